"""Reminders of windows: first in the window, then as a notice of the desktop and a sound."""
