"""What holds the parts of a case together: cards that fold, the bar that leads to them, what is done in jobs."""
