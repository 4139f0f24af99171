"""What the platform's form takes: its places, its limits, and pictures made to keep to them."""
