"""Numbers of a case: how it is named, and which waybill its proof has to show."""
