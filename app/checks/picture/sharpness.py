"""Whether the picture is sharp enough for its writing to be read."""

from app.checks.picture.base import Context, Outcome, PictureCheck
from app.checks.seeing.blur import DETAIL, blur_of
from app.domain.media.finding import Finding, Verdict
from app.domain.text import QT_TRANSLATE_NOOP, text

_DETAILS = 190
"""Details across the shorter side that a label filling the picture needs: the same measure as for videos."""
_FINEST = 3.0

_SHARP = QT_TRANSLATE_NOOP("picture", "Sharp: the finest detail is {detail} pixels wide.")
_BLURRED = QT_TRANSLATE_NOOP(
    "picture",
    "Blurred: the finest detail is {detail} pixels wide, at most {limit} can be read well. Take it again, held still.",
)
_PLAIN = QT_TRANSLATE_NOOP("picture", "Could not tell how sharp it is: there are hardly any edges in the picture.")


def _judge(context: Context) -> Outcome:
    sigma = blur_of(context.grey)
    if sigma is None:
        return Outcome(Finding("sharpness", Verdict.UNKNOWN, text(_PLAIN)))
    detail = round(DETAIL * sigma, 1)
    limit = round(max(_FINEST, min(context.grey.shape) / _DETAILS), 1)
    fine = detail <= limit
    said = text(_SHARP if fine else _BLURRED, detail=detail, limit=limit)
    return Outcome(Finding("sharpness", Verdict.PASS if fine else Verdict.WARN, said, detail, limit))


CHECK = PictureCheck("sharpness", 50, _judge)
