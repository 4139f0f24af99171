"""Reads of attempts: lists, one with what was new about it, and a look at what handing in a packet would be."""
