"""Where records and originals are kept: one SQLite file, one folder of originals by SHA-256."""
