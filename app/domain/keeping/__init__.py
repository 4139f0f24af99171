"""Nouns of keeping: what is held until when, what was let go."""
