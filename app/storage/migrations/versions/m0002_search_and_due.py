"""Index tables for search, due times and serial numbers; all can be rebuilt from the cases, events and evidence.

They refer to cases without foreign keys, so that they can be thrown away and filled in any order.
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def _text(name: str, size: int | None = None, *, key: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.String(size) if size else sa.Text(), nullable=False, primary_key=key)


def _flag(name: str) -> sa.Column[bool]:
    return sa.Column(name, sa.Boolean(), nullable=False)


def _search() -> None:
    op.create_table(
        "search_texts",
        sa.Column("number", _NUMBER, primary_key=True, autoincrement=False),
        _text("case", 16),
        _text("text"),
    )
    op.create_index("search_texts_case", "search_texts", ["case"], unique=True)
    if op.get_bind().dialect.name == "sqlite":
        op.execute(
            "CREATE VIRTUAL TABLE search_long USING "
            "fts5(text, content='', columnsize=0, tokenize='trigram case_sensitive 1')"
        )
        op.execute("CREATE VIRTUAL TABLE search_short USING fts5(grams, content='', columnsize=0, detail='none')")
    else:
        op.execute("CREATE TABLE search_grams (number BIGINT PRIMARY KEY, grams TEXT[] NOT NULL)")
        op.execute("CREATE INDEX search_grams_grams ON search_grams USING gin (grams)")


def _due() -> None:
    op.create_table(
        "due_times",
        _text("case", 16, key=True),
        _text("rule", 200, key=True),
        sa.Column("round", sa.Integer(), primary_key=True, autoincrement=False),
        _text("rules", 64),
        _text("starts_at", 32),
        _text("due_at", 32),
        _text("computed_due_at", 32),
        sa.Column("shortest_due_at", sa.String(32)),
        sa.Column("met_at", sa.String(32)),
        _flag("seen"),
        _flag("settled"),
        _flag("fades"),
        _text("readings"),
        sa.Column("revision", sa.Integer(), nullable=False),
        _text("revised_at", 32),
    )
    op.create_index("due_times_due", "due_times", ["fades", "due_at"])
    op.create_table("due_rules", _text("rules", 64, key=True), _text("rule", 200, key=True), _text("record"))
    op.create_table(
        "unknown_starts",
        _text("case", 16, key=True),
        sa.Column("place", sa.Integer(), primary_key=True, autoincrement=False),
        _text("rules", 64),
        _text("rule", 200),
        _text("asks"),
        _flag("length_unknown"),
    )


def _numbers() -> None:
    op.create_table(
        "serial_uses",
        _text("plain", 200, key=True),
        _text("role", 16, key=True),
        _text("case", 16, key=True),
        _text("written"),
    )
    op.create_index("serial_uses_case", "serial_uses", ["case"])
    op.create_index("cases_after_sale", "cases", ["after_sale"])
    op.create_index("cases_outbound_waybill", "cases", ["outbound_waybill"])
    op.create_index("cases_opened", "cases", ["closed_at", "opened_at"])
    op.create_index("cases_newest", "cases", ["opened_at"])
    op.create_index("cases_serial", "cases", ["serial"])


def upgrade() -> None:
    """Create them empty; whoever opens the database next fills them."""
    _search()
    _due()
    _numbers()
    op.create_table(
        "kept_indexes",
        _text("name", 20, key=True),
        sa.Column("made_by", sa.Integer(), nullable=False),
    )
