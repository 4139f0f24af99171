"""Cases are found again, corrected and handed to a calendar by command."""

from pathlib import Path

from icalendar import Calendar

from app.bootstrap import open_deps
from app.cli.root import run
from tests.flow.command_line import Desk


def opened(desk: Desk, order: str, *words: str) -> str:
    return desk("case", "new", "--platform", "pdd", "--order", order, *words).fact["case"]


def said(desk: Desk, *words: object) -> str:
    """What a person reads, without --json."""
    desk.capture.readouterr()
    assert run(["--data", str(desk.data), "--lang", "en", *map(str, words)], open_deps) == 0
    return desk.capture.readouterr().out


def test_a_page_of_what_was_found_and_how_many_there_are(desk: Desk):
    ids = [opened(desk, f"990101-{number}", "--with", "note=张三") for number in range(5)]
    answer = desk("case", "find", "张", "--limit", "2")
    assert [fact["case"] for fact in answer.facts] == ids[:2:-1]
    assert {fact["total"] for fact in answer.facts} == {5}
    assert "2 of 5" in answer.err
    assert len(desk("case", "find", "张三", "--limit", "0").facts) == 5
    desk("case", "close", ids[0])
    assert len(desk("case", "find", "三").facts) == 5
    assert len(desk("case", "find", "三", "--open").facts) == 4
    assert len(desk("case", "list").facts) == 4
    assert len(desk("case", "list", "--all", "--limit", "3").facts) == 3
    assert desk("case", "reindex").fact == {"cases": 5}
    assert len(desk("case", "find", "９９０１０１-4").facts) == 1
    assert desk("case", "find", "李四").facts == []


def test_an_event_is_corrected_and_withdrawn_and_stays_on_record(desk: Desk):
    case = opened(desk, "261122-1")
    desk("case", "event", case, "signed", "2026-11-20T10:00+08:00")
    desk("case", "event", case, "signed", "2026-11-20T12:00+08:00", "--corrects", f"{case}-e1")
    desk("case", "event", case, "refunded", "2026-11-21T10:00+08:00", "--with", "ticket=TK1")
    assert desk("case", "find", "tk1").facts
    taken_back = desk("case", "withdraw", case, f"{case}-e3", "--why", "wrong case").fact
    assert taken_back["event"]["corrects"] == f"{case}-e3"
    assert desk("case", "find", "tk1").facts == []
    events = desk("case", "show", case).fact["events"]
    assert [(one["standing"], one["corrected_by"]) for one in events] == [
        (False, f"{case}-e2"),
        (True, None),
        (False, f"{case}-e4"),
        (False, None),
    ]
    words = said(desk, "case", "show", case)
    assert f"corrected by {case}-e2" in words
    assert f"withdrawn by {case}-e4" in words
    again = desk("case", "withdraw", case, f"{case}-e3")
    assert again.code == 2


def test_what_others_have_as_well_is_shown(desk: Desk):
    one, other = opened(desk, "261122-1", "--waybill", "YT1"), opened(desk, "261122-2", "--waybill", "YT1")
    shared = desk("case", "show", one).fact["duplicates"]
    assert shared == [
        {
            "field": "waybill",
            "value": "YT1",
            "case": other,
            "other_field": "waybill",
            "evidence": None,
            "attempt": None,
        }
    ]
    assert f"case {other} has the same return waybill number" in said(desk, "case", "show", one)


def test_a_calendar_of_what_runs(desk: Desk, tmp_path: Path):
    private = ("--waybill", "YT8812345678901", "--with", "shop=秘密店", "--with", "note=张三 13800138000")
    case = opened(desk, "261122-123456789012345", *private)
    now = desk("case", "show", case).fact["opened_at"]
    desk("case", "event", case, "signed", now)
    target = tmp_path / "日历" / "due.ics"
    clocks = desk("due", "--ics", target).facts
    first = target.read_bytes()
    entries = Calendar.from_ical(first).walk("VEVENT")
    assert len(entries) == len([clock for clock in clocks if clock["state"] in {"running", "warned"}]) > 0
    for secret in ("YT8812345678901", "261122-123456789012345", "秘密店", "张三", "13800138000"):
        assert secret.encode() not in first.replace(b"\r\n ", b"")
    desk("due", "--limit", "1", "--ics", target)
    assert target.read_bytes() == first
    assert desk("due", "--ics", tmp_path).code == 2
    assert target.read_bytes() == first
    assert "more" in desk("due", "--limit", "1").err
