"""Nouns of after-sale work: cases, events, clocks, evidence, attempts."""
