"""Reads for the screens: ready rows, nothing written, nothing kept between two calls."""
