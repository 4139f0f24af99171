"""What Today shows: lines of the morning, reminders of this computer, health, and what others changed."""

import json
from datetime import timedelta
from pathlib import Path

from app.domain.errors import Problem
from app.domain.media.finding import Verdict
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.domain.today.groups import Group
from app.domain.today.matter import Act
from app.storage.database import Database
from app.workflow.cases.add_event import add_event
from app.workflow.cases.close_case import close_case
from app.workflow.cases.open_case import open_case
from app.workflow.cases.snooze_clock import snooze_clock
from app.workflow.keeping.back_up import back_up
from app.workflow.keeping.keep_looked import keep_looked
from app.workflow.keeping.keep_told import keep_told
from app.workflow.queries.today.changed_elsewhere import changed_elsewhere, changed_since_last_run
from app.workflow.queries.today.health import health
from app.workflow.queries.today.matters import matters, open_ids
from app.workflow.queries.today.reminder_rows import reminder_rows
from app.workflow.queries.today.told import read_told
from tests.workflow.desk import START, Desk

RULE = "pdd.evidence_after_signing"
LEADS = (7200.0, 1800.0)


def signed(desk: Desk, order: str, hours_ago: float, **fields: str) -> str:
    case_id = open_case(desk.deps, platform="pdd", order=order, fields={"scenario": "swapped", **fields}).case.id
    add_event(desk.deps, case_id, "signed", START - timedelta(hours=hours_ago))
    return case_id


def test_each_open_case_has_a_line_and_a_closed_one_has_none(desk: Desk):
    running = signed(desk, "1", 2, paid="199.00")
    idle = open_case(desk.deps, platform="pdd", order="2", fields={"scenario": "swapped"}).case.id
    close_case(desk.deps, signed(desk, "3", 1))
    lines = {line.case.id: line for line in matters(desk.deps)}
    assert lines.keys() == {running, idle}
    assert lines[running].clock is not None
    assert lines[running].groups == {Group.NO_PROOF}
    assert str(lines[running].stake) == "199.00"
    assert lines[idle].clock is None
    assert lines[idle].stake is None
    assert lines[idle].step.id == "film"
    assert lines[idle].act is Act.LOOK
    assert [line.case.id for line in matters(desk.deps, [idle])] == [idle]


def test_ids_come_by_urgency(desk: Desk):
    later, soon = signed(desk, "1", 1), signed(desk, "2", 20)
    idle = open_case(desk.deps, platform="pdd", order="3").case.id
    assert open_ids(desk.deps) == (soon, later, idle)


def test_what_was_told_is_not_told_again_and_a_new_stage_is(desk: Desk, tmp_path: Path):
    kept = tmp_path / "reminders.json"
    signed(desk, "1", 22.5)
    first = reminder_rows(desk.deps, kept, LEADS)
    (reminder,) = first.reminders
    assert (reminder.stage_s, reminder.late) == (7200.0, False)
    assert first.next_at == START + timedelta(hours=1)
    keep_told(kept, {reminder.key: reminder.told(START)}, START)
    assert reminder_rows(desk.deps, kept, LEADS).reminders == ()
    desk.set_time(START + timedelta(minutes=61))
    (again,) = reminder_rows(desk.deps, kept, LEADS).reminders
    assert again.stage_s == 1800.0


def test_a_put_off_reminder_comes_back(desk: Desk, tmp_path: Path):
    case_id = signed(desk, "1", 22.5)
    snooze_clock(desk.deps, case_id, RULE, 1, START + timedelta(minutes=15), "courier is asked")
    rows = reminder_rows(desk.deps, tmp_path / "none.json", LEADS)
    assert rows.reminders == ()
    assert rows.next_at == START + timedelta(minutes=15)
    desk.set_time(START + timedelta(minutes=16))
    (back,) = reminder_rows(desk.deps, tmp_path / "none.json", LEADS).reminders
    assert back.snoozed is not None
    assert back.snoozed.reason == "courier is asked"


def test_a_clock_set_back_is_seen_by_the_ledger(desk: Desk, tmp_path: Path):
    signed(desk, "1", 2)
    desk.set_time(START - timedelta(hours=3))
    assert reminder_rows(desk.deps, tmp_path / "r.json", LEADS).behind_s == 3 * 3600
    desk.set_time(START + timedelta(seconds=5))
    assert reminder_rows(desk.deps, tmp_path / "r.json", LEADS).behind_s == 0


def test_a_spoilt_file_of_what_was_told_is_begun_anew(tmp_path: Path):
    path = tmp_path / "reminders.json"
    for spoilt in ("", "[]", '{"a": 1}', '{"a": ["x", 0, "y"]}', "\0"):
        path.write_text(spoilt, encoding="utf-8")
        assert read_told(path) == {}
    keep_told(path, {}, START)
    assert json.loads(path.read_text(encoding="utf-8")) == {}


def changed_by_another(desk: Desk, case_id: str) -> None:
    other = Database(desk.deps.database.path, server=desk.deps.database._server)
    with other.write() as unit:
        unit.ledger.append("event_added", case_id, {}, START)
    other.close()


def test_only_what_others_did_is_marked(desk: Desk, tmp_path: Path):
    mine = signed(desk, "1", 2)
    begun = changed_since_last_run(desk.deps, tmp_path / "looked.json")
    assert begun.cases == frozenset()
    add_event(desk.deps, mine, "note", START, {"text": "mine"})
    assert changed_elsewhere(desk.deps, begun.last).cases == frozenset()
    changed_by_another(desk, mine)
    found = changed_elsewhere(desk.deps, begun.last)
    assert found.cases == {mine}
    assert changed_elsewhere(desk.deps, found.last).cases == frozenset()


def test_what_changed_over_night_is_marked_in_the_morning(desk: Desk, tmp_path: Path):
    kept, case_id = tmp_path / "looked.json", signed(desk, "1", 2)
    evening = changed_since_last_run(desk.deps, kept)
    keep_looked(kept, evening.last, {"not-opened-yet"})
    changed_by_another(desk, case_id)
    assert changed_since_last_run(desk.deps, kept).cases == {case_id, "not-opened-yet"}
    keep_looked(kept, 10_000, {case_id})
    assert changed_since_last_run(desk.deps, kept).cases == frozenset()
    for spoilt in ("", "[]", '{"entry": "x", "cases": 1}'):
        kept.write_text(spoilt, encoding="utf-8")
        assert changed_since_last_run(desk.deps, kept).cases == frozenset()


def test_health_tells_of_a_missing_and_of_an_old_backup(desk: Desk, tmp_path: Path):
    parts = {part.name: part for part in health(desk.deps)}
    assert list(parts) == ["disk", "ffmpeg", "backup", "database"]
    assert parts["backup"].verdict is Verdict.FAIL
    assert parts["database"].verdict is Verdict.PASS
    back_up(desk.deps, tmp_path / "b.zip")
    signed(desk, "1", 1)
    assert {part.name: part.verdict for part in health(desk.deps)}["backup"] is Verdict.PASS
    desk.set_time(START + timedelta(days=8))
    old = {part.name: part for part in health(desk.deps)}["backup"]
    assert old.verdict is Verdict.WARN
    assert getattr(old.brief, "values", {}) == {"days": 8}
    desk.set_time(START + timedelta(days=31))
    assert {part.name: part.verdict for part in health(desk.deps)}["backup"] is Verdict.FAIL


def test_one_part_that_fails_hides_no_other(desk: Desk, monkeypatch):
    def broken(_self) -> str:
        raise Problem("ffmpeg", text(QT_TRANSLATE_NOOP("t", "it is not there")))

    monkeypatch.setattr(type(desk.deps.ffmpeg), "version", property(broken))
    verdicts = {part.name: part.verdict for part in health(desk.deps)}
    assert verdicts["ffmpeg"] is Verdict.FAIL
    assert verdicts["database"] is Verdict.PASS
