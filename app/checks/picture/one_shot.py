"""Whether the picture may be several pictures put into one: straight seams through its whole height or width."""

from app.checks.picture.base import Context, Outcome, PictureCheck
from app.domain.media.finding import Finding, Verdict
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.media.pictures.seams import find_seams

_NONE = QT_TRANSLATE_NOOP("picture", "No seam was found: nothing speaks against one shot.")
_CLEAR = QT_TRANSLATE_NOOP(
    "picture",
    "A straight seam through the whole picture at pixel {at}: it looks like "
    "several pictures put into one. Reviewers want one shot.",
)
_FAINT = QT_TRANSLATE_NOOP(
    "picture",
    "A straight line through the whole picture at pixel {at}: look whether several pictures were put into one.",
)


def _judge(context: Context) -> Outcome:
    seam = next(iter(find_seams(context.grey)), None)
    if seam is None:
        return Outcome(Finding("one_shot", Verdict.PASS, text(_NONE)))
    at = seam.region.y if seam.across else seam.region.x
    said = text(_CLEAR if seam.clear else _FAINT, at=at)
    return Outcome(Finding("one_shot", Verdict.WARN, said, seam.share, region=seam.region))


CHECK = PictureCheck("one_shot", 80, _judge)
