"""Facts edited in place: fields that check themselves, what is saved and undone, what others changed meanwhile."""
