"""A picture taken out of a video that shows the waybill."""

from dataclasses import dataclass

from app.domain.media.waybill import Reading
from app.domain.text import Text


@dataclass(frozen=True, slots=True)
class Frame:
    """One full-size picture, and how it was chosen. `sharpness` is the variance of the Laplacian over the label's area
    (grey levels squared, comparable only within one video); `file` is relative to the folder it was written to.
    """

    video_sha256: str
    at_s: float
    file: str
    sha256: str
    width: int
    height: int
    sharpness: float
    reading: Reading | None
    rank: int
    why: Text | None = None
    """What made this picture worth taking."""
    derived: "tuple[Derived, ...]" = ()
    notes: tuple[Text, ...] = ()
    """What was asked for and could not be made of it, and why."""


@dataclass(frozen=True, slots=True)
class Derived:
    """A picture made out of a frame, `crop` or `mask`. Never the original, and marked so."""

    operation: str
    file: str
    sha256: str
    width: int
    height: int
    source_file: str
    source_sha256: str
    note: Text | None = None


def frame_json(frame: Frame) -> dict[str, object]:
    """A frame as `frames.json` and the command line give it; seconds to a millionth."""
    reading = frame.reading
    return {
        "file": frame.file,
        "at_s": round(frame.at_s, 6),
        "rank": frame.rank,
        "number": reading.number if reading else None,
        "symbology": reading.symbology if reading else None,
        "angle": reading.angle if reading else None,
        "sharpness": frame.sharpness,
        "width": frame.width,
        "height": frame.height,
        "sha256": frame.sha256,
        "video_sha256": frame.video_sha256,
        "why": frame.why.english() if frame.why else None,
        "derived": [derived_json(one) for one in frame.derived],
        "notes": [note.english() for note in frame.notes],
    }


def derived_json(derived: Derived) -> dict[str, object]:
    """A derived picture likewise: what it is and what it was made from."""
    return {
        "file": derived.file,
        "operation": derived.operation,
        "derived_from": derived.source_file,
        "source_sha256": derived.source_sha256,
        "sha256": derived.sha256,
        "width": derived.width,
        "height": derived.height,
        "note": derived.note.english() if derived.note else None,
    }


@dataclass(frozen=True, slots=True)
class Making:
    """What is made beside the picture: the label upright, a copy with people's data covered."""

    crop: bool = False
    mask: bool = False
