"""A reminder put off by command line: recorded with its reason, refused where it makes no sense."""

from datetime import UTC, datetime, timedelta

import pytest

from tests.flow.command_line import Desk


@pytest.fixture
def case_id(desk: Desk) -> str:
    made = desk("case", "new", "--platform", "pdd", "--order", "260101-000000000000001", "--with", "scenario=swapped")
    at = (datetime.now(UTC) - timedelta(hours=22)).isoformat()
    assert desk("case", "event", made.fact["case"], "signed", at).code == 0
    return made.fact["case"]


def test_it_is_recorded_with_its_reason(desk: Desk, case_id: str) -> None:
    answer = desk("case", "snooze", case_id, "evidence_for_bad_return", "15m", "--reason", "等快递红章")
    assert answer.code == 0, answer
    assert answer.fact["clock"] == "pdd.evidence_for_bad_return"
    assert answer.fact["reason"] == "等快递红章"
    until = datetime.fromisoformat(answer.fact["until_at"])
    assert timedelta(minutes=14) < until - datetime.now(UTC) < timedelta(minutes=16)


@pytest.mark.parametrize(
    ("clock", "span", "reason", "told"),
    [
        ("evidence_for_bad_return", "15m", " ", "without a reason"),
        ("evidence_for_bad_return", "8d", "why", "a week at most"),
        ("evidence_for_bad_return", "soon", "why", "no span"),
        ("appeal_after_refund", "15m", "why", "does not run"),
    ],
)
def test_what_makes_no_sense_is_refused(
    desk: Desk, case_id: str, clock: str, span: str, reason: str, told: str
) -> None:
    answer = desk("case", "snooze", case_id, clock, span, "--reason", reason)
    assert answer.code == 2
    assert told in answer.err
