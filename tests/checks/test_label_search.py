"""The search for barcodes within a budget, and what it keeps of what it could not read."""

import cv2
import numpy as np
import pytest

from app.checks import label_search
from app.checks.label_search import LabelSearch
from tests.drawn import scene

NUMBER = "YT8812345678901"
SHARP, SLANTED = scene(NUMBER), scene(NUMBER, clockwise=40)
BLANK = np.full((720, 1280), 120, np.uint8)
SOFT = np.asarray(cv2.GaussianBlur(SLANTED, (0, 0), 2.2), np.uint8)
SMALL = np.asarray(
    cv2.GaussianBlur(cv2.resize(SLANTED, None, fx=0.44, fy=0.44, interpolation=cv2.INTER_AREA), (0, 0), 0.9), np.uint8
)


def numbers(search: LabelSearch, *pictures: np.ndarray) -> list[set[str]]:
    return [{one.number for one in search.read(at / 4, grey)} for at, grey in enumerate(pictures)]


def test_upright_and_slanted_labels_are_found_whichever_pass_has_its_turn() -> None:
    assert numbers(LabelSearch(), BLANK, SHARP, SHARP) == [set(), {NUMBER}, {NUMBER}]
    found = numbers(LabelSearch(), BLANK, SLANTED, SLANTED, SLANTED)
    assert found[1:] == [{NUMBER}] * 3, "once something was read, both passes look at every picture"
    assert numbers(LabelSearch(thorough=True), BLANK, BLANK, SLANTED) == [set(), set(), {NUMBER}]


def test_the_tries_run_out_in_clutter(monkeypatch: pytest.MonkeyPatch) -> None:
    tried = []
    monkeypatch.setattr(label_search, "read_places", lambda _grey, _places, _at_s: tried.append(1) or ())
    search = LabelSearch(thorough=True)
    for at in range(300):
        search.read(at / 4, SMALL)
    assert 40 <= len(tried) <= 40 + 300 / 2 + 1


def test_when_the_answer_is_known_every_other_picture_is_read_plainly() -> None:
    search = LabelSearch()
    found = [bool(search.read(at / 4, SHARP, enough=True)) for at in range(4)]
    assert found == [True, False, True, False]


def test_the_best_unread_places_are_kept_and_read_deeply_at_the_end() -> None:
    search = LabelSearch(thorough=True)
    for at in range(20):
        assert search.read(at / 4, SMALL if at in {7, 8, 9} else BLANK) == ()
    kept = search.unread()
    assert {one.at_s for one in kept} == {1.75, 2.0, 2.25}
    assert all(one.crop.size < SMALL.size for one in kept)
    readings = search.read_deeply()
    assert {(one.number, one.way) for one in readings} == {(NUMBER, "deep")}
    assert {one.at_s for one in readings} == {1.75, 2.0, 2.25}
    for one in readings:
        assert (one.picture_width, one.picture_height) == SMALL.shape[::-1]
        assert np.hypot(*(np.mean(one.corners, axis=0) - (282, 158))) < 20


def test_at_most_a_few_are_kept() -> None:
    search = LabelSearch(thorough=True)
    for at in range(30):
        search.read(at / 4, SOFT)
    assert len(search.unread()) == 6
