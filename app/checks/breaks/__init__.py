"""Where a take is, or may be, interrupted: one file per way of telling it."""
