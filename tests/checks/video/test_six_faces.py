"""Six faces are proposed, never vouched for, and a question to a person does not spoil the summed verdict."""

from pathlib import Path

import pytest

from app.checks.inspection import Subject, inspect
from app.checks.video import light, six_faces
from app.checks.video.base import Check, Decode
from app.checks.video.six_faces import CHECK
from app.domain.media.finding import Inspection
from app.media.reader import Small
from tests import samples
from tests.checks.contexts import BAD, context, judged, media
from tests.checks.moving import shot
from tests.small_rules import small_platform
from tests.turning_box import Shown, Turning, film


@pytest.fixture(scope="module")
def turned(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[Shown]]:
    clip = tmp_path_factory.mktemp("turned") / "parcel.mp4"
    return clip, film(samples.ffmpeg(), clip, Turning(3, "printed", size=(426, 240)))


def look(path: Path, *checks: Check) -> Inspection:
    return inspect(samples.ffmpeg(), checks, Subject(path, path.name, small_platform, None))


def test_the_whole_road_from_file_to_proposals(turned: tuple[Path, list[Shown]]) -> None:
    clip, truth = turned
    inspection = look(clip, CHECK)
    (finding,) = inspection.findings
    assert finding.verdict == "unknown"
    assert finding.moments_s == tuple(one.at_s for one in inspection.faces)
    shown = [min(truth, key=lambda one: abs(one.at_s - view.at_s)) for view in inspection.faces]
    assert len({one.face for one in shown if one.sealed}) >= 5
    for view in inspection.faces:
        assert view.box is not None
        left, top, wide, high = view.box
        assert 0 <= left < left + wide <= 427
        assert 0 <= top < top + high <= 241


def test_a_question_to_a_person_is_no_unknown_in_the_sum(turned: tuple[Path, list[Shown]]) -> None:
    inspection = look(turned[0], light.CHECK, six_faces.CHECK)
    assert {one.check: str(one.verdict) for one in inspection.findings} == {"light": "pass", "six_faces": "unknown"}
    assert "six_faces" in inspection.to_confirm
    assert inspection.verdict == "pass"


def test_no_word_of_a_person_is_asked_for_without_pictures(tmp_path: Path) -> None:
    path = tmp_path / "film.mp4"
    path.write_bytes(b"\x00" * 4000)
    inspection = look(path, CHECK)
    assert inspection.to_confirm == ()
    assert inspection.verdict == "unknown", "what waits for nobody counts"
    assert inspection.faces == ()


def test_it_never_passes_and_says_why() -> None:
    running = CHECK.begin(context(media()))
    for number, picture in enumerate(shot(1, 120, shake=0.3)):
        running.look(Small(number / 30, picture))
    outcome = running.verdict(Decode(120))
    assert (outcome.finding.verdict, outcome.finding.value, outcome.faces) == ("unknown", 0, ())
    assert "Mark the six faces yourself" in outcome.finding.text.english()
    assert "no pictures" in judged(CHECK, context(None, trouble=BAD), Decode(0)).finding.text.english()
