"""Column types that keep what SQLite would lose: time zones, exact money, sets, mappings."""

# ruff: noqa: ARG002 - SQLAlchemy hands every column type the dialect
import json
from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal

from sqlalchemy import BigInteger, Dialect, Integer, String, Text
from sqlalchemy.types import TypeDecorator

from app.storage.records import as_stored

Bytes = BigInteger().with_variant(Integer(), "sqlite")
"""Sizes of files, which a whole number of 32 bits does not hold; SQLite's are wide enough as they are."""


class Instant(TypeDecorator[datetime]):
    """An aware datetime, kept as UTC text."""

    impl = String(32)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        """To the database."""
        return None if value is None else as_stored(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:
        """From the database."""
        return None if value is None else datetime.fromisoformat(value)


class Money(TypeDecorator[Decimal]):
    """Yuan, kept as decimal text: a float would lose fen."""

    impl = String(20)
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> str | None:
        """To the database."""
        return None if value is None else str(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Decimal | None:
        """From the database."""
        return None if value is None else Decimal(value)


class Marks(TypeDecorator[frozenset[str]]):
    """A set of ids, kept as a sorted comma list."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: frozenset[str] | None, dialect: Dialect) -> str:
        """To the database."""
        return ",".join(sorted(value or ()))

    def process_result_value(self, value: str | None, dialect: Dialect) -> frozenset[str]:
        """From the database."""
        return frozenset(value.split(",")) if value else frozenset()


class Pairs(TypeDecorator[Mapping[str, str]]):
    """A mapping of text to text, kept as JSON with sorted keys."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Mapping[str, str] | None, dialect: Dialect) -> str:
        """To the database."""
        return json.dumps(dict(value or {}), sort_keys=True, ensure_ascii=False, separators=(",", ":"))

    def process_result_value(self, value: str | None, dialect: Dialect) -> Mapping[str, str]:
        """From the database."""
        pairs: dict[str, str] = json.loads(value or "{}")
        return pairs
