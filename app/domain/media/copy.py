"""What a made copy of a video is: how it is marked inside the file, what was done, what came of it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from app.domain.media.finding import Inspection
from app.domain.text import Text

TAG = "comment"
"""Name of the container's tag that bears the mark."""
WORK_TAG = "description"
"""Name of the container's tag that tells how the copy was made: FFmpeg's version and arguments, names left out."""
MARK = "unboxing-evidence-desk copy of "
"""How the mark begins; the SHA-256 of the source follows."""
RECORD_ENDING = ".copy.json"
"""What is appended to the name of a copy for the record beside it."""
_MARKED = re.compile(
    re.escape(MARK) + r"(?P<source>[0-9a-f]{64})"
    r"(?:; part (?P<part>\d+) of (?P<parts>\d+), from (?P<start>\d+\.\d+) s, overlap (?P<overlap>\d+\.\d+) s)?"
)


@dataclass(frozen=True, slots=True)
class CopyMark:
    """What a copy says about itself. `start_s`: seconds of the source, from its start, at which the part begins;
    `overlap_s`: how much of the part before it is shown again.
    """

    source_sha256: str
    part: int = 1
    parts: int = 1
    start_s: float = 0.0
    overlap_s: float = 0.0

    def comment(self) -> str:
        """The mark as it is written into the file."""
        if self.parts == 1:
            return f"{MARK}{self.source_sha256}"
        return (
            f"{MARK}{self.source_sha256}; part {self.part} of {self.parts}, "
            f"from {self.start_s:.3f} s, overlap {self.overlap_s:.3f} s"
        )


def mark_of(tags: Mapping[str, str]) -> CopyMark | None:
    """The mark among a file's tags (`MediaInfo.tags`); None for a file that is no copy of ours."""
    said = next((value for key, value in tags.items() if key.lower() == TAG), "")
    found = _MARKED.match(said.strip())
    if found is None:
        return None
    if found["part"] is None:
        return CopyMark(found["source"])
    return CopyMark(
        found["source"], int(found["part"]), int(found["parts"]), float(found["start"]), float(found["overlap"])
    )


class Operation(StrEnum):
    """How a video was made to fit. PARTS: several files, of which each is complete in itself."""

    NOTHING = "nothing"
    REWRAP = "rewrap"
    ENCODE = "encode"
    PARTS = "parts"


@dataclass(frozen=True, slots=True)
class MadeFile:
    """One written file. `share_of_limit`: its bytes over those it may have; `inspection`: what the checks say of it."""

    path: str
    bytes: int
    sha256: str
    duration_s: float
    width: int
    height: int
    share_of_limit: float
    mark: CopyMark
    inspection: Inspection


@dataclass(frozen=True, slots=True)
class FittedCopy:
    """What came of making a video fit. `commands`: every FFmpeg command line exactly as it was run, in order;
    `told`: what a person has to know about the copies; `record`: the JSON file beside them, empty if none.
    """

    file: str
    out: str
    needed: bool
    operation: Operation
    platform: str
    copies: tuple[MadeFile, ...]
    commands: tuple[tuple[str, ...], ...]
    told: tuple[Text, ...]
    max_bytes: int | None
    max_seconds: float | None
    source_sha256: str
    source_bytes: int
    ffmpeg: str
    made_at: datetime
    record: str = ""
