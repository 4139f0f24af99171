"""The user's own rule entries: read, checked like shipped ones, and put in the place of the entries they replace."""
