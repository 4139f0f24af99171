"""Verbs about pictures and about a person's word on findings."""
