"""What the waybill check says: the answer by what was read, and why nothing could be read."""

from collections.abc import Sequence
from enum import Enum

from app.checks.label_search import Unread
from app.domain.media.finding import Verdict
from app.domain.media.waybill import Confirmed, Waybill
from app.domain.text import QT_TRANSLATE_NOOP, Text, text
from app.media.reading.condition import Trouble


class Looked(Enum):
    """How far the video was looked at."""

    WHOLLY = "wholly"
    HURRIEDLY = "hurriedly"
    NOT_AT_ALL = "not at all"


def judged(
    read: Sequence[Waybill], expected: str | None, looked: Looked, unread: Unread | None, seen: Sequence[Waybill]
) -> tuple[Verdict, Text]:
    """The answers of decisions/2026-11-22-waybill-verdicts.md."""
    accepted = [one for one in read if one.accepted]
    matching = next((one for one in read if one.matches), None)
    if matching is not None or (accepted and expected is None):
        return _readable(matching or accepted[0])
    if accepted:
        said = text(
            QT_TRANSLATE_NOOP(
                "checks",
                "Could not tell: {expected} was not read, but {numbers} was. A label may carry several numbers.",
            ),
            expected=expected or "",
            numbers=_listed(accepted),
        )
        return Verdict.UNKNOWN, said
    if read:
        return Verdict.UNKNOWN, _not_accepted(read)
    return Verdict.UNKNOWN, _unread(seen, looked, unread)


def _readable(one: Waybill) -> tuple[Verdict, Text]:
    if not one.accepted:
        said = text(
            QT_TRANSLATE_NOOP(
                "checks", "{number} was read, but in one picture only ({first} s): show the label longer and closer."
            ),
            number=one.number,
            first=round(one.first_s, 2),
        )
        return Verdict.WARN, said
    said = text(
        QT_TRANSLATE_NOOP("checks", "{number} can be read in {frames} pictures, best at {best} s."),
        number=one.number,
        frames=one.frames,
        best=round(one.best_s, 2),
    )
    return Verdict.PASS, said


def _not_accepted(read: Sequence[Waybill]) -> Text:
    doubted = [one for one in read if one.doubt]
    if doubted:
        return text(
            QT_TRANSLATE_NOOP(
                "checks", "Could not tell: {numbers} was read, but its check digit is wrong; compare it with the label."
            ),
            numbers=_listed(doubted),
        )
    return text(
        QT_TRANSLATE_NOOP(
            "checks", "Could not tell: {numbers} was read in one picture only; it counts from two pictures on."
        ),
        numbers=_listed(read),
    )


def _unread(seen: Sequence[Waybill], looked: Looked, unread: Unread | None) -> Text:
    if looked is Looked.HURRIEDLY:
        return text(QT_TRANSLATE_NOOP("checks", "Could not tell: no waybill was found within the time limit."))
    if looked is Looked.NOT_AT_ALL:
        return text(QT_TRANSLATE_NOOP("checks", "Could not tell: no pictures to look for the waybill in."))
    if seen:
        return text(
            QT_TRANSLATE_NOOP(
                "checks", "Could not tell: {numbers} was seen as characters only, no barcode; a person must confirm it."
            ),
            numbers=_listed(seen),
        )
    return why(unread)


def why(unread: Unread | None) -> Text:
    """The likeliest reason why no waybill barcode could be read, from the most promising striped place."""
    if unread is None:
        return text(
            QT_TRANSLATE_NOOP(
                "checks", "Could not tell: no waybill barcode is shown anywhere. Hold the label before the camera."
            )
        )
    places = {
        "at": round(unread.at_s, 2),
        "module": unread.condition.module_px,
        "closer": round(unread.condition.closer + 0.05, 1),
        "blur": unread.condition.blur_px,
    }
    return text(_WHY[unread.condition.trouble], **places)


_WHY = {
    Trouble.SMALL: QT_TRANSLATE_NOOP(
        "checks",
        "Could not tell: the barcode at {at} s is too small, its thinnest bar is {module} pixels wide. "
        "Hold the label {closer} times closer.",
    ),
    Trouble.BLURRED: QT_TRANSLATE_NOOP(
        "checks",
        "Could not tell: the barcode at {at} s is blurred by {blur} pixels, its thinnest bar is {module} pixels wide. "
        "Hold the label still until it is sharp.",
    ),
    Trouble.GLARE: QT_TRANSLATE_NOOP(
        "checks", "Could not tell: light is reflected from the barcode at {at} s. Tilt the label away from the lamp."
    ),
    Trouble.CUT_OFF: QT_TRANSLATE_NOOP(
        "checks", "Could not tell: the barcode at {at} s is cut off by the edge of the picture. Show the whole label."
    ),
    Trouble.NONE: QT_TRANSLATE_NOOP(
        "checks",
        "Could not tell: something at {at} s looks like a barcode, but no waybill number can be read there. "
        "Hold the label closer, still and without glare.",
    ),
}


def partly(confirmed: Confirmed) -> Text:
    """How much of the expected number was seen as characters."""
    return text(
        QT_TRANSLATE_NOOP(
            "checks",
            "Could not tell: {agreeing} of the {all} characters of {number} were seen at {at} s, no barcode; "
            "a person must confirm it.",
        ),
        agreeing=confirmed.agreeing,
        all=len(confirmed.number),
        number=confirmed.number,
        at=round(confirmed.at_s, 2),
    )


def _listed(waybills: Sequence[Waybill]) -> str:
    return ", ".join(one.number for one in waybills[:4])
