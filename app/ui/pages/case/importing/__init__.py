"""Taking in an order list in three clicks: choose the file, look at what it would do, take it in."""
