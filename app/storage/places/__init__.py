"""Where the records can lie: in a file of this computer (SQLite), or on a server that several share (PostgreSQL)."""
