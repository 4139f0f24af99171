"""What the PDF says: data in Chinese for the template, and which characters can be printed."""
