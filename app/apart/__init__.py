"""The workshop: a second process of this program that runs verbs, so that the window's own never waits for them."""
