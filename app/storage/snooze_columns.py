"""The columns of put-off reminders, apart from the other tables for the length of their file."""

from sqlalchemy import Column, ForeignKey, Index, Integer, String, Text
from sqlalchemy.schema import SchemaItem

from app.storage.columns import Instant


def snooze_columns() -> tuple[SchemaItem, ...]:
    """What the table consists of."""
    return (
        Column("id", String(32), primary_key=True),
        Column("case", String(16), ForeignKey("cases.id"), nullable=False),
        Column("rule", String(200), nullable=False),
        Column("round", Integer, nullable=False),
        Column("until_at", Instant, nullable=False),
        Column("reason", Text, nullable=False),
        Column("recorded_at", Instant, nullable=False),
        Index("snoozes_case", "case"),
        Index("snoozes_until", "until_at"),
    )
