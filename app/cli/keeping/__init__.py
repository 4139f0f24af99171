"""Commands that prove, back up, restore, and let go of what is kept."""
