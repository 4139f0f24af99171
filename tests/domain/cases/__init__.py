"""Tests of cases: events, clocks, steps."""
