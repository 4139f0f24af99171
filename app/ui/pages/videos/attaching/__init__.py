"""Where a checked video goes: to the case of its waybill, or to a parcel whose case is not known yet."""
