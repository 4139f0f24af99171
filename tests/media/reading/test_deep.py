"""Codes too small, soft or noisy for the plain decoder, and what keeps single lines from being believed."""

import cv2
import numpy as np
import pytest

from app.domain.media.waybill import Reading
from app.media.reading.barcode import read_barcodes
from app.media.reading.deep import Vote, counted, read_deeply, read_together
from app.media.reading.photo import read_photo
from app.media.reading.stripes import find_stripes
from tests.drawn import barcode, scene

NUMBER = "YT8812345678901"


def small_and_soft(clockwise: float, shrink: float = 0.44, blur: float = 0.9, seed: int = 1) -> np.ndarray:
    """Modules of 1.3 pixels, blurred by two thirds of one: the plain decoder gives up."""
    sharp = scene(NUMBER, clockwise=clockwise, module=3, blur=0.4, seed=seed)
    small = cv2.resize(sharp, None, fx=shrink, fy=shrink, interpolation=cv2.INTER_AREA)
    soft = cv2.GaussianBlur(small, (0, 0), blur).astype(np.float64)
    return (soft + np.random.default_rng(seed).normal(0, 3, soft.shape)).clip(0, 255).astype(np.uint8)


@pytest.mark.parametrize("clockwise", [0, 25, 70, -50])
def test_averaged_and_deblurred_lines_read_what_the_plain_pass_does_not(clockwise: float) -> None:
    picture = small_and_soft(clockwise)
    assert read_barcodes(picture) == ()
    readings = read_deeply(picture, find_stripes(picture)[:3], 2.5)
    assert {(one.number, one.way, one.at_s) for one in readings} == {(NUMBER, "deep", 2.5)}
    middle = np.mean(readings[0].corners, axis=0)
    assert np.hypot(middle[0] - 282, middle[1] - 158) < 20
    assert NUMBER in {one.number for one in read_photo(picture)}


def test_nothing_is_read_in_stripes_that_are_no_code() -> None:
    chance = np.random.default_rng(3)
    row = np.repeat(np.where(np.arange(300) % 2, 220, 30), chance.integers(3, 13, 300))[:1280]
    fence = np.broadcast_to(row.astype(np.uint8), (400, 1280)).copy()
    assert find_stripes(fence)
    assert read_deeply(fence, find_stripes(fence)) == ()
    assert read_photo(fence) == ()


def test_votes_for_other_numbers_count_against() -> None:
    votes = [Vote(number, "Code128", 0, 9, 99) for number in ("A", "A", "B")]
    assert [(vote.number, count, against) for vote, count, against in counted(votes)] == [("A", 2, 1), ("B", 1, 2)]
    assert counted([Vote("X", "Codabar", 0, 9, 99)]) == []


def test_single_lines_of_several_pictures_count_together(monkeypatch: pytest.MonkeyPatch) -> None:
    said = iter([["A"], ["A"], ["A"], ["B"]])
    monkeypatch.setattr(
        "app.media.reading.deep.votes_at",
        lambda _grey, _place: [Vote(number, "Code128", 10, 90, 100) for number in next(said)],
    )
    picture = scene(NUMBER)
    place = find_stripes(picture)[0]
    readings: tuple[Reading, ...] = read_together([(at_s, picture, place) for at_s in (1.0, 2.0, 3.0, 4.0)])
    assert [(one.number, one.at_s) for one in readings] == [("A", 1.0), ("A", 2.0), ("A", 3.0)]


def test_code_39_needs_more_lines_than_code_128() -> None:
    code = barcode("ABCDEF12", "Code39", module=2)
    picture = np.full((400, 900), 255, np.uint8)
    picture[140 : 140 + code.shape[0], 100 : 100 + code.shape[1]] = code
    assert {one.symbology for one in read_deeply(picture, find_stripes(picture))} <= {"Code39"}
    assert {one.number for one in read_photo(picture)} == {"ABCDEF12"}
