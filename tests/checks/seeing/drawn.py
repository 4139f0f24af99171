"""Pictures of things with hard edges, softened by a known blur."""

import cv2
import numpy as np
from numpy.typing import NDArray


def shapes(
    sigma: float = 0.8, *, size: tuple[int, int] = (1280, 720), noise: float = 1.5, seed: int = 1
) -> NDArray[np.uint8]:
    """Many boxes, most of them upright, drawn four times as large so that their edges are steps, then blurred."""
    draw = np.random.default_rng(seed)
    wide, high = size[0] * 2, size[1] * 2
    large = np.full((high, wide), 110, np.uint8)
    for _ in range(160):
        middle = (float(draw.uniform(0, wide)), float(draw.uniform(0, high)))
        sides = (float(draw.uniform(30, 400)), float(draw.uniform(30, 400)))
        corners = cv2.boxPoints((middle, sides, float(draw.choice([0, 0, 0, 5]))))
        cv2.fillPoly(large, [corners.astype(np.int32)], int(draw.integers(20, 235)))
    soft = cv2.GaussianBlur(large.astype(np.float32), (0, 0), 2 * sigma)
    seen = cv2.resize(soft, size, interpolation=cv2.INTER_AREA) + draw.normal(0, noise, (size[1], size[0]))
    return np.asarray(seen.clip(0, 255), np.uint8)
