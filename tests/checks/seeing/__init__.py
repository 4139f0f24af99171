"""Tests of how well a picture can be seen."""
