"""Reads for the list of cases and for the forms beside it: pages, what was found where, numbers that are known."""
