"""Reads for the page Today: the lines of the morning, the health of the installation, what to remind of."""
