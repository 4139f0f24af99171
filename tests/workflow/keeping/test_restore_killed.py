"""A restore that is killed leaves an empty desk or a whole one, and can be repeated."""

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from app.workflow.cases.add_event import add_event
from app.workflow.cases.attach_evidence import attach_evidence
from app.workflow.cases.open_case import open_case
from app.workflow.keeping.back_up import back_up
from app.workflow.keeping.restore import restore
from app.workflow.keeping.verify_ledger import verify_ledger
from app.workflow.keeping.verify_vault import verify_vault
from tests.media_folder import ROOT
from tests.workflow.desk import START, small_desk

KILLS = 5


@pytest.fixture(scope="module")
def backup(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("from")
    chance = random.Random(3)
    with small_desk(folder) as desk:
        case_id = open_case(desk.deps, platform="pdd", order="1").case.id
        for number in range(12):
            add_event(desk.deps, case_id, "note", START, {"text": f"{number} " + "长" * 900})
            film = desk.file(f"{number}.mp4", b"\x00\x00\x00\x18ftypisom" + chance.randbytes(2_000_000))
            attach_evidence(desk.deps, case_id, film, "opening_video")
        back_up(desk.deps, folder / "a.zip")
    return folder / "a.zip"


def test_killed_at_random_moments(backup: Path, tmp_path: Path):
    chance, ends = random.Random(5), []
    for number in range(KILLS):
        folder = tmp_path / str(number)
        folder.mkdir()
        command = [sys.executable, "-m", "tests.workflow.restorer", str(folder), str(backup)]
        with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) as child:
            assert child.stdout is not None
            child.stdout.readline()
            time.sleep(chance.uniform(0.0, 0.2 * number))
            child.kill()
        with small_desk(folder) as desk:
            with desk.deps.database.read() as unit:
                last, cases = unit.ledger.last_number(), len(unit.cases.all())
            assert (last, cases) in {(0, 0), (26, 1)}
            ends.append(last)
            if not last:
                assert restore(desk.deps, backup).originals == 12
            assert verify_ledger(desk.deps).ok
            check = verify_vault(desk.deps)
            assert (check.ok, check.files, check.unused) == (True, 12, 0)
    assert 0 in ends
