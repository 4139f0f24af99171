"""Runs of small grey pictures: a textured scene under a hand-held camera, and a table at which something moves."""

from collections.abc import Iterable

import cv2
import numpy as np
from numpy.typing import NDArray

Picture = NDArray[np.uint8]


def scenery(seed: int, size: tuple[int, int] = (216, 384)) -> NDArray[np.float32]:
    """A wide textured scene: soft ground with some sharp-edged things on it."""
    draw = np.random.default_rng(seed)
    ground = cv2.GaussianBlur(draw.normal(0, 1, size).astype(np.float32), (0, 0), 6)
    ground = ground / ground.std() * 30 + 120
    for _ in range(14):
        x, y = int(draw.integers(0, size[1] - 60)), int(draw.integers(0, size[0] - 60))
        wide, high = (int(n) for n in draw.integers(12, 60, 2))
        cv2.rectangle(ground, (x, y), (x + wide, y + high), float(draw.integers(20, 235)), -1)
    return np.asarray(ground, np.float32)


def shot(seed: int, count: int, *, shake: float = 1.0, noise: float = 2.0, pan: float = 0.0) -> list[Picture]:
    """`count` pictures (108, 192) of one scene; `pan`: pixels a picture to the right."""
    wide, draw = scenery(seed, (216, 384 + int(abs(pan) * count))), np.random.default_rng(seed + 1000)
    x, y = 60.0, 50.0
    pictures = []
    for _ in range(count):
        x, y = x + pan + draw.normal(0, shake), np.clip(y + draw.normal(0, shake), 0, 107)
        left, top = int(np.clip(x, 0, wide.shape[1] - 193)), int(y)
        seen = wide[top : top + 108, left : left + 192] + draw.normal(0, noise, (108, 192))
        pictures.append(np.clip(seen, 0, 255).astype(np.uint8))
    return pictures


def table(seed: int, numbers: Iterable[float], *, sway: float = 0.0, noise: float = 2.0) -> list[Picture]:
    """The pictures (108, 192) of these numbers of one take at a table: a hand goes round in 150 pictures.

    `sway`: pixels by which the camera drifts to and fro; numbers left out make a jump.
    """
    ground, draw = scenery(seed), np.random.default_rng(seed + 2000)
    ground = cv2.GaussianBlur(ground, (0, 0), 1.0)
    hand = cv2.GaussianBlur(draw.normal(0, 1, (26, 30)).astype(np.float32), (0, 0), 2)
    hand = hand / hand.std() * 25 + 190
    pictures = []
    for number in numbers:
        turn = 2 * np.pi * number / 150
        left, top = 60 + sway * np.sin(number / 11), 50 + sway * np.cos(number / 17)
        shift = np.array([[1, 0, -left], [0, 1, -top]], np.float32)
        seen = cv2.warpAffine(ground, shift, (192, 108))
        x, y = int(80 + 50 * np.cos(turn)), int(40 + 25 * np.sin(2 * turn))
        seen[y : y + 26, x : x + 30] = hand
        pictures.append(np.clip(seen + draw.normal(0, noise, seen.shape), 0, 255).astype(np.uint8))
    return pictures
