"""What frames the pages: navigation, keys, command palette, scanner, job strip, and the roads between pages."""
