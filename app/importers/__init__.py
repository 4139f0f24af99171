"""Files that others made: tables of cases, read as data and never run, with limits on what they may hold."""
