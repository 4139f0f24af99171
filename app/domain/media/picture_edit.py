"""What is done to a copy of a picture: parts covered, framed, pointed at and named, then cut out and shrunk."""

from dataclasses import dataclass

from app.domain.media.picture import Region

RECORD_ENDING = ".derived.json"
"""What is appended to the name of a derived picture for the record beside it."""


@dataclass(frozen=True, slots=True)
class Arrow:
    """From where to where it points, in pixels of the upright original."""

    from_x: int
    from_y: int
    to_x: int
    to_y: int


@dataclass(frozen=True, slots=True)
class Label:
    """Words with the place of their upper left corner."""

    x: int
    y: int
    words: str


@dataclass(frozen=True, slots=True)
class Edits:
    """All places are in pixels of the upright original, whatever is cut off: first masks, boxes, arrows and labels are
    drawn, then `crop` is cut out, then the longer side is shrunk to `shrink` pixels if it is longer.
    """

    masks: tuple[Region, ...] = ()
    boxes: tuple[Region, ...] = ()
    arrows: tuple[Arrow, ...] = ()
    labels: tuple[Label, ...] = ()
    crop: Region | None = None
    shrink: int | None = None

    def listed(self) -> list[dict[str, object]]:
        """Each operation by name with its figures, in the order in which they are done."""
        done: list[dict[str, object]] = [{"mask": _four(one)} for one in self.masks]
        done += [{"box": _four(one)} for one in self.boxes]
        done += [{"arrow": [one.from_x, one.from_y, one.to_x, one.to_y]} for one in self.arrows]
        done += [{"label": [one.x, one.y], "words": one.words} for one in self.labels]
        if self.crop is not None:
            done.append({"crop": _four(self.crop)})
        if self.shrink is not None:
            done.append({"shrink": self.shrink})
        return done


def _four(place: Region) -> list[int]:
    return [place.x, place.y, place.width, place.height]


@dataclass(frozen=True, slots=True)
class DerivedPicture:
    """A written copy. `record`: the JSON file beside it; `operations`: as `Edits.listed`."""

    out: str
    sha256: str
    bytes: int
    width: int
    height: int
    format: str
    source: str
    source_sha256: str
    operations: tuple[dict[str, object], ...]
    record: str
