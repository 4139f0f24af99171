"""Barcodes: read at any angle, mapped back to the picture, never seen where there is none."""

import math
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from app.domain.media.waybill import area_of
from app.media.reading.barcode import angle_of, read_barcodes
from tests.drawn import scene
from tests.media_folder import real_media


def grey(path: Path) -> np.ndarray:
    with Image.open(path) as picture:
        return np.asarray(picture.convert("L"))


def pictures(folder: Path) -> list[Path]:
    found = sorted(path for path in folder.iterdir() if path.suffix.lower() in {".png", ".jpg", ".webp"})
    assert found, folder
    return found


@pytest.mark.parametrize("kind", ["Code128", "Code39", "Code93"])
def test_the_kinds_that_waybills_carry_are_read(kind: str) -> None:
    (reading,) = read_barcodes(scene("YT8812345678901", kind=kind, module=2), 4.5)
    assert (reading.number, reading.symbology, reading.at_s) == ("YT8812345678901", kind, 4.5)
    assert (reading.picture_width, reading.picture_height) == (1280, 720)


@pytest.mark.parametrize(
    ("kind", "number"), [("EAN13", "6901234567892"), ("QRCode", "YT8812345678901"), ("ITF", "69012345678902")]
)
def test_product_codes_and_square_codes_are_never_read(kind: str, number: str) -> None:
    assert read_barcodes(scene(number, kind=kind, module=3, size=(1280, 960))) == ()


@pytest.mark.parametrize("clockwise", [0, 20, 45, 70, 90, 120, 150, 180, -30, -60, -90, -135])
def test_turned_barcodes_are_read_and_the_angle_told(clockwise: int) -> None:
    (reading,) = read_barcodes(scene(clockwise=clockwise))
    assert reading.number == "YT8812345678901"
    off = (reading.angle - clockwise + 180) % 360 - 180
    assert abs(off) < 12


def test_corners_lie_on_the_symbol_in_the_original_picture() -> None:
    (reading,) = read_barcodes(scene(clockwise=40))
    middle = np.mean(reading.corners, axis=0)
    assert abs(middle[0] - 640) < 40
    assert abs(middle[1] - 360) < 40
    left, right = reading.corners[0], reading.corners[1]
    assert 400 < math.dist(left, right) < 560


def test_without_search_a_slanted_barcode_is_not_found() -> None:
    assert read_barcodes(scene(clockwise=40), search=False) == ()


def test_a_number_printed_twice_counts_once() -> None:
    both = np.vstack([scene(size=(1280, 400)), scene(module=2, size=(1280, 400), seed=2)])
    (reading,) = read_barcodes(both)
    assert reading.corners[0][1] < 400, "the larger one"


def test_sharpness_tells_a_blurred_label_from_a_sharp_one() -> None:
    (sharp,), (soft,) = read_barcodes(scene(blur=0.5)), read_barcodes(scene(blur=1.2))
    assert sharp.sharpness > 2 * soft.sharpness > 0


def test_angle_and_area_of_corners() -> None:
    assert angle_of(((0, 0), (10, 0), (10, 5), (0, 5))) == 0
    assert angle_of(((0, 10), (0, 0), (5, 0), (5, 10))) == -90
    assert area_of(((0, 0), (10, 0), (10, 5), (0, 5))) == 50


@pytest.mark.parametrize("size", [(1, 1), (1, 100), (40, 3)])
def test_tiny_and_empty_pictures_hold_nothing(size: tuple[int, int]) -> None:
    assert read_barcodes(np.full(size, 200, np.uint8)) == ()


@pytest.mark.media
@pytest.mark.parametrize("folder", ["code128-1", "code128-2", "code128-3", "code39-1", "code39-2", "code39-3"])
def test_real_barcodes_have_the_numbers_written_beside_them(folder: str) -> None:
    for path in pictures(real_media() / "barcodes" / "zxing-cpp" / folder):
        wanted = path.with_suffix(".txt").read_text(encoding="utf-8").strip()
        assert wanted in {reading.number for reading in read_barcodes(grey(path))}, path.name


@pytest.mark.media
def test_real_shipping_labels_give_both_their_numbers() -> None:
    folder = real_media() / "labels" / "dynamsoft-ups" / "images"
    found = {path.stem: {reading.number for reading in read_barcodes(grey(path))} for path in folder.iterdir()}
    assert found["IMG_8759"] == {"1Z11100L0708091011", "CA 859 2-38"}
    assert found["IMG_8747"] == found["IMG_8763"] == {"1Z88899K2324252627", "CA 859 2-37"}


@pytest.mark.media
def test_slanted_real_barcodes_that_the_plain_pass_misses() -> None:
    found = [read_barcodes(grey(path)) for path in pictures(real_media() / "barcodes" / "quagga2" / "code_128")]
    assert sum(bool(one) for one in found) >= 6
    assert {one[0].number for one in found if one} >= {"FANAVF14617104", "419055603900009001012999"}


@pytest.mark.media
@pytest.mark.parametrize("folder", ["falsepositives-1", "falsepositives-2", "ean13-1", "itf-1", "qrcode-1"])
def test_nothing_is_read_where_there_is_no_waybill_code(folder: str) -> None:
    for path in pictures(real_media() / "barcodes" / "zxing-cpp" / folder):
        assert read_barcodes(grey(path)) == (), path.name
