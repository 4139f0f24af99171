"""Checks: one file is one check."""
