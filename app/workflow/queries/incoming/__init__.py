"""Videos that come in: what of a drop is a video, and what is new in a watched folder."""
