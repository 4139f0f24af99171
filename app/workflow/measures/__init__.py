"""Verbs of measures: write them as a spreadsheet."""
