"""What is kept of reminders: those that were put off, each with its reason."""
