"""The manifest of a packet, and everything that holds a packet against it."""
