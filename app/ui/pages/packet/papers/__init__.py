"""The papers of a packet on the screen and on real paper."""
