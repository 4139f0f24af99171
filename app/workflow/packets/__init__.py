"""Verbs of packets: draft the statement, build, verify."""
