"""Runs the migrations on the connection that it is handed; the transaction belongs to whoever hands it."""

from alembic import context

context.configure(connection=context.config.attributes["connection"], render_as_batch=True)
context.run_migrations()
