"""The table of marks that programs leave in a file (`resources/editors.toml`), and which of them a file bears."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path

from app.domain.text import Words
from app.paths import RESOURCES

TABLE = RESOURCES / "editors.toml"
STREAM, XMP = "stream", "xmp"
"""Places of marks that are no tags: the first bytes of the picture stream, an embedded XMP packet."""
_LONGEST = 200_000
"""Letters of one place that are searched: editors write whole projects into a tag."""
_SHOWN = 60


class Kind(StrEnum):
    """What left a mark, the most telling first; `resources/editors.toml` says what each proves."""

    COPY = "copy"
    EDITOR = "editor"
    MESSENGER = "messenger"
    CONVERTER = "converter"
    SCREEN = "screen"
    RECORDER = "recorder"
    ENCODER = "encoder"
    WRITER = "writer"


@dataclass(frozen=True, slots=True)
class Mark:
    """One line of the table."""

    id: str
    kind: Kind
    title: Words
    tags: tuple[str, ...]
    pattern: re.Pattern[str]
    seen: str
    good: tuple[str, ...]
    bad: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """A mark that a file bears; `said`: the very words, cut short, `place`: where they stand."""

    mark: Mark
    place: str
    said: str


@cache
def known_marks(table: Path = TABLE) -> tuple[Mark, ...]:
    """The table, in its order. A table of the program's own that cannot be read is a fault of the installation."""
    entries = tomllib.loads(table.read_text(encoding="utf-8"))["mark"]
    return tuple(_mark(entry) for entry in entries)


def _mark(entry: Mapping[str, object]) -> Mark:
    title = entry["title"]
    if not isinstance(title, dict):
        raise TypeError(entry["id"])
    return Mark(
        id=str(entry["id"]),
        kind=Kind(str(entry["kind"])),
        title=Words(str(title["zh"]), str(title["en"])),
        tags=_words(entry["tags"]),
        pattern=re.compile(str(entry["pattern"]), re.IGNORECASE),
        seen=str(entry["seen"]),
        good=_words(entry["good"]),
        bad=_words(entry["bad"]),
    )


def _words(value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise TypeError(value)
    return tuple(str(one) for one in value)


def marks_in(places: Mapping[str, str], table: Iterable[Mark] | None = None) -> tuple[Found, ...]:
    """Every mark that a file bears, the most telling first. `places`: what stands where, tags by their names."""
    order = list(Kind)
    found = [one for mark in (table or known_marks()) if (one := _find(mark, places)) is not None]
    return tuple(sorted(found, key=lambda one: order.index(one.mark.kind)))


def _find(mark: Mark, places: Mapping[str, str]) -> Found | None:
    for place, value in places.items():
        if not any(fnmatchcase(place.lower(), name) for name in mark.tags) or _apart(place, mark.tags):
            continue
        for said in (f"{place}={value[:_LONGEST]}", value[:_LONGEST]) if "*" in mark.tags else (value[:_LONGEST],):
            if match := mark.pattern.search(said):
                return Found(mark, place, _short(said[match.start() : match.start() + _SHOWN]))
    return None


def _apart(place: str, names: tuple[str, ...]) -> bool:
    """Stream and XMP are searched only by marks that name them: `*` means tags."""
    return place in {STREAM, XMP} and place not in names


def _short(said: str) -> str:
    """Only what can be shown in one line."""
    return "".join(letter if letter.isprintable() else " " for letter in said).strip()
