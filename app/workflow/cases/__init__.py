"""Verbs of cases: open, update, add an event, attach evidence, close."""
