"""Tables for spreadsheets: one plain record, written as xlsx or CSV, safe against formulas and rounded numbers."""
