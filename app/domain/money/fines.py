"""What a platform fines, and what a closed shop loses."""

from collections.abc import Mapping
from decimal import ROUND_DOWN, Decimal

from app.domain.money.calculation import Outcome, Reading, clamp, fen, percent
from app.domain.money.given import Given, refuse_above
from app.domain.text import QT_TRANSLATE_NOOP, text

_ENOUGH = QT_TRANSLATE_NOOP(
    "money", "{bad} of {shipped} orders is {share}; both are reached: {count} orders and {least}"
)
_NOT_ENOUGH = QT_TRANSLATE_NOOP(
    "money", "{bad} of {shipped} orders is {share}; a fine needs {count} orders and {least} at once: no fine"
)
_PER_ORDER = QT_TRANSLATE_NOOP("money", "once the paid {paid}, at least {least} and at most {most} per order: {amount}")
_ALL_ORDERS = QT_TRANSLATE_NOOP("money", "every order of the goods shipped that day pays it, {count} of them: {amount}")
_TIMES = QT_TRANSLATE_NOOP("money", "{times} times {amount} is {result}")
_LIGHTER = QT_TRANSLATE_NOOP("money", "this is the lighter case; the graver one freezes money or closes the shop")
_NO_BASE = QT_TRANSLATE_NOOP("money", "the text says {times} times, but not of what: no single figure")
_SUBSIDY_GONE = QT_TRANSLATE_NOOP("money", "the subsidy of {amount} is cancelled on top")
_OF_PAID = QT_TRANSLATE_NOOP("money", "if the paid amount is meant")
_OF_SUBSIDY = QT_TRANSLATE_NOOP("money", "if the subsidy is meant")
_CLOSED = QT_TRANSLATE_NOOP("money", "{points} points close the shop for {days} days")
_LOST = QT_TRANSLATE_NOOP("money", "{days} days at {daily} a day are {amount} of sales, not of profit")

_PER_MILLE = Decimal("0.001")
"""A share just below the threshold must not be shown as having reached it."""


def fraud_shipment(figures: Mapping[str, Decimal], given: Given) -> Outcome:
    """Once the paid amount, clamped, for every order of the goods that day; only when both thresholds are reached."""
    refuse_above("bad", given, "shipped")
    paid, bad, shipped = given.number("paid"), given.number("bad"), given.number("shipped")
    one = fen(clamp(paid, figures["floor"], figures["cap"]))
    share = bad / shipped
    reached = bad >= figures["least_orders"] and share >= figures["least_share"]
    said = text(
        _ENOUGH if reached else _NOT_ENOUGH,
        bad=str(bad),
        shipped=str(shipped),
        share=f"{(share * 100).quantize(_PER_MILLE, ROUND_DOWN)} %",
        count=str(figures["least_orders"]),
        least=percent(figures["least_share"]),
    )
    if not reached:
        return Outcome(Decimal("0.00"), (said,), values={"per_order": one})
    total = fen(one * shipped)
    floor, cap = str(figures["floor"]), str(figures["cap"])
    steps = (
        said,
        text(_PER_ORDER, paid=str(paid), least=floor, most=cap, amount=str(one)),
        text(_ALL_ORDERS, count=str(shipped), amount=str(total)),
    )
    return Outcome(total, steps, values={"per_order": one})


def times_order(figures: Mapping[str, Decimal], given: Given) -> Outcome:
    """A multiple of the order's amount: the lighter of the cases that the text names."""
    amount = given.number("amount")
    result = fen(amount * figures["times"])
    step = text(_TIMES, times=str(figures["times"]), amount=str(amount), result=str(result))
    return Outcome(result, (step, text(_LIGHTER)))


def unstated_base(figures: Mapping[str, Decimal], given: Given) -> Outcome:
    """A multiple of something that the text does not name: no figure, only what each reading would give."""
    times, paid, subsidy = figures["times"], given.maybe("paid"), given.maybe("subsidy")
    steps = [text(_NO_BASE, times=str(times))]
    readings = []
    for label, base in ((_OF_PAID, paid), (_OF_SUBSIDY, subsidy)):
        if base is not None:
            result = fen(base * times)
            readings.append(Reading(text(label), result))
            steps.append(text(_TIMES, times=str(times), amount=str(base), result=str(result)))
    if subsidy is not None:
        steps.append(text(_SUBSIDY_GONE, amount=str(subsidy)))
    readings.sort(key=lambda reading: -reading.value)
    return Outcome(None, tuple(steps), tuple(readings))


def closure(figures: Mapping[str, Decimal], given: Given) -> Outcome:
    """Sales that a closed shop does not make."""
    daily, days = given.number("daily_sales"), figures["days"]
    lost = fen(daily * days)
    steps = (
        text(_CLOSED, points=str(figures["points"]), days=str(days)),
        text(_LOST, days=str(days), daily=str(daily), amount=str(lost)),
    )
    return Outcome(lost, steps, values={"days": days})
