"""What a complaint about shipping costs: a share of the paid amount between a floor and a cap, and cash below it."""

from collections.abc import Mapping
from decimal import Decimal

from app.domain.money.calculation import FEN, Outcome, clamp, fen, percent
from app.domain.money.given import Given
from app.domain.text import QT_TRANSLATE_NOOP, Text, text

_SHARE = QT_TRANSLATE_NOOP("money", "{share} of {paid} is {amount}")
_BOUNDED = QT_TRANSLATE_NOOP("money", "at least {least}, at most {most} per order: {amount}")
_TIMES = QT_TRANSLATE_NOOP("money", "times {count} orders: {amount}")
_PAIRS = QT_TRANSLATE_NOOP(
    "money", "orders of one buyer within 24 h together stop at {cap}; {buyers} buyers: at most {most}"
)
_PAIRS_UNKNOWN = QT_TRANSLATE_NOOP(
    "money", "orders of one buyer within 24 h together stop at {cap}; give buyers=… if some are of the same buyer"
)
_BELOW = QT_TRANSLATE_NOOP("money", "the cash has to stay below the payout: at most {amount}")


def _one(figures: Mapping[str, Decimal], paid: Decimal) -> tuple[Decimal, list[Text]]:
    raw = fen(paid * figures["rate"])
    one = clamp(raw, figures["floor"], figures["cap"])
    steps = [
        text(_SHARE, share=percent(figures["rate"]), paid=str(paid), amount=str(raw)),
        text(_BOUNDED, least=str(figures["floor"]), most=str(figures["cap"]), amount=str(fen(one))),
    ]
    return fen(one), steps


def clamped_share(figures: Mapping[str, Decimal], given: Given) -> Outcome:
    """Rate x paid, clamped, times `orders`; several orders of one buyer within 24 h stop at `pair_cap` together."""
    paid, orders = given.number("paid"), given.maybe("orders") or Decimal(1)
    one, steps = _one(figures, paid)
    total = fen(one * orders)
    if orders > 1:
        steps.append(text(_TIMES, count=str(orders), amount=str(total)))
        buyers, cap = given.maybe("buyers"), figures["pair_cap"]
        if buyers is None:
            steps.append(text(_PAIRS_UNKNOWN, cap=str(cap)))
        else:
            most = fen(cap * buyers)
            total = min(total, most)
            steps.append(text(_PAIRS, cap=str(cap), buyers=str(buyers), most=str(most)))
    return Outcome(total, tuple(steps), values={"per_order": one})


def single_clamped_share(figures: Mapping[str, Decimal], given: Given) -> Outcome:
    """Rate x paid, clamped, for one order."""
    one, steps = _one(figures, given.number("paid"))
    return Outcome(one, tuple(steps))


def below_payout(figures: Mapping[str, Decimal], given: Given) -> Outcome:
    """The most cash that is still below the payout: one fen less."""
    payout, steps = _one(figures, given.number("paid"))
    ceiling = payout - FEN
    return Outcome(ceiling, (*steps, text(_BELOW, amount=str(ceiling))), values={"payout": payout})
