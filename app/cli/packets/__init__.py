"""`packet …`: check, build, word, look once more, verify, import."""
