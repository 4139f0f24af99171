"""Which checks a picture of each kind of evidence goes through, as `resources/picture_checks.toml` says."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from app.paths import RESOURCES

_LIGHT = "light"
TABLE = RESOURCES / "picture_checks.toml"


@dataclass(frozen=True, slots=True)
class KindChecks:
    """`number`: which waybill number it should show (`return`, `outbound`, `either`); `wished`: without it the picture
    is still good; `words`: groups of words, of each of which one should stand in it; `period`: dates are a span.
    """

    id: str
    checks: tuple[str, ...]
    number: str = "return"
    wished: bool = False
    words: tuple[tuple[str, ...], ...] = ()
    period: bool = False
    barcode: bool = False
    """It shows a label, whose barcode a reviewer expects to be readable."""
    weighed: str = "returned"
    """Which weight of the case its scale shows: `returned` or `outbound`."""

    @property
    def photo(self) -> bool:
        """A photo of things; papers and screens of one form look the same whatever stands in them."""
        return _LIGHT in self.checks


@dataclass(frozen=True, slots=True)
class SealWords:
    """What the words of a seal tell: `company`: how a company's name ends; `department`: words of a part of it."""

    company: tuple[str, ...]
    department: tuple[str, ...]
    source: str


@dataclass(frozen=True, slots=True)
class PictureTable:
    """The whole table."""

    general: tuple[str, ...]
    kinds: tuple[KindChecks, ...]
    seal: SealWords
    states: tuple[tuple[str, tuple[str, ...]], ...]
    """What a courier's page says of a parcel, by state: words, the more telling state first."""

    def of(self, kind: str) -> KindChecks:
        """The checks of a kind; those of every picture for one that the table does not name."""
        return next((one for one in self.kinds if one.id == kind), KindChecks(kind, self.general))

    def named(self) -> frozenset[str]:
        """The kinds that the table names."""
        return frozenset(one.id for one in self.kinds)


@cache
def picture_table(table: Path = TABLE) -> PictureTable:
    """Read it; it is shipped with the program and held against every platform's kinds by a test."""
    told = tomllib.loads(table.read_text("utf-8"))
    general = tuple(told["general"]["checks"])
    kinds = [_kind(name, entry, general) for entry in told["kind"] for name in entry["ids"]]
    seal = told["seal"]
    return PictureTable(
        general,
        tuple(kinds),
        SealWords(tuple(seal["company"]), tuple(seal["department"]), seal["source"]),
        tuple((entry["id"], tuple(entry["words"])) for entry in told["state"]),
    )


def _kind(name: str, entry: Mapping[str, Any], general: tuple[str, ...]) -> KindChecks:
    more = tuple(entry.get("checks", ()))
    return KindChecks(
        id=name,
        checks=more if entry.get("alone", False) else (*general, *more),
        number=entry.get("number", "return"),
        wished=entry.get("wished", False),
        words=tuple(tuple(group) for group in entry.get("words", ())),
        period=entry.get("period", False),
        barcode=entry.get("barcode", False),
        weighed=entry.get("weighed", "returned"),
    )
