"""Verbs: reading this folder is reading what the program does."""
