"""Events: what may have happened, and when."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from app.domain.cases.event import EventSource, standing
from app.domain.errors import Problem
from app.workflow.cases.add_event import add_event
from app.workflow.cases.open_case import open_case
from tests.workflow.desk import START, Desk

BEIJING = timezone(timedelta(hours=8))
EARLIER = START - timedelta(hours=3)


@pytest.fixture
def case_id(desk: Desk) -> str:
    return open_case(desk.deps, platform="pdd", order="1").case.id


def events(desk: Desk, case_id: str):
    with desk.deps.database.read() as unit:
        return unit.events.of(case_id)


def test_an_event_is_kept_in_utc_with_one_entry(desk: Desk, case_id: str):
    event = add_event(
        desk.deps, case_id, "signed", datetime(2026, 11, 22, 7, 30, tzinfo=BEIJING), source=EventSource.IMPORTED
    )
    assert (event.at, event.at.tzinfo) == (datetime(2026, 11, 21, 23, 30, tzinfo=UTC), UTC)
    assert (event.id, event.recorded_at, event.source) == (f"{case_id}-e1", START, EventSource.IMPORTED)
    assert events(desk, case_id) == (event,)
    assert desk.ledger()[-1] == ("event_added", case_id)


def test_the_same_event_again_is_the_same_event(desk: Desk, case_id: str):
    first = add_event(desk.deps, case_id, "refunded", EARLIER, {"amount": "10"})
    desk.set_time(START + timedelta(hours=1))
    assert add_event(desk.deps, case_id, "refunded", EARLIER, {"amount": "10.00"}) == first
    assert add_event(desk.deps, case_id, "refunded", EARLIER, {"amount": "11"}) != first
    assert len(events(desk, case_id)) == 2


def test_kinds_of_the_platform_are_known_too(desk: Desk, case_id: str):
    assert add_event(desk.deps, case_id, "slip_shown", EARLIER).kind == "slip_shown"


def test_attributes_come_in_one_form(desk: Desk, case_id: str):
    event = add_event(desk.deps, case_id, "applied", EARLIER, {"kind": "refund_only", "amount": "￥9.9", "round": "2"})
    assert event.attributes == {"kind": "refund_only", "amount": "9.90", "round": "2"}


@pytest.mark.parametrize("left", ["23h10m", "1天2小时30分", "26:15:05", "61.4h"])
def test_time_left_as_the_back_office_shows_it(desk: Desk, case_id: str, left: str):
    event = add_event(desk.deps, case_id, "deadline_seen", START, {"clock": "evidence_after_signing", "left": left})
    assert event.attributes == {"clock": "pdd.evidence_after_signing", "left": left}


def test_a_deadline_may_lie_ahead(desk: Desk, case_id: str):
    seen = {"clock": "pdd.appeal_after_refund", "due_at": "2026-12-24T10:00+08:00"}
    assert (
        add_event(desk.deps, case_id, "deadline_seen", START, seen).attributes["due_at"] == "2026-12-24T02:00:00+00:00"
    )


def test_a_correction_replaces_and_both_are_kept(desk: Desk, case_id: str):
    wrong = add_event(desk.deps, case_id, "signed", EARLIER)
    desk.set_time(START + timedelta(minutes=1))
    right = add_event(desk.deps, case_id, "signed", EARLIER - timedelta(hours=1), corrects=wrong.id)
    assert events(desk, case_id) == (wrong, right)
    assert standing(events(desk, case_id)) == (right,)
    with pytest.raises(Problem) as caught:
        add_event(desk.deps, case_id, "signed", EARLIER, corrects=wrong.id)
    assert caught.value.code == "no-event"


def test_a_withdrawn_event_can_come_again(desk: Desk, case_id: str):
    wrong = add_event(desk.deps, case_id, "signed", EARLIER)
    add_event(desk.deps, case_id, "note", START, {"withdraws": "yes"}, corrects=wrong.id)
    assert standing(events(desk, case_id)) == ()
    again = add_event(desk.deps, case_id, "signed", EARLIER)
    assert standing(events(desk, case_id)) == (again,)


@pytest.mark.parametrize("kind", ["evidence_submitted", "appealed", "judged"])
def test_what_reached_the_platform_cannot_be_undone(desk: Desk, case_id: str, kind: str):
    done = add_event(desk.deps, case_id, kind, EARLIER)
    with pytest.raises(Problem) as caught:
        add_event(desk.deps, case_id, "note", START, {"withdraws": "yes"}, corrects=done.id)
    assert caught.value.code == "cannot-undo"
    assert add_event(desk.deps, case_id, kind, EARLIER - timedelta(hours=1), corrects=done.id).corrects == done.id


def test_an_event_of_another_case_cannot_be_corrected(desk: Desk, case_id: str):
    other = open_case(desk.deps, platform="pdd", order="2").case.id
    theirs = add_event(desk.deps, other, "signed", EARLIER)
    with pytest.raises(Problem) as caught:
        add_event(desk.deps, case_id, "signed", EARLIER, corrects=theirs.id)
    assert caught.value.code == "no-event"


@pytest.mark.parametrize(
    ("kind", "at", "attributes", "code"),
    [
        ("exploded", EARLIER, {}, "unknown-event"),
        ("signed", START.replace(tzinfo=None), {}, "no-time-zone"),
        ("signed", START + timedelta(minutes=11), {}, "in-the-future"),
        ("signed", datetime(2014, 12, 31, tzinfo=UTC), {}, "long-ago"),
        ("applied", EARLIER, {"kind": "exchange"}, "bad-attribute"),
        ("refunded", EARLIER, {"amount": "-3"}, "bad-amount"),
        ("refunded", EARLIER, {"Amount": "3"}, "bad-attribute"),
        ("note", EARLIER, {"text": "x" * 1001}, "too-long"),
        ("note", EARLIER, {"text": "\x07"}, "control-character"),
        ("note", EARLIER, {"withdraws": "yes"}, "bad-attribute"),
        ("deadline_seen", EARLIER, {"clock": "evidence_after_signing"}, "incomplete-event"),
        ("deadline_seen", EARLIER, {"left": "3h"}, "incomplete-event"),
        ("deadline_seen", EARLIER, {"clock": "nonsense", "left": "3h"}, "bad-attribute"),
        ("deadline_seen", EARLIER, {"clock": "evidence_after_signing", "left": "soon"}, "bad-attribute"),
        ("deadline_seen", EARLIER, {"clock": "evidence_after_signing", "left": ""}, "bad-attribute"),
        ("deadline_seen", EARLIER, {"clock": "evidence_after_signing", "due_at": "tomorrow"}, "bad-attribute"),
    ],
)
def test_what_cannot_be_is_told_and_nothing_is_kept(desk: Desk, case_id: str, kind, at, attributes, code: str):
    with pytest.raises(Problem) as caught:
        add_event(desk.deps, case_id, kind, at, attributes)
    assert caught.value.code == code
    assert caught.value.hint is not None
    assert events(desk, case_id) == ()
    assert len(desk.ledger()) == 1


def test_a_clock_that_lags_a_little_is_forgiven(desk: Desk, case_id: str):
    assert add_event(desk.deps, case_id, "signed", START + timedelta(minutes=9)).kind == "signed"
