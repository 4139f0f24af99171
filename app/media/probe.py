"""What a file is before anything is decoded: container, streams, and the times of all its packets."""

import stat
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
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
from app.media.packets import StreamPackets, read_packets

TIMEOUT_S = 50
HOLE_S = 0.1
"""Sound is said to stop where nothing is heard for longer than this (and than three packets)."""
_HEAD = 512
_LISTS = (b"#EXTM3U", b"ffconcat", b"[playlist]", b"v=0", b"<?xml", b"<MPD", b"<smil")
_STRETCHED = 3
_BACKWARDS = "Non-monotonic DTS"
_APPENDED = ("Found duplicated MOOV Atom", "File extends beyond end of segment")


@dataclass(frozen=True, slots=True)
class Probed:
    """A probe with what only the making of a copy asks for: all streams, the bytes of those that are looked at, and how
    FFmpeg describes the pictures (colours, half pictures).
    """

    media: MediaInfo
    streams: tuple[StreamHeader, ...]
    video_bytes: int
    audio_bytes: int
    described: str


def probe(ffmpeg: Ffmpeg, path: Path, *, report: Report = SILENT) -> MediaInfo:
    """Read header and packets in one pass without decoding.

    Raises `Problem` with code `no-media`, `file-unreadable`, `empty-file`, `not-a-file`, or `over-our-limits`.
    """
    return probed(ffmpeg, path, report=report).media


def probed(ffmpeg: Ffmpeg, path: Path, *, report: Report = SILENT) -> Probed:
    """The same in full."""
    size = _size_of(path)
    finished = _list_packets(ffmpeg, path, ("0:v?", "0:a?"), report)
    header = read_header(finished.stderr, str(path.absolute()))
    mapped = [stream for kind in ("Video", "Audio") for stream in header.streams if stream.kind == kind]
    if not header.container or not mapped:
        raise _not_media(path, header, finished)
    packets = read_packets(finished.stdout.decode("ascii", "replace").splitlines())
    film = choose_film(mapped)
    if finished.code != 0 and not packets and film is not None:
        # one stream that cannot be copied takes the others with it
        finished, mapped = _list_packets(ffmpeg, path, (f"0:{film.index}",), report), [film]
        packets = read_packets(finished.stdout.decode("ascii", "replace").splitlines())
    if problem := limit_passed(finished.code, finished.stderr):
        raise problem
    by_index = {stream.index: packets.get(n, StreamPackets()) for n, stream in enumerate(mapped)}
    return _probed(header, _media(size, header, by_index), by_index)


def _probed(header: Header, media: MediaInfo, packets: Mapping[int, StreamPackets]) -> Probed:
    """A probe in full: the same film and sound as those of `media`."""
    film = choose_film(header.streams)
    sound = next((stream for stream in header.streams if stream.kind == "Audio"), None)
    seen, heard = (packets.get(one.index) if one else None for one in (film, sound))
    return Probed(
        media,
        tuple(header.streams),
        seen.bytes if seen else 0,
        heard.bytes if heard else 0,
        film.words[1] if film and len(film.words) > 1 else "",
    )


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


def _media(size: int, header: Header, packets: Mapping[int, StreamPackets]) -> MediaInfo:
    sounds = [stream for stream in header.streams if stream.kind == "Audio"]
    film = choose_film(header.streams)
    sound = sounds[0] if sounds else None
    seen = packets.get(film.index, StreamPackets()) if film else StreamPackets()
    heard = packets.get(sound.index, StreamPackets()) if sound else StreamPackets()
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


def _extent(seen: StreamPackets, spans: Sequence[tuple[float, float]]) -> tuple[float, float | None]:
    """First presentation and end of the last, over pictures and sound. Sound before 0 is an encoder's run-up."""
    starts = [min(seen.times)] if seen.times else []
    ends = [max(at + length for at, length in zip(seen.times, _filled(seen), strict=True))] if seen.times else []
    if spans:
        starts.append(max(0.0, spans[0][0]) if spans[-1][1] > 0 else spans[0][0])
        ends.append(max(end for _, end in spans))
    return (min(starts), max(ends)) if starts else (0.0, None)


def _filled(packets: StreamPackets) -> list[float]:
    """Durations; where a container tells none, the usual step stands in."""
    if all(length > 0 for length in packets.lengths):
        return packets.lengths
    steps = [later - at for at, later in pairwise(sorted(packets.times)) if later > at]
    usual = median(steps) if steps else 0.0
    return [length or usual for length in packets.lengths]


def _spans(heard: StreamPackets) -> tuple[tuple[float, float], ...]:
    spans: list[tuple[float, float]] = []
    for at, length in sorted(zip(heard.times, _heard_lengths(heard), strict=True)):
        if spans and at - spans[-1][1] <= max(HOLE_S, 3 * length):
            spans[-1] = spans[-1][0], max(spans[-1][1], at + length)
        else:
            spans.append((at, at + length))
    return tuple(spans)


def _heard_lengths(heard: StreamPackets) -> list[float]:
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


def _damaged(header: Header, packets: Iterable[StreamPackets]) -> bool:
    return any(kept.corrupt for kept in packets) or any(
        level in {"error", "fatal"} or "partial file" in line for level, line in header.complaints
    )
