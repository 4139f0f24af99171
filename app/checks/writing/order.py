"""Whether the case's order number can be read in a screenshot."""

import re

from app.checks.picture.base import Context, Outcome, PictureCheck, place_of
from app.domain.media.finding import Finding, Verdict
from app.domain.media.picture_figures import plain, stands_in
from app.domain.media.waybill import OcrReading
from app.domain.text import QT_TRANSLATE_NOOP, text

_ORDER = re.compile(r"(?<!\d)(?:\d{6}-\d{15}|\d{16,20})(?!\d)")
"""Pinduoduo's form (notes:A2), and the long plain numbers of the others."""

_SAME = QT_TRANSLATE_NOOP("picture", "Order number {order} was read digit by digit; it is the case's.")
_OTHER = QT_TRANSLATE_NOOP(
    "picture",
    "Could not tell: order number {read} was read, the case says {order}. Characters are often misread: look.",
)
_NONE = QT_TRANSLATE_NOOP("picture", "Could not tell: the order number {order} could not be read.")
_UNCOMPARED = QT_TRANSLATE_NOOP("picture", "Order number {read} was read; there is none to compare it with.")
_UNREAD = QT_TRANSLATE_NOOP("picture", "Could not tell: no order number could be read.")


def finding_of_order(context: Context, check: str) -> Finding:
    """What an order number in the picture says, as the finding of a check."""
    wanted = context.facts.order
    if wanted and (line := next((line for line in context.lines if stands_in(wanted, line.text)), None)):
        return Finding(check, Verdict.PASS, text(_SAME, order=wanted), wanted, wanted, region=place_of(line))
    read, line = _read(context.lines)
    if read is None:
        said = text(_NONE, order=wanted) if wanted else text(_UNREAD)
        return Finding(check, Verdict.UNKNOWN, said, None, wanted or None)
    if wanted:
        said = text(_OTHER, read=read, order=wanted)
        return Finding(check, Verdict.UNKNOWN, said, read, wanted, region=place_of(line))
    return Finding(check, Verdict.WARN, text(_UNCOMPARED, read=read), read, region=place_of(line))


def _read(lines: tuple[OcrReading, ...]) -> tuple[str | None, OcrReading | None]:
    for line in lines:
        found = _ORDER.search("".join(plain(line.text).split()))
        if found:
            return found[0], line
    return None, None


def _judge(context: Context) -> Outcome:
    return Outcome(finding_of_order(context, "order"))


CHECK = PictureCheck("order", 150, _judge)
