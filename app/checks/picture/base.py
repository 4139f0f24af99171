"""What every check of a picture is made of: what it is told, what it may look at, what it answers."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cached_property

import cv2
import numpy as np
from numpy.typing import NDArray

from app.checks.picture_kinds import KindChecks
from app.domain.errors import Problem
from app.domain.media.finding import Finding
from app.domain.media.picture import Region
from app.domain.media.waybill import Corners, OcrReading, Reading, Waybill
from app.domain.rules.courier import Courier
from app.domain.rules.limits import Limits
from app.media.pictures.lines import read_lines
from app.media.pictures.opening import Opened
from app.media.reading.photo import read_photo

Grey = NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Facts:
    """What the case says, and what a picture is held against; empty and None: not known. Money is yuan, weights grams.

    `typed`: the amount as the person typed it a second time, reading it off the paper; `today`: in Asia/Shanghai.
    """

    today: date
    waybill: str = ""
    outbound_waybill: str = ""
    order: str = ""
    serial: str = ""
    freight: Decimal | None = None
    typed: Decimal | None = None
    outbound_weight_g: int | None = None
    returned_weight_g: int | None = None


@dataclass(frozen=True)
class Context:
    """One picture. `opened` is None where it could not be, and `trouble` says why. `limits`: those of the platform's
    places that say something of pictures.
    """

    name: str
    bytes: int
    opened: Opened | None
    trouble: Problem | None
    limits: tuple[Limits, ...]
    facts: Facts
    kind: KindChecks
    couriers: tuple[Courier, ...] = ()

    @cached_property
    def grey(self) -> Grey:
        """The upright picture in grey (H, W). Only where it could be opened."""
        return np.asarray(cv2.cvtColor(self.shown.pixels, cv2.COLOR_RGB2GRAY), np.uint8)

    @property
    def shown(self) -> Opened:
        """The opened picture; checks other than `opens` and `size` run only when there is one."""
        if self.opened is None:
            raise ValueError("the picture could not be opened")
        return self.opened

    @cached_property
    def lines(self) -> tuple[OcrReading, ...]:
        """Every line of characters, read once for all checks; 1 to 10 s."""
        return read_lines(self.grey)

    @cached_property
    def readings(self) -> tuple[Reading, ...]:
        """Every barcode of the kinds that waybills carry."""
        return read_photo(self.grey)

    def wanted_numbers(self) -> tuple[str, ...]:
        """The waybill numbers that this kind of evidence should show, of those that are known."""
        known = {"return": (self.facts.waybill,), "outbound": (self.facts.outbound_waybill,)}
        either = (self.facts.waybill, self.facts.outbound_waybill)
        return tuple(number for number in known.get(self.kind.number, either) if number)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one check found; `to_confirm`: it waits for a person's word, which is no unknown that spoils the sum."""

    finding: Finding
    waybills: tuple[Waybill, ...] = ()
    readings: tuple[Reading, ...] = ()
    ocr: tuple[OcrReading, ...] = field(default=())
    to_confirm: bool = False


@dataclass(frozen=True, slots=True)
class PictureCheck:
    """One check: `id` as findings carry it, `order` among them; `unopened`: it has an answer for what does not open."""

    id: str
    order: int
    judge: Callable[[Context], Outcome]
    unopened: bool = False


def region_of(*corners: Corners) -> Region:
    """The rectangle around the corners of one or several readings."""
    xs, ys = [x for four in corners for x, _ in four], [y for four in corners for _, y in four]
    left, top = max(0, int(min(xs))), max(0, int(min(ys)))
    return Region(left, top, max(1, int(max(xs)) - left + 1), max(1, int(max(ys)) - top + 1))


def place_of(line: OcrReading | None) -> Region | None:
    """Where a line stands; None for none."""
    return None if line is None else region_of(line.corners)
