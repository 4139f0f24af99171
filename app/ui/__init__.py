"""Screens: the only folder that knows Qt."""
