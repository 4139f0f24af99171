"""Looks at drawn pictures with the shipped checks and the shipped rules of a platform."""

import hashlib
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from unittest.mock import patch

import numpy as np
from PIL import Image

import app.checks.picture
import app.checks.writing
from app.checks.picture.base import Facts, PictureCheck
from app.checks.picture_inspection import PictureSubject, inspect_picture
from app.domain.media.finding import Finding, Inspection
from app.domain.media.waybill import OcrReading
from app.domain.rules.platform import Platform
from app.media.pictures import lines
from app.media.reading.ocr import read_characters
from app.paths import RESOURCES
from app.plugins import discover
from app.rulebook.book import load_rulebook
from tests import drawn_papers as drawn

TODAY = date(2026, 11, 22)
FACTS = Facts(
    TODAY,
    waybill=drawn.NUMBER,
    order=drawn.ORDER,
    serial="C02XK1ABJHD3",
    freight=Decimal("12.50"),
    returned_weight_g=385,
    outbound_weight_g=1200,
)


@cache
def checks() -> tuple[PictureCheck, ...]:
    folders = (app.checks.picture, app.checks.writing)
    return tuple(one for folder in folders for one in discover(folder, "CHECK", PictureCheck))


@cache
def platform(name: str = "pdd") -> Platform:
    return load_rulebook(RESOURCES / "platforms", Path("no-rules-of-ones-own")).platform(name)


_READ: dict[tuple, tuple[OcrReading, ...]] = {}


def _read_once(grey: np.ndarray, *, upright: bool) -> tuple[OcrReading, ...]:
    """Reading the same pixels again takes another second and brings the same lines."""
    key = (grey.shape, hashlib.sha256(grey.tobytes()).digest(), upright)
    if key not in _READ:
        _READ[key] = read_characters(grey, upright=upright)
    return _READ[key]


def look(path: Path, kind: str, facts: Facts = FACTS, *, rules: str = "pdd", only: str = "") -> Inspection:
    """`only`: one check's id; the others are left out, to save time."""
    chosen = tuple(one for one in checks() if only in ("", one.id))
    with patch.object(lines, "read_characters", _read_once):
        return inspect_picture(chosen, PictureSubject(path, path.name, platform(rules), kind, facts))


def finding(folder: Path, picture: Image.Image, kind: str, check: str, facts: Facts = FACTS) -> Finding:
    path = drawn.saved(folder / "picture.jpg", picture)
    [found] = look(path, kind, facts, only=check).findings
    return found
