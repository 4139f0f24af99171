"""Pure rules of attempts: what was handed in, which try it was, what is new about it, and what came of it."""
