"""Tests of how the morning is read and of reminders."""
