"""A reminder is put off with a reason: recorded once, in the ledger, and it travels with its case."""

from datetime import timedelta

import pytest

from app.domain.errors import Problem
from app.workflow.cases.add_event import add_event
from app.workflow.cases.open_case import open_case
from app.workflow.cases.snooze_clock import snooze_clock
from app.workflow.exchange.pack_case import pack_case
from app.workflow.exchange.take_case import take_case
from app.workflow.keeping.verify_ledger import verify_ledger
from tests.workflow.desk import START, Desk, small_desk

RULE = "pdd.evidence_after_signing"
HOUR = timedelta(hours=1)


def signed(desk: Desk, hours_ago: float = 22) -> str:
    case_id = open_case(desk.deps, platform="pdd", order="260101-1").case.id
    add_event(desk.deps, case_id, "signed", START - timedelta(hours=hours_ago))
    return case_id


def test_the_newest_one_of_a_window_counts(desk: Desk):
    case_id = signed(desk)
    snooze_clock(desk.deps, case_id, RULE, 1, START + HOUR, " waiting for the stamp ")
    desk.set_time(START + timedelta(minutes=1))
    newer = snooze_clock(desk.deps, case_id, RULE, 1, START + 2 * HOUR, "not yet")
    assert desk.ledger()[-2:] == (("clock_snoozed", case_id), ("clock_snoozed", case_id))
    with desk.deps.database.read() as unit:
        assert [one.reason for one in unit.snoozes.of(case_id)] == ["waiting for the stamp", "not yet"]
        assert unit.snoozes.newest(START) == {newer.window: newer}
        assert unit.snoozes.newest(START + 3 * HOUR) == {}
    assert verify_ledger(desk.deps).ok


@pytest.mark.parametrize(
    ("rule", "until", "reason", "code"),
    [
        (RULE, HOUR, "  ", "no-reason"),
        (RULE, -HOUR, "why", "bad-snooze"),
        (RULE, timedelta(days=8), "why", "bad-snooze"),
        ("pdd.appeal_after_refund", HOUR, "why", "no-clock"),
    ],
)
def test_what_will_not_do_changes_nothing(desk: Desk, rule: str, until: timedelta, reason: str, code: str):
    case_id = signed(desk)
    before = desk.ledger()
    with pytest.raises(Problem) as told:
        snooze_clock(desk.deps, case_id, rule, 1, START + until, reason)
    assert told.value.code == code
    assert desk.ledger() == before


def test_it_travels_with_its_case(desk: Desk, tmp_path):
    case_id = signed(desk)
    made = snooze_clock(desk.deps, case_id, RULE, 1, START + HOUR, "why")
    packed = tmp_path / "case.zip"
    pack_case(desk.deps, case_id, packed)
    with small_desk(tmp_path / "other") as other:
        take_case(other.deps, packed)
        with other.deps.database.read() as unit:
            assert unit.snoozes.of(case_id) == (made,)
