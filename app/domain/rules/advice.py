"""What a clerk is told beside the rules of a case: checklists, penalties, notes."""

from dataclasses import dataclass
from decimal import Decimal

from app.domain.rules.origin import Origin
from app.domain.text import Words


@dataclass(frozen=True, slots=True)
class CheckItem:
    """One thing to tick. `evidence` names the kinds of proof that this leaves behind."""

    id: str
    title: Words
    why: Words
    evidence: tuple[str, ...]
    source: str


@dataclass(frozen=True, slots=True)
class Checklist:
    """`when` is the moment it is for, as `before_shipping`."""

    id: str
    title: Words
    when: str
    items: tuple[CheckItem, ...]
    origin: Origin


@dataclass(frozen=True, slots=True)
class Penalty:
    """What the platform does to a shop. `points` and `lasts_s` are None where the text gives none."""

    id: str
    title: Words
    what: Words
    points: Decimal | None
    lasts_s: float | None
    calculator: str
    """Id of the calculator for the money, or empty."""
    origin: Origin


@dataclass(frozen=True, slots=True)
class Link:
    """An address or a title of the platform's own reading, shown and never opened."""

    title: Words
    address: str
    source: str


@dataclass(frozen=True, slots=True)
class Note:
    """Something worth knowing that no clock, step or form carries. `topic` groups them: `integrity`, `reading`, …"""

    id: str
    title: Words
    topic: str
    body: Words
    links: tuple[Link, ...]
    origin: Origin
