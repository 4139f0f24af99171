"""Recording what was handed in and what came of it: once, with its events, in one step."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from decimal import Decimal

import pytest
from sqlalchemy.exc import DBAPIError

from app.domain.attempts.attempt import Outcome
from app.domain.attempts.results import TOTAL
from app.domain.cases.event import EventSource, standing
from app.domain.errors import Problem
from app.workflow.attempts.correct_submission import correct_submission
from app.workflow.attempts.record_result import record_result
from app.workflow.attempts.submit_packet import submit_packet
from app.workflow.cases.add_event import add_event
from app.workflow.cases.open_case import open_case
from app.workflow.keeping.verify_ledger import verify_ledger
from app.workflow.queries.attempts.attempt_rows import attempt_rows, attempt_view
from app.workflow.queries.attempts.look_ahead import look_ahead
from app.workflow.queries.case_view import case_view
from tests.readiness_of import readiness_of
from tests.workflow.attempts.conftest import Story

FREIGHT = {"freight": "12.50"}


def state(story: Story, rule: str = "pdd.appeal_after_refund") -> str:
    return next(clock.state for clock in case_view(story.deps, story.case.id).clocks if clock.rule == rule)


def words(texts) -> str:
    return "\n".join(one.english() for one in texts)


def test_handing_in_is_recorded_with_its_event_and_moves_the_clock(story: Story) -> None:
    assert state(story) == "running"
    attempt = submit_packet(story.deps, story.packet(1, "aa", asked=FREIGHT), by="张三")
    assert (attempt.number, attempt.outcome, attempt.asked) == (1, Outcome.WAITING, Decimal("12.50"))
    assert (attempt.submitted.by, attempt.how, attempt.statement) == ("张三", "by_hand", "事实。")
    [event] = story.events("appealed")
    assert event.source is EventSource.DERIVED
    assert event.attributes == {"appeal": "freight", "attempt": attempt.id, "number": "1", "amount": "12.50"}
    assert attempt.submitted.events == (event.id,)
    assert state(story) == "met"
    assert case_view(story.deps, story.case.id).next_step.id == "await_result"
    assert [kind for kind, _ in story.desk.ledger()][-2:] == ["event_added", "attempt_submitted"]
    assert verify_ledger(story.deps).ok
    assert attempt_rows(story.deps, story.case.id) == (attempt,)


def test_the_same_packet_is_handed_in_once(story: Story) -> None:
    name = story.packet(1, "aa", asked=FREIGHT)
    first = submit_packet(story.deps, name)
    story.later(hours=1)
    assert submit_packet(story.deps, f"/somewhere/{name}") == first
    assert len(story.events("appealed")) == 1
    assert look_ahead(story.deps, name).done


def test_an_event_typed_before_is_taken_and_not_doubled(story: Story) -> None:
    name = story.packet(1, "aa", asked=FREIGHT)
    typed = story.happens("appealed", story.later(hours=1))
    story.later(hours=1)
    attempt = submit_packet(story.deps, name)
    assert (attempt.number, attempt.submitted.at) == (1, typed.at)
    with story.deps.database.read() as unit:
        [held] = [one for one in standing(unit.events.of(story.case.id)) if one.kind == "appealed"]
    assert held.corrects == typed.id
    assert held.attributes["attempt"] == attempt.id
    assert submit_packet(story.deps, story.packet(1, "bb", asked=FREIGHT)).number == 2


def test_a_second_attempt_is_told_what_is_old(story: Story) -> None:
    submit_packet(story.deps, story.packet(1, "aa", "bb", asked=FREIGHT))
    story.later(hours=2)
    again = story.packet(2, "aa", "bb", asked=FREIGHT)
    ahead = look_ahead(story.deps, again)
    assert ahead.attempt.number == 2
    told = words(ahead.told)
    assert "still waits" in told
    assert "the last one" in told
    assert "No file is new" in told
    assert "word for word" in told
    assert {use.sha256 for use in ahead.news.reused} == {"aa", "bb"}
    assert len(attempt_rows(story.deps)) == 1, "a look records nothing"
    story.later(hours=1)
    second = submit_packet(story.deps, story.packet(2, "aa", "cc", asked={"freight": "10.00"}, statement="新的事实。"))
    news = attempt_view(story.deps, second.id).news
    assert [(one.before, one.after) for one in news.changed] == [("bb", "cc")]
    assert news.asked == Decimal("-2.50")
    assert not attempt_view(story.deps, attempt_rows(story.deps)[0].id).news.told, "what came later is no news of it"


def test_a_file_of_another_case_is_told(story: Story) -> None:
    submit_packet(story.deps, story.packet(1, "aa", asked=FREIGHT))
    from_other = {"order": "261101-123456789012346", "waybill": "YT8812345678902"}
    other = open_case(story.deps, platform="pdd", **from_other, fields={"freight": "8.00"}).case
    ahead = look_ahead(story.deps, story.packet(1, "aa", asked={"freight": "8.00"}, case=other.id))
    assert story.case.id in words(ahead.told)


def test_a_waiting_attempt_is_told_before_building(story: Story) -> None:
    submit_packet(story.deps, story.packet(1, "aa", asked=FREIGHT))
    told = words(readiness_of(story.deps, story.case.id, ("freight",)).warnings)
    assert "attempt 1 still waits for its result" in told
    assert "still waits" not in words(readiness_of(story.deps, story.case.id, ("verdict",)).warnings)


def test_a_result_its_correction_and_the_events(story: Story) -> None:
    attempt = submit_packet(story.deps, story.packet(1, "aa", asked=FREIGHT))
    story.later(days=1)
    lost = record_result(story.deps, attempt.id.lower(), "lost", words="凭证不足")
    assert (lost.outcome, lost.won_back, lost.result.words) == (Outcome.LOST, Decimal("0.00"), "凭证不足")
    assert case_view(story.deps, story.case.id).next_step.id == "appeal_again"
    assert record_result(story.deps, attempt.id, "lost", words="凭证不足") == lost, "told twice is once"
    story.later(days=1)
    won = record_result(story.deps, attempt.id, "won", amounts={TOTAL: "12.50"})
    assert (won.outcome, won.won_back, len(won.entries)) == (Outcome.WON, Decimal("12.50"), 3)
    assert won.result.at == lost.result.at, "a correction does not move the time unless it is told"
    first, second = story.events("appeal_result")
    assert second.corrects == first.id
    assert second.attributes["result"] == "won"
    assert case_view(story.deps, story.case.id).next_step.id == "finish"
    assert verify_ledger(story.deps).ok


def test_a_result_typed_before_is_taken(story: Story) -> None:
    attempt = submit_packet(story.deps, story.packet(1, "aa", asked=FREIGHT))
    typed = story.happens("appeal_result", story.later(hours=5), result="won")
    story.later(hours=1)
    won = record_result(story.deps, attempt.id, "won", amounts={"freight": "12.50"})
    assert won.result.at == typed.at
    assert [one.corrects for one in story.events("appeal_result")] == [None, typed.id]


def test_proof_before_the_refund_moves_no_clock_by_its_result(story: Story) -> None:
    attempt = submit_packet(story.deps, story.packet(1, "aa", appeals=("return_evidence",)))
    assert len(story.events("evidence_submitted")) == 1
    assert record_result(story.deps, attempt.id, "lost").result.events == ()
    assert story.events("appeal_result") == []


def test_a_submission_can_be_corrected_and_not_undone(story: Story) -> None:
    now = story.later(hours=2)
    attempt = submit_packet(story.deps, story.packet(1, "aa", asked=FREIGHT), by="张三")
    [event] = story.events("appealed")
    earlier = now - timedelta(minutes=30)
    corrected = correct_submission(story.deps, attempt.id, at=earlier, by="李四")
    assert (corrected.submitted.at, corrected.submitted.by, corrected.number) == (earlier, "李四", 1)
    assert [one.at for one in standing(tuple(story.events("appealed")))] == [earlier]
    assert correct_submission(story.deps, attempt.id, by="李四") == corrected
    last = story.events("appealed")[-1]
    with pytest.raises(Problem, match="cannot be undone"):
        add_event(story.deps, story.case.id, "note", now, {"withdraws": "yes"}, corrects=last.id)
    assert event.id != corrected.submitted.events[0]
    assert verify_ledger(story.deps).ok


@pytest.mark.parametrize("table", ["attempts", "attempt_proofs", "attempt_entries"])
def test_rows_are_never_changed(story: Story, table: str) -> None:
    submit_packet(story.deps, story.packet(1, "aa", asked=FREIGHT))
    for change in (f"UPDATE {table} SET attempt = 'x'", f"DELETE FROM {table}"):
        statement = change.replace("attempt =", "packet =") if table == "attempts" else change
        with pytest.raises((Problem, DBAPIError)), story.deps.database.write() as unit:
            unit._connection.exec_driver_sql(statement)


def test_what_cannot_be_changes_nothing(story: Story) -> None:
    name = story.packet(1, "aa", asked=FREIGHT)
    before = story.desk.ledger()
    for refused in (
        lambda: submit_packet(story.deps, "no-such-packet"),
        lambda: submit_packet(story.deps, name, at=story.desk.times[0] + timedelta(days=1)),
        lambda: submit_packet(story.deps, name, by="x" * 200),
        lambda: record_result(story.deps, "C-a1", "won"),
    ):
        with pytest.raises(Problem):
            refused()
    assert story.desk.ledger() == before
    attempt = submit_packet(story.deps, name)
    for outcome, amounts in (("won", {TOTAL: "99"}), ("nonsense", {}), ("won", {TOTAL: "1e3"})):
        with pytest.raises(Problem):
            record_result(story.deps, attempt.id, outcome, amounts=amounts)
    assert attempt_rows(story.deps) == (attempt,)


@pytest.mark.parametrize(
    ("table", "change"),
    [
        ("attempts", "statement = 'something else'"),
        ("attempt_proofs", "sha256 = 'bb'"),
        ("attempt_entries", "amount = '99.00'"),
    ],
)
def test_who_rewrites_an_attempt_behind_the_triggers_is_found(story: Story, table: str, change: str) -> None:
    attempt = submit_packet(story.deps, story.packet(1, "aa", asked=FREIGHT))
    story.later(hours=1)
    record_result(story.deps, attempt.id, "won", amounts={TOTAL: "12.50"})
    correct_submission(story.deps, attempt.id, by="李四")
    assert verify_ledger(story.deps).ok
    on_server = story.deps.database.on_server
    trigger = f"DROP TRIGGER {table}_no_update" + (f" ON {table}" if on_server else "")
    with story.deps.database.write() as unit:
        unit._connection.exec_driver_sql(trigger)
        unit._connection.exec_driver_sql(f"UPDATE {table} SET {change}")
    check = verify_ledger(story.deps)
    assert not check.ok
    assert check.first_bad is not None


def test_two_at_once_hand_a_packet_in_once(story: Story) -> None:
    name = story.packet(1, "aa", asked=FREIGHT)
    with ThreadPoolExecutor(4) as pool:
        attempts = list(pool.map(lambda _: submit_packet(story.deps, name, by="张三"), range(4)))
    assert len({attempt.id for attempt in attempts}) == 1
    assert len(story.events("appealed")) == 1
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda _: record_result(story.deps, attempts[0].id, "lost"), range(4)))
    assert len(story.events("appeal_result")) == 1
    assert verify_ledger(story.deps).ok
