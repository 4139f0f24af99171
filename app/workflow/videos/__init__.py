"""Verbs of videos: inspect, pick frames, show a moment."""
