"""Take pictures out of a video that was looked at: full size, straight from the original, chosen by a person."""

import hashlib
from collections.abc import Sequence
from pathlib import Path

import cv2

from app.domain.media.finding import Inspection
from app.domain.media.frame import Frame, Making
from app.domain.media.video import MediaInfo
from app.domain.media.waybill import Reading
from app.domain.report import SILENT, Report
from app.media.probe import probe
from app.media.reading.frame_files import write_files
from app.media.reading.frames import Wish, write_frames
from app.media.stills import colour_still
from app.workflow.deps import Deps


def take_picture(
    deps: Deps,
    source: Path | str,
    inspection: Inspection,
    at_s: float,
    out: Path,
    *,
    making: Making | None = None,
    report: Report = SILENT,
) -> tuple[Frame, ...]:
    """Write the picture of exactly this time into `out`, with what is to be made of it and `frames.json`; all or
    nothing. With a waybill in it the file is named after it. Raises `Problem` and `Cancelled`.
    """
    path = source if isinstance(source, Path) else deps.vault.original(source)
    media = inspection.media
    if media is None or not media.frame_times_s:
        media = probe(deps.ffmpeg, path, report=report)
    readings = _at(inspection.readings, at_s)
    if readings:
        couriers = deps.rulebook.platform(inspection.platform).couriers
        names = tuple(name for courier in couriers for name in (courier.title.zh, courier.title.en))
        made = making or Making()
        wish = Wish(made.crop, made.mask, names)
        return write_frames(deps.ffmpeg, path, inspection.sha256, media, readings[:1], out, 1, wish=wish, report=report)
    return _plain(deps, path, inspection.sha256, media, at_s, out, report)


def _plain(
    deps: Deps, path: Path, sha256: str, media: MediaInfo, at_s: float, out: Path, report: Report
) -> tuple[Frame, ...]:
    """The picture alone, where nothing was read in it."""
    picture = colour_still(deps.ffmpeg, path, media, at_s, report=report)
    done, encoded = cv2.imencode(".png", picture)
    if not done:
        raise RuntimeError("a picture could not be encoded as PNG")
    data = encoded.tobytes()
    frame = Frame(
        video_sha256=sha256,
        at_s=at_s,
        file=f"picture_at_{at_s:.3f}s.png",
        sha256=hashlib.sha256(data).hexdigest(),
        width=picture.shape[1],
        height=picture.shape[0],
        sharpness=0.0,
        reading=None,
        rank=1,
    )
    write_files(out, path.name, (frame,), {frame.file: data})
    return (frame,)


def _at(readings: Sequence[Reading], at_s: float) -> tuple[Reading, ...]:
    near_s = 0.0005
    return tuple(one for one in readings if abs(one.at_s - at_s) <= near_s)
