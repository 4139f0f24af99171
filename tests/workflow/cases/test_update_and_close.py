"""Changing and closing a case."""

import json

import pytest

from app.domain.errors import Problem
from app.workflow.cases.close_case import close_case
from app.workflow.cases.open_case import open_case
from app.workflow.cases.update_case import update_case
from tests.workflow.desk import Desk


@pytest.fixture
def case_id(desk: Desk) -> str:
    return open_case(desk.deps, platform="pdd", order="1", fields={"flags": "bulky", "paid": "10"}).case.id


def test_fields_change_and_the_ledger_says_from_what_to_what(desk: Desk, case_id: str):
    case = update_case(desk.deps, case_id.lower(), {"waybill": "YT1", "flags": "+subsidy,-bulky", "paid": ""})
    assert (case.waybill, case.flags, case.paid, case.version) == ("YT1", {"subsidy"}, None, 2)
    with desk.deps.database.read() as unit:
        assert unit.cases.get(case_id) == case
        entry = unit.ledger.all()[-1]
    assert (entry.kind, entry.case) == ("case_changed", case_id)
    assert json.loads(entry.payload) == {
        "version": 2,
        "before": {"waybill": "", "flags": ["bulky"], "paid": "10.00"},
        "after": {"waybill": "YT1", "flags": ["subsidy"], "paid": None},
    }


def test_what_stays_the_same_is_no_change(desk: Desk, case_id: str):
    assert update_case(desk.deps, case_id, {"paid": "10.00"}).version == 1
    assert len(desk.ledger()) == 1


def test_a_stale_version_is_told(desk: Desk, case_id: str):
    update_case(desk.deps, case_id, {"note": "one"}, expected_version=1)
    with pytest.raises(Problem) as caught:
        update_case(desk.deps, case_id, {"note": "two"}, expected_version=1)
    assert caught.value.code == "stale"
    assert len(desk.ledger()) == 2


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"order": ""}, "no-number"),
        ({"paid": "x"}, "bad-amount"),
        ({"id": "1"}, "unknown-field"),
        ({"closed_at": ""}, "unknown-field"),
    ],
)
def test_bad_changes_are_told_and_nothing_changes(desk: Desk, case_id: str, changes: dict[str, str], code: str):
    with pytest.raises(Problem) as caught:
        update_case(desk.deps, case_id, {"note": "x", **changes})
    assert caught.value.code == code
    with desk.deps.database.read() as unit:
        assert (unit.cases.get(case_id).note, unit.cases.get(case_id).version) == ("", 1)


def test_unknown_case(desk: Desk):
    for verb in (lambda: update_case(desk.deps, "x", {}), lambda: close_case(desk.deps, "x")):
        with pytest.raises(Problem) as caught:
            verb()
        assert caught.value.code == "no-case"


def test_closing_twice_is_closing_once(desk: Desk, case_id: str):
    closed = close_case(desk.deps, case_id)
    assert closed.closed_at == desk.times[0]
    assert close_case(desk.deps, case_id) == closed
    assert [kind for kind, _ in desk.ledger()] == ["case_opened", "case_closed"]
    with desk.deps.database.read() as unit:
        assert unit.cases.open() == ()
