"""Plain tables of figures."""
