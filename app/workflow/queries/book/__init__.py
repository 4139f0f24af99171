"""The rule book for the screens: replies to choose from, entries found by words, who works under older rules."""
