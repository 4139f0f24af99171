"""One file = one check of a picture."""
