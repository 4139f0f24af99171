"""Whether the picture has pixels enough for a reviewer to see and read what it shows."""

from app.checks.picture.base import Context, Outcome, PictureCheck
from app.domain.media.finding import Finding, Verdict
from app.domain.text import QT_TRANSLATE_NOOP, text

_LEAST_SHORTER = 480
"""Our own floor, no platform states one: half a phone's screen; the 190 details of a label (0.4 mm on 76 mm) with two
pixels each, and a fifth to spare."""

_ENOUGH = QT_TRANSLATE_NOOP("picture", "{width} × {height} pixels: large enough.")
_SMALL = QT_TRANSLATE_NOOP(
    "picture",
    "{width} × {height} pixels: small, the shorter side should have "
    "{least}. Attach the original photo, not a thumbnail.",
)


def _judge(context: Context) -> Outcome:
    info = context.shown.info
    shorter = min(info.width, info.height)
    enough = shorter >= _LEAST_SHORTER
    said = text(_ENOUGH if enough else _SMALL, width=info.width, height=info.height, least=_LEAST_SHORTER)
    return Outcome(Finding("resolution", Verdict.PASS if enough else Verdict.WARN, said, shorter, _LEAST_SHORTER))


CHECK = PictureCheck("resolution", 40, _judge)
