"""The proofs of a case: thumbnails, one file in full, and how files come in."""
