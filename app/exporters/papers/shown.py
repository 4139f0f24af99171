"""Puts small copies of the exhibits' pictures where the template finds them, and names them in its data."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.domain.cases.numbers.expected_waybill import expected_waybill
from app.domain.media.break_pictures import StillFile
from app.domain.media.frame import Frame
from app.domain.report import Report
from app.exporters.base import Exhibit, PacketContent
from app.exporters.form.pictures import small_jpeg
from app.exporters.papers.masking import masked_photo
from app.exporters.papers.moments import fine_moment, start_of

_MASK = "mask"


@dataclass(frozen=True, slots=True)
class Shown:
    """How large pictures are in a paper: pixels of the longer side, and JPEG quality."""

    longest: int
    quality: int


def add_pictures(
    data: dict[str, Any], content: PacketContent, folder: Path, work: Path, size: Shown, report: Report
) -> None:
    """Fill in the file names of every exhibit's pictures, frames and pictures of breaks."""
    for entry, exhibit in zip(data["exhibits"], content.exhibits, strict=True):
        report.check()
        if exhibit.evidence.media_type == "picture":
            entry["picture"] = _picture(content, exhibit, work, size)
            entry["unshown"] = entry["picture"] is None
        for frame in sorted(exhibit.frames, key=lambda frame: frame.at_s):
            source = _frame_file(content, frame)
            name = _small(folder / source, work, f"{exhibit.number}-{frame.rank}.jpg", size) if source else None
            if name is not None:
                entry["frames"].append([name, _caption(exhibit, frame)])
    by_number = {exhibit.number: exhibit for exhibit in content.exhibits}
    for entry in data["breaks"]:
        entry["pictures"] = _of_breaks(by_number[entry["number"]], entry, folder, work, size)


def _caption(exhibit: Exhibit, frame: Frame) -> str:
    moment = fine_moment(frame.at_s - start_of(exhibit.inspection))
    return moment + (f"　运单号 {frame.reading.number}" if frame.reading else "")


def _picture(content: PacketContent, exhibit: Exhibit, work: Path, size: Shown) -> str | None:
    name = f"{exhibit.number}.jpg"
    if not content.mask:
        return _small(exhibit.original, work, name, size)
    covered = work / f"{exhibit.number}-covered.png"
    if not covered.exists():
        waybill = expected_waybill(content.case, exhibit.evidence.kind)
        made = masked_photo(exhibit.original, waybill, couriers_of(content))
        if made is None:
            return None
        covered.write_bytes(made)
    return _small(covered, work, name, size)


def couriers_of(content: PacketContent) -> tuple[str, ...]:
    """Names that may stay visible on a covered label."""
    return tuple(name for one in content.platform.couriers for name in (one.title.zh, one.title.en))


def _frame_file(content: PacketContent, frame: Frame) -> str | None:
    """The frame itself, or where covering is asked its covered copy."""
    if not content.mask:
        return frame.file
    place = frame.file.rpartition("/")[0]
    return next((f"{place}/{one.file}" for one in frame.derived if one.operation == _MASK), None)


def _of_breaks(exhibit: Exhibit, entry: dict[str, Any], folder: Path, work: Path, size: Shown) -> list[list[str]]:
    """Number, picture before, picture after, of the breaks with pictures; an empty name where a side has none."""
    start_s = start_of(exhibit.inspection)
    told = {row[1]: row[0] for row in entry["rows"]}
    found = []
    for one in exhibit.breaks:
        number = told.get(fine_moment(one.place.at_s - start_s))
        if number is not None:
            before = _side(one.before, folder, work, f"{exhibit.number}-b{number}-before.jpg", size)
            after = _side(one.after, folder, work, f"{exhibit.number}-b{number}-after.jpg", size)
            found.append([number, before, after])
    return found


def _side(still: StillFile | None, folder: Path, work: Path, name: str, size: Shown) -> str:
    return "" if still is None else _small(folder / still.file, work, name, size) or ""


def _small(source: Path, work: Path, name: str, size: Shown) -> str | None:
    data = small_jpeg(source, size.longest, size.quality)
    if data is None:
        return None
    (work / name).write_bytes(data)
    return name
