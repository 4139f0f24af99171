"""Copies whose packets are those of the source: only the wrapper is new, and parts begin at key frames."""

from pathlib import Path

from app.domain.media.copy import CopyMark
from app.domain.report import SILENT, Report
from app.media.ffmpeg import input_args
from app.media.fit.ladder import AAC_RATES, MP4_SOUND, index_bytes
from app.media.fit.source import Source
from app.media.fit.workshop import Cut, Workshop, mark_args
from app.media.packets import Packet

MP4_PICTURES = frozenset({"h264", "hevc", "mpeg4"})
"""Codecs that players expect in an MP4."""
_AAC_SAMPLES = 1024
_PAST_KEY_S = 0.2
"""FFmpeg may go one key frame further back than asked when pictures are reordered (by up to 3/23 s)."""


def can_rewrap(source: Source) -> bool:
    """Whether an MP4 can hold the pictures as they are."""
    return source.video.codec in MP4_PICTURES


def rewrapped_bytes(source: Source) -> int:
    """About how large the whole would be in a new wrapper."""
    sound = source.audio_bytes if _keeps_sound(source) else int(AAC_RATES[0] * source.seconds / 8)
    packets = int(source.seconds * (source.audio.sample_rate or 48_000) / _AAC_SAMPLES) if source.audio else 0
    return source.video_bytes + sound + index_bytes(source.media.frame_times_s, packets)


def rewrap(shop: Workshop, source: Source, cut: Cut, mark: CopyMark, name: str, report: Report = SILENT) -> Path | None:
    """Make `name` in the workshop; None when FFmpeg cannot."""
    target = shop.folder / f"{name}.mp4"
    later = Cut(cut.start_s + _PAST_KEY_S, (cut.length_s or 0) - _PAST_KEY_S) if cut.start_s else cut
    args = ["-y", *input_args(source.path, *later.args()), "-map", f"0:{source.video.index}", "-c:v", "copy"]
    if source.video.codec == "hevc":
        args += ["-tag:v", "hvc1"]
    if source.audio is not None:
        args += ["-map", "0:a:0", *(["-c:a", "copy"] if _keeps_sound(source) else ["-c:a", "aac"])]
    args += ["-avoid_negative_ts", "make_zero"]
    args += [*mark_args(mark, shop.say_work(args)), f"file:{target}"]
    finished = shop.run(args, cut.length_s or source.seconds, report)
    return target if finished.code == 0 and target.exists() else None


def _keeps_sound(source: Source) -> bool:
    return source.audio is not None and source.audio.codec in MP4_SOUND


def at_key_frames(
    cuts: tuple[Cut, ...], packets: tuple[Packet, ...], most_s: float, most_bytes: int
) -> tuple[Cut, ...]:
    """The same stretches, each begun at the key frame before it; empty where one would become too long or too large."""
    keys = [packet.at_s for packet in packets if packet.key]
    moved = []
    for cut in cuts:
        before = [at_s for at_s in keys if at_s <= cut.start_s]
        if not before or cut.length_s is None:
            return ()
        start = max(before) if cut.start_s else 0.0
        length = cut.start_s + cut.length_s - start
        held = sum(packet.bytes for packet in packets if start <= packet.at_s < start + length)
        if length > most_s or held > most_bytes:
            return ()
        moved.append(Cut(start, length))
    return tuple(moved)
