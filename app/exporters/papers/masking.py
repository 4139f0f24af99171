"""Covers people's names, phones and addresses on the label in a photo, for papers that go to other hands."""

import hashlib
from pathlib import Path

import cv2
import numpy as np

from app.domain.media.frame import Frame
from app.exporters.form.pictures import upright
from app.media.reading.derived import masked
from app.media.reading.photo import read_photo
from app.media.reading.waybill import may_be_waybill, tidy_number


def masked_photo(path: Path, waybill: str, couriers: tuple[str, ...]) -> bytes | None:
    """A PNG of the photo with the label covered but for barcode and number; None where no barcode tells where it lies.

    A photo without any label gives None as well: what is on it cannot be told to be harmless.
    """
    shown = upright(path)
    if shown is None:
        return None
    picture = np.asarray(cv2.cvtColor(np.asarray(shown, np.uint8), cv2.COLOR_RGB2BGR), np.uint8)
    found = read_photo(np.asarray(cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY), np.uint8))
    own = [one for one in found if tidy_number(one.number) == tidy_number(waybill)]
    labels = own or [one for one in found if may_be_waybill(one)]
    if not labels:
        return None
    sha256 = hashlib.sha256(path.name.encode()).hexdigest()
    height, width = picture.shape[:2]
    frame = Frame(sha256, 0.0, path.name, sha256, width, height, labels[0].sharpness, labels[0], 1)
    made = masked(picture, frame, couriers)
    return made[1] if made else None
