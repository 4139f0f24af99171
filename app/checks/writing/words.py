"""Whether the words that such a paper or screen carries can be read in it."""

from app.checks.picture.base import Context, Outcome, PictureCheck, region_of
from app.domain.media.finding import Finding, Verdict
from app.domain.media.picture_figures import plain
from app.domain.text import QT_TRANSLATE_NOOP, text

_FOUND = QT_TRANSLATE_NOOP("picture", "Read in it: {words}.")
_SOME = QT_TRANSLATE_NOOP(
    "picture", "Could not tell: read in it: {words}; none of {others}. Look whether it is the right paper."
)
_NONE = QT_TRANSLATE_NOOP(
    "picture", "Could not tell: none of {others} could be read. Look whether it is the right paper."
)


def _judge(context: Context) -> Outcome:
    hits = []
    lacking: list[str] = []
    for group in context.kind.words:
        hit = next(((word, line) for word in group for line in context.lines if plain(word) in plain(line.text)), None)
        if hit is None:
            lacking += group
        else:
            hits.append(hit)
    found, others = "、".join(word for word, _ in hits), "、".join(lacking)
    region = region_of(*(line.corners for _, line in hits)) if hits else None
    if not lacking:
        return Outcome(Finding("words", Verdict.PASS, text(_FOUND, words=found), found, region=region))
    said = text(_SOME, words=found, others=others) if hits else text(_NONE, others=others)
    return Outcome(Finding("words", Verdict.UNKNOWN, said, found or None, others, region=region))


CHECK = PictureCheck("words", 140, _judge)
