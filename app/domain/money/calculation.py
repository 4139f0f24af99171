"""What a calculator answers: a figure with the way to it, or the readings that the text leaves open."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal

from app.domain.text import Text, Words

FEN = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read an ambiguous text, or one end of a range, with the figure that it gives."""

    label: Text
    value: Decimal


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a formula found. `result` is None where the text settles no single figure: then `readings` hold them, the
    one that costs the shop most first. `values` are figures on the way, by name.
    """

    result: Decimal | None
    steps: tuple[Text, ...]
    readings: tuple[Reading, ...] = ()
    values: Mapping[str, Decimal] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Calculation:
    """An outcome with the name of its calculator, the unit and the source of the rule."""

    name: str
    title: Words
    outcome: Outcome
    unit: str
    note: Words | None
    source: str


def fen(amount: Decimal) -> Decimal:
    """Yuan to two decimals; half a fen goes up. Each order is rounded by itself before orders are added up."""
    return amount.quantize(FEN, ROUND_HALF_UP)


def clamp(amount: Decimal, least: Decimal, most: Decimal) -> Decimal:
    """The amount, raised to `least` or cut to `most`."""
    return min(max(amount, least), most)


def percent(share: Decimal) -> str:
    """A fraction as it is said: `30 %`, `1.4 %`."""
    return f"{(share * 100).normalize():f} %"
