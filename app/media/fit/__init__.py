"""Makes copies of videos that fit a platform's limits: as they are in another wrapper, encoded again, or in parts."""
