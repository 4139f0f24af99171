"""The tables of the indexes: written in the transaction of what they tell of, made anew when they were thrown away.

Beside them stand tables of the engine's own kind: see m0002.
"""

from sqlalchemy import Boolean, Column, Index, Integer, String, Table, Text

from app.storage.columns import Bytes, Instant
from app.storage.tables import METADATA

INDEX = {"rebuilt": True}
ENGINES_OWN = ("search_long", "search_short", "search_grams")
"""How the names of the engine's own index tables begin."""

SEARCH_TEXTS = Table(
    "search_texts",
    METADATA,
    Column("number", Bytes, primary_key=True, autoincrement=False),
    Column("case", String(16), nullable=False),
    Column("text", Text, nullable=False),
    Index("search_texts_case", "case", unique=True),
    info=INDEX,
)

DUE_TIMES = Table(
    "due_times",
    METADATA,
    Column("case", String(16), primary_key=True),
    Column("rule", String(200), primary_key=True),
    Column("round", Integer, primary_key=True, autoincrement=False),
    Column("rules", String(64), nullable=False),
    Column("starts_at", Instant, nullable=False),
    Column("due_at", Instant, nullable=False),
    Column("computed_due_at", Instant, nullable=False),
    Column("shortest_due_at", Instant),
    Column("met_at", Instant),
    Column("seen", Boolean, nullable=False),
    Column("settled", Boolean, nullable=False),
    Column("fades", Boolean, nullable=False),
    Column("readings", Text, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("revised_at", Instant, nullable=False),
    Index("due_times_due", "fades", "due_at"),
    info=INDEX,
)

DUE_RULES = Table(
    "due_rules",
    METADATA,
    Column("rules", String(64), primary_key=True),
    Column("rule", String(200), primary_key=True),
    Column("record", Text, nullable=False),
    info=INDEX,
)

UNKNOWN_STARTS = Table(
    "unknown_starts",
    METADATA,
    Column("case", String(16), primary_key=True),
    Column("place", Integer, primary_key=True, autoincrement=False),
    Column("rules", String(64), nullable=False),
    Column("rule", String(200), nullable=False),
    Column("asks", Text, nullable=False),
    Column("length_unknown", Boolean, nullable=False),
    info=INDEX,
)

SERIAL_USES = Table(
    "serial_uses",
    METADATA,
    Column("plain", String(200), primary_key=True),
    Column("role", String(16), primary_key=True),
    Column("case", String(16), primary_key=True),
    Column("written", Text, nullable=False),
    Index("serial_uses_case", "case"),
    info=INDEX,
)

KEPT_INDEXES = Table(
    "kept_indexes",
    METADATA,
    Column("name", String(20), primary_key=True),
    Column("made_by", Integer, nullable=False),
    info=INDEX,
)
