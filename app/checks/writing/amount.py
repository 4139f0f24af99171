"""Whether the amount on a receipt is the case's: what was read, what the case says, what was typed a second time."""

from decimal import Decimal

from app.checks.picture.base import Context, Outcome, PictureCheck, place_of
from app.domain.media.finding import Finding, Verdict
from app.domain.media.picture_figures import amounts_in
from app.domain.media.waybill import OcrReading
from app.domain.text import QT_TRANSLATE_NOOP, text

_UNLIKE = QT_TRANSLATE_NOOP(
    "picture",
    "The case says {case} yuan and {typed} was typed the second time: one of them is wrong. Look at the paper.",
)
_READ = QT_TRANSLATE_NOOP("picture", "{amount} yuan was read; it is what the case says.")
_READ_AND_TYPED = QT_TRANSLATE_NOOP("picture", "{amount} yuan was read and typed twice alike.")
_ONLY_TYPED = QT_TRANSLATE_NOOP(
    "picture", "{amount} yuan was typed twice alike, but could not be read in the picture: look whether it is there."
)
_DIFFERS = QT_TRANSLATE_NOOP(
    "picture", "Could not tell: {read} yuan was read, the case says {amount}. Characters are often misread: look."
)
_NOTHING = QT_TRANSLATE_NOOP("picture", "Could not tell: {amount} yuan was not found among what could be read.")
_UNCOMPARED = QT_TRANSLATE_NOOP(
    "picture", "{read} yuan was read; enter the freight in the case, so that it can be compared."
)
_UNREAD = QT_TRANSLATE_NOOP("picture", "Could not tell: no amount could be read.")


def _judge(context: Context) -> Outcome:
    case, typed = context.facts.freight, context.facts.typed
    if case is not None and typed is not None and case != typed:
        said = text(_UNLIKE, case=f"{case:.2f}", typed=f"{typed:.2f}")
        return Outcome(Finding("amount", Verdict.UNKNOWN, said, f"{typed:.2f}", f"{case:.2f}"))
    wanted = case if case is not None else typed
    read = [(one, line) for line in context.lines for one in amounts_in(line.text)]
    marked = [(one.yuan, line) for one, line in read if one.marked]
    if wanted is None:
        return _uncompared(marked)
    hit = next((line for yuan, line in marked if yuan == wanted), None)
    hit = hit or next((line for one, line in read if one.yuan == wanted and wanted % 1), None)
    amount = f"{wanted:.2f}"
    if hit is not None:
        twice = case is not None and typed is not None
        said = text(_READ_AND_TYPED if twice else _READ, amount=amount)
        return Outcome(Finding("amount", Verdict.PASS, said, amount, amount, region=place_of(hit)))
    if case is not None and typed is not None:
        return Outcome(Finding("amount", Verdict.WARN, text(_ONLY_TYPED, amount=amount), None, amount))
    if marked:
        yuan, line = marked[0]
        said = text(_DIFFERS, read=f"{yuan:.2f}", amount=amount)
        return Outcome(Finding("amount", Verdict.UNKNOWN, said, f"{yuan:.2f}", amount, region=place_of(line)))
    return Outcome(Finding("amount", Verdict.UNKNOWN, text(_NOTHING, amount=amount), None, amount))


def _uncompared(marked: list[tuple[Decimal, OcrReading]]) -> Outcome:
    if not marked:
        return Outcome(Finding("amount", Verdict.UNKNOWN, text(_UNREAD)))
    yuan, line = marked[0]
    said = text(_UNCOMPARED, read=f"{yuan:.2f}")
    return Outcome(Finding("amount", Verdict.UNKNOWN, said, f"{yuan:.2f}", region=place_of(line)))


CHECK = PictureCheck("amount", 110, _judge)
