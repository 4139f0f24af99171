"""Every answer of the waybill check, as app/decisions/2026-11-22-waybill-verdicts.md gives them."""

import cv2
import numpy as np
import pytest

from app.checks.video.base import Decode, Outcome
from app.checks.video.waybill import CHECK
from app.media.reader import Full, Small
from tests.checks.contexts import context, media
from tests.drawn import scene

NUMBER, OTHER = "YT8812345678901", "JT5261988016578"
BLANK = np.full((720, 1280), 120, np.uint8)
SHOWN = {"right": scene(NUMBER), "other": scene(OTHER), "slanted": scene(NUMBER, clockwise=35), "no": BLANK}


def watched(shown: str, expected: str | None, *, hurried: bool = False) -> Outcome:
    running = CHECK.begin(context(media(), expected=expected))
    names = shown.split()
    for number, name in enumerate(names):
        running.look(Small(number / 4, BLANK[:108, :192]))
        running.look(Full(number / 4, SHOWN[name]))
    return running.verdict(Decode(len(names), hurried=hurried))


@pytest.mark.parametrize(
    ("shown", "expected", "verdict"),
    [
        ("no right no right", NUMBER, "pass"),
        ("no right no right", "yt8812345678901 ", "pass"),
        ("right right", None, "pass"),
        ("right other right other", NUMBER, "pass"),
        ("slanted slanted", NUMBER, "pass"),
        ("no right no no", NUMBER, "warn"),
        ("other other right", NUMBER, "warn"),
        ("no right no no", None, "unknown"),
        ("other other", NUMBER, "unknown"),
        ("no no no", NUMBER, "unknown"),
        ("no no no", None, "unknown"),
    ],
)
def test_the_table_of_answers(shown: str, expected: str | None, verdict: str) -> None:
    assert watched(shown, expected).finding.verdict == verdict


def test_the_finding_names_the_number_and_its_moments() -> None:
    outcome = watched("no right slanted other other", NUMBER)
    assert (outcome.finding.value, outcome.finding.limit, outcome.finding.moments_s) == (NUMBER, NUMBER, (0.25, 0.5))
    assert [(one.number, one.frames, one.matches) for one in outcome.waybills] == [(NUMBER, 2, True), (OTHER, 2, False)]
    assert [reading.at_s for reading in outcome.readings] == [0.25, 0.5, 0.75, 1.0]


def test_another_number_is_named_and_no_proof() -> None:
    said = watched("other other", NUMBER).finding.text.english()
    assert NUMBER in said
    assert OTHER in said


def test_characters_alone_are_told_but_never_accepted() -> None:
    label = scene(NUMBER, blur=3.2, module=4, size=(1280, 720))
    cv2.rectangle(label, (250, 520), (1050, 640), 255, -1)
    cv2.putText(label, NUMBER, (280, 605), cv2.FONT_HERSHEY_SIMPLEX, 2.0, 0, 4)
    running = CHECK.begin(context(media(), expected=NUMBER))
    for number in range(3):
        running.look(Full(number * 1.0, label))
    outcome = running.verdict(Decode(3))
    assert outcome.readings == ()
    assert outcome.finding.verdict == "unknown"
    assert "person must confirm" in outcome.finding.text.english()
    (seen,) = [one for one in outcome.waybills if one.matches]
    assert (seen.symbology, seen.accepted) == ("ocr", False)
    assert outcome.finding.moments_s
    assert outcome.ocr


def test_it_knows_when_it_has_its_answer_and_what_would_help() -> None:
    running = CHECK.begin(context(media(), expected=NUMBER))
    assert (running.settled(), running.wished_s()) == (False, None)
    running.look(Full(1.0, SHOWN["right"]))
    assert (running.settled(), running.wished_s()) == (False, 1.0)
    running.look(Full(1.5, SHOWN["right"]))
    assert running.settled()


def test_a_hurried_look_that_found_nothing_says_that_it_was_hurried() -> None:
    outcome = watched("no no", NUMBER, hurried=True)
    assert outcome.finding.verdict == "unknown"
    assert "time limit" in outcome.finding.text.english()


def why(picture: np.ndarray) -> Outcome:
    running = CHECK.begin(context(media()))
    for number in range(3):
        running.look(Full(number / 4, picture))
    return running.verdict(Decode(3))


def test_it_says_that_nothing_was_shown() -> None:
    outcome = why(BLANK)
    assert "no waybill barcode is shown" in outcome.finding.text.english()
    assert (outcome.finding.value, outcome.finding.moments_s) == (None, ())
    assert outcome.ocr_s == 0


def test_it_says_that_the_barcode_is_too_small_and_by_how_much() -> None:
    far = cv2.GaussianBlur(
        cv2.resize(SHOWN["right"], None, fx=0.28, fy=0.28, interpolation=cv2.INTER_AREA), (0, 0), 0.8
    )
    ground = np.full((720, 1280), 120, np.uint8)
    ground[200 : 200 + far.shape[0], 400 : 400 + far.shape[1]] = far
    finding = why(ground).finding
    assert "too small" in finding.text.english()
    assert "times closer" in finding.text.english()
    assert isinstance(finding.value, float)
    assert finding.value < finding.limit == 2.0
    assert len(finding.moments_s) == 1


def test_it_says_that_the_barcode_is_blurred() -> None:
    finding = why(np.asarray(cv2.GaussianBlur(SHOWN["right"], (0, 0), 2.6), np.uint8)).finding
    assert "blurred" in finding.text.english()
    assert isinstance(finding.value, float)
    assert isinstance(finding.limit, float)
    assert finding.value > finding.limit


def test_it_says_that_the_barcode_is_cut_off() -> None:
    assert "cut off" in why(SHOWN["right"][:, 600:]).finding.text.english()


def test_product_codes_are_others_and_no_waybills() -> None:
    outcome = why(scene("6901234567892", kind="EAN13", module=3, size=(1280, 960)))
    assert [(one.number, one.role, one.accepted) for one in outcome.others] == [("6901234567892", "product", False)]
    assert outcome.waybills == ()
    assert "no waybill barcode is shown" in outcome.finding.text.english()


def test_square_codes_on_the_label_are_told_as_others() -> None:
    both = np.vstack([scene(NUMBER, size=(1280, 500)), scene("https://example.org", kind="QRCode", module=6)])
    outcome = why(both)
    assert outcome.finding.verdict == "pass"
    assert [(one.number, one.role) for one in outcome.others] == [("https://example.org", "square")]


def test_an_expected_number_is_confirmed_by_characters_as_far_as_they_are_seen() -> None:
    label = np.full((720, 1280), 60, np.uint8)
    cv2.rectangle(label, (200, 200), (1100, 560), 240, -1)
    for top in (270, 330, 520):
        cv2.putText(label, "PARCEL FROM THE BUYER", (230, top), cv2.FONT_HERSHEY_SIMPLEX, 1.4, 20, 3)
    cv2.putText(label, "YT8812395678901", (260, 430), cv2.FONT_HERSHEY_SIMPLEX, 2.0, 20, 4)
    running = CHECK.begin(context(media(), expected=NUMBER))
    for number in range(3):
        running.look(Full(number * 1.0, label))
    outcome = running.verdict(Decode(3))
    assert outcome.finding.verdict == "unknown"
    assert outcome.confirmed is not None
    assert outcome.confirmed.seen.count("=") >= 13
    assert outcome.confirmed.seen[7] == "?"
    assert "of the 15 characters" in outcome.finding.text.english()
    assert outcome.ocr_s > 0
