"""A film looked at in a hurry: its outline, and pictures before anything else is known."""
