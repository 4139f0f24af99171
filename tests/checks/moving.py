"""Runs of small grey pictures: a textured scene under a hand-held camera."""

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
