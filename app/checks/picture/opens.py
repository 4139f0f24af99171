"""Whether the file is a picture that can be shown at all."""

from app.checks.picture.base import Context, Outcome, PictureCheck
from app.domain.media.finding import Finding, Verdict
from app.domain.text import QT_TRANSLATE_NOOP, text

_OUR_LIMITS = frozenset({"picture-format", "picture-too-large", "file-too-large"})
"""Problems that are no proof against the picture: we do not open it, others may."""


def _judge(context: Context) -> Outcome:
    if context.opened is not None:
        info = context.opened.info
        said = text(
            QT_TRANSLATE_NOOP("picture", "{format}, {width} × {height} pixels."),
            format=info.format,
            width=info.width,
            height=info.height,
        )
        return Outcome(Finding("opens", Verdict.PASS, said))
    if context.trouble is None:
        said = text(QT_TRANSLATE_NOOP("picture", "This is no picture: the forms take pictures as JPEG or PNG."))
        return Outcome(Finding("opens", Verdict.FAIL, said))
    verdict = Verdict.UNKNOWN if context.trouble.code in _OUR_LIMITS else Verdict.FAIL
    return Outcome(Finding("opens", verdict, context.trouble.text))


CHECK = PictureCheck("opens", 10, _judge, unopened=True)
