"""Alembic's scripts: how every older database file becomes today's."""
