"""A foreign picture as pixels."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from app.domain.media.picture import PictureInfo
from app.media.pictures.upright import open_upright

Colour = NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Opened:
    """What a picture file is, and its pixels: upright RGB of shape (height, width, 3), transparency on white."""

    info: PictureInfo
    pixels: Colour


def open_picture(path: Path) -> Opened:
    """Raises `Problem`: file-unreadable (not there), picture-damaged (no picture that can be shown)."""
    info, shown = open_upright(path)
    return Opened(info, np.asarray(shown, np.uint8))
