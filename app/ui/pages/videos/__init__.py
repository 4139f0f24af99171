"""The page of videos: drop them in, see what a reviewer would refuse, attach them to a case."""
