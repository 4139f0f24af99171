"""Domain records to JSON and back, and the one canonical form that the ledger hashes."""

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import PurePath
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from app.domain.errors import Problem
from app.domain.media.finding import Inspection
from app.domain.text import QT_TRANSLATE_NOOP, text

T = TypeVar("T")


_ADAPTERS: dict[type, TypeAdapter[Any]] = {}
"""Building one takes longer than using it a hundred times."""
_NAMES: dict[type, tuple[str, ...]] = {}
"""Fields of a sort of record, looked up once: a table of ten thousand rows asks for them as often."""


def _adapter(kind: type[T]) -> TypeAdapter[T]:
    return _ADAPTERS.setdefault(kind, TypeAdapter(kind)) if kind not in _ADAPTERS else _ADAPTERS[kind]


def as_stored(instant: datetime) -> str:
    """An aware instant as UTC text of fixed length, which sorts as time does."""
    if instant.tzinfo is None:
        raise ValueError("an instant needs its time zone")
    return instant.astimezone(UTC).isoformat(timespec="microseconds")


def values_of(record: object) -> dict[str, object]:
    """The fields of a flat record by name, not copied."""
    if not is_dataclass(record):
        raise TypeError(f"{type(record).__name__} is no record")
    kind = type(record)
    if kind not in _NAMES:
        _NAMES[kind] = tuple(field.name for field in fields(record))
    return {name: getattr(record, name) for name in _NAMES[kind]}


def to_json(record: object) -> str:
    """A record as JSON; the times of an inspection's pictures are dropped, they can be measured again."""
    if isinstance(record, Inspection) and record.media is not None:
        record = replace(record, media=replace(record.media, frame_times_s=()))
    return _adapter(type(record)).dump_json(record).decode()


def from_json(kind: type[T], stored: str) -> T:
    """The record that `to_json` wrote. Raises `Problem` when it is none."""
    try:
        return _adapter(kind).validate_json(stored)
    except ValidationError as error:
        raise Problem(
            "record-unreadable",
            text(
                QT_TRANSLATE_NOOP("storage", "A stored record ({kind}) cannot be read: {why}."),
                kind=kind.__name__,
                why=str(error.errors()[0]["msg"]),
            ),
            text(QT_TRANSLATE_NOOP("storage", "Restore the data folder from a backup, or update the program.")),
        ) from error


def canonical(payload: Mapping[str, object]) -> str:
    """JSON with sorted keys and no spaces: the same payload always gives the same bytes."""
    return json.dumps(
        dict(payload), sort_keys=True, ensure_ascii=False, separators=(",", ":"), allow_nan=False, default=_plain
    )


def _plain(value: object) -> object:
    """What JSON has no form for: sets come sorted, instants as UTC, money and paths as text, records by field."""
    if isinstance(value, (set, frozenset)):
        return sorted(value)
    if isinstance(value, datetime):
        return as_stored(value)
    if isinstance(value, (Decimal, PurePath)):
        return str(value)
    if isinstance(value, Mapping):
        return dict(value)
    return values_of(value)
