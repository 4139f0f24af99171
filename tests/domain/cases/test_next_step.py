"""The one thing to do now: order, gates, urgency, and the states beside the scenario's steps."""

import pytest

from app.domain.cases.next_step import next_step
from app.domain.rules.scenario import Direction
from app.domain.text import Text, Words
from tests.domain.records import NOON, case, event, hours, pdd

CORE = ("opening_video", "goods_and_waybill", "problem_picture")


def step(*events, held=(), now=1.0, **fields):
    return next_step(case(**fields), tuple(events), held, pdd(), hours(now))


def test_first_say_what_happened():
    found = step(event("signed", 0))
    assert found.id == "choose_scenario"
    assert found.due.due_at == hours(24)


def test_a_closed_case_wants_nothing():
    assert step(event("signed", 0), closed_at=NOON, scenario="empty").id == "closed"


@pytest.mark.parametrize(
    ("events", "held", "expected"),
    [
        ((), (), "ask_buyer_media"),
        ((), ("buyer_video",), "answer_application"),
        ((event("applied", -9), event("agreed", -8)), ("buyer_video",), "note_signing"),
        ((event("signed", 0),), (), "film_opening"),
        ((event("signed", 0),), ("opening_video",), "photo_with_waybill"),
        ((event("signed", 0),), CORE[:2], "photo_problem"),
        ((event("signed", 0),), CORE, "submit_evidence"),
        ((event("signed", 0), event("evidence_submitted", 2)), CORE, "refuse"),
        ((event("signed", 0), event("evidence_submitted", 2), event("refused", 3)), CORE, "await_buyer"),
        ((event("agreed", -90), event("signed", 0), event("evidence_submitted", 2)), CORE, "refuse"),
        ((event("refused", -90), event("signed", 0), event("evidence_submitted", 2)), CORE, "refuse"),
        ((event("signed", 0), event("agreed", 2)), (), "film_opening"),
        ((event("signed", 0), event("withdrawn", 2)), (), "finish"),
    ],
)
def test_steps_of_a_damaged_return(events, held, expected):
    found = step(*events, held=held, now=5, scenario="damaged")
    assert found.id == expected
    assert isinstance(found.title, (Words, Text))


def test_refusing_stays_behind_the_evidence():
    found = step(event("signed", 0), held=CORE, scenario="swapped", now=2)
    ahead = {one.id: one.blocked_by for one in found.remaining}
    assert found.id == "compare_serial"
    assert ahead["refuse"] == ("submit_evidence",)
    assert ahead["submit_evidence"] == ()
    assert found.done == ("note_signing", "film_opening", "photo_with_waybill", "photo_problem")


def test_when_little_time_is_left_only_what_stops_the_clock_comes_first():
    calm = step(event("signed", 0), held=CORE, scenario="swapped", now=2)
    pressed = step(event("signed", 0), held=CORE, scenario="swapped", now=20)
    assert (calm.id, pressed.id) == ("compare_serial", "submit_evidence")
    assert pressed.due.rule == "pdd.evidence_for_bad_return"


def test_a_step_that_has_lost_its_sense_is_passed_over_and_not_called_done():
    found = step(event("signed", 0), scenario="damaged")
    assert "ask_buyer_media" not in found.done
    assert "ask_buyer_media" not in {one.id for one in found.remaining}


def test_an_unknown_start_is_told():
    found = step(event("return_posted", -20), scenario="empty")
    assert [one.rule for one in found.unknown_starts] == ["pdd.evidence_for_bad_return"]
    assert found.id == "note_signing"


def test_after_the_refund_the_appeal():
    found = step(event("signed", 0), event("refunded", 2), scenario="empty", now=3)
    assert (found.id, found.due.rule, found.source) == ("appeal", "pdd.appeal_after_refund", "000:L252")
    assert step(event("refunded", 2), now=3).id == "appeal"


@pytest.mark.parametrize(
    ("events", "now", "expected"),
    [
        ((event("appealed", 9),), 10, "await_result"),
        ((event("appealed", 9), event("supplement_asked", 12)), 13, "supplement"),
        ((event("appealed", 9), event("appeal_result", 20)), 21, "finish"),
        ((), 200, "window_missed"),
        ((event("deadline_seen", 199, clock="appeal_after_refund", left="2d"),), 200, "appeal"),
        ((event("applied", 30, kind="refund_only"),), 31, "answer_application"),
    ],
)
def test_the_course_after_a_refund(events, now, expected):
    found = step(event("refunded", 2), *events, now=now, scenario="activated_or_opened", held=("chat",))
    assert found.id == expected


def test_a_missed_final_window_names_the_way_out():
    found = step(event("refunded", 0), now=200)
    assert found.id == "window_missed"
    assert "deadline_seen" in found.why.english()


def test_an_application_left_unanswered_is_told_until_something_happens():
    unanswered = (event("applied", 0, kind="refund_only"),)
    assert step(*unanswered, now=60, scenario="damaged").id == "window_missed"
    assert step(*unanswered, event("signed", 70), now=71, scenario="damaged").id == "film_opening"


def test_a_missed_window_that_is_not_final_does_not_stop_the_work():
    assert step(event("signed", 0), held=CORE, now=60, scenario="damaged").id == "submit_evidence"


@pytest.mark.parametrize("scenario", [one.short_id for one in pdd().scenarios])
def test_every_scenario_has_a_first_step_and_comes_to_an_end(scenario):
    shipped = pdd().scenario(scenario)
    marks = frozenset({"same_product"}) if scenario.startswith("price_") else frozenset()
    first = next(one for one in shipped.steps if one.only_when in ((), ("flag:same_product",)))
    assert step(scenario=scenario, flags=marks).id == first.id
    ticks = [event("note", 1, number, step=one.id) for number, one in enumerate(shipped.steps)]
    end = "finish" if shipped.direction is Direction.OTHER else "await_buyer"
    assert step(*ticks, scenario=scenario, now=3).id == end


@pytest.mark.parametrize(
    "scenario", ["activated_or_opened", "damaged", "swapped", "empty", "short", "account_locked", "refused_at_door"]
)
def test_a_step_is_done_by_a_trace_of_its_own_too(scenario):
    held = {kind.id for kind in pdd().evidence}
    events = [event("signed", 0), event("evidence_submitted", 1), event("negotiated", 1)]
    events += [event("rejected_delivery", 0), event("refused", 2)]
    assert step(*events, held=held, scenario=scenario, now=3).id == "await_buyer"
