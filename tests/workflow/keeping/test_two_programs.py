"""Two programs on one database: no lost update, stale writes are told, the ledger stays whole."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from app.domain.errors import Problem
from app.workflow.cases.open_case import open_case
from app.workflow.cases.update_case import update_case
from app.workflow.keeping.verify_ledger import verify_ledger
from tests.media_folder import ROOT
from tests.workflow.desk import Desk

TIMES = 25
NAMES = ("a", "b")


def test_two_programs_write_the_same_case(desk: Desk, tmp_path: Path, database_url: str):
    case_id = open_case(desk.deps, platform="pdd", order="1").case.id
    environment = {**os.environ, "EVIDENCE_DESK_DATABASE": database_url}
    children = [
        subprocess.Popen(
            [sys.executable, "-m", "tests.workflow.clerk", str(tmp_path), case_id, name, str(TIMES)],
            cwd=ROOT,
            env=environment,
            stdout=subprocess.PIPE,
            text=True,
        )
        for name in NAMES
    ]
    told = [child.communicate(timeout=150)[0] for child in children]
    assert [child.returncode for child in children] == [0, 0]
    with desk.deps.database.read() as unit:
        case, events = unit.cases.get(case_id), unit.events.of(case_id)
        last = unit.ledger.last_number()
    words = {f"{name}{number}" for name in NAMES for number in range(TIMES)}
    assert set(case.note.split()) == words
    assert len(case.note.split()) == len(words) == case.version - 1
    assert {event.attributes["text"] for event in events} == words
    assert last == 1 + 2 * len(words)
    check = verify_ledger(desk.deps)
    assert (check.ok, check.entries) == (True, last), check.why
    assert all(line.strip().isdigit() for line in told)


def test_a_stale_write_says_so_in_one_sentence(desk: Desk):
    case_id = open_case(desk.deps, platform="pdd", order="1").case.id
    update_case(desk.deps, case_id, {"note": "first"}, 1)
    with pytest.raises(Problem) as caught:
        update_case(desk.deps, case_id, {"note": "second"}, 1)
    assert caught.value.code == "stale"
    assert case_id in caught.value.text.english()
    assert caught.value.hint is not None
    with desk.deps.database.read() as unit:
        assert (unit.cases.get(case_id).note, unit.cases.get(case_id).version) == ("first", 2)
        assert unit.ledger.last_number() == 2
