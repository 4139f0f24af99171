"""What lists show: found by any fragment, soonest first, closed cases left out."""

from datetime import timedelta

import pytest

from app.domain.cases.clock import ClockState
from app.domain.errors import Problem
from app.workflow.cases.add_event import add_event
from app.workflow.cases.attach_evidence import attach_evidence
from app.workflow.cases.close_case import close_case
from app.workflow.cases.open_case import open_case
from app.workflow.queries.case_rows import case_rows
from app.workflow.queries.case_view import case_view
from app.workflow.queries.changes_after import changes_after, last_change
from app.workflow.queries.due_rows import due_rows
from tests.small_rules import small_platform
from tests.workflow.desk import START, Desk


def signed(desk: Desk, order: str, hours_ago: float) -> str:
    case_id = open_case(desk.deps, platform="pdd", order=order, fields={"goods": f"手机 {order}"}).case.id
    add_event(desk.deps, case_id, "signed", START - timedelta(hours=hours_ago))
    return case_id


def test_due_is_soonest_first_and_missed_ones_lead(desk: Desk):
    late, soon, fine = (signed(desk, str(hours), hours) for hours in (30, 23, 1))
    done = signed(desk, "done", 2)
    add_event(desk.deps, done, "evidence_submitted", START - timedelta(hours=1))
    close_case(desk.deps, signed(desk, "closed", 5))
    rows = due_rows(desk.deps)
    assert [row.case.id for row in rows] == [late, soon, fine]
    assert [row.clock.state for row in rows] == [ClockState.MISSED, ClockState.WARNED, ClockState.RUNNING]
    assert rows[2].clock.due_at == START + timedelta(hours=23)
    assert [row.case.id for row in due_rows(desk.deps, within_s=2 * 3600)] == [late, soon]


def test_rows_are_found_by_any_fragment(desk: Desk):
    one, two = signed(desk, "261101-77", 1), signed(desk, "261101-88", 2)
    close_case(desk.deps, two)
    assert [row.case.id for row in case_rows(desk.deps)] == [one]
    assert {row.case.id for row in case_rows(desk.deps, include_closed=True)} == {one, two}
    assert [row.case.id for row in case_rows(desk.deps, "-88", include_closed=True)] == [two]
    assert case_rows(desk.deps, "-88") == ()
    assert {row.case.id for row in case_rows(desk.deps, "手", include_closed=True)} == {one, two}


def test_a_row_shows_what_runs_out_first_and_what_is_there(desk: Desk):
    case_id = signed(desk, "1", 1)
    add_event(desk.deps, case_id, "refunded", START - timedelta(days=6, hours=12))
    attach_evidence(desk.deps, case_id, desk.file("a.mp4"), "opening_video")
    (row,) = case_rows(desk.deps)
    assert row.clock is not None
    assert row.clock.due_at == START + timedelta(hours=12)
    assert row.evidence == {"opening_video"}


def test_a_view_is_computed_anew_each_time(desk: Desk):
    case_id = signed(desk, "1", 1)
    view = case_view(desk.deps, case_id.lower())
    assert (view.case.id, view.platform.snapshot) == (case_id, small_platform().snapshot)
    assert [clock.state for clock in view.clocks] == [ClockState.RUNNING]
    assert (view.evidence, view.packets, dict(view.inspections)) == ((), (), {})
    assert not view.rules_changed
    desk.set_time(START + timedelta(days=2))
    assert [clock.state for clock in case_view(desk.deps, case_id).clocks] == [ClockState.MISSED]


def test_a_changed_rule_book_is_told_and_moves_nothing(desk: Desk):
    case_id = signed(desk, "1", 1)
    before = case_view(desk.deps, case_id)
    desk.rulebook.platforms = (small_platform("6" * 64),)
    after = case_view(desk.deps, case_id)
    assert after.rules_changed
    assert (after.clocks, after.platform) == (before.clocks, before.platform)


def test_unknown_case(desk: Desk):
    with pytest.raises(Problem) as caught:
        case_view(desk.deps, "261122-ZZZZ")
    assert caught.value.code == "no-case"


def test_changes_after(desk: Desk):
    assert (last_change(desk.deps), changes_after(desk.deps, 0)) == (0, ())
    signed(desk, "1", 1)
    assert last_change(desk.deps) == 2
    assert [entry.kind for entry in changes_after(desk.deps, 1)] == ["event_added"]
