"""Verbs of keeping: prove that ledger and vault are what they were."""
