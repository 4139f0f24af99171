"""Replies as they are used: filled with a case's data, held against lists of words, found in either script."""
