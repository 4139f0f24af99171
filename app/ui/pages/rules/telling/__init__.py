"""A rule entry in readable words: what its fields are called, how their values are said."""
