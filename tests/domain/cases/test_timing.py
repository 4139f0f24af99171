"""Clocks: ends, states, rounds, what the back office shows, what cannot be counted."""

from datetime import timedelta

import pytest

from app.domain.cases.clock import ClockState
from app.domain.cases.timing import missing_starts, most_urgent
from app.domain.rules.clock_rule import Actor
from tests.domain.cases.windows import W1, W2, W3, W3_DOOR, W4, W5, W6, W8, W9, clocks, only
from tests.domain.records import NOON, case, event, hours, pdd


@pytest.mark.parametrize(
    ("rule", "kind", "attributes", "scenario", "length_h", "source", "final"),
    [
        (W1, "signed", {}, "activated_or_opened", 24, "000:L54", False),
        (W2, "signed", {}, "swapped", 24, "000:L68", False),
        (W3, "refused", {}, "empty", 48, "000:L68", False),
        (W3_DOOR, "rejected_delivery", {}, "damaged", 48, "000:L68", False),
        (W4, "refunded", {}, "", 168, "000:L252", True),
        (W5, "applied", {"kind": "refund_only"}, "", 48, "004:L64", True),
        (W6, "applied", {"kind": "return_refund"}, "", 48, "004:L64", True),
        (W8, "return_posted", {}, "", 168, "004:L64", True),
        (W9, "refused", {}, "", 168, "004:L64", False),
    ],
)
def test_each_window_has_its_start_length_and_source(rule, kind, attributes, scenario, length_h, source, final):
    clock = only(rule, event(kind, 0, **attributes), now=1, scenario=scenario)
    assert clock.due_at == hours(length_h)
    assert clock.due_at - clock.starts_at == timedelta(hours=length_h)
    assert (clock.source, clock.final, clock.state) == (source, final, ClockState.RUNNING)
    assert clock.left_s(hours(1)) == (length_h - 1) * 3600


def test_several_clocks_run_at_once_and_the_first_to_end_stands_first():
    found = clocks(event("return_posted", -100), event("signed", 0), now=1, scenario="swapped")
    assert [(one.rule, one.due_at) for one in found] == [(W2, hours(24)), (W8, hours(68))]
    assert most_urgent(found).rule == W2


def test_a_case_without_a_scenario_is_held_to_every_window_that_could_apply():
    assert {W1, W2} <= {one.rule for one in clocks(event("signed"))}
    assert {one.rule for one in clocks(event("signed"), scenario="damaged")} == {W2}
    assert {one.rule for one in clocks(event("signed"), scenario="activated_or_opened")} == {W1}


def test_an_application_of_unknown_kind_is_held_to_both_windows():
    assert {one.rule for one in clocks(event("applied"))} == {W5, W6}
    assert {one.rule for one in clocks(event("applied", kind="refund_only"))} == {W5}


@pytest.mark.parametrize(
    ("evidence_at", "now", "state"),
    [
        (None, 1, ClockState.RUNNING),
        (None, 17.9, ClockState.RUNNING),
        (None, 18.1, ClockState.WARNED),
        (None, 24, ClockState.WARNED),
        (None, 24.01, ClockState.MISSED),
        (5, 6, ClockState.MET),
        (24, 30, ClockState.MET),
        (24.01, 30, ClockState.MISSED),
        (0, 1, ClockState.RUNNING),
        (-3, 1, ClockState.RUNNING),
    ],
)
def test_states_of_the_evidence_window(evidence_at, now, state):
    done = [event("evidence_submitted", evidence_at)] if evidence_at is not None else []
    clock = only(W2, event("signed", 0), *done, now=now, scenario="empty")
    assert clock.state is state
    assert clock.met_at == (hours(evidence_at) if evidence_at is not None and evidence_at > 0 else None)


def test_refusing_without_evidence_leaves_the_24_hours_running_and_the_48_hours_never_relax_them():
    found = {one.rule: one for one in clocks(event("signed", 0), event("refused", 20), now=21, scenario="damaged")}
    assert (found[W2].state, found[W2].due_at) == (ClockState.WARNED, hours(24))
    assert (found[W3].state, found[W3].due_at) == (ClockState.RUNNING, hours(68))
    assert found[W3].note.zh
    assert found[W3].note.en


def test_a_parcel_refused_at_the_door_counts_from_that_refusal():
    found = clocks(event("rejected_delivery", 0), scenario="damaged", flags=frozenset({"refused_at_door"}))
    assert [(one.rule, one.due_at) for one in found] == [(W3_DOOR, hours(48))]


@pytest.mark.parametrize(
    ("rule", "start", "ending", "state"),
    [
        (W2, "signed", event("agreed", 3), ClockState.VOID),
        (W2, "signed", event("refunded", 3), ClockState.VOID),
        (W2, "signed", event("withdrawn", 3), ClockState.VOID),
        (W2, "signed", event("negotiated", 3), ClockState.RUNNING),
        (W2, "signed", event("negotiated", 3, outcome="settled"), ClockState.VOID),
        (W2, "signed", event("escalated", 3), ClockState.RUNNING),
        (W5, "applied", event("refused", 3), ClockState.MET),
        (W5, "applied", event("agreed", 3), ClockState.MET),
        (W5, "applied", event("negotiated", 3, outcome="settled"), ClockState.RUNNING),
        (W5, "applied", event("escalated", 3), ClockState.RUNNING),
        (W5, "applied", event("refunded", 3), ClockState.VOID),
        (W5, "applied", event("applied", 3, kind="return_refund"), ClockState.VOID),
        (W8, "return_posted", event("evidence_submitted", 3), ClockState.RUNNING),
        (W8, "return_posted", event("refused", 3), ClockState.MET),
        (W4, "refunded", event("agreed", 3), ClockState.RUNNING),
        (W4, "refunded", event("appealed", 3), ClockState.MET),
        (W9, "refused", event("escalated", 3), ClockState.MET),
    ],
)
def test_what_stops_a_window_and_what_does_not(rule, start, ending, state):
    attributes = {"kind": "refund_only"} if start == "applied" else {}
    clock = only(rule, event(start, 0, **attributes), ending, now=4, scenario="empty" if rule == W2 else "")
    assert clock.state is state


def test_a_refund_after_the_end_does_not_undo_the_miss():
    clock = only(W6, event("applied", 0, kind="return_refund"), event("refunded", 49), now=60)
    assert clock.state is ClockState.MISSED


def test_a_return_that_comes_after_the_refund_has_nothing_to_refuse():
    events = (event("refunded", 0), event("return_posted", 10), event("signed", 50))
    found = {one.rule: one.state for one in clocks(*events, now=51, scenario="empty")}
    assert found == {W2: ClockState.VOID, W4: ClockState.RUNNING, W8: ClockState.VOID}
    again = (*events, event("applied", 60, kind="return_refund"), event("signed", 70))
    newest = [one for one in clocks(*again, now=71, scenario="empty") if one.rule == W2][-1]
    assert (newest.round, newest.state) == (2, ClockState.RUNNING)


def test_a_buyer_who_applies_again_opens_a_new_round():
    first, second = (event("applied", at, kind="refund_only") for at in (0, 30))
    found = [one for one in clocks(first, second, now=31) if one.rule == W5]
    assert [(one.round, one.state, one.due_at) for one in found] == [
        (1, ClockState.VOID, hours(48)),
        (2, ClockState.RUNNING, hours(78)),
    ]


def test_an_older_round_that_was_met_or_missed_stays_so():
    answered = (event("applied", 0, kind="refund_only"), event("refused", 5), event("applied", 30, kind="refund_only"))
    assert [one.state for one in clocks(*answered, now=31) if one.rule == W5] == [ClockState.MET, ClockState.RUNNING]
    late = (event("applied", 0, kind="refund_only"), event("applied", 60, kind="refund_only"))
    assert [one.state for one in clocks(*late, now=61) if one.rule == W5] == [ClockState.MISSED, ClockState.RUNNING]


def test_a_corrected_start_moves_the_end():
    wrong = event("signed", 0)
    right = event("signed", -6, corrects=wrong.id)
    assert only(W2, wrong, right, now=1, scenario="empty").due_at == hours(18)


def seen(at, clock, **attributes):
    return event("deadline_seen", at, clock=clock, **attributes)


@pytest.mark.parametrize("name", [W4, "appeal_after_refund"])
def test_the_time_left_in_the_back_office_wins(name):
    clock = only(W4, event("refunded", 0), seen(10, name, left="61.4h"), now=11)
    assert (clock.seen, clock.due_at, clock.computed_due_at) == (True, hours(71.4), hours(168))


def test_the_latest_of_several_shown_ends_counts():
    clock = only(W4, event("refunded", 0), seen(20, W4, left="100h"), seen(10, W4, left="1h"), now=21)
    assert clock.due_at == hours(120)


def test_a_shown_end_revives_a_missed_final_window():
    missed = only(W4, event("refunded", 0), now=200)
    assert (missed.state, missed.final) == (ClockState.MISSED, True)
    revived = only(W4, event("refunded", 0), seen(199, W4, left="20d"), now=200)
    assert revived.state is ClockState.RUNNING
    met = only(W4, event("refunded", 0), seen(199, W4, left="20d"), event("appealed", 210), now=220)
    assert met.state is ClockState.MET


def test_an_event_that_looked_late_is_in_time_once_the_shown_end_is_known():
    late = (event("refunded", 0), event("appealed", 200))
    assert only(W4, *late, now=210).state is ClockState.MISSED
    assert only(W4, *late, now=210).met_at == hours(200)
    assert only(W4, *late, seen(209, W4, due_at=hours(300).isoformat()), now=210).state is ClockState.MET


def test_a_shown_end_touches_its_own_clock_and_round_only():
    first, second = (event("applied", at, kind="refund_only") for at in (0, 60))
    found = clocks(first, seen(1, W5, left="24h"), second, event("refunded", 61), now=62)
    by_round = {(one.rule, one.round): one for one in found}
    assert by_round[W5, 1].due_at == hours(25)
    assert by_round[W5, 2].due_at == hours(108)
    assert not by_round[W4, 1].seen


def test_a_shown_end_counts_even_when_the_start_is_unknown():
    clock = only(W2, seen(5, W2, left="3h"), now=6, scenario="empty")
    assert (clock.due_at, clock.state, clock.seen) == (hours(8), ClockState.WARNED, True)
    later = only(W2, seen(5, W2, left="3h"), event("signed", 1), now=6, scenario="empty")
    assert (later.starts_at, later.due_at) == (hours(1), hours(8))


def test_an_unreadable_shown_end_changes_nothing():
    assert only(W4, event("refunded", 0), seen(1, W4, left="soon"), now=2).due_at == hours(168)


def test_the_platform_may_shorten_to_no_less_than_24_hours():
    clock = only(W5, event("applied", 0, kind="refund_only"))
    assert clock.shortest_due_at == hours(24)
    shown = only(W5, event("applied", 0, kind="refund_only"), seen(2, W5, left="24h"))
    assert shown.shortest_due_at is None
    assert only(W4, event("refunded", 0)).shortest_due_at is None


def test_a_window_whose_start_nobody_entered_is_told_and_not_guessed():
    posted = (event("return_posted", -90),)
    assert W2 not in {one.rule for one in clocks(*posted, scenario="empty")}
    missing = missing_starts(case(scenario="empty"), posted, pdd())
    assert [(one.rule, one.events) for one in missing] == [(W2, ("signed",))]
    assert {one.rule for one in missing_starts(case(), posted, pdd())} == {W1, W2}


@pytest.mark.parametrize(
    ("events", "fields", "rules"),
    [
        ((), {}, set()),
        ((), {"scenario": "empty"}, {W2}),
        ((event("signed", 0),), {"scenario": "empty"}, {W8}),
        ((event("signed", 0), event("refused", 3)), {"scenario": "empty"}, set()),
        ((event("agreed", -200), event("return_posted", -90)), {"scenario": "empty"}, {W2}),
        ((event("return_posted", -90), event("refunded", 0)), {"scenario": "empty"}, set()),
        ((), {"scenario": "empty", "flags": frozenset({"refused_at_door"})}, {W3_DOOR}),
        ((event("rejected_delivery", 0),), {"scenario": "empty"}, set()),
        ((), {"flags": frozenset({"quick_refund"})}, {W4}),
        ((), {"scenario": "empty", "closed_at": NOON}, set()),
    ],
)
def test_which_starts_are_missed(events, fields, rules):
    assert {one.rule for one in missing_starts(case(**fields), events, pdd())} == rules


def test_the_buyers_window_is_the_buyers():
    found = clocks(event("refused", 0), now=1)
    assert most_urgent(found, Actor.BUYER).rule == W9
