"""A next step and what stands beside it, for people and for other programs."""
