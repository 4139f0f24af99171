"""A calendar for other programs. Not one of the formats of a packet, so it is not looked for among them."""
