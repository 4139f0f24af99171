"""What the chapters of a file make players leave out: the pictures are there and were looked at, but some miss them."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from app.domain.media.video import MediaInfo
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.media.origin.chapters import Chapter, Edition
from app.media.origin.joints import HIDDEN_PICTURES, Joint

_SURENESS = 0.8
_BACK_S = 0.05
_MOST = 20
"""Further places tell nobody anything more."""


def left_out(media: MediaInfo, editions: Sequence[Edition]) -> tuple[Joint, ...]:
    """Every place where a player that obeys the chapters leaves pictures out, goes back, or turns to another file."""
    found = [joint for edition in editions for joint in _of(edition, media.frame_times_s)]
    return tuple({joint.at_s: joint for joint in reversed(found)}.values())[:_MOST]


def _of(edition: Edition, times: Sequence[float]) -> Iterator[Joint]:
    if not times:
        return
    if not edition.ordered:
        for chapter in edition.chapters:
            if not chapter.enabled:
                yield from _skipped(times, chapter.starts_s, _end(edition, chapter, times))
        return
    shown = [one for one in edition.chapters if one.enabled]
    for chapter in shown:
        if chapter.elsewhere:
            said = QT_TRANSLATE_NOOP("origin", "The file's chapters make players show a piece of another file here.")
            yield Joint(_picture_at(times, chapter.starts_s), _SURENESS, text(said))
    own = [(one.starts_s, _end(edition, one, times)) for one in shown if not one.elsewhere]
    yield from _backwards(times, own)
    yield from _between(times, own)


def _backwards(times: Sequence[float], own: Sequence[tuple[float, float]]) -> Iterator[Joint]:
    for (_, ends_s), (starts_s, _) in pairwise(own):
        if starts_s < ends_s - _BACK_S:
            at_s = _picture_at(times, starts_s)
            said = QT_TRANSLATE_NOOP("origin", "From {back} s the file's chapters make players go back to {at} s.")
            yield Joint(at_s, _SURENESS, text(said, at=f"{at_s:.2f}", back=f"{min(ends_s, times[-1]):.2f}"))


def _between(times: Sequence[float], own: Sequence[tuple[float, float]]) -> Iterator[Joint]:
    """What none of the chapters shows."""
    reached = times[0]
    for starts_s, ends_s in sorted(own):
        yield from _skipped(times, reached, starts_s)
        reached = max(reached, ends_s)
    if own:
        yield from _skipped(times, reached, times[-1] + 1)


def _end(edition: Edition, chapter: Chapter, times: Sequence[float]) -> float:
    """Where a chapter ends; one that does not say so ends where the next one begins."""
    later = [one.starts_s for one in edition.chapters if one.starts_s > chapter.starts_s]
    return chapter.ends_s if chapter.ends_s is not None else min(later, default=times[-1] + 1)


def _skipped(times: Sequence[float], from_s: float, to_s: float) -> Iterator[Joint]:
    """The joint behind a stretch that is not shown, where it holds pictures."""
    hidden = [at for at in times if from_s - 0.001 <= at < to_s - 0.001]
    if len(hidden) < HIDDEN_PICTURES:
        return
    at_s = _picture_at(times, to_s)
    said = QT_TRANSLATE_NOOP(
        "origin", "The file's chapters make players leave out {count} pictures ({seconds} s) before {at} s."
    )
    yield Joint(
        at_s, _SURENESS, text(said, count=len(hidden), seconds=round(hidden[-1] - hidden[0], 1), at=f"{at_s:.2f}")
    )


def _picture_at(times: Sequence[float], at_s: float) -> float:
    return next((at for at in times if at >= at_s - 0.001), times[-1])
