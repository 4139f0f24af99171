"""Originals and packets that were let go: each a row of its own, which stays."""

import sqlalchemy as sa
from alembic import op

from app.storage.migrations.kept_rows import keep_rows

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def _text(name: str, size: int | None = None) -> sa.Column[str]:
    return sa.Column(name, sa.String(size) if size else sa.Text(), nullable=False)


def upgrade() -> None:
    """Create the table."""
    op.create_table(
        "removals",
        sa.Column("id", sa.String(40), primary_key=True),
        _text("kind", 16),
        _text("item", 80),
        _text("name"),
        sa.Column("bytes", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        _text("cases"),
        _text("held_until", 32),
        _text("removed_at", 32),
    )
    op.create_index("removals_item", "removals", ["item"])
    keep_rows("removals")
