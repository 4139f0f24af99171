"""Where a file shows that it was put together from pieces: its tables, edit lists, settings, flags and times say so."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from app.domain.media.video import MediaInfo
from app.domain.text import QT_TRANSLATE_NOOP, Text, text
from app.media.origin.boxes import Boxes, Segment, Track

HIDDEN_PICTURES = 3
"""An edit list that hides as many pictures cuts them off. Of 39 ordinary files of cameras, phones and programs none
hides any (their edit lists make up for reordered pictures and the run-up of sound); three trimmed ones: 9, 17, 20."""
_SURE, _LIKELY = 0.9, 0.8
_OVERLAP_S = 1.0
_TOUCHES_S = 0.05
"""Pieces of an edit list that follow one another this closely in the medium leave nothing out."""


@dataclass(frozen=True, slots=True)
class Joint:
    """A place where pieces were joined or pictures hidden; `at_s`: the first picture after it."""

    at_s: float
    confidence: float
    said: Text


def joints(
    media: MediaInfo, boxes: Boxes | None, settings_at_s: Sequence[float], flagged: Sequence[int] = ()
) -> tuple[Joint, ...]:
    """Every joint that the file itself tells of, in order of time. `flagged`: coded pictures before which a transport
    stream says that it does not run on.
    """
    tables = [*_in_tables(media, boxes)] if boxes is not None else []
    times = [*_in_times(media, settings_at_s, explained=bool(tables))]
    return tuple(sorted((*tables, *times, *_in_flags(media, flagged)), key=lambda one: one.at_s))


def _in_flags(media: MediaInfo, flagged: Sequence[int]) -> Iterator[Joint]:
    for number in flagged:
        at_s = _nth(media, number)
        said = QT_TRANSLATE_NOOP(
            "origin", "At {at} s a flag in the transport stream says that the recording does not run on from there."
        )
        yield Joint(at_s, _LIKELY, text(said, at=_shown(at_s)))


def _in_times(media: MediaInfo, settings_at_s: Sequence[float], *, explained: bool) -> Iterator[Joint]:
    """What the run of packets tells; an edit list that goes back explains why times do."""
    for at_s in settings_at_s if not media.restarts_s else ():  # whose own times would name the wrong place
        said = QT_TRANSLATE_NOOP("origin", "From {at} s on the picture is coded with other settings than before.")
        yield Joint(_picture_at(media, at_s), _SURE, text(said, at=_shown(at_s)))
    for at_s in () if explained else media.restarts_s:
        said = QT_TRANSLATE_NOOP("origin", "At {at} s the times inside the file start over.")
        yield Joint(_picture_at(media, at_s), _SURE, text(said, at=_shown(at_s)))
    if media.appended:
        said = QT_TRANSLATE_NOOP("origin", "Behind the end of the recording the file goes on: something was appended.")
        yield Joint(_end(media), _LIKELY, text(said))


def _in_tables(media: MediaInfo, boxes: Boxes) -> Iterator[Joint]:
    track = _film(media, boxes)
    if track is None:
        return
    hidden = _hidden(track)
    for number in track.changes:
        at_s = _nth(media, number - hidden[0])
        said = QT_TRANSLATE_NOOP(
            "origin", "From {at} s on another description of the pictures holds: pieces were joined."
        )
        yield Joint(at_s, _SURE, text(said, at=_shown(at_s)))
    yield from _hiding(media, track, hidden)
    yield from _pieces(media, track.segments)
    yield from _second_track(media, boxes, track)


def _film(media: MediaInfo, boxes: Boxes) -> Track | None:
    """The track that is looked at; FFmpeg numbers its streams in the order of the tracks."""
    index = media.video.index if media.video is not None else -1
    known = 0 <= index < len(boxes.tracks) and boxes.tracks[index].kind == "vide"
    return boxes.tracks[index] if known else next((track for track in boxes.tracks if track.kind == "vide"), None)


def _hidden(track: Track) -> tuple[int, int]:
    """How many stored pictures lie before what the edit list shows, and how many behind it."""
    shown = [piece for piece in track.segments if piece.from_s is not None]
    if not shown or track.starts_s is None:
        return 0, 0
    begins = min(piece.from_s or 0.0 for piece in shown)
    ends = max((piece.from_s or 0.0) + piece.length_s for piece in shown)
    tick = 0.001  # edit lists count in the film's own, coarser clock
    before = sum(at < begins - tick for at in track.starts_s)
    behind = sum(at >= ends - tick for at in track.starts_s)
    return before, behind if ends > begins else 0  # a length of 0 means "all there is" in fragmented files


def _hiding(media: MediaInfo, track: Track, hidden: tuple[int, int]) -> Iterator[Joint]:
    starts = track.starts_s or ()
    before, behind = hidden
    if before >= HIDDEN_PICTURES:
        said = QT_TRANSLATE_NOOP(
            "origin", "The beginning was trimmed: {count} pictures ({seconds} s) are in the file but not shown."
        )
        seconds = round(starts[before] - starts[0], 1) if before < len(starts) else 0.0
        yield Joint(_start(media), _LIKELY, text(said, count=before, seconds=seconds))
    if behind >= HIDDEN_PICTURES:
        said = QT_TRANSLATE_NOOP(
            "origin", "The end was trimmed: {count} pictures ({seconds} s) are in the file but not shown."
        )
        seconds = round(starts[-1] - starts[-behind - 1], 1) if behind < len(starts) else 0.0
        yield Joint(_end(media), _LIKELY, text(said, count=behind, seconds=seconds))


def _pieces(media: MediaInfo, segments: Sequence[Segment]) -> Iterator[Joint]:
    """Joints between the pieces of an edit list; an empty piece before the first is only a late start."""
    begun = False
    for before, after in pairwise(segments):
        begun = begun or before.from_s is not None
        if not begun or after.length_s <= 0:
            continue
        whole = before.from_s is not None and after.from_s is not None
        if whole and abs((before.from_s or 0.0) + before.length_s - (after.from_s or 0.0)) <= _TOUCHES_S:
            continue
        if after.from_s is None and after is segments[-1]:
            continue
        at_s = _picture_at(media, media.start_s + after.shown_at_s - segments[0].shown_at_s)
        said = QT_TRANSLATE_NOOP("origin", "At {at} s an edit list goes on at another place of the recording.")
        yield Joint(at_s, _SURE, text(said, at=_shown(at_s)))


def _second_track(media: MediaInfo, boxes: Boxes, film: Track) -> Iterator[Joint]:
    """Another picture track that begins where the first one ends."""
    end_s = sum(piece.length_s for piece in film.segments) or _end(media)
    for track in boxes.tracks:
        first = track.segments[0] if track.segments else None
        late = first is not None and first.from_s is None and first.length_s >= end_s - _OVERLAP_S
        if late and track is not film and track.kind == "vide" and len(track.starts_s or ()) > 1:
            said = QT_TRANSLATE_NOOP("origin", "A second picture track begins where the first one ends.")
            yield Joint(_end(media), _LIKELY, text(said))


def _picture_at(media: MediaInfo, at_s: float) -> float:
    """The first picture at or after a moment, else the last; where their times are in doubt, the moment itself."""
    times = () if media.restarts_s else media.frame_times_s
    return times[min(bisect_left(times, at_s - 0.001), len(times) - 1)] if times else at_s


def _nth(media: MediaInfo, number: int) -> float:
    times = media.frame_times_s
    return times[min(max(0, number), len(times) - 1)] if times else media.start_s


def _start(media: MediaInfo) -> float:
    return media.frame_times_s[0] if media.frame_times_s else media.start_s


def _end(media: MediaInfo) -> float:
    return media.frame_times_s[-1] if media.frame_times_s else media.start_s


def _shown(at_s: float) -> str:
    return f"{at_s:.2f}"
