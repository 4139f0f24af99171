"""The annex: a second process of this program that runs verbs, so that the window's own never waits for them."""

SERVE = "--serve"
"""The argument that makes a process of this program an annex."""
