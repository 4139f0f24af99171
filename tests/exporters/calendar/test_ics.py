"""A calendar that other programs read: one entry per window, and nothing of the buyer's in it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from icalendar import Calendar

from app.exporters.calendar.ics import CalendarEntry, calendar_bytes

AT = datetime(2026, 11, 22, 2, 0, tzinfo=UTC)
ENTRY = CalendarEntry(
    "261122-K7QM", "pdd.w2", 1, "拼多多", "签收后举证（破损、调包）", AT, AT + timedelta(hours=24, seconds=5), 3, AT
)


def events(data: bytes) -> list:
    return Calendar.from_ical(data).walk("VEVENT")


def test_an_entry_reads_back_in_platform_time():
    data = calendar_bytes([ENTRY], "售后时效")
    (event,) = events(data)
    assert event["UID"] == "261122-K7QM.pdd.w2.1@unboxing-evidence-desk"
    assert event["SUMMARY"] == "拼多多 签收后举证（破损、调包） (261122-K7QM)"
    assert event["DTSTART"].params["TZID"] == "Asia/Shanghai"
    assert event.decoded("DTSTART").astimezone(UTC) == ENTRY.due_at
    assert "DTEND" not in event
    assert b"DTSTART;TZID=Asia/Shanghai:20261123T100005" in data
    alarms = [alarm.decoded("TRIGGER") for alarm in event.walk("VALARM")]
    assert alarms == [-timedelta(days=1), -timedelta(hours=3), -timedelta(hours=1), timedelta(0)]
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))


def test_no_reminder_comes_before_the_window_begins():
    (event,) = events(calendar_bytes([replace(ENTRY, due_at=AT + timedelta(hours=3))], "x"))
    assert [alarm.decoded("TRIGGER") for alarm in event.walk("VALARM")] == [-timedelta(hours=1), timedelta(0)]


def test_the_same_entries_give_the_same_bytes_in_any_order():
    other = replace(ENTRY, case="261122-AAAA")
    assert calendar_bytes([ENTRY, other], "x") == calendar_bytes([other, ENTRY], "x")


def test_a_changed_window_takes_the_place_of_the_old_one():
    later = replace(ENTRY, due_at=ENTRY.due_at + timedelta(hours=1), revision=4, revised_at=AT + timedelta(minutes=1))
    (before,), (after,) = events(calendar_bytes([ENTRY], "x")), events(calendar_bytes([later], "x"))
    assert before["UID"] == after["UID"]
    assert (before["SEQUENCE"], after["SEQUENCE"]) == (3, 4)
    assert before.decoded("DTSTAMP") < after.decoded("DTSTAMP")
