"""Derived pictures: what is drawn, what they say of themselves, what is left of the original's metadata."""

import hashlib
import json
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from app.domain.errors import Problem
from app.domain.media.picture import Region
from app.domain.media.picture_edit import RECORD_ENDING, Arrow, Edits, Label
from app.media.pictures.editing import edited, encoded
from app.media.pictures.opening import open_picture
from app.media.pictures.record import read_record
from app.paths import RESOURCES
from tests import drawn_papers as drawn

FONTS = RESOURCES / "fonts"
SOURCE = "5" * 64


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "photo.jpg"
    exif = Image.Exif()
    exif[0x0112], exif[0x010F] = 6, "somebody's phone"
    drawn.goods_photo().save(path, "JPEG", exif=exif)
    return path


def test_masks_boxes_arrows_and_labels_are_drawn_upright(photo: Path) -> None:
    opened = open_picture(photo)
    assert (opened.info.width, opened.info.height, opened.info.turned) == (720, 1280, 90)
    edits = Edits(
        masks=(Region(10, 20, 100, 50),),
        boxes=(Region(200, 200, 120, 80),),
        arrows=(Arrow(400, 900, 300, 700),),
        labels=(Label(60, 1000, "面单在这里"),),
    )
    made = np.asarray(edited(opened, edits, FONTS))
    assert (made[20:70, 10:110] == 128).all()
    assert tuple(made[200, 250]) == (214, 24, 24)
    changed = (made != opened.pixels).any(axis=2)
    assert changed[700:900, 300:400].any()
    assert changed[1000:1040, 60:160].any()
    assert not changed[400:600, 500:700].any()


def test_cutting_and_shrinking(photo: Path) -> None:
    opened = open_picture(photo)
    made = edited(opened, Edits(crop=Region(100, 100, 400, 200), shrink=200), FONTS)
    assert made.size == (200, 100)
    same = edited(opened, Edits(shrink=5000), FONTS)
    assert same.size == (720, 1280)


@pytest.mark.parametrize(
    "edits",
    [
        Edits(masks=(Region(700, 0, 100, 10),)),
        Edits(crop=Region(0, 0, 0, 10)),
        Edits(boxes=(Region(-5, 0, 10, 10),)),
        Edits(arrows=(Arrow(0, 0, 0, 0),)),
        Edits(labels=(Label(5, 5, " "),)),
    ],
)
def test_places_outside_are_refused(photo: Path, edits: Edits) -> None:
    with pytest.raises(Problem) as told:
        edited(open_picture(photo), edits, FONTS)
    assert told.value.code == "outside-picture"


@pytest.mark.parametrize("form", ["JPEG", "PNG"])
def test_a_copy_names_its_source_and_nothing_else(photo: Path, tmp_path: Path, form: str) -> None:
    data = encoded(edited(open_picture(photo), Edits(), FONTS), form, SOURCE)
    assert data == encoded(edited(open_picture(photo), Edits(), FONTS), form, SOURCE)
    path = tmp_path / "copy"
    path.write_bytes(data)
    assert open_picture(path).info.derived_from == SOURCE
    assert b"somebody" not in data
    with Image.open(path) as copy:
        assert not copy.getexif()
    told = read_record(path, hashlib.sha256(data).hexdigest())
    assert told.source_sha256 == SOURCE
    assert open_picture(photo).info.derived_from == ""


@pytest.mark.parametrize("beside", ["no json", "[]", "{}", '{"result": {"sha256": "x"}}', json.dumps({"source": 1})])
def test_a_foreign_record_says_nothing(photo: Path, beside: str) -> None:
    photo.with_name(photo.name + RECORD_ENDING).write_text(beside, "utf-8")
    assert read_record(photo, hashlib.sha256(photo.read_bytes()).hexdigest()) is None
