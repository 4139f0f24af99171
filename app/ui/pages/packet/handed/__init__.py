"""What follows the building: into the platform's form, handed in, what came of it, packets kept."""
