"""What a picture looks like, as 256 bits that stay nearly the same when it is recompressed, shrunk or brightened."""

from dataclasses import dataclass

from app.domain.errors import Problem
from app.domain.text import QT_TRANSLATE_NOOP, text

LEAST_QUALITY = 50
"""Of 0 to 100: below, a picture has too little in it for its bits to mean anything."""
_LETTERS = 64
NEAR = 31
"""Bits by which two pictures may differ and still be told as one: decisions/2026-11-22-near-duplicates.md."""
CUTS = (0.0, 0.03, 0.06)
"""Shares of each side without which a picture is marked as well: a copy whose edges were cut off looks like that."""


@dataclass(frozen=True, slots=True)
class PictureMark:
    """`bits`: 64 hexadecimal letters for the whole picture and as many for each further one of CUTS."""

    bits: str
    quality: int

    @property
    def telling(self) -> bool:
        """Whether the bits mean anything."""
        return self.quality >= LEAST_QUALITY

    def distance(self, bits: str) -> int:
        """In how many of 256 bits another picture's marks differ: whole against whole, and whole against either one's
        with its edges cut, whichever is nearest.
        """
        own, theirs = _words(self.bits), _words(bits)
        pairs = [(own[0], cut) for cut in theirs] + [(cut, theirs[0]) for cut in own[1:]]
        return min((one ^ other).bit_count() for one, other in pairs)


def _words(bits: str) -> list[int]:
    return [int(bits[at : at + _LETTERS], 16) for at in range(0, len(bits), _LETTERS)]


@dataclass(frozen=True, slots=True)
class NearPicture:
    """Another use of a picture that looks the same; `distance`: bits that differ, of 256."""

    case: str
    evidence: str
    kind: str
    distance: int


@dataclass(frozen=True, slots=True)
class Derivation:
    """From which original a picture was made, and how; `operations` as JSON, empty where nobody knows."""

    sha256: str
    source_sha256: str
    operations: str = ""


def named_source(named: str | None, own: str = "") -> str:
    """The SHA-256 of a source as a person gives it, empty for none. Raises `Problem` for what is none, or the file's
    own.
    """
    source = (named or "").strip().lower()
    whole = len(source) == _LETTERS and set(source) <= set("0123456789abcdef") and source != own
    if source and not whole:
        raise Problem(
            "bad-source",
            text(QT_TRANSLATE_NOOP("pictures", "“{named}” is not the SHA-256 of another file."), named=source[:80]),
            text(QT_TRANSLATE_NOOP("pictures", "Write the 64 letters that `case show` gives for the original.")),
        )
    return source
