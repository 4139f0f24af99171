"""The first tables, and the triggers that keep history from being rewritten."""

import sqlalchemy as sa
from alembic import op

from app.storage.migrations.kept_rows import keep_rows

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

KEPT = ("ledger", "events", "videos", "inspections")
"""Tables whose rows are never changed or removed."""


def _text(name: str, size: int | None = None) -> sa.Column[str]:
    return sa.Column(name, sa.String(size) if size else sa.Text(), nullable=False)


def _key(name: str, size: int) -> sa.Column[str]:
    return sa.Column(name, sa.String(size), primary_key=True)


def _bytes() -> sa.Column[int]:
    """Files may have more than two thousand million bytes; SQLite's whole numbers are wide enough as they are."""
    return sa.Column("bytes", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False)


def _case() -> sa.Column[str]:
    return sa.Column("case", sa.String(16), sa.ForeignKey("cases.id"), nullable=False)


def _snapshots_and_cases() -> None:
    op.create_table("snapshots", _key("hash", 64), _text("platform", 40), _text("record"))
    op.create_table(
        "cases",
        _key("id", 16),
        _text("platform", 40),
        _text("order", 64),
        _text("waybill", 64),
        sa.Column("rules", sa.String(64), sa.ForeignKey("snapshots.hash"), nullable=False),
        _text("opened_at", 32),
        sa.Column("version", sa.Integer(), nullable=False),
        _text("shop"),
        _text("after_sale", 64),
        _text("outbound_waybill", 64),
        _text("courier"),
        _text("goods"),
        _text("serial"),
        _text("scenario", 60),
        *(sa.Column(name, sa.String(20)) for name in ("paid", "refunded", "freight")),
        *(sa.Column(name, sa.Integer()) for name in ("outbound_weight_g", "returned_weight_g")),
        _text("flags"),
        _text("note"),
        sa.Column("closed_at", sa.String(32)),
    )
    op.create_index("cases_order", "cases", ["order"])
    op.create_index("cases_waybill", "cases", ["waybill"])


def _events() -> None:
    op.create_table(
        "events",
        _key("id", 32),
        _case(),
        _text("kind", 40),
        _text("at", 32),
        _text("recorded_at", 32),
        _text("source", 16),
        _text("attributes"),
        sa.Column("corrects", sa.String(32), sa.ForeignKey("events.id")),
    )
    op.create_index("events_case", "events", ["case"])


def _evidence_and_videos() -> None:
    op.create_table(
        "evidence",
        _key("id", 32),
        _case(),
        _text("kind", 60),
        _text("sha256", 64),
        _text("name"),
        _bytes(),
        _text("attached_at", 32),
        _text("media_type", 16),
        _text("note"),
    )
    op.create_index("evidence_case", "evidence", ["case"])
    op.create_index("evidence_sha256", "evidence", ["sha256"])
    op.create_table(
        "videos",
        _key("sha256", 64),
        _text("name"),
        _bytes(),
        _text("registered_at", 32),
    )


def _inspections_and_packets() -> None:
    op.create_table(
        "inspections",
        sa.Column("number", sa.Integer(), primary_key=True),
        _text("sha256", 64),
        _text("platform", 40),
        _text("waybill", 64),
        _text("rules", 64),
        _text("verdict", 16),
        sa.Column("quick", sa.Boolean(), nullable=False),
        _text("at", 32),
        _text("record"),
    )
    op.create_index("inspections_sha256", "inspections", ["sha256", "platform", "waybill"])
    op.create_table(
        "packets",
        sa.Column("number", sa.Integer(), primary_key=True),
        _text("id", 80),
        _case(),
        _text("built_at", 32),
        _text("record"),
    )
    op.create_index("packets_case", "packets", ["case"])


def _ledger() -> None:
    op.create_table(
        "ledger",
        sa.Column("number", sa.Integer(), primary_key=True, autoincrement=False),
        _text("at", 32),
        _text("kind", 40),
        _text("case", 16),
        _text("payload"),
        _text("previous", 64),
        _text("hash", 64),
    )


def upgrade() -> None:
    """Create everything."""
    _snapshots_and_cases()
    _events()
    _evidence_and_videos()
    _inspections_and_packets()
    _ledger()
    keep_rows(*KEPT)
