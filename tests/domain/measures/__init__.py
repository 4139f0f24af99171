"""Tests of the nouns and their pure logic."""
