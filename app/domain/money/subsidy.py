"""What an after-sale order does to the platform's subsidy and to the fee that is paid back, and what a win returns."""

from collections.abc import Mapping
from decimal import Decimal

from app.domain.money.calculation import Outcome, Reading, fen, percent
from app.domain.money.given import Given, refuse_above
from app.domain.text import QT_TRANSLATE_NOOP, Text, text

NO_SALE, KEPT, LOST_IF_FAULT, LOST = "no_sale", "subsidy_kept", "subsidy_lost_if_fault", "subsidy_lost"
ALL, PART, PART_IF_FAULT, NONE, UNSTATED = "fee_all", "fee_part", "fee_part_if_fault", "fee_none", "fee_unstated"
FACTS = frozenset({NO_SALE, KEPT, LOST_IF_FAULT, LOST, ALL, PART, PART_IF_FAULT, NONE, UNSTATED})
"""What a rule entry may say of an outcome: one of the first four, and one of the others."""

_SUBSIDY = {
    NO_SALE: QT_TRANSLATE_NOOP("money", "no sale came about: there is no subsidy to pay"),
    KEPT: QT_TRANSLATE_NOOP("money", "the subsidy is paid: {amount}"),
    LOST: QT_TRANSLATE_NOOP("money", "the subsidy of {amount} is lost"),
}
_IF_FAULT = QT_TRANSLATE_NOOP(
    "money", "judged the merchant's fault, the subsidy is lost; else the text takes nothing away"
)
_WHOLE_FEE_UNKNOWN = QT_TRANSLATE_NOOP("money", "the fee of {rate} comes back in full; give paid=… to see it")
_WHOLE_FEE = QT_TRANSLATE_NOOP("money", "the fee of {rate} of {paid} comes back in full: {amount}")
_NO_FEE = QT_TRANSLATE_NOOP("money", "the fee of {rate} does not come back")
_FEE_UNSTATED = QT_TRANSLATE_NOOP("money", "what happens to the fee of {rate} the text does not say")
_FEE_PART = QT_TRANSLATE_NOOP(
    "money", "the fee of {rate} comes back “by the deducted share”; the text does not settle which share that is"
)
_BY_DEDUCTED = QT_TRANSLATE_NOOP("money", "fee back by the deducted share, as the words stand: {rate} x {deducted}")
_BY_KEPT = QT_TRANSLATE_NOOP("money", "fee back by the share that the shop keeps: {rate} x {kept}")
_READ = QT_TRANSLATE_NOOP("money", "{label}: {amount}")
_NEED_BOTH = QT_TRANSLATE_NOOP("money", "give paid=… and deducted=… to see both readings")
_GOODS = QT_TRANSLATE_NOOP("money", "goods money {goods} and freight {freight} come back: {amount}")
_MEASURE = QT_TRANSLATE_NOOP("money", "with a verdict appeal the dispute-refund measure is corrected as well")
_NOT_BACK = QT_TRANSLATE_NOOP(
    "money", "for the time being the subsidy of {subsidy} does not come back, nor does the fee of {fee}"
)


def subsidy_outcome(figures: Mapping[str, Decimal], given: Given) -> Outcome:
    """The subsidy that is paid after an outcome. None where it hangs on a verdict that was not told."""
    option, subsidy, fault = given.option("outcome"), given.number("subsidy"), given.yes("fault")
    says = next(fact for fact in option.facts if fact in (NO_SALE, KEPT, LOST_IF_FAULT, LOST))
    fee = next(fact for fact in option.facts if fact.startswith("fee_"))
    if says == LOST_IF_FAULT and fault is None:
        judged = (Reading(text(_SUBSIDY[LOST], amount=str(subsidy)), Decimal("0.00")),)
        spared = (Reading(text(_SUBSIDY[KEPT], amount=str(subsidy)), subsidy),)
        return Outcome(None, (text(_IF_FAULT), *_fee_steps(fee, fault, figures, given)), judged + spared)
    if says == LOST_IF_FAULT:
        says = LOST if fault else KEPT
    paid = subsidy if says == KEPT else Decimal("0.00")
    steps = (text(_SUBSIDY[says], **({} if says == NO_SALE else {"amount": str(subsidy)})),)
    return Outcome(paid, (*steps, *_fee_steps(fee, fault, figures, given)))


def _fee_steps(fee: str, fault: bool | None, figures: Mapping[str, Decimal], given: Given) -> tuple[Text, ...]:  # noqa: FBT001
    rate, paid = percent(figures["rate"]), given.maybe("paid")
    if fee == NONE:
        return (text(_NO_FEE, rate=rate),)
    if fee == UNSTATED or (fee == PART_IF_FAULT and fault is False):
        return (text(_FEE_UNSTATED, rate=rate),)
    if fee == ALL and paid is not None:
        return (text(_WHOLE_FEE, rate=rate, paid=str(paid), amount=str(fen(paid * figures["rate"]))),)
    if fee == ALL:
        return (text(_WHOLE_FEE_UNKNOWN, rate=rate),)
    return (text(_FEE_PART, rate=rate), *_said(_both(figures, given)))


def _said(readings: tuple[Reading, ...]) -> tuple[Text, ...]:
    found = tuple(text(_READ, label=reading.label, amount=str(reading.value)) for reading in readings)
    return found or (text(_NEED_BOTH),)


def _both(figures: Mapping[str, Decimal], given: Given) -> tuple[Reading, ...]:
    paid, deducted = given.maybe("paid"), given.maybe("deducted")
    if paid is None or deducted is None:
        return ()
    refuse_above("deducted", given, "paid")
    rate, kept = figures["rate"], paid - deducted
    found = (
        Reading(text(_BY_DEDUCTED, rate=percent(rate), deducted=str(deducted)), fen(deducted * rate)),
        Reading(text(_BY_KEPT, rate=percent(rate), kept=str(kept)), fen(kept * rate)),
    )
    return tuple(sorted(found, key=lambda reading: reading.value))


def fee_back(figures: Mapping[str, Decimal], given: Given) -> Outcome:
    """The fee in the cases of a pro-rata return: both readings, never one figure."""
    readings = _both(figures, given)
    return Outcome(None, (text(_FEE_PART, rate=percent(figures["rate"])), *_said(readings)), readings)


def won_back(figures: Mapping[str, Decimal], given: Given) -> Outcome:
    """What a won appeal really returns: goods money and freight; neither subsidy nor fee."""
    goods, freight = given.maybe("goods") or Decimal("0.00"), given.maybe("freight") or Decimal("0.00")
    subsidy, paid = given.maybe("subsidy"), given.maybe("paid")
    total = fen(goods + freight)
    steps = [text(_GOODS, goods=str(goods), freight=str(freight), amount=str(total)), text(_MEASURE)]
    values: dict[str, Decimal] = {}
    if subsidy is not None:
        fee = fen((paid if paid is not None else goods) * figures["rate"])
        steps.append(text(_NOT_BACK, subsidy=str(subsidy), fee=str(fee)))
        values = {"subsidy_lost": subsidy, "fee_lost": fee}
    return Outcome(total, tuple(steps), values=values)
