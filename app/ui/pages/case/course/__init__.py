"""How a case goes: submissions and why not, attempts, stages, history."""
