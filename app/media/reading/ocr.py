"""Reads characters off a label by RapidOCR: a witness beside the barcode, loaded only when a picture is given to it."""

import logging
import math
import threading
from functools import lru_cache

import cv2
import numpy as np
import rapidocr
from numpy.typing import NDArray

from app.domain.media.waybill import Corners, OcrReading
from app.media.reading.labels import Area

_LONGEST_SIDE = 1600
"""Pixels; a whole 1080p picture of text peaked at 650 MB of memory."""
_LEAST_CONFIDENCE = 0.5
_THREADS = 2
_MOST_LONGER, _MOST_LONGER_SPARING = 4, 2
_SPARING_PIXELS = 1_200_000
"""Of 2.2 million, 380 MB were taken."""
_ONE_AT_A_TIME = threading.Lock()


@lru_cache(maxsize=1)
def _engine() -> "rapidocr.RapidOCR":
    """Loaded with the first picture: naming the class is what imports the runtime."""
    logging.getLogger("RapidOCR").disabled = True
    return rapidocr.RapidOCR(
        params={
            "Global.log_level": "critical",
            "Global.max_side_len": _LONGEST_SIDE,
            "EngineConfig.onnxruntime.intra_op_num_threads": _THREADS,
            "EngineConfig.onnxruntime.inter_op_num_threads": 1,
        }
    )


def read_characters(
    grey: NDArray[np.uint8],
    area: Area | None = None,
    at_s: float = 0.0,
    *,
    upright: bool = False,
    sparing: bool = False,
) -> tuple[OcrReading, ...]:
    """Every line of text in a grey picture (H, W), with its corners in pixels; `area`: the part of a larger picture
    that it was cut out of, in whose pixels they are then.

    Takes 0.3 to 2 s; the models are files of the installed package, nothing is fetched. One picture at a time over all
    threads: the engine keeps state. `upright`: no line stands on its head, so none is turned before it is read (0.385
    on a scale reads as 58E0 otherwise). `sparing`: 200 MB at most, less close a look at what is large.
    """
    place = area or Area(0, 0, grey.shape[1], grey.shape[0])
    scale = _sparing_scale(grey.shape) if sparing else 1.0
    with _ONE_AT_A_TIME:  # who waits holds no picture in colour: 100 MB at 8K
        small = grey if scale == 1 else cv2.resize(grey, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
        stocky = _stocky(np.asarray(small, np.uint8), _MOST_LONGER_SPARING if sparing else _MOST_LONGER)
        result = _engine()(np.repeat(np.ascontiguousarray(stocky)[:, :, None], 3, axis=2), use_cls=not upright)
    boxes, lines, scores = (getattr(result, name, None) for name in ("boxes", "txts", "scores"))
    if boxes is None or lines is None or scores is None:
        return ()
    return tuple(
        OcrReading(str(said), round(float(score), 3), at_s, _corners(box / scale, place))
        for box, said, score in zip(boxes, lines, scores, strict=True)
        if score >= _LEAST_CONFIDENCE
    )


def _sparing_scale(shape: tuple[int, ...]) -> float:
    """By how much to shrink a picture, so that what the engine works on has at most `_SPARING_PIXELS`."""
    longer, shorter = max(shape), max(min(shape), -(-max(shape) // _MOST_LONGER_SPARING))
    taken = min(1.0, _LONGEST_SIDE / longer)
    return min(1.0, math.sqrt(_SPARING_PIXELS / (longer * shorter * taken**2))) * taken


def _stocky(grey: NDArray[np.uint8], most_longer: int) -> NDArray[np.uint8]:
    """With white on the right or below until it is no longer than so many times its width: the engine enlarges the
    shorter side to 736 pixels, which would make 220,000 of 900.
    """
    high, wide = grey.shape
    least = -(-max(high, wide) // most_longer)
    below, beside = max(0, least - high), max(0, least - wide)
    return np.pad(grey, ((0, below), (0, beside)), constant_values=255) if below or beside else grey


def _corners(box: NDArray[np.float32], place: Area) -> Corners:
    a, b, c, d = ((round(float(x) + place.x, 1), round(float(y) + place.y, 1)) for x, y in box)
    return a, b, c, d


def ocr_ready() -> str:
    """The version of the OCR library, once its models were really loaded; raises what loading raises."""
    with _ONE_AT_A_TIME:
        _engine()(np.full((64, 256, 3), 255, np.uint8))
    return str(getattr(rapidocr, "__version__", "")) or "rapidocr"
