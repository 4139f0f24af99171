"""How a clerk reads the morning: which cases belong together, what each is worth, what it lacks, what to do with it."""
