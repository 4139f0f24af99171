"""What lists of painted rows have in common: the model that holds them, and the ground that they are painted on."""
