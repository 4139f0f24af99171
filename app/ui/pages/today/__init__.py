"""What waits today: every clock, soonest first, with the next step beside it."""
