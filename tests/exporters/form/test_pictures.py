from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from app.domain.errors import Problem
from app.domain.rules.limits import PictureLimits
from app.exporters.form.pictures import SMALLEST, Fitted, fitted, holds_place, small_jpeg


def saved(path: Path, picture: Image.Image, **options: object) -> Path:
    picture.save(path, **options)
    return path


def noise(width: int, height: int) -> Image.Image:
    return Image.fromarray(np.random.default_rng(1).integers(0, 255, (height, width, 3), dtype=np.uint8))


def opened(data: bytes) -> Image.Image:
    return Image.open(BytesIO(data))


def test_small_copies_are_upright_and_small(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    path = saved(tmp_path / "a.jpg", noise(2000, 1000), exif=exif)
    shown = opened(small_jpeg(path, 700) or b"")
    assert shown.size == (350, 700)
    assert not shown.getexif()


def test_transparency_becomes_white(tmp_path: Path) -> None:
    path = saved(tmp_path / "a.png", Image.new("RGBA", (40, 40), (0, 0, 0, 0)))
    assert opened(small_jpeg(path, 40) or b"").getpixel((20, 20)) == (255, 255, 255)


def test_what_is_no_picture_gives_none(tmp_path: Path) -> None:
    for data in (b"", b"not a picture", b"\xff\xd8\xff\xe0 broken", b"GIF89a"):
        path = tmp_path / "x.jpg"
        path.write_bytes(data)
        assert small_jpeg(path, 100) is None
        assert fitted(path, len(data), None).data is None
        assert not fitted(path, len(data), None).readable


def test_a_truncated_picture_gives_none(tmp_path: Path) -> None:
    path = saved(tmp_path / "a.jpg", noise(400, 300))
    path.write_bytes(path.read_bytes()[:-20_000])
    assert small_jpeg(path, 100) is None


def test_a_bomb_is_not_opened(tmp_path: Path) -> None:
    path = saved(tmp_path / "a.png", Image.new("1", (12_000, 12_000)))
    assert small_jpeg(path, 100) is None


def test_originals_that_the_form_takes_stay_as_they_are(tmp_path: Path) -> None:
    path = saved(tmp_path / "a.png", noise(100, 100))
    size = path.stat().st_size
    assert fitted(path, size, None).data is None
    assert fitted(path, size, PictureLimits(None, ("png",))) == Fitted(None, size, 100, 100)


def test_other_formats_and_large_ones_are_converted(tmp_path: Path) -> None:
    bmp = saved(tmp_path / "a.bmp", noise(100, 100))
    assert opened(fitted(bmp, bmp.stat().st_size, None).data or b"").format == "JPEG"
    png = saved(tmp_path / "a.png", noise(900, 900))
    limits = PictureLimits(300_000, ("jpg",))
    made = fitted(png, png.stat().st_size, limits)
    assert made.data is not None
    assert made.bytes == len(made.data) <= 300_000
    assert made == fitted(png, png.stat().st_size, limits)


def test_quality_goes_down_before_the_size_does(tmp_path: Path) -> None:
    png = saved(tmp_path / "a.png", noise(1000, 800))
    best = fitted(png, png.stat().st_size, PictureLimits(None, ("jpg",)))
    assert (best.quality, best.width, best.shrunk) == (92, 1000, False)
    less = fitted(png, png.stat().st_size, PictureLimits(best.bytes - 1, ("jpg",)))
    assert (less.quality, less.width, less.shrunk) == (85, 1000, False)
    tight = fitted(png, png.stat().st_size, PictureLimits(best.bytes // 3, ("jpg",)))
    assert tight.shrunk
    assert SMALLEST <= tight.width < 1000


def test_what_cannot_fit_is_refused_and_not_truncated(tmp_path: Path) -> None:
    png = saved(tmp_path / "a.png", noise(900, 900))
    with pytest.raises(Problem) as told:
        fitted(png, png.stat().st_size, PictureLimits(2_000, ("jpg",)), "单据.png")
    assert told.value.code == "picture-too-large"
    assert "单据.png" in told.value.text.english()


def test_sides_that_the_form_states_are_kept_to(tmp_path: Path) -> None:
    path = saved(tmp_path / "a.jpg", noise(1600, 800))
    made = fitted(path, path.stat().st_size, PictureLimits(None, (), longest_side=1000))
    assert opened(made.data or b"").size == (made.width, made.height) == (1000, 500)
    with pytest.raises(Problem) as told:
        fitted(path, path.stat().st_size, PictureLimits(None, (), shortest_side=801))
    assert told.value.code == "picture-too-small"


def test_where_a_picture_was_taken_stays_in_the_original_and_leaves_every_copy(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif.get_ifd(0x8825)[1] = "N"
    exif.get_ifd(0x8825)[2] = (31.0, 13.0, 50.0)
    path = saved(tmp_path / "a.jpg", noise(900, 900), exif=exif)
    assert holds_place(path)
    assert fitted(path, path.stat().st_size, None).data is None
    copy = tmp_path / "copy.jpg"
    copy.write_bytes(fitted(path, path.stat().st_size, PictureLimits(300_000, ("jpg",))).data or b"")
    assert not holds_place(copy)
    assert not opened(copy.read_bytes()).getexif()
    assert not holds_place(tmp_path / "nothing.jpg")
