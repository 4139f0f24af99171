"""Nouns of the rule book: platforms, limits, clock rules, scenarios, appeals, kinds of evidence."""
