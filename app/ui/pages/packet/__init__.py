"""The page of packets: what is missing, what will be written, build, verify."""
