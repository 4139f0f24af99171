"""Reads the user's own rule files: tables as in the shipped ones, each entry with the hash of what it replaces."""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

from pydantic import ValidationError

from app.domain.errors import Problem
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.rulebook.faults import Fault, field_name, why_of
from app.rulebook.guides.tables import GUIDES
from app.rulebook.kinds.schema import TABLES
from app.rulebook.lines import Place, line_of, places_of
from app.rulebook.reading import BadRules, read_text, read_toml
from app.rulebook.schema import (
    AppealFile,
    ClockEntry,
    CourierEntry,
    EvidenceEntry,
    LimitsEntry,
    PlatformHead,
    ScenarioEntry,
    Strict,
)

REPLACES = "replaces"
PLATFORM = "platform"
"""Fields that only the user's own entries have: the hash of what was replaced, and whose kind of evidence it is."""

_MODELS: Mapping[str, type[Strict]] = {
    "platform": PlatformHead,
    "clock": ClockEntry,
    "limits": LimitsEntry,
    "scenario": ScenarioEntry,
    "evidence": EvidenceEntry,
    "appeal": AppealFile,
    "courier": CourierEntry,
    **{guide.table: get_args(guide.model.model_fields[guide.table].annotation)[0] for guide in GUIDES},
    **TABLES,
}
KIND_OF_TABLE = {"limits": "limit"}
"""How `rules list` calls a table where its name is another."""

_NO_TABLE = QT_TRANSLATE_NOOP("rulebook", "no such table of entries is known; there are: {known}")
_NO_LIST = QT_TRANSLATE_NOOP("rulebook", "write it in double square brackets, as [[{table}]]")
_NO_ID = QT_TRANSLATE_NOOP("rulebook", "it must be text in quotes")


@dataclass(frozen=True, slots=True)
class OwnEntry:
    """One entry of the user's own. `faults` are what is wrong with it by itself; then `model` is None."""

    table: str
    id: str
    path: Path
    place: Place
    places: dict[Place, int]
    replaces: str
    platform: str
    model: Any
    faults: tuple[Fault, ...] = ()

    @property
    def line(self) -> int:
        """Where it begins."""
        return line_of(self.place, self.places)

    def fault(self, place: Place, why: Any) -> Fault:
        """Something wrong inside it."""
        whole = (*self.place, *place)
        return Fault(str(self.path), line_of(whole, self.places), field_name(whole), why, whole)


def read_own(folder: Path) -> tuple[tuple[OwnEntry, ...], tuple[Fault, ...]]:
    """Every entry of every file, and the faults of files of which nothing can be read. Raises nothing."""
    entries: list[OwnEntry] = []
    faults: list[Fault] = []
    for path in sorted(folder.glob("*.toml")) if folder.is_dir() else ():
        try:
            entries += read_own_file(path)
        except BadRules as error:
            faults += error.faults
        except Problem as problem:
            faults.append(Fault(str(path), 1, "", problem.text))
    return tuple(entries), tuple(faults)


def stamp_of_own(folder: Path) -> tuple[tuple[str, int, int], ...]:
    """Name, time and size of every file of them: another stamp, another content. Raises nothing."""
    stamps = []
    for path in sorted(folder.glob("*.toml")) if folder.is_dir() else ():
        with suppress(OSError):  # gone between two looks
            known = path.stat()
            stamps.append((path.name, known.st_mtime_ns, known.st_size))
    return tuple(stamps)


def read_own_file(path: Path) -> tuple[OwnEntry, ...]:
    """The entries of one file. Raises `BadRules` when the file is no TOML or holds other things, `Problem` unread."""
    content = read_text(path)
    values = read_toml(path, content)
    places = places_of(content)
    faults = tuple(_wrong_tables(path, values, places))
    if faults:
        raise BadRules(faults)
    return tuple(
        _entry(path, table, position, entry, places)
        for table, entries in values.items()
        if isinstance(entries, list)
        for position, entry in enumerate(entries)
    )


def _wrong_tables(path: Path, values: Mapping[str, object], places: dict[Place, int]) -> Iterator[Fault]:
    for name, value in values.items():
        if name not in _MODELS:
            why = text(_NO_TABLE, known=", ".join(sorted(_MODELS)))
            yield Fault(str(path), line_of((name,), places), name, why, (name,))
        elif not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
            yield Fault(str(path), line_of((name,), places), name, text(_NO_LIST, table=name), (name,))


def _entry(path: Path, table: str, position: int, given: dict[str, object], places: dict[Place, int]) -> OwnEntry:
    place: Place = (table, position)
    extra = {name: given.get(name, "") for name in (REPLACES, PLATFORM)}
    said = {name: value for name, value in given.items() if name not in extra}
    name = str(given.get("id", ""))
    faults = [
        Fault(str(path), line_of((*place, key), places), f"{table}.{key}", text(_NO_ID), (*place, key))
        for key, value in extra.items()
        if not isinstance(value, str)
    ]
    model = None
    try:
        model = _MODELS[table].model_validate(said)
    except ValidationError as error:
        found = sorted(error.errors(include_url=False), key=lambda one: one["type"] == "missing")
        for one in found:
            whole = (*place, *one["loc"])
            faults.append(Fault(str(path), line_of(whole, places), field_name(whole), why_of(one), whole))
    replaces = str(extra[REPLACES]).removeprefix("sha256:").strip().lower()
    return OwnEntry(
        table, name, path, place, places, replaces, str(extra[PLATFORM]), None if faults else model, tuple(faults)
    )
