"""Whether the picture has more bytes than the platform's form takes."""

from app.checks.picture.base import Context, Outcome, PictureCheck
from app.domain.media.finding import Finding, Verdict
from app.domain.text import QT_TRANSLATE_NOOP, text

_UNSTATED = QT_TRANSLATE_NOOP("picture", "{bytes} bytes; the platform states no limit for pictures.")
_FITS = QT_TRANSLATE_NOOP("picture", "{bytes} bytes; the form takes up to {limit}.")
_LARGE = QT_TRANSLATE_NOOP(
    "picture",
    "{bytes} bytes; the form takes up to {limit}. The packet gets a smaller copy; the original stays as it is.",
)


def _judge(context: Context) -> Outcome:
    stated = [(one.pictures.bytes, one) for one in context.limits if one.pictures and one.pictures.bytes is not None]
    if not stated:
        said = text(_UNSTATED, bytes=f"{context.bytes:,}")
        return Outcome(Finding("size", Verdict.PASS, said, context.bytes))
    limit, limits = min(stated, key=lambda entry: entry[0])
    fits = context.bytes <= limit
    said = text(_FITS if fits else _LARGE, bytes=f"{context.bytes:,}", limit=f"{limit:,}")
    verdict = Verdict.PASS if fits else Verdict.WARN
    return Outcome(Finding("size", verdict, said, context.bytes, limit, source=limits.origin.source, rule=limits.id))


CHECK = PictureCheck("size", 30, _judge)
