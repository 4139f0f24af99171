"""Verbs of looking: own marks are kept as words, pictures are taken at exactly the moment, playing leaves nothing."""

import threading

import cv2
import pytest

from app.domain.errors import Cancelled, Problem
from app.domain.media.frame import Making
from app.domain.report import Report
from app.media.stills import colour_still
from app.workflow.cases.attach_evidence import attach_evidence
from app.workflow.cases.open_case import open_case
from app.workflow.queries.footage.best_readings import best_readings
from app.workflow.queries.footage.words_on import words_on
from app.workflow.videos.inspect_file import inspect_file
from app.workflow.videos.mark_moments import mark_moments
from app.workflow.videos.play import OpenTape, play
from app.workflow.videos.take_picture import take_picture
from tests.judged_once import inspect_known_evidence
from tests.samples import NUMBER, SMALL, TINY, ffmpeg, sharp
from tests.ui.story import open_ready_desk


@pytest.fixture
def deps(tmp_path):
    return open_ready_desk(tmp_path / "data")[0]


@pytest.fixture
def filmed(deps):
    case = open_case(deps, platform="pdd", order="261122-384920175000000", waybill=NUMBER, fields={}).case
    evidence = attach_evidence(deps, case.id, sharp(TINY), "opening_video")
    inspect_known_evidence(deps, evidence.id)
    return case, evidence


def test_marks_are_kept_replaced_and_taken_back_and_the_ledger_has_them_all(deps, filmed) -> None:
    case, evidence = filmed
    mark_moments(deps, case.id, evidence.id, "problem", (2.0, 1.0))
    mark_moments(deps, case.id, evidence.id, "seal", (0.5,))
    assert words_on(deps, evidence.id).marks == {"problem": (1.0, 2.0), "seal": (0.5,), "contents": ()}
    before = words_on(deps, evidence.id).inspection
    mark_moments(deps, case.id, evidence.id, "problem", ())
    words = words_on(deps, evidence.id)
    assert words.marks["problem"] == ()
    assert words.inspection == before
    with deps.database.read() as unit:
        told = [one.kind for one in unit.ledger.of_case(case.id)]
    assert told.count("moments_marked") == 3


@pytest.mark.parametrize(("kind", "moments"), [("face", (1.0,)), ("problem", tuple(float(at) for at in range(41)))])
def test_bad_marks_change_nothing(deps, filmed, kind, moments) -> None:
    case, evidence = filmed
    with pytest.raises(Problem):
        mark_moments(deps, case.id, evidence.id, kind, moments)
    assert not any(words_on(deps, evidence.id).marks.values())


def test_marks_of_another_case_or_of_a_picture_are_refused(deps, filmed, tmp_path) -> None:
    case, evidence = filmed
    other = open_case(deps, platform="pdd", order="261122-384920175000001", waybill="YT8812345678901", fields={}).case
    with pytest.raises(Problem):
        mark_moments(deps, other.id, evidence.id, "seal", (1.0,))
    picture = tmp_path / "p.jpg"
    cv2.imwrite(str(picture), colour_still(ffmpeg(), sharp(TINY), inspect_file(deps, sharp(TINY)).media, 0.0))
    held = attach_evidence(deps, case.id, picture, "problem_picture")
    with pytest.raises(Problem):
        mark_moments(deps, case.id, held.id, "seal", (1.0,))


def test_a_picture_is_of_exactly_its_moment_with_crop_and_mask_marked_as_derived(deps, tmp_path) -> None:
    clip = sharp(SMALL)
    look = inspect_file(deps, clip)
    best = best_readings(look, NUMBER, 3)
    assert 1 <= len(best) <= 3
    frame = take_picture(deps, clip, look, best[0].at_s, tmp_path / "a", making=Making(crop=True, mask=True))[0]
    assert (frame.at_s, frame.reading.number) == (best[0].at_s, NUMBER)
    written = cv2.imread(str(tmp_path / "a" / frame.file))
    assert (written == colour_still(ffmpeg(), clip, look.media, best[0].at_s)).all()
    assert {one.operation for one in frame.derived} == {"crop", "mask"}
    assert all(one.source_sha256 == frame.sha256 for one in frame.derived)
    at_s = look.media.frame_times_s[3]
    plain = take_picture(deps, clip, look, at_s, tmp_path / "b")[0]
    assert (plain.at_s, plain.reading, plain.derived) == (at_s, None, ())
    assert (cv2.imread(str(tmp_path / "b" / plain.file)) == colour_still(ffmpeg(), clip, look.media, at_s)).all()


def test_a_moment_without_a_picture_writes_nothing(deps, tmp_path) -> None:
    look = inspect_file(deps, sharp(TINY))
    with pytest.raises(Problem):
        take_picture(deps, sharp(TINY), look, 0.0123, tmp_path / "none")
    assert not (tmp_path / "none").exists()


def test_playing_ends_when_it_is_stopped(deps, filmed) -> None:
    opened, stop = OpenTape(), threading.Event()
    ended: list[BaseException] = []

    def work() -> None:
        try:
            play(deps, filmed[1].sha256, None, opened, report=Report(stop=stop.is_set))
        except Cancelled as end:
            ended.append(end)

    thread = threading.Thread(target=work)
    thread.start()
    while (opened.tape is None or opened.tape.reel is None) and thread.is_alive():
        thread.join(0.01)
    assert opened.tape.reel.full == (320, 180)
    stop.set()
    thread.join(1.0)
    assert not thread.is_alive()
    assert len(ended) == 1
