"""Draws what a closed parcel and the table under it look like: board, prints, label, tape, marks, clutter."""

import cv2
import numpy as np
from numpy.typing import NDArray

from app.media.demo_clip import waybill_label

Grey = NDArray[np.uint8]
Numbers = NDArray[np.float64]

FACES = 6
UP = ((0, -1, 0), (0, -1, 0), (0, -1, 0), (0, -1, 0), (0, 0, 1), (0, 0, -1))
OUT = ((0, 0, -1), (0, 0, 1), (1, 0, 0), (-1, 0, 0), (0, -1, 0), (0, 1, 0))
"""Front, back, right, left, top, bottom: which way is up on a face, and which way it looks."""
MARGIN = 60
"""How many pixels the table is larger than the picture on each side."""
_TEXTURE = 320


def sides_of(chance: np.random.Generator) -> Numbers:
    """Width, height, depth in mm: from flat to cubic."""
    longest = chance.uniform(180, 420)
    return np.array([longest, longest * chance.uniform(0.5, 1.0), longest * chance.uniform(0.3, 0.9)])


def corners_of(number: int, sides: Numbers) -> Numbers:
    """Top left, top right, bottom right, bottom left of one face in mm, seen from outside."""
    out, up = np.array(OUT[number], float), np.array(UP[number], float)
    right = np.cross(out, up)
    half = sides / 2
    signs = ((1, -1), (1, 1), (-1, 1), (-1, -1))
    return np.array([(out + a * up + b * right) * half for a, b in signs])


def texture(number: int, kind: str, sides: Numbers, chance: np.random.Generator) -> Grey:
    """One face as it looks straight on; five of a plain parcel's faces are board and nothing else."""
    corners = corners_of(number, sides)
    wide, high = (float(np.linalg.norm(corners[a] - corners[b])) for a, b in ((0, 1), (1, 2)))
    scale = _TEXTURE / max(sides)
    size = (max(24, round(wide * scale)), max(24, round(high * scale)))
    face = _board(size, chance)
    if kind == "printed":
        _print(face, chance, int(chance.integers(5, 12)))
    if number == 0:
        _stick_label(face, sides, scale, chance)
    elif kind == "parcel":
        _marks(face, number, chance)
    return face


def _board(size: tuple[int, int], chance: np.random.Generator) -> Grey:
    wide, high = size
    fibre = cv2.GaussianBlur(chance.normal(0, 14, (high, wide)).astype(np.float32), (0, 0), 1.5, sigmaY=0.7)
    blots = cv2.resize(chance.normal(0, 5, (4, 5)).astype(np.float32), size, interpolation=cv2.INTER_CUBIC)
    return (142 + chance.uniform(-6, 6) + fibre + blots).clip(0, 255).astype(np.uint8)


def _print(face: Grey, chance: np.random.Generator, count: int) -> None:
    high, wide = face.shape
    for _ in range(count):
        x, y = int(chance.integers(0, wide)), int(chance.integers(0, high))
        tone, reach = int(chance.choice([25, 60, 210, 245])), int(chance.integers(6, max(8, min(wide, high) // 3)))
        what = int(chance.integers(0, 3))
        if what == 0:
            cv2.rectangle(face, (x, y), (x + reach * 2, y + reach), tone, -1)
        elif what == 1:
            cv2.circle(face, (x, y), reach // 2 + 2, tone, int(chance.integers(2, 8)))
        else:
            cv2.putText(face, "FRAGILE", (x - 40, y), cv2.FONT_HERSHEY_DUPLEX, reach / 30 + 0.3, tone, 2)


def _stick_label(face: Grey, sides: Numbers, scale: float, chance: np.random.Generator) -> None:
    label = cv2.cvtColor(waybill_label("773411223344556"), cv2.COLOR_BGR2GRAY)
    high, wide = face.shape
    fit = min(1.0, 0.85 * wide / (76 * scale), 0.85 * high / (130 * scale))
    size = (max(8, round(76 * scale * fit)), max(12, round(130 * scale * fit)))
    small = cv2.resize(label, size, interpolation=cv2.INTER_AREA)
    top, left = int(chance.integers(0, high - size[1] + 1)), int(chance.integers(0, wide - size[0] + 1))
    face[top : top + size[1], left : left + size[0]] = small


def _marks(face: Grey, number: int, chance: np.random.Generator) -> None:
    """Tape along the seams of top and bottom, folded over two sides; a stamp, a stain or a pen mark on each face."""
    high, wide = face.shape
    if number in {4, 5}:
        cv2.rectangle(face, (0, high * 4 // 9), (wide, high * 5 // 9), 178, -1)
    if number in {2, 3}:
        cv2.rectangle(face, (wide * 4 // 9, 0), (wide * 5 // 9, high // 4), 178, -1)
    for _ in range(int(chance.integers(1, 4))):
        x, y = int(chance.uniform(0.1, 0.8) * wide), int(chance.uniform(0.15, 0.9) * high)
        tone = int(chance.choice([50, 80, 110, 200]))
        if chance.random() < 0.5:
            cv2.putText(face, "NO 7", (x, y), cv2.FONT_HERSHEY_PLAIN, float(chance.uniform(0.8, 1.8)), tone, 2)
        else:
            cv2.ellipse(face, (x, y), (int(chance.integers(6, 26)), int(chance.integers(4, 16))), 20, 0, 360, tone, -1)


def table(size: tuple[int, int], chance: np.random.Generator) -> Grey:
    """A mottled table with things lying about, larger than the picture so that the camera can move."""
    wide, high = size[0] + 2 * MARGIN, size[1] + 2 * MARGIN
    coarse = chance.normal(0, 18, (high // 50 + 2, wide // 50 + 2)).astype(np.float32)
    grain = cv2.GaussianBlur(chance.normal(0, 14, (high, wide)).astype(np.float32), (0, 0), 1.2)
    ground = chance.uniform(70, 170) + cv2.resize(coarse, (wide, high), interpolation=cv2.INTER_CUBIC) + grain
    made = ground.clip(0, 255).astype(np.uint8)
    for _ in range(int(chance.integers(4, 14))):
        x, y = int(chance.integers(0, wide)), int(chance.integers(0, high))
        a, b = (int(n) for n in chance.integers(15, 110, 2))
        tone = int(chance.integers(20, 240))
        if chance.random() < 0.6:
            turned = ((x, y), (a, b), float(chance.uniform(0, 90)))
            cv2.fillPoly(made, [cv2.boxPoints(turned).astype(np.int32)], tone)
        else:
            cv2.circle(made, (x, y), a // 3, tone, -1)
    return made
