"""What guides a clerk beside clocks and steps: questions, contradictions, forms, ladder, categories, outcomes."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from app.domain.rules.origin import Origin
from app.domain.text import Words


@dataclass(frozen=True, slots=True)
class Flag:
    """A mark that cases of this platform may carry beside the common ones."""

    id: str
    title: Words


@dataclass(frozen=True, slots=True)
class Option:
    """One answer: leads to a scenario, sets and clears marks, leads to a further question; any of them or none."""

    id: str
    title: Words
    scenario: str
    sets: tuple[str, ...]
    clears: tuple[str, ...]
    leads_to: str
    note: Words | None


@dataclass(frozen=True, slots=True)
class Question:
    """Asked to find the scenario (`scenarios` empty) or within one. `only_when`: facts, any of which must hold."""

    id: str
    title: Words
    options: tuple[Option, ...]
    scenarios: tuple[str, ...]
    only_when: tuple[str, ...]
    follows: bool
    """Asked only when another question's answer leads to it."""
    origin: Origin

    @property
    def short_id(self) -> str:
        """The last part of the id."""
        return self.id.rpartition(".")[2]


@dataclass(frozen=True, slots=True)
class Statement:
    """What one place of the texts says, in our words."""

    says: Words
    source: str


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Texts that do not agree, or a text that can be read in more than one way. `bites`: ids of the entries to which it
    matters, and where it is shown.
    """

    id: str
    title: Words
    readings: tuple[Statement, ...]
    taken: Words
    bites: tuple[str, ...]
    origin: Origin


@dataclass(frozen=True, slots=True)
class Form:
    """A form of the platform's back office as it was seen on a day; `appeal` is the submission that it stands for."""

    id: str
    title: Words
    tab: Words
    code: str
    appeal: str
    seen_on: str
    note: Words | None
    origin: Origin


@dataclass(frozen=True, slots=True)
class Ceiling:
    """The most that a rung may give: `share` of `of` (`paid`, `price`, `payout`), from `least_share` on if stated.

    `below`: it must stay under the ceiling. `calculator`: id of the calculator that says the figure.
    """

    of: str
    share: Decimal
    least_share: Decimal | None
    below: bool
    calculator: str


@dataclass(frozen=True, slots=True)
class Rung:
    """One step of a ladder of authority: what may be offered. `roles`: yuan per role, None: the shop's own to set."""

    id: str
    title: Words
    level: int
    what: Words
    when: Words | None
    ceiling: Ceiling | None
    roles: Mapping[str, Decimal | None]
    scenarios: tuple[str, ...]
    origin: Origin


@dataclass(frozen=True, slots=True)
class Category:
    """Goods of one sort, and by what it is judged whether a return of them can be sold again."""

    id: str
    title: Words
    kinds: tuple[Words, ...]
    tests: tuple[Words, ...]
    note: Words | None
    origin: Origin


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a matter may end, and what that means. `group` sorts them; `effects` are short words by name."""

    id: str
    title: Words
    group: str
    means: Words
    origin: Origin
    effects: Mapping[str, str] = field(default_factory=dict)
