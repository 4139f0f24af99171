"""One module per change of the tables, oldest first; none imports today's tables."""
