"""What a person can set, and what this installation can do."""
