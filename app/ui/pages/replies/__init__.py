"""Texts to send, filled from a case."""
