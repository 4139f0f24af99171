"""Nouns of what is filmed: videos, findings, frames, waybills."""
