from io import BytesIO
from pathlib import Path

import numpy as np
from PIL import Image

from app.domain.rules.limits import PictureLimits
from app.exporters.pictures import fitting_jpeg, small_jpeg


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
        assert fitting_jpeg(path, len(data), None) is None


def test_a_truncated_picture_gives_none(tmp_path: Path) -> None:
    path = saved(tmp_path / "a.jpg", noise(400, 300))
    path.write_bytes(path.read_bytes()[:-20_000])
    assert small_jpeg(path, 100) is None


def test_a_bomb_is_not_opened(tmp_path: Path) -> None:
    path = saved(tmp_path / "a.png", Image.new("1", (12_000, 12_000)))
    assert small_jpeg(path, 100) is None


def test_originals_that_the_form_takes_stay_as_they_are(tmp_path: Path) -> None:
    path = saved(tmp_path / "a.png", noise(100, 100))
    assert fitting_jpeg(path, path.stat().st_size, None) is None
    assert fitting_jpeg(path, path.stat().st_size, PictureLimits(None, ("png",))) is None


def test_other_formats_and_large_ones_are_converted(tmp_path: Path) -> None:
    bmp = saved(tmp_path / "a.bmp", noise(100, 100))
    assert opened(fitting_jpeg(bmp, bmp.stat().st_size, None) or b"").format == "JPEG"
    png = saved(tmp_path / "a.png", noise(900, 900))
    limits = PictureLimits(300_000, ("jpg",))
    data = fitting_jpeg(png, png.stat().st_size, limits)
    assert data is not None
    assert len(data) <= 300_000
    assert data == fitting_jpeg(png, png.stat().st_size, limits)
