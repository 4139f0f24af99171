"""Picks the pictures of a video that show the waybill best, and writes them in full size straight from the original."""

import hashlib
import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from app.domain.errors import Problem
from app.domain.media.frame import Frame
from app.domain.media.video import MediaInfo
from app.domain.media.waybill import Reading
from app.domain.report import SILENT, Report
from app.domain.text import QT_TRANSLATE_NOOP, Text, text
from app.media.ffmpeg import Ffmpeg
from app.media.reader import Full, read_pictures
from app.media.reading.barcode import read_barcodes
from app.media.reading.derived import cropped, masked
from app.media.reading.frame_files import write_files
from app.media.reading.labels import find_label, sharpness_of
from app.media.reading.waybill import APART_S, choose, ranked, spaced, tidy_number
from app.media.stills import colour_still

_MOST_TRIES = 12
_UNSURE_PER_S = 1.0

Colour = NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Wish:
    """What to make beside the frames: the label cut out upright, a copy with people's data covered. `couriers`: names
    that may stay visible on it.
    """

    crop: bool = False
    mask: bool = False
    couriers: tuple[str, ...] = ()


def write_frames(
    ffmpeg: Ffmpeg,
    video_path: Path,
    video_sha256: str,
    media: MediaInfo,
    readings: Sequence[Reading],
    out_folder: Path,
    count: int = 3,
    *,
    wish: Wish | None = None,
    report: Report = SILENT,
) -> tuple[Frame, ...]:
    """Write up to `count` PNG pictures and `frames.json` into a folder, all or nothing; at least one picture.

    A picture is said to show a number only if the barcode was read again in that very picture. Without any reading the
    sharpest pictures that look like a label are written, with no number. Files of the same names are replaced.
    Raises `Problem` when no picture can be taken or the disk refuses.
    """
    pictures = _with_reading(ffmpeg, video_path, media, readings, count, report)
    if not pictures:
        moments = [reading.at_s for reading in choose(readings, count)]
        moments = moments or _unsure_moments(ffmpeg, video_path, media, count, report)
        pictures = [(at_s, colour_still(ffmpeg, video_path, media, at_s, report=report), None) for at_s in moments]
    if not pictures:
        raise Problem(
            "no-frames",
            text(QT_TRANSLATE_NOOP("frames", "No picture could be taken out of {path}."), path=str(video_path)),
            text(QT_TRANSLATE_NOOP("frames", "Check the video first: it may be damaged.")),
        )
    report.check()
    frames: list[Frame] = []
    files: dict[str, bytes] = {}
    for rank, picture in enumerate(pictures, start=1):
        frame, data = _frame(video_sha256, rank, *picture)
        frame, more = _with_derived(frame, picture[1], wish or Wish())
        frames.append(frame)
        files |= {frame.file: data, **more}
        report.check()
    write_files(out_folder, video_path.name, frames, files)
    return tuple(frames)


def _with_derived(frame: Frame, picture: Colour, wish: Wish) -> tuple[Frame, dict[str, bytes]]:
    """The frame with what was wished to be made of it, by file name; the frame itself stays as it is."""
    made = [cropped(picture, frame)] if wish.crop else []
    made += [masked(picture, frame, wish.couriers)] if wish.mask else []
    notes: tuple[Text, ...] = ()
    if None in made:
        said = QT_TRANSLATE_NOOP("frames", "No barcode shows where the label lies, so nothing is cut out or covered.")
        notes = (text(said),)
    done = [one for one in made if one is not None]
    told = replace(frame, derived=tuple(derived for derived, _ in done), notes=notes)
    return told, {derived.file: data for derived, data in done}


def _with_reading(
    ffmpeg: Ffmpeg, path: Path, media: MediaInfo, readings: Sequence[Reading], count: int, report: Report
) -> list[tuple[float, Colour, Reading | None]]:
    """Pictures whose barcode is read again in full colour size, best first."""
    taken: list[Reading] = []
    pictures: list[tuple[float, Colour, Reading | None]] = []
    for tries, wanted in enumerate(spaced(ranked(readings), taken)):
        if len(pictures) >= count or tries >= _MOST_TRIES + count:
            break
        report.check()
        picture = colour_still(ffmpeg, path, media, wanted.at_s, report=report)
        grey = np.asarray(cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY), np.uint8)
        again = [
            one for one in read_barcodes(grey, wanted.at_s) if tidy_number(one.number) == tidy_number(wanted.number)
        ]
        if again:
            taken.append(wanted)
            pictures.append((wanted.at_s, picture, again[0]))
            report.progress(len(pictures) / count, "frames")
    return pictures


def _unsure_moments(ffmpeg: Ffmpeg, path: Path, media: MediaInfo, count: int, report: Report) -> list[float]:
    """Moments of label-like sharp pictures, at least a second apart where possible; else simply of sharp ones."""
    scored: list[tuple[bool, float, float]] = []
    for picture in read_pictures(ffmpeg, path, media, full_per_s=_UNSURE_PER_S, report=report):
        if isinstance(picture, Full):
            place = find_label(picture.pixels)
            weight = place.weight if place is not None else sharpness_of(picture.pixels)
            scored.append((place is not None, weight, picture.at_s))
    moments: list[float] = []
    for apart in APART_S:
        for _, _, at_s in sorted(scored, reverse=True):
            if len(moments) < count and at_s not in moments and all(abs(at_s - other) >= apart for other in moments):
                moments.append(at_s)
    return moments


def _frame(video_sha256: str, rank: int, at_s: float, picture: Colour, reading: Reading | None) -> tuple[Frame, bytes]:
    done, encoded = cv2.imencode(".png", picture)
    if not done:
        raise RuntimeError("a picture could not be encoded as PNG")
    data = encoded.tobytes()
    grey = np.asarray(cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY), np.uint8)
    sharpness = reading.sharpness if reading is not None else sharpness_of(grey)
    frame = Frame(
        video_sha256=video_sha256,
        at_s=at_s,
        file=f"waybill_{rank:02d}_at_{at_s:.3f}s.png",
        sha256=hashlib.sha256(data).hexdigest(),
        width=picture.shape[1],
        height=picture.shape[0],
        sharpness=sharpness,
        reading=replace(reading, sharpness=sharpness) if reading is not None else None,
        rank=rank,
        why=_why(reading, sharpness),
    )
    return frame, data


def _why(reading: Reading | None, sharpness: float) -> Text:
    if reading is None:
        return text(
            QT_TRANSLATE_NOOP("frames", "No number can be read here; it is among the sharpest that show print."),
        )
    return text(
        QT_TRANSLATE_NOOP(
            "frames",
            "{number} can be read in this very picture; the barcode is {wide} pixels wide, turned by {angle} degrees, "
            "sharpness {sharpness}.",
        ),
        number=reading.number,
        wide=round(math.dist(reading.corners[0], reading.corners[1])),
        angle=round(reading.angle),
        sharpness=round(sharpness),
    )
