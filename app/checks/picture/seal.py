"""Whether a courier's red seal is on a paper, and whether its words are a company's own or a department's."""

from app.checks.picture.base import Context, Outcome, PictureCheck
from app.checks.picture_kinds import picture_table
from app.domain.media.finding import Finding, Verdict
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.media.pictures.seals import Seal, find_seals

_COMPANY = QT_TRANSLATE_NOOP("picture", "A round red seal was found and read as “{words}”: a company's own.")
_DEPARTMENT = QT_TRANSLATE_NOOP(
    "picture",
    "A round red seal was found and read as “{words}”: a department's, as “{part}” "
    "says. Platforms may refuse it; ask for the company's own.",
)
_ILLEGIBLE = QT_TRANSLATE_NOOP(
    "picture",
    "A round red seal was found, read as “{words}”. Look whether it is the company's own and not a department's.",
)
_NONE = QT_TRANSLATE_NOOP(
    "picture", "Could not tell: no round red seal was found. Take the photo in colour, with the whole seal in it."
)


def _judge(context: Context) -> Outcome:
    seals = find_seals(context.shown.pixels)
    known = picture_table().seal
    if not seals:
        return Outcome(Finding("seal", Verdict.UNKNOWN, text(_NONE), 0, source=known.source))
    kept = [(seal, part) for seal in seals for part in (_department(seal),)]
    own = next((seal for seal, part in kept if part is None and _is_company(seal)), None)
    if own is not None:
        said = text(_COMPANY, words=own.words)
        return Outcome(Finding("seal", Verdict.PASS, said, own.words, source=known.source, region=own.region))
    seal, part = next(((seal, part) for seal, part in kept if part is not None), kept[0])
    if part is not None:
        said = text(_DEPARTMENT, words=seal.words, part=part)
        return Outcome(Finding("seal", Verdict.WARN, said, seal.words, source=known.source, region=seal.region))
    said = text(_ILLEGIBLE, words=seal.words or "-")
    return Outcome(Finding("seal", Verdict.UNKNOWN, said, seal.words, source=known.source, region=seal.region))


def _is_company(seal: Seal) -> bool:
    """Whether its name ends as a company's, and nothing unread across the middle may say otherwise."""
    return not seal.unread and any(word in seal.around for word in picture_table().seal.company)


def _department(seal: Seal) -> str | None:
    """The word that makes it a department's: across the middle, or behind the company's name on the rim."""
    words = picture_table().seal
    behind = seal.around
    for ending in words.company:
        behind = behind.rpartition(ending)[2] if ending in behind else behind
    return next((word for word in words.department if word in seal.middle or word in behind), None)


CHECK = PictureCheck("seal", 130, _judge)
