"""Unboxing Evidence Desk (开箱举证台)."""
