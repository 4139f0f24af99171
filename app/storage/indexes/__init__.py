"""What is kept for speed: grams of texts, and who keeps every index in step with the records."""
