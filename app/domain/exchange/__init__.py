"""Nouns of what comes in from and goes out to other programs: tables, parcels without an owner, cases in one file."""
