"""A list in groups: replies by scene, rules by kind, calculators by platform."""
