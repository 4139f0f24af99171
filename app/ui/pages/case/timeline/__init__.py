"""What happened: the form to say so, and the painted list of what was said."""
