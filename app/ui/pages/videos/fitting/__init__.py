"""Copies that fit: where they are put, how they are made, and the bar that offers them."""
