"""Where a person looks and says what it is: breaks, six faces, own marks, pictures to hand in."""
