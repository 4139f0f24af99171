"""How far a clerk may go in a settlement: a share of the price, or a range of it."""

from collections.abc import Mapping
from decimal import Decimal

from app.domain.money.calculation import Outcome, Reading, fen, percent
from app.domain.money.given import Given, refuse_above
from app.domain.text import QT_TRANSLATE_NOOP, text

_CEILING = QT_TRANSLATE_NOOP("money", "at most {share} of {amount}: {result}")
_RANGE = QT_TRANSLATE_NOOP("money", "{least} to {most} of {amount}: {low} to {high}")
_LOW = QT_TRANSLATE_NOOP("money", "at least")
_HIGH = QT_TRANSLATE_NOOP("money", "at most")
_PARTS = QT_TRANSLATE_NOOP(
    "money", "{open} of {whole} parts were not delivered: {amount} x {open} / {whole} = {result}"
)


def ceiling(figures: Mapping[str, Decimal], given: Given) -> Outcome:
    """A share of the price, as the most that may be offered."""
    amount = given.number("paid")
    result = fen(amount * figures["rate"])
    return Outcome(result, (text(_CEILING, share=percent(figures["rate"]), amount=str(amount), result=str(result)),))


def span(figures: Mapping[str, Decimal], given: Given) -> Outcome:
    """A range of shares; the result is its upper end."""
    amount = given.number("paid")
    low, high = fen(amount * figures["least_rate"]), fen(amount * figures["most_rate"])
    step = text(
        _RANGE,
        least=percent(figures["least_rate"]),
        most=percent(figures["most_rate"]),
        amount=str(amount),
        low=str(low),
        high=str(high),
    )
    return Outcome(high, (step,), (Reading(text(_HIGH), high), Reading(text(_LOW), low)))


def undelivered_part(_figures: Mapping[str, Decimal], given: Given) -> Outcome:
    """The paid amount by the share of what was not delivered: plain arithmetic, no rule of the platform's."""
    refuse_above("open", given, "whole")
    paid, whole, part = given.number("paid"), given.number("whole"), given.number("open")
    result = fen(paid * part / whole)
    step = text(_PARTS, open=str(part), whole=str(whole), amount=str(paid), result=str(result))
    return Outcome(result, (step,))
