"""What every page stands on: its base, the roads to other pages, the feed of changes. Knows no page."""
