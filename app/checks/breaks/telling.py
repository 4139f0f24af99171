"""Says in a few plain words what was found about a take's being one piece."""

from collections.abc import Iterable, Sequence

from app.domain.media.finding import Break, BreakKind, Verdict
from app.domain.text import QT_TRANSLATE_NOOP, Text, text

_SHOWN = 8
_SENTENCES = 2
_KINDS = {
    BreakKind.GAP: QT_TRANSLATE_NOOP("one_take", "{count} × time gap"),
    BreakKind.SPLICE: QT_TRANSLATE_NOOP("one_take", "{count} × splice"),
    BreakKind.CUT: QT_TRANSLATE_NOOP("one_take", "{count} × hard cut"),
    BreakKind.JUMP: QT_TRANSLATE_NOOP("one_take", "{count} × jump"),
    BreakKind.FREEZE: QT_TRANSLATE_NOOP("one_take", "{count} × frozen picture"),
    BreakKind.BLACK: QT_TRANSLATE_NOOP("one_take", "{count} × black picture"),
}


def proven(breaks: Sequence[Break]) -> Text:
    """The sentence for gaps that pictures and sound prove."""
    gaps = [one for one in breaks if one.verdict is Verdict.FAIL]
    return text(
        QT_TRANSLATE_NOOP("checks", "Proven gap: {seconds} s are missing at {moments} s, in pictures and in sound."),
        seconds=round(sum(one.length_s for one in gaps), 1),
        moments=listed(gaps),
    )


def suspected(breaks: Sequence[Break]) -> Text | None:
    """The sentence for what a person has to judge; None where there is nothing to look at."""
    doubted = [one for one in breaks if one.verdict is not Verdict.FAIL and one.kind is not BreakKind.EDITED]
    if not doubted:
        return None
    return text(
        QT_TRANSLATE_NOOP(
            "one_take", "To be judged by a person: {kinds}, at {moments} s. Look at the pictures before and after."
        ),
        kinds=_kinds(doubted),
        moments=listed(doubted),
    )


def hurried(spans_s: Sequence[tuple[float, float]]) -> Text | None:
    """The sentence for moments at which there is no telling; None where there are none."""
    if not spans_s:
        return None
    middles = [(since + until) / 2 for since, until in spans_s]
    return text(
        QT_TRANSLATE_NOOP(
            "one_take", "Could not tell at {moments} s: all moves too fast there to see whether a piece was removed."
        ),
        moments=_few(middles),
    )


def nothing() -> Text:
    """The sentence for a take in which nothing was found."""
    return text(QT_TRANSLATE_NOOP("one_take", "No gap, cut, jump or splice was found."))


def _kinds(breaks: Sequence[Break]) -> Text:
    counted = [(kind, sum(one.kind is kind for one in breaks)) for kind in _KINDS]
    named = [text(_KINDS[kind], count=count) for kind, count in counted if count]
    whole = named[0]
    for more in named[1:]:
        whole = text(QT_TRANSLATE_NOOP("one_take", "{one}, {other}"), one=whole, other=more)
    return whole


def joined(sentences: Iterable[Text | None]) -> Text:
    """Several sentences as one text."""
    said = [one for one in sentences if one is not None]
    whole = said[0]
    for more in said[1:]:
        whole = text(QT_TRANSLATE_NOOP("one_take", "{one} {other}"), one=whole, other=more)
    return whole


def first_few(sentences: Sequence[Text]) -> Sequence[Text]:
    """As many details as a person reads."""
    return sentences[:_SENTENCES]


def listed(breaks: Sequence[Break]) -> str:
    """Moments for reading, the first few."""
    return _few([one.at_s for one in breaks])


def _few(moments_s: Sequence[float]) -> str:
    shown = ", ".join(f"{at_s:.2f}" for at_s in moments_s[:_SHOWN])
    return shown if len(moments_s) <= _SHOWN else f"{shown} …"
