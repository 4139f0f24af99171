"""The first start: three questions, and a case to play with."""
