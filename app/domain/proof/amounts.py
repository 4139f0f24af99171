"""Whether the money asked for is an amount that the submission may ask."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from app.domain.cases.case import Case
from app.domain.cases.facts import amount_of
from app.domain.proof.lacks import Lacks
from app.domain.rules.appeal import AmountRule, Appeal
from app.domain.text import QT_TRANSLATE_NOOP, Text, Words, text

_FEN = -2

_FIELDS = {
    "paid": QT_TRANSLATE_NOOP("readiness", "amount paid"),
    "refunded": QT_TRANSLATE_NOOP("readiness", "amount refunded"),
    "freight": QT_TRANSLATE_NOOP("readiness", "freight"),
}
_NO_BASE = QT_TRANSLATE_NOOP("readiness", "{appeal}: the case does not say the {field}.")
_NOT_MONEY = QT_TRANSLATE_NOOP("readiness", "{appeal}: {amount} is no amount above zero in yuan and fen.")
_TOO_MUCH = QT_TRANSLATE_NOOP("readiness", "{appeal}: {amount} yuan is more than the {field}, {most} yuan.")
_NOT_GIVEN = QT_TRANSLATE_NOOP("readiness", "{appeal}: give the amount to the fen; it has to be exact.")
_NOT_EXACT = QT_TRANSLATE_NOOP("readiness", "{appeal}: {amount} yuan differs from the case's {field}, {most} yuan.")
_NO_MONEY = QT_TRANSLATE_NOOP("readiness", "{appeal} asks for no money: the amount {amount} is not used.")
_MONEY_LEFT = QT_TRANSLATE_NOOP(
    "readiness", "Nothing chosen here brings back money, though {amount} yuan went out: money has appeals of its own."
)


def asked_amount(appeal: Appeal, case: Case, amounts: Mapping[str, Decimal]) -> Decimal | None:
    """What is asked for: the amount given, else, where a part may be asked, the whole. None: no money, or unknown."""
    given = amounts.get(appeal.short_id, amounts.get(appeal.id))
    if appeal.amount is AmountRule.NONE:
        return None
    if given is None and appeal.amount is AmountRule.PARTIAL and appeal.amount_field:
        return amount_of(case, appeal.amount_field)
    return given


def hold_amount(appeal: Appeal, case: Case, amounts: Mapping[str, Decimal], lacks: Lacks) -> None:
    """Hold the amount of one appeal against its rule and the case's own figure."""
    given = amounts.get(appeal.short_id, amounts.get(appeal.id))
    title, source = appeal.title, appeal.origin.source
    if appeal.amount is AmountRule.NONE or appeal.amount_field is None:
        if given is not None:
            lacks.warn(text(_NO_MONEY, appeal=title, amount=str(given)))
        return
    field = text(_FIELDS[appeal.amount_field])
    most = amount_of(case, appeal.amount_field)
    if most is None or most <= 0:
        lacks.lack("amount", text(_NO_BASE, appeal=title, field=field), source=source)
        return
    asked = asked_amount(appeal, case, amounts)
    if asked is None:
        lacks.lack("amount", text(_NOT_GIVEN, appeal=title), source=source)
    elif not _is_money(asked):
        lacks.lack("amount", text(_NOT_MONEY, appeal=title, amount=str(asked)), source=source)
    elif appeal.amount is AmountRule.EXACT and asked != most:
        lacks.lack("amount", _against(title, asked, most, appeal.amount_field, exact=True), source=source)
    elif asked > most:
        lacks.lack("amount", _against(title, asked, most, appeal.amount_field, exact=False), source=source)


def _against(title: Words, asked: Decimal, most: Decimal, field: str, *, exact: bool) -> Text:
    phrase = _NOT_EXACT if exact else _TOO_MUCH
    return text(phrase, appeal=title, amount=str(asked), field=text(_FIELDS[field]), most=str(most))


def _is_money(amount: Decimal) -> bool:
    """Finite, above zero, no more than two decimals."""
    if not amount.is_finite() or amount <= 0:
        return False
    exponent = amount.as_tuple().exponent
    return isinstance(exponent, int) and exponent >= _FEN


def hold_choice(chosen: Sequence[Appeal], case: Case, lacks: Lacks) -> None:
    """Say so when money went out and nothing that is chosen asks for it."""
    lost = (case.refunded or Decimal(0)) + (case.freight or Decimal(0))
    if lost > 0 and not any(appeal.before_refund or appeal.amount is not AmountRule.NONE for appeal in chosen):
        lacks.warn(text(_MONEY_LEFT, amount=str(lost)))
