"""Verbs of what comes in and goes out: tables of cases, whole cases in one file, parcels without an owner."""
