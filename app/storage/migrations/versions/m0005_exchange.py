"""Columns remembered per shop, and parcels without an owner."""

import sqlalchemy as sa
from alembic import op

from app.storage.migrations.kept_rows import keep_rows

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def _text(name: str, size: int | None = None, *, key: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.String(size) if size else sa.Text(), nullable=False, primary_key=key)


def _parcels() -> None:
    op.create_table(
        "parcels",
        _text("id", 16, key=True),
        _text("waybill", 64),
        _text("note"),
        _text("seen_at", 32),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("case", sa.String(16), sa.ForeignKey("cases.id")),
        sa.Column("matched_at", sa.String(32)),
    )
    op.create_index("parcels_waybill", "parcels", ["waybill"])
    op.create_table(
        "parcel_files",
        _text("id", 32, key=True),
        sa.Column("parcel", sa.String(16), sa.ForeignKey("parcels.id"), nullable=False),
        _text("kind", 60),
        _text("sha256", 64),
        _text("name"),
        sa.Column("bytes", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        _text("seen_at", 32),
        _text("media_type", 16),
    )
    op.create_index("parcel_files_parcel", "parcel_files", ["parcel"])


def upgrade() -> None:
    """Create them; a file that was filmed stays recorded, whoever's parcel it turns out to be."""
    op.create_table(
        "column_words",
        _text("platform", 40, key=True),
        _text("shop", 100, key=True),
        _text("heading", 200, key=True),
        _text("target", 40),
        sa.Column("typed", sa.Boolean(), nullable=False),
        _text("learnt_at", 32),
    )
    _parcels()
    keep_rows("parcel_files")
