"""The second part of the rules page: the money calculators."""
