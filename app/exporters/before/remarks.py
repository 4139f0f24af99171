"""Holds a statement against the lists of words and against what the packet really holds."""

from decimal import Decimal

from app.domain.proof.profile import profile_of
from app.domain.proof.wording.lint import Known, Remark, lint
from app.exporters.base import PacketContent
from app.exporters.before.wordlists import word_lists

_CENT = Decimal("0.01")


def remarks_on(content: PacketContent) -> tuple[Remark, ...]:
    """What is odd about the statement of this packet, in order of place."""
    limits = profile_of(content.platform, content.appeals).text
    return lint(content.statement, word_lists(content.resources), known_to(content), limits)


def known_to(content: PacketContent) -> Known:
    """What the statement may speak of."""
    case = content.case
    sent = {exhibit.evidence.kind for exhibit in content.exhibits if content.plan.holds(exhibit.evidence.id)}
    attached: list[str] = []
    others: list[str] = []
    for kind in content.platform.evidence:
        names = [name for name in (kind.title.zh, kind.mentioned_as) if name]
        (attached if kind.id in sent else others).extend(names)
    money = [case.paid, case.refunded, case.freight, *content.amounts.values(), *_told_amounts(content)]
    numbers = (case.order, case.after_sale, case.waybill, case.outbound_waybill, case.serial, case.goods, case.id)
    return Known(
        tuple(attached),
        tuple(others),
        tuple(str(amount.quantize(_CENT)) for amount in money if amount is not None),
        tuple(number for number in numbers if number),
    )


def _told_amounts(content: PacketContent) -> list[Decimal]:
    """Amounts that events tell of; they were checked when they were recorded."""
    return [Decimal(event.attributes["amount"]) for event in content.events if "amount" in event.attributes]
