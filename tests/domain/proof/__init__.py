"""Tests of proof: readiness."""
