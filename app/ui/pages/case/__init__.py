"""The page of cases: find one, see everything about it, change it."""
