"""After a result: whether another attempt is left to decide on, or the case is done."""

import pytest

from app.domain.cases.next_step import next_step
from tests.domain.records import case, event, hours, pdd


def step(*events, at: float = 60.0) -> str:
    refunded = event("refunded", 0)
    return next_step(case(scenario="damaged"), (refunded, *events), (), pdd(), hours(at)).id


@pytest.mark.parametrize(
    ("result", "wanted"), [("lost", "appeal_again"), ("partly", "appeal_again"), ("won", "finish"), ("", "finish")]
)
def test_a_loss_may_be_followed_by_another_attempt(result, wanted):
    assert step(event("appealed", 1), event("appeal_result", 50, result=result)) == wanted


def test_a_second_loss_is_the_end():
    first = (event("appealed", 1), event("appeal_result", 20, result="lost"))
    assert step(*first, event("appealed", 30)) == "await_result"
    assert step(*first, event("appealed", 30), event("appeal_result", 50, 1, result="lost")) == "finish"


def test_what_the_back_office_shows_counts():
    lost = event("appeal_result", 50, result="lost", attempts_left="0")
    assert step(event("appealed", 1), lost) == "finish"
    shown = event("deadline_seen", 51, clock="pdd.reconsideration", left="2h")
    asked = (event("appealed", 1), event("appeal_result", 50, result="lost"), shown)
    assert step(*asked, at=52.0) == "appeal_again"
    assert step(*asked, at=60.0) == "finish"
