"""The third part of the rules page: lists to tick at one moment."""
