"""What a file is before anything is decoded: container, streams, and the times of all its packets."""

import stat
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from statistics import median

from app.domain.errors import Problem
from app.domain.media.video import AudioStream, MediaInfo, VideoStream
from app.domain.report import SILENT, Report
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.files import unreadable
from app.media.ffmpeg import Ffmpeg, Finished, input_args
from app.media.header import Header, StreamHeader, read_header
from app.media.limits import limit_passed
from app.media.packets import CORRUPT, DISCARD, NO_TIME, flags_of, shown_at

TIMEOUT_S = 50
HOLE_S = 0.1
"""Sound is said to stop where nothing is heard for longer than this (and than three packets)."""
_HEAD = 512
_LISTS = (b"#EXTM3U", b"ffconcat", b"[playlist]", b"v=0", b"<?xml", b"<MPD", b"<smil")
_STRETCHED = 3
_HELD = 5
"""Times that start over come out of FFmpeg as the last time before, held until they have caught up."""
_BACKWARDS = "Non-monotonic DTS"
_APPENDED = ("Found duplicated MOOV Atom", "File extends beyond end of segment")


@dataclass(slots=True)
class _Packets:
    """The packets of one stream: presentation time, duration (seconds), in the order of the file."""

    times: list[float] = field(default_factory=list)
    lengths: list[float] = field(default_factory=list)
    sizes: list[int] = field(default_factory=list)
    corrupt: bool = False
    time_base: str = "1/1000"
    restarts: list[float] = field(default_factory=list)
    last_dts: int = NO_TIME
    held: int = 0


def probe(ffmpeg: Ffmpeg, path: Path, *, report: Report = SILENT) -> MediaInfo:
    """Read header and packets in one pass without decoding.

    Raises `Problem` with code `no-media`, `file-unreadable`, `empty-file`, `not-a-file`, or `over-our-limits`.
    """
    size = _size_of(path)
    finished = _list_packets(ffmpeg, path, ("0:v?", "0:a?"), report)
    header = read_header(finished.stderr, str(path.absolute()))
    mapped = [stream for kind in ("Video", "Audio") for stream in header.streams if stream.kind == kind]
    if not header.container or not mapped:
        raise _not_media(path, header, finished)
    packets = _read_packets(finished.stdout.decode("ascii", "replace").splitlines())
    film = choose_film(mapped)
    if finished.code != 0 and not packets and film is not None:
        # one stream that cannot be copied takes the others with it
        finished, mapped = _list_packets(ffmpeg, path, (f"0:{film.index}",), report), [film]
        packets = _read_packets(finished.stdout.decode("ascii", "replace").splitlines())
    if problem := limit_passed(finished.code, finished.stderr):
        raise problem
    return _media(size, header, {stream.index: packets.get(n, _Packets()) for n, stream in enumerate(mapped)})


def _list_packets(ffmpeg: Ffmpeg, path: Path, streams: Sequence[str], report: Report) -> Finished:
    """Header and packets in one pass; times as the container has them, packets before the first key frame included."""
    maps = [word for stream in streams for word in ("-map", stream)]
    args = [*input_args(path, "-copyts"), *maps, "-c", "copy", "-copyinkf", "-f", "framecrc", "-"]
    return ffmpeg.run(args, timeout_s=TIMEOUT_S, report=report)


def _size_of(path: Path) -> int:
    try:
        state = path.stat()
        if stat.S_ISREG(state.st_mode):
            with path.open("rb") as file:
                file.read(1)
    except OSError as error:
        raise unreadable(path, error) from error
    if not stat.S_ISREG(state.st_mode):
        raise Problem(
            "not-a-file",
            text(QT_TRANSLATE_NOOP("probe", "{path} is not a file but a folder or a device."), path=str(path)),
            text(QT_TRANSLATE_NOOP("probe", "Choose the video file itself.")),
        )
    if state.st_size == 0:
        raise Problem(
            "empty-file",
            text(QT_TRANSLATE_NOOP("probe", "{path} is empty: it has 0 bytes."), path=str(path)),
            text(QT_TRANSLATE_NOOP("probe", "Copy it from the camera or phone again.")),
        )
    return state.st_size


def _not_media(path: Path, header: Header, finished: Finished) -> Problem:
    """Tell a refusal of our own, a list of other files and the several kinds of non-video apart."""
    if limit := limit_passed(finished.code, finished.stderr):
        return limit
    said = {line for _, line in header.complaints}
    head = _head(path)
    if head.lstrip().startswith(_LISTS):
        told = QT_TRANSLATE_NOOP("probe", "{path} is no video but a list that points to other files.")
    elif _is_text(head):
        told = QT_TRANSLATE_NOOP("probe", "{path} is no video but a text.")
    elif any(line.startswith("Format not on whitelist") for line in said):
        told = QT_TRANSLATE_NOOP("probe", "{path} is a file of another kind, as a picture or a sound, and no video.")
    elif header.container:
        told = QT_TRANSLATE_NOOP("probe", "{path} holds neither pictures nor sound.")
    elif "moov atom not found" in said:
        told = QT_TRANSLATE_NOOP("probe", "{path} is incomplete: it was cut off before its index was written.")
    else:
        told = QT_TRANSLATE_NOOP("probe", "{path} cannot be opened as a video: it is damaged or no video at all.")
    hint = text(QT_TRANSLATE_NOOP("probe", "Choose the recording itself, or copy it from the camera or phone again."))
    return Problem("no-media", text(told, path=str(path)), hint)


def _head(path: Path) -> bytes:
    with suppress(OSError), path.open("rb") as file:
        return file.read(_HEAD)
    return b""


def _is_text(head: bytes) -> bool:
    """Only characters that can be shown, whatever the last one is cut into."""
    words = head.decode("utf-8", "ignore")
    return len(words.encode()) > len(head) - 4 and all(letter.isprintable() or letter in "\t\r\n" for letter in words)


def _read_packets(lines: Sequence[str]) -> dict[int, _Packets]:
    """Read FFmpeg's framecrc listing; packets that an edit list hides are left out, as the decode leaves them out."""
    packets: dict[int, _Packets] = {}
    ticks_s: dict[int, float] = {}
    for line in lines:
        if line.startswith("#tb "):
            number, _, base = line[4:].partition(": ")
            packets[int(number)] = _Packets(time_base=base)
            over, _, under = base.partition("/")
            ticks_s[int(number)] = int(over) / int(under)
        elif line[:1].isdigit():
            _read_packet(line.split(","), packets, ticks_s)
    return packets


def _read_packet(parts: Sequence[str], packets: Mapping[int, _Packets], ticks_s: Mapping[int, float]) -> None:
    """One line of the listing, split at its commas."""
    number = int(parts[0])
    kept = packets[number]
    _note_restart(kept, int(parts[1]), ticks_s[number])
    flags, shown = flags_of(parts), shown_at(parts)
    kept.corrupt |= bool(flags & CORRUPT)
    if shown is not None and not flags & DISCARD:
        kept.times.append(shown * ticks_s[number])
        kept.lengths.append(int(parts[3]) * ticks_s[number])
        kept.sizes.append(int(parts[4]))


def _note_restart(kept: _Packets, dts: int, tick_s: float) -> None:
    """Decoding times never stand still in a stream; five alike are times that went back."""
    kept.held = kept.held + 1 if dts == kept.last_dts and dts != NO_TIME else 0
    kept.last_dts = dts
    if kept.held == _HELD:
        kept.restarts.append(dts * tick_s)


def _media(size: int, header: Header, packets: Mapping[int, _Packets]) -> MediaInfo:
    sounds = [stream for stream in header.streams if stream.kind == "Audio"]
    film = choose_film(header.streams)
    sound = sounds[0] if sounds else None
    seen = packets.get(film.index, _Packets()) if film else _Packets()
    heard = packets.get(sound.index, _Packets()) if sound else _Packets()
    times = tuple(sorted(seen.times))
    spans = _spans(heard)
    start, end = _extent(seen, spans)
    return MediaInfo(
        container=header.container,
        bytes=size,
        duration_s=None if end is None else round(end - start, 6),
        header_duration_s=None if header.estimated else header.duration_s,
        start_s=start,
        video=film_stream(film, seen.time_base, times) if film else None,
        audio=_audio(sound) if sound else None,
        video_streams=sum(stream.film for stream in header.streams),
        frame_times_s=times,
        audio_spans_s=spans,
        tags=_tags(header, film, sound),
        damaged=_damaged(header, packets.values()),
        brand=header.tags.get("major_brand", "").strip() if header.container.startswith("mov,") else "",
        restarts_s=tuple(seen.restarts) if _complained(header, _BACKWARDS) else (),
        appended=any(_complained(header, words) for words in _APPENDED),
    )


def _complained(header: Header, words: str) -> bool:
    return any(said.startswith(words) for _, said in header.complaints)


def choose_film(streams: Sequence[StreamHeader]) -> StreamHeader | None:
    """The stream a player shows: the first moving one marked default, else the first."""
    films = [stream for stream in streams if stream.film]
    return next((stream for stream in films if stream.default), films[0] if films else None)


def _extent(seen: _Packets, spans: Sequence[tuple[float, float]]) -> tuple[float, float | None]:
    """First presentation and end of the last, over pictures and sound. Sound before 0 is an encoder's run-up."""
    starts = [min(seen.times)] if seen.times else []
    ends = [max(at + length for at, length in zip(seen.times, _filled(seen), strict=True))] if seen.times else []
    if spans:
        starts.append(max(0.0, spans[0][0]) if spans[-1][1] > 0 else spans[0][0])
        ends.append(max(end for _, end in spans))
    return (min(starts), max(ends)) if starts else (0.0, None)


def _filled(packets: _Packets) -> list[float]:
    """Durations; where a container tells none, the usual step stands in."""
    if all(length > 0 for length in packets.lengths):
        return packets.lengths
    steps = [later - at for at, later in pairwise(sorted(packets.times)) if later > at]
    usual = median(steps) if steps else 0.0
    return [length or usual for length in packets.lengths]


def _spans(heard: _Packets) -> tuple[tuple[float, float], ...]:
    spans: list[tuple[float, float]] = []
    for at, length in sorted(zip(heard.times, _heard_lengths(heard), strict=True)):
        if spans and at - spans[-1][1] <= max(HOLE_S, 3 * length):
            spans[-1] = spans[-1][0], max(spans[-1][1], at + length)
        else:
            spans.append((at, at + length))
    return tuple(spans)


def _heard_lengths(heard: _Packets) -> list[float]:
    """How long each packet sounds: MP4 has no holes and stretches the packet before one, which holds no more for it."""
    lengths = _filled(heard)
    if not lengths:
        return lengths
    usual, usual_size = median(lengths), median(heard.sizes)
    return [
        usual if length > _STRETCHED * usual and size < _STRETCHED * max(usual_size, 1) else length
        for length, size in zip(lengths, heard.sizes, strict=True)
    ]


def film_stream(film: StreamHeader, time_base: str, times: Sequence[float]) -> VideoStream:
    """A stream header as the noun that everybody reads; the rate is measured over the times of its pictures."""
    width, height = film.size
    steps = [later - at for at, later in pairwise(times)]
    usual = median(steps) if steps else 0.0
    odd = sum(abs(step - usual) > max(0.0015, usual / 20) for step in steps)
    return VideoStream(
        codec=film.codec,
        width=width,
        height=height,
        fps=round(len(steps) / sum(steps), 3) if sum(steps) > 0 else 0.0,
        vfr=odd > max(1, len(steps) / 50),
        rotation=film.rotation or 0,
        pixel_format=film.pixel_format,
        index=film.index,
        time_base=time_base,
    )


def _audio(sound: StreamHeader) -> AudioStream:
    layout = sound.words[2] if len(sound.words) > 2 else ""  # noqa: PLR2004
    known = {"mono": 1, "stereo": 2, "5.1": 6, "7.1": 8}
    channels = known.get(layout.partition("(")[0].strip()) or sound.number_before("channels")
    return AudioStream(sound.codec, sound.number_before("Hz"), channels)


def _tags(header: Header, film: StreamHeader | None, sound: StreamHeader | None) -> dict[str, str]:
    """Tags of the file by their own names; those of the streams with `video.` and `audio.` before them."""
    tags = dict(header.tags)
    for place, stream in (("video", film), ("audio", sound)):
        tags |= {f"{place}.{key}": value for key, value in stream.tags.items()} if stream else {}
    return tags


def _damaged(header: Header, packets: Iterable[_Packets]) -> bool:
    return any(kept.corrupt for kept in packets) or any(
        level in {"error", "fatal"} or "partial file" in line for level, line in header.complaints
    )
