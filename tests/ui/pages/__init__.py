"""Tests of the pages of the window, one file each."""
