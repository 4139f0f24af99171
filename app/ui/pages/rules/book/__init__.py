"""The first part of the rules page: search, list, one entry, the person's own in its place."""
