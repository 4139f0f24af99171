"""What is known of a packet before anything is written: every file's way into the form, remarks on the words."""
