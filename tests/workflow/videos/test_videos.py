"""The verbs of videos: what they read, what they write, what they record."""

import json
import shutil
from pathlib import Path

import pytest

from app.domain.errors import Problem
from app.files import sha256_of
from app.workflow.cases.attach_evidence import attach_evidence
from app.workflow.cases.open_case import open_case
from app.workflow.videos.frame_at import frame_at
from app.workflow.videos.inspect_evidence import inspect_evidence
from app.workflow.videos.inspect_file import inspect_file
from app.workflow.videos.pick_frames import pick_frames
from tests import samples
from tests.workflow.desk import Desk


@pytest.fixture
def film(tmp_path: Path) -> Path:
    path = tmp_path / "-开箱 [1] 'x'.mp4"
    shutil.copy(samples.sharp(), path)
    return path


def attached(desk: Desk, film: Path, waybill: str = samples.NUMBER) -> tuple[str, str]:
    case = open_case(desk.deps, platform="pdd", order="1", waybill=waybill).case
    return case.id, attach_evidence(desk.deps, case.id, film, "opening_video").id


def test_inspecting_a_file_records_nothing(desk: Desk, film: Path) -> None:
    before = (film.stat().st_mtime_ns, sha256_of(film))
    inspection = inspect_file(desk.deps, film, platform="pdd", waybill=samples.NUMBER)
    assert (inspection.file, inspection.sha256) == (str(film), before[1])
    assert inspection.waybills[0].matches
    assert (film.stat().st_mtime_ns, sha256_of(film)) == before
    assert not (desk.folder / "data").exists()
    quick = inspect_file(desk.deps, film, platform="pdd", quick=True)
    assert quick.quick
    with pytest.raises(Problem) as raised:
        inspect_file(desk.deps, film, platform="nowhere")
    assert raised.value.code == "unknown-platform"


def test_inspecting_evidence_records_one_inspection_and_one_entry(desk: Desk, film: Path) -> None:
    case_id, evidence_id = attached(desk, film)
    film.unlink()
    count = len(desk.ledger())
    inspection = inspect_evidence(desk.deps, evidence_id)
    assert inspection.file == "-开箱 [1] 'x'.mp4", "the name that was given, not that of the vault"
    assert {one.check: one.verdict.value for one in inspection.findings}["format"] == "pass"
    assert inspection.waybills[0].matches
    assert desk.ledger()[count:] == (("video_inspected", case_id),)
    with desk.deps.database.read() as unit:
        kept = unit.inspections.latest(inspection.sha256, "pdd", samples.NUMBER)
        case = unit.cases.get(case_id)
    assert kept is not None
    assert kept.findings == inspection.findings
    assert kept.readings == inspection.readings
    assert inspection.rules == case.rules


def test_what_is_no_video_or_damaged_is_refused_and_not_recorded(desk: Desk, film: Path, tmp_path: Path) -> None:
    case_id, evidence_id = attached(desk, film)
    paper = tmp_path / "paper.pdf"
    paper.write_bytes(b"%PDF-1.7 some paper")
    kinds = {kind.medium.value: kind.id for kind in desk.rulebook.platform("pdd").evidence}
    other = attach_evidence(desk.deps, case_id, paper, kinds["document"])
    count = len(desk.ledger())
    with desk.deps.database.read() as unit:
        original = desk.deps.vault.original(unit.evidence.get(evidence_id).sha256)
    original.chmod(0o644)
    with original.open("ab") as file:
        file.write(b"\0")
    for which, code in ((other.id, "not-a-video"), (evidence_id, "original-damaged")):
        with pytest.raises(Problem) as raised:
            inspect_evidence(desk.deps, which)
        assert raised.value.code == code
    assert len(desk.ledger()) == count


def test_frames_are_picked_for_the_wanted_number(desk: Desk, film: Path, tmp_path: Path) -> None:
    frames = pick_frames(desk.deps, film, tmp_path / "out", count=2, platform="pdd", waybill=samples.NUMBER)
    assert len(frames) == 2
    assert {frame.reading.number for frame in frames if frame.reading} == {samples.NUMBER}
    assert all(frame.video_sha256 == sha256_of(film) for frame in frames)
    said = json.loads((tmp_path / "out" / "frames.json").read_text(encoding="utf-8"))
    assert len(said["frames"]) == 2
    assert not (desk.folder / "data").exists()


def test_frames_of_no_video_are_refused_and_nothing_is_written(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "x.mp4"
    path.write_bytes(b"no film at all")
    with pytest.raises(Problem):
        pick_frames(desk.deps, path, tmp_path / "out")
    with pytest.raises(Problem):
        pick_frames(desk.deps, samples.sound_only(), tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_a_moment_is_shown_of_a_file_and_of_an_original(desk: Desk, film: Path) -> None:
    _, evidence_id = attached(desk, film)
    with desk.deps.database.read() as unit:
        sha256 = unit.evidence.get(evidence_id).sha256
    assert frame_at(desk.deps, film, 1.0, 200) == frame_at(desk.deps, sha256, 1.0, 200)
    with pytest.raises(Problem):
        frame_at(desk.deps, "0" * 64, 1.0, 200)
    with pytest.raises(Problem):
        frame_at(desk.deps, film, 99.0, 200)
