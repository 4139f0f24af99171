"""What the rule book says, with its sources."""
