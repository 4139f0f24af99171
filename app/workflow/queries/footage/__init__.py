"""Reads for the player: what persons said of a video."""
