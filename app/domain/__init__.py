"""Nouns: plain Python, no files, no network, no pictures, no windows."""
