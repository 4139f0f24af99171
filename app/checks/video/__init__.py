"""Checks of videos; `plugins.discover` finds every `CHECK` in here."""
