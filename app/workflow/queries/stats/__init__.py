"""Reads for the shop: the course of one case, and the measures of a window of days."""
