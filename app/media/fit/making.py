"""Makes the copies of one video in a workshop: in a new wrapper if that suffices, else encoded, whole or in parts."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from app.domain.errors import Problem
from app.domain.media.copy import CopyMark, Operation
from app.domain.media.video import MediaInfo
from app.domain.report import Report
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.media.fit.encode import WELL_FILLED, Encoded, encode, own_rate
from app.media.fit.ladder import LEAST_RATE, Rung, index_bytes, ladder_for, sound_for
from app.media.fit.parts import OVERLAP_S, check_count, parts_of
from app.media.fit.passes import Shape
from app.media.fit.rewrap import at_key_frames, can_rewrap, rewrap, rewrapped_bytes
from app.media.fit.source import Source
from app.media.fit.telling import tell_of_encoding, tell_of_fill, tell_of_parts, tell_of_streams
from app.media.fit.workshop import Cut, Workshop, check_room
from app.media.packets import list_packets
from app.media.probe import probe

_UNLIMITED = 1 << 40
_OFF_S = 0.05
"""How far a picture of a copy may lie from its source's time: the coarsest wrapper counts in hundredths."""
_SPARE_SHARE = 0.995
_BLOCK = 256
_BLOCK_NOTES = 2
"""x264's notes on a first pass: two bytes for each block of 16 by 16 pixels of each picture."""


@dataclass(frozen=True, slots=True)
class Targets:
    """What a copy has to keep. `count`: how many videos the form takes in one place. None is "not stated"."""

    bytes: int | None
    seconds: float | None
    count: int | None = None

    @property
    def most_bytes(self) -> int:
        """The limit as a number."""
        return self.bytes if self.bytes is not None else _UNLIMITED


@dataclass(frozen=True, slots=True)
class Piece:
    """One finished file in the workshop."""

    path: Path
    media: MediaInfo
    mark: CopyMark


def make(
    shop: Workshop, source: Source, targets: Targets, sha256: str, report: Report
) -> tuple[Operation, tuple[Piece, ...]]:
    """Make all copies. Raises `Problem` when it cannot be done within the limits, and `Cancelled`."""
    cuts = parts_of(source.seconds, targets.seconds)
    check_count(cuts, targets.count, source.seconds, targets.seconds)
    tell_of_streams(shop, source)
    pieces = _rewrapped(shop, source, targets, sha256, cuts, report.part(0.0, 0.05))
    operation = Operation.REWRAP
    if not pieces:
        operation = Operation.ENCODE
        check_room(shop.folder, _room_for(source, targets, len(cuts)))
        pieces = tuple(_encoded(shop, source, targets, sha256, cuts, report.part(0.05, 1.0)))
    if len(pieces) > 1:
        tell_of_parts(shop, pieces[0].mark.parts, OVERLAP_S)
        operation = Operation.PARTS
    return operation, pieces


def _marks(sha256: str, cuts: Sequence[Cut]) -> list[CopyMark]:
    if len(cuts) == 1:
        return [CopyMark(sha256)]
    ends = [0.0, *(cut.start_s + (cut.length_s or 0.0) for cut in cuts)]
    return [
        CopyMark(sha256, number, len(cuts), cut.start_s, max(0.0, ends[number - 1] - cut.start_s))
        for number, cut in enumerate(cuts, start=1)
    ]


def _rewrapped(
    shop: Workshop, source: Source, targets: Targets, sha256: str, cuts: tuple[Cut, ...], report: Report
) -> tuple[Piece, ...]:
    """All copies without a new encoding; empty where that cannot be, or where the result is not what it should be."""
    if not can_rewrap(source):
        return ()
    if len(cuts) > 1:
        most_s = (targets.seconds or source.seconds) - _OFF_S
        room = int(targets.most_bytes * _SPARE_SHARE - (source.audio_rate / 8) * most_s)
        packets = list_packets(shop.ffmpeg, source.path, source.video.index, source.media.start_s, report)
        cuts = at_key_frames(cuts, packets, most_s, room)
    elif rewrapped_bytes(source) > targets.most_bytes:
        return ()
    pieces: list[Piece] = []
    for number, (cut, mark) in enumerate(zip(cuts, _marks(sha256, cuts), strict=True), start=1):
        path = rewrap(shop, source, cut, mark, f"wrapped-{number}", report.part((number - 1) / len(cuts), 1.0))
        media = probe(shop.ffmpeg, path, report=Report(stop=report.stop)) if path else None
        if path is None or media is None or not _is_good(source, targets, cut, media):
            return ()
        pieces.append(Piece(path, media, mark))
    return tuple(pieces)


def _is_good(source: Source, targets: Targets, cut: Cut, media: MediaInfo) -> bool:
    """Whether a copy of packets holds what it should: every picture at its time, within the limits."""
    if media.bytes > targets.most_bytes or not _short_enough(media, targets):
        return False
    wanted = source.pictures(cut.start_s, cut.length_s)
    if cut.length_s is not None:
        return abs(len(wanted) - len(media.frame_times_s)) <= max(3, len(wanted) // 100)
    return not is_moved(wanted, media.frame_times_s)


def is_moved(wanted: Sequence[float], found: Sequence[float]) -> bool:
    """Whether pictures are missing, or lie elsewhere in time; both sides counted from their first picture."""
    if len(wanted) != len(found):
        return True
    return any(abs((at - wanted[0]) - (seen - found[0])) > _OFF_S for at, seen in zip(wanted, found, strict=True))


def _short_enough(media: MediaInfo, targets: Targets) -> bool:
    return targets.seconds is None or (media.duration_s is not None and media.duration_s <= targets.seconds)


def _room_for(source: Source, targets: Targets, parts: int) -> int:
    """Disk space that encoding takes at most at one time: the copies, one of them twice, and x264's notes."""
    wide, high = source.upright
    notes = len(source.media.frame_times_s) * wide * high // _BLOCK * _BLOCK_NOTES
    each = min(targets.most_bytes, int((own_rate(source) + source.audio_rate) * source.seconds / 8))
    return each * (parts + 2) + notes


def _encoded(
    shop: Workshop, source: Source, targets: Targets, sha256: str, cuts: tuple[Cut, ...], report: Report
) -> list[Piece]:
    pieces = []
    for number, (cut, mark) in enumerate(zip(cuts, _marks(sha256, cuts), strict=True), start=1):
        part = report.part((number - 1) / len(cuts), number / len(cuts))
        made, shape = _best(shop, source, targets, cut, mark, f"encoded-{number}", part)
        media = probe(shop.ffmpeg, made.path, report=Report(stop=report.stop))
        if media.bytes > targets.most_bytes or not _short_enough(media, targets):
            raise cannot_fit(source, targets)
        tell_of_encoding(shop, source, shape, media)
        tell_of_fill(shop, made, targets.most_bytes, filled=made.bytes >= WELL_FILLED * targets.most_bytes)
        pieces.append(Piece(made.path, media, mark))
    return pieces


def _best(
    shop: Workshop, source: Source, targets: Targets, cut: Cut, mark: CopyMark, name: str, report: Report
) -> tuple[Encoded, Shape]:
    """The first rung that can be done: nearly always the first one tried. Raises `Problem` when none can."""
    seconds = cut.length_s or source.seconds
    all_rate = targets.most_bytes * 8 / seconds
    sound = sound_for(source, all_rate, whole=cut.length_s is None)
    spare = targets.most_bytes - index_bytes(source.pictures(cut.start_s, cut.length_s), int(seconds * 43))
    rate = min(own_rate(source), spare * 8 / seconds - (sound.rate if sound else 0))
    if rate < LEAST_RATE:
        raise cannot_fit(source, targets)
    shape = Shape(cut, Rung(0, 0), sound, targets.most_bytes, mark, targets.seconds)
    for rung in ladder_for(source, rate):
        shape = replace(shape, rung=rung)
        made = encode(shop, source, shape, name, report)
        if made is not None:
            return made, shape
    raise cannot_fit(source, targets)


def cannot_fit(source: Source, targets: Targets) -> Problem:
    """The limit leaves too little for pictures that show anything."""
    return Problem(
        "cannot-fit",
        text(
            QT_TRANSLATE_NOOP("fit", "{seconds} s cannot fit into {bytes} bytes: nothing would be readable."),
            seconds=round(source.seconds, 1),
            bytes=f"{targets.most_bytes:,}",
        ),
        text(QT_TRANSLATE_NOOP("fit", "Allow more bytes, or choose a shorter stretch of the video.")),
    )
