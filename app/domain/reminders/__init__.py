"""When a person is reminded of a window, and what a PC's clock may do to that."""
