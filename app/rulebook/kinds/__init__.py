"""Reads what helps beside the rules: calculators, measures, causes, replies, wordings, checklists, penalties, notes."""
