"""Crops and masked copies: what they show, what they hide, and that they say what they are."""

import hashlib
from io import BytesIO

import cv2
import numpy as np
import pytest
from PIL import Image

from app.domain.media.frame import Frame
from app.media.reading import derived
from app.media.reading.barcode import read_barcodes
from app.media.reading.derived import cropped, masked, upright
from tests.drawn import barcode

NUMBER = "YT8812345678901"


def label(clockwise: float = 20.0) -> tuple[np.ndarray, np.ndarray]:
    """A colour picture with a label, and where on it a name is printed (same size, 255 there)."""
    paper = np.full((620, 460), 245, np.uint8)
    code = barcode(NUMBER, module=2, height=90)
    paper[60:150, 60 : 60 + code.shape[1]] = code
    cv2.putText(paper, NUMBER, (70, 185), cv2.FONT_HERSHEY_DUPLEX, 0.9, 15, 2)
    names = np.zeros_like(paper)
    for top, words in ((330, "WANG XIAOMEI"), (390, "13812345678"), (450, "RENMIN ROAD 18")):
        cv2.putText(paper, words, (50, top), cv2.FONT_HERSHEY_DUPLEX, 1.0, 15, 2)
        cv2.putText(names, words, (50, top), cv2.FONT_HERSHEY_DUPLEX, 1.0, 255, 2)
    turn = cv2.getRotationMatrix2D((230, 310), -clockwise, 1.0)
    turn[:, 2] += (410, 50)
    ground = np.full((720, 1280), 70, np.uint8)
    inside = cv2.warpAffine(np.full_like(paper, 255), turn, (1280, 720))
    grey = np.where(inside > 127, cv2.warpAffine(paper, turn, (1280, 720)), ground).astype(np.uint8)
    return np.repeat(grey[:, :, None], 3, axis=2), cv2.warpAffine(names, turn, (1280, 720))


def frame_of(picture: np.ndarray) -> Frame:
    reading = next(one for one in read_barcodes(picture[:, :, 0]) if one.number == NUMBER)
    return Frame("v" * 64, 1.5, "waybill_01_at_1.500s.png", "f" * 64, 1280, 720, 1.0, reading, 1)


def opened(data: bytes) -> np.ndarray:
    return np.asarray(Image.open(BytesIO(data)).convert("L"))


def test_the_crop_is_upright_and_marked() -> None:
    picture, _ = label(35.0)
    made = cropped(picture, frame_of(picture))
    assert made is not None
    what, data = made
    assert (what.operation, what.source_file, what.source_sha256) == ("crop", "waybill_01_at_1.500s.png", "f" * 64)
    assert what.file == "waybill_01_at_1.500s_crop.png"
    assert what.sha256 == hashlib.sha256(data).hexdigest()
    again = read_barcodes(opened(data))
    assert (again[0].number, abs(again[0].angle) < 6) == (NUMBER, True)
    assert "DERIVED (crop)" in Image.open(BytesIO(data)).info["Comment"]
    assert opened(data).shape == (what.height, what.width)
    assert opened(data)[-30:].min() < 120, "a strip says what it is"


def test_the_masked_copy_hides_people_and_keeps_number_and_barcode() -> None:
    picture, names = label(20.0)
    made = masked(picture, frame_of(picture), ("圆通", "YTO Express"))
    assert made is not None
    what, data = made
    seen = opened(data)[:720]
    assert what.note is None
    hidden = seen[names > 0]
    assert (hidden == 128).mean() > 0.999
    (again,) = read_barcodes(seen)
    assert again.number == NUMBER
    lines = derived.read_characters(upright(opened_colour(data), frame_of(picture).reading).pixels[:, :, 0])
    assert not any("WANG" in one.text or "138" in one.text or "ROAD" in one.text for one in lines)
    assert any(NUMBER in one.text.replace(" ", "") for one in lines)
    outside = np.zeros((720, 1280), bool)
    outside[:, :150] = True
    assert (seen[outside] == picture[:, :, 0][outside]).all(), "what lies around the label stays"


def opened_colour(data: bytes) -> np.ndarray:
    return np.ascontiguousarray(np.asarray(Image.open(BytesIO(data)).convert("RGB"))[:720, :, ::-1])


def test_without_characters_all_but_the_barcode_is_covered_and_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_grey: np.ndarray) -> tuple[()]:
        raise RuntimeError("no runtime here")

    monkeypatch.setattr(derived, "read_characters", broken)
    picture, names = label(20.0)
    made = masked(picture, frame_of(picture), ())
    assert made is not None
    what, data = made
    assert what.note is not None
    assert (opened(data)[:720][names > 0] == 128).all()
    assert read_barcodes(opened(data)[:720])[0].number == NUMBER


def test_nothing_is_derived_where_no_barcode_says_where_the_label_is() -> None:
    picture, _ = label()
    blank = Frame("v" * 64, 1.5, "a.png", "f" * 64, 1280, 720, 1.0, None, 1)
    assert cropped(picture, blank) is None
    assert masked(picture, blank, ()) is None
