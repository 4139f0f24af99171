"""Verbs of attempts: record that a packet was handed in, correct when and by whom, record what came of it."""
