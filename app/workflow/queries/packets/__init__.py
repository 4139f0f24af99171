"""Reads for the page of packets: what a packet would be made of, and its pages as pictures."""
