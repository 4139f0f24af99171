"""Commands of what comes in and goes out: tables, whole cases, parcels without an owner."""
