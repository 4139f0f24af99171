"""Attempts: what was handed in, when, and what came of it."""

import sqlalchemy as sa
from alembic import op

from app.storage.migrations.kept_rows import keep_rows

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

KEPT = ("attempts", "attempt_proofs", "attempt_entries")
"""Tables whose rows are never changed or removed: what was handed in cannot be undone."""


def _text(name: str, size: int | None = None) -> sa.Column[str]:
    return sa.Column(name, sa.String(size) if size else sa.Text(), nullable=False)


def _attempts() -> None:
    op.create_table(
        "attempts",
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column("case", sa.String(16), sa.ForeignKey("cases.id"), nullable=False),
        _text("packet", 80),
        _text("manifest_sha256", 64),
        _text("appeals"),
        sa.Column("number", sa.Integer(), nullable=False),
        _text("statement"),
        _text("amounts"),
        _text("reasons"),
        _text("how", 16),
        _text("recorded_at", 32),
    )
    op.create_index("attempts_case", "attempts", ["case"])
    op.create_index("attempts_packet", "attempts", ["packet"], unique=True)


def _proofs_and_entries() -> None:
    def attempt() -> sa.Column[str]:
        return sa.Column("attempt", sa.String(32), sa.ForeignKey("attempts.id"), nullable=False)

    op.create_table(
        "attempt_proofs",
        sa.Column("number", sa.Integer(), primary_key=True),
        attempt(),
        _text("evidence", 32),
        _text("kind", 60),
        _text("sha256", 64),
        sa.Column("uploaded", sa.Boolean(), nullable=False),
    )
    op.create_index("attempt_proofs_attempt", "attempt_proofs", ["attempt"])
    op.create_index("attempt_proofs_sha256", "attempt_proofs", ["sha256"])
    op.create_table(
        "attempt_entries",
        sa.Column("number", sa.Integer(), primary_key=True),
        attempt(),
        _text("outcome", 16),
        _text("at", 32),
        _text("recorded_at", 32),
        _text("by"),
        sa.Column("amount", sa.String(20)),
        _text("amounts"),
        _text("words"),
        _text("events"),
    )
    op.create_index("attempt_entries_attempt", "attempt_entries", ["attempt"])
    op.create_index("attempt_entries_at", "attempt_entries", ["at"])


def upgrade() -> None:
    """Create the tables of attempts, and an index for what happened within a window of days."""
    _attempts()
    _proofs_and_entries()
    keep_rows(*KEPT)
    op.create_index("events_at", "events", ["at"])
