"""All records out of a database and into another one, whatever engine either has, and the file they travel in."""
