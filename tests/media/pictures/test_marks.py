"""Copies of a photo keep its mark, other photos do not."""

import io

import numpy as np
from PIL import Image

from app.domain.media.picture_mark import CUTS, NEAR, PictureMark
from app.media.pictures.marks import mark_of
from tests import drawn_papers as drawn


def mark(picture: Image.Image) -> PictureMark:
    return mark_of(np.asarray(picture.convert("RGB"), np.uint8))


def apart(one: PictureMark, other: PictureMark) -> int:
    """Of the whole pictures."""
    return (int(one.bits[:64], 16) ^ int(other.bits[:64], 16)).bit_count()


def test_a_recompressed_and_shrunk_copy_is_near_and_another_photo_is_not() -> None:
    photo = drawn.goods_photo(seed=3)
    stream = io.BytesIO()
    photo.resize((640, 360)).save(stream, "JPEG", quality=60)
    assert apart(mark(photo), mark(Image.open(stream))) <= NEAR
    assert apart(mark(photo), mark(drawn.goods_photo(seed=4))) > NEAR
    assert len(mark(photo).bits) == 64 * len(CUTS)


def test_an_empty_picture_tells_nothing() -> None:
    assert not mark(Image.new("RGB", (800, 600), "white")).telling
    assert mark(drawn.goods_photo()).telling
    assert not mark(Image.new("RGB", (1, 1))).telling
