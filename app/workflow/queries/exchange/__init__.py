"""Reads about what comes in and goes out: tables before they are taken in, parcels, cases of one parcel."""
