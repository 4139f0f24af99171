"""A money calculator as the rule files give it: which formula, with which figures, from which inputs."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from app.domain.rules.origin import Origin
from app.domain.text import Words


class Sort(StrEnum):
    """How an input is written. SHARE is typed in percent and computed as a fraction."""

    MONEY = "money"
    COUNT = "count"
    SHARE = "share"
    NUMBER = "number"
    YES_NO = "yes_no"
    CHOICE = "choice"


@dataclass(frozen=True, slots=True)
class Option:
    """One of the things that a CHOICE input may be. `facts`: what the rule text says of it, in the formula's terms."""

    id: str
    title: Words
    facts: tuple[str, ...]
    source: str


@dataclass(frozen=True, slots=True)
class Parameter:
    """What has to be typed. `needed` false: the formula knows what to say without it. Bounds include their ends."""

    id: str
    title: Words
    sort: Sort
    unit: str
    needed: bool
    least: Decimal | None
    most: Decimal | None
    options: tuple[Option, ...] = ()


@dataclass(frozen=True, slots=True)
class Figure:
    """A rate, cap or threshold of the rule text, with the bounds inside which an override makes sense."""

    id: str
    title: Words
    value: Decimal
    unit: str
    least: Decimal
    most: Decimal
    source: str


@dataclass(frozen=True, slots=True)
class Calculator:
    """`formula` names a function of `app.domain.money`; `unit` is the result's; `note` says what it leaves open."""

    id: str
    title: Words
    formula: str
    unit: str
    parameters: tuple[Parameter, ...]
    figures: tuple[Figure, ...]
    note: Words | None
    origin: Origin
