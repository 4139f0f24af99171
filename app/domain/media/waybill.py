"""What was read off a waybill: single readings, and what many pictures together say."""

from dataclasses import dataclass

Corners = tuple[tuple[float, float], tuple[float, float], tuple[float, float], tuple[float, float]]
"""Top left, top right, bottom right, bottom left of the symbol as it is printed, in pixels of the upright picture."""


def area_of(corners: Corners) -> float:
    """Square pixels inside four corners that go round (the shoelace formula)."""
    pairs = zip(corners, (*corners[1:], corners[0]), strict=True)
    return abs(sum(x * next_y - next_x * y for (x, y), (next_x, next_y) in pairs)) / 2


@dataclass(frozen=True, slots=True)
class Reading:
    """One barcode in one picture. `at_s` is presentation time; 0 for a photo."""

    number: str
    symbology: str
    at_s: float
    corners: Corners
    angle: float
    """Degrees clockwise by which the symbol is turned against upright, -180 to 180."""
    picture_width: int
    picture_height: int
    sharpness: float = 0.0
    """Variance of the Laplacian over the symbol; comparable only within one video."""
    copies: int = 1
    """How often it was read at different places of the picture: waybills often print their number twice."""
    way: str = "plain"
    """How it was read: `plain`, `turned` (cut out and turned) or `deep` (averaged and deblurred lines that agreed)."""


@dataclass(frozen=True, slots=True)
class OcrReading:
    """One line of text seen by character recognition: a witness, never a judge."""

    text: str
    confidence: float
    at_s: float
    corners: Corners


@dataclass(frozen=True, slots=True)
class Waybill:
    """One number, over all pictures in which it was read.

    `accepted`: the same barcode was read in two or more pictures. `matches` is None when no number was expected.
    `courier` is a hint from the number's shape, never proof. `symbology` is `ocr` for a number only seen as characters.
    """

    number: str
    symbology: str
    frames: int
    first_s: float
    best_s: float
    courier: str | None
    matches: bool | None
    accepted: bool
    role: str = "waybill"
    """`waybill`, or what it more likely is: `internal` (sorting, station or order number), `product`, `square`."""
    doubt: str = ""
    """Why it is not accepted although read often enough: `check_digit`."""


@dataclass(frozen=True, slots=True)
class Confirmed:
    """How much of an expected number was seen as characters: a witness for a person, never an acceptance.

    `seen` has one mark per letter of the number: `=` seen as expected, `?` seen otherwise, `-` not seen.
    """

    number: str
    seen: str
    at_s: float
    confidence: float

    @property
    def agreeing(self) -> int:
        """How many of its letters were seen as expected."""
        return self.seen.count("=")
