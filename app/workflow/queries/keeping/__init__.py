"""Reads about what is kept: until when it is held, what may go, how long the disk lasts."""
