"""How videos come into the queue: dropped, pasted, chosen, or found in a watched folder."""
