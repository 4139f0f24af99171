"""Reminders that were put off, with the reason: each a row of its own, which stays."""

import sqlalchemy as sa
from alembic import op

from app.storage.migrations.kept_rows import keep_rows

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def _text(name: str, size: int | None = None) -> sa.Column[str]:
    return sa.Column(name, sa.String(size) if size else sa.Text(), nullable=False)


def upgrade() -> None:
    """Create the table."""
    op.create_table(
        "snoozes",
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column("case", sa.String(16), sa.ForeignKey("cases.id"), nullable=False),
        _text("rule", 200),
        sa.Column("round", sa.Integer(), nullable=False),
        _text("until_at", 32),
        _text("reason"),
        _text("recorded_at", 32),
    )
    op.create_index("snoozes_case", "snoozes", ["case"])
    op.create_index("snoozes_until", "snoozes", ["until_at"])
    keep_rows("snoozes")
