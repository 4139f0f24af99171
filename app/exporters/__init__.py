"""One file, one format: what a packet is written as."""
