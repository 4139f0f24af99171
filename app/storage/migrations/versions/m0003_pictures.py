"""What was found on pictures, what persons said of it, and what pictures look like."""

import sqlalchemy as sa
from alembic import op

from app.storage.migrations.kept_rows import keep_rows

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

KEPT = ("picture_looks", "judgements", "picture_marks", "derivations")
"""Tables whose rows are never changed or removed."""


def _text(name: str, size: int | None = None) -> sa.Column[str]:
    return sa.Column(name, sa.String(size) if size else sa.Text(), nullable=False)


def _number() -> sa.Column[int]:
    return sa.Column("number", sa.Integer(), primary_key=True)


def _evidence() -> sa.Column[str]:
    return sa.Column("evidence", sa.String(32), sa.ForeignKey("evidence.id"), nullable=False)


def _looks_and_judgements() -> None:
    op.create_table("picture_looks", _number(), _evidence(), _text("verdict", 16), _text("at", 32), _text("record"))
    op.create_index("picture_looks_evidence", "picture_looks", ["evidence"])
    op.create_table(
        "judgements",
        _number(),
        _evidence(),
        _text("sha256", 64),
        _text("platform", 40),
        _text("waybill", 64),
        _text("finding", 40),
        _text("moments"),
        _text("verdict", 16),
        _text("note"),
        _text("at", 32),
    )
    op.create_index("judgements_evidence", "judgements", ["evidence"])
    op.create_index("judgements_sha256", "judgements", ["sha256", "platform", "waybill"])


def _marks_and_derivations() -> None:
    op.create_table(
        "picture_marks",
        sa.Column("sha256", sa.String(64), primary_key=True),
        _text("bits", 192),
        sa.Column("quality", sa.Integer(), nullable=False),
        _text("marked_at", 32),
    )
    op.create_table(
        "derivations",
        sa.Column("sha256", sa.String(64), primary_key=True),
        _text("source_sha256", 64),
        _text("operations"),
        _text("recorded_at", 32),
    )
    op.create_index("derivations_source", "derivations", ["source_sha256"])


def upgrade() -> None:
    """Create them."""
    _looks_and_judgements()
    _marks_and_derivations()
    keep_rows(*KEPT)
