"""The indexes are a function of events, fields and rules: after any history they say what all records say."""

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from app.domain.cases.case import Case
from app.domain.cases.event import Event, EventSource, standing
from app.domain.cases.evidence import Evidence
from app.domain.cases.timing import clocks_of, missing_starts
from app.domain.errors import Cancelled
from app.domain.proof.serials import plain_serial, returned_serial
from app.domain.report import Report
from app.rulebook.book import load_rulebook
from app.storage.database import Database, Unit
from app.storage.indexes.findable import findable_text, in_one_form
from app.storage.indexes.tables import DUE_TIMES, KEPT_INDEXES, SEARCH_TEXTS, SERIAL_USES, UNKNOWN_STARTS
from app.workflow.queries.due_rows import SHOWN
from tests.domain.records import PLATFORMS
from tests.server import BOTH, desk_url

BOOK = load_rulebook(PLATFORMS)
RULES = tuple(BOOK.platform(name).for_cases() for name in ("pdd", "wechat", "jd"))
BEGIN = datetime(2026, 11, 1, tzinfo=UTC)
KINDS = (
    "ordered",
    "paid",
    "shipped",
    "received",
    "applied",
    "agreed",
    "refused",
    "return_posted",
    "signed",
    "evidence_submitted",
    "rejected_delivery",
    "refunded",
    "appealed",
    "appeal_result",
    "negotiated",
    "judged",
)
DETAILS = (
    {},
    {"kind": "return_refund"},
    {"kind": "refund_only"},
    {"outcome": "lapsed"},
    {"text": "张三说 “空包”"},
    {"returned_serial": "ab 12-3"},
    {"returned_serial": "ZZ9"},
)
words = st.sampled_from(
    ["", "旗舰店", "AB-123", "ＹＴ８８", "a\nb", "100%_手机", "张三", "İstanbul ß", "\U0001f4e6 箱"]
)
steps = st.lists(
    st.one_of(
        st.tuples(st.just("event"), st.sampled_from(KINDS), st.integers(0, 500), st.sampled_from(DETAILS)),
        st.tuples(st.just("seen"), st.integers(0, 17), st.integers(0, 500), st.integers(1, 100)),
        st.tuples(st.just("correct"), st.integers(0, 9), st.sampled_from(KINDS), st.integers(0, 500)),
        st.tuples(st.just("withdraw"), st.integers(0, 9)),
        st.tuples(st.just("field"), st.sampled_from(["note", "goods", "serial", "shop", "waybill"]), words),
        st.tuples(st.just("scenario"), st.integers(0, 30)),
        st.tuples(st.just("rules"), st.integers(0, 2)),
        st.tuples(st.just("evidence"), words),
        st.tuples(st.just("close"), st.booleans()),
    ),
    max_size=14,
)


@pytest.fixture(scope="module", params=BOTH)
def database(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    with desk_url(request.param) as server:
        database = Database(tmp_path_factory.mktemp("indexes") / "desk.sqlite3", server=server)
        with database.write() as unit:
            for rules in RULES:
                unit.snapshots.keep(rules)
        yield database
        database.close()


def opened(database: Database, rules: int) -> Case:
    with database.write() as unit:
        count = unit.cases.count(include_closed=True)
        platform = RULES[rules]
        case = Case(f"C{count:05d}", platform.id, f"O{count}", "", platform.snapshot, BEGIN + timedelta(seconds=count))
        unit.cases.add(case)
    return case


def take(unit: Unit, case_id: str, step: tuple[Any, ...]) -> None:
    """One thing that a verb would write."""
    case, events = unit.cases.get(case_id), unit.events.of(case_id)
    recorded = BEGIN + timedelta(days=40, seconds=len(events))

    def add(kind: str, hour: int, said: dict[str, str], corrects: str | None = None) -> None:
        at = BEGIN + timedelta(hours=hour)
        unit.events.add(
            Event(unit.events.new_id(case.id), case.id, kind, at, recorded, EventSource.TYPED, said, corrects)
        )

    rules = next(one for one in RULES if one.snapshot == case.rules)
    match step:
        case ("event", kind, hour, said):
            add(kind, hour, said)
        case ("seen", clock, hour, left):
            add("deadline_seen", hour, {"clock": rules.clocks[clock % len(rules.clocks)].id, "left": f"{left}h"})
        case ("correct", number, kind, hour) if events:
            held = standing(events)
            if held:
                add(kind, hour, {}, held[number % len(held)].id)
        case ("withdraw", number) if standing(events):
            held = standing(events)
            add("note", 0, {"withdraws": "yes"}, held[number % len(held)].id)
        case ("field", name, value):
            unit.cases.update(replace(case, **{name: value}), case.version)
        case ("scenario", number):
            names = ["", *(one.id.rpartition(".")[2] for one in rules.scenarios)]
            unit.cases.update(replace(case, scenario=names[number % len(names)]), case.version)
        case ("rules", number):
            other = RULES[number]
            unit.cases.update(replace(case, platform=other.id, rules=other.snapshot, scenario=""), case.version)
        case ("evidence", name):
            unit.evidence.add(
                Evidence(unit.evidence.new_id(case.id), case.id, "x", "0" * 64, name, 1, BEGIN, "picture", name[:2])
            )
        case ("close", closed):
            unit.cases.update(replace(case, closed_at=BEGIN if closed else None), case.version)


def check(database: Database, case_id: str, now: datetime) -> None:
    """Hold every index against the records."""
    with database.read() as unit:
        case, events = unit.cases.get(case_id), unit.events.of(case_id)
        rules = unit.snapshots.get(case.rules)
        shown = [clock for clock in clocks_of(case, events, rules, now) if clock.state in SHOWN]
        due = [one for one in unit.due.soonest(now) if one.case.id == case_id]
        assert [one.clock for one in due] == (shown if case.closed_at is None else [])
        assert all(one.case == case and one.revision == case.version + len(events) for one in due)
        missing = [start for other, start in unit.due.unknown() if other.id == case_id]
        assert missing == list(missing_starts(case, events, rules)[:1])
        text = findable_text(case, events, unit.evidence.of(case_id))
        for fragment in (text[:1], text[-2:], text[2:5], text[1:9], "zzz", "张", "三说", "shop"):
            wanted = in_one_form(fragment)
            found = {one.id for one in unit.search.find(fragment).cases}
            assert (case_id in found) == (bool(wanted) and wanted in text), (fragment, text)
            still = {one.id for one in unit.search.find(fragment, include_closed=False).cases}
            assert (case_id in still) == (case_id in found and case.closed_at is None)
        for serial in (case.serial, returned_serial(events)):
            assert (case_id in {use.case for use in unit.serials.uses([serial])}) == bool(plain_serial(serial))


@given(st.integers(0, 2), steps, st.integers(0, 1200))
@settings(max_examples=25, deadline=None)
def test_after_any_history_they_say_what_the_records_say(database: Database, rules: int, raw, hour: int):
    case = opened(database, rules)
    middle = len(raw) // 2
    for part in (raw[:middle], raw[middle:]):
        with database.write() as unit:
            for step in part:
                take(unit, case.id, step)
        check(database, case.id, BEGIN + timedelta(hours=hour, seconds=1))


def rows(database: Database) -> dict[str, list]:
    """Everything that the indexes hold, but for the numbers that say in which order cases came."""
    with database.read() as unit:
        run = unit._connection.execute
        held = {table.name: sorted(map(tuple, run(select(table)))) for table in (UNKNOWN_STARTS, SERIAL_USES)}
        held["due_times"] = sorted(map(str, run(select(DUE_TIMES))))
        held["texts"] = sorted(run(select(SEARCH_TEXTS.c.case, SEARCH_TEXTS.c.text)).all())
        held["made"] = run(select(KEPT_INDEXES)).all()
        return held


def fill(database: Database) -> Case:
    case = opened(database, 0)
    raw = (("event", "signed", 10, {}), ("field", "serial", "AB-123"), ("event", "note", 1, {"text": "张三"}))
    with database.write() as unit:
        for step in raw:
            take(unit, case.id, step)
    return case


def test_they_can_be_thrown_away_and_made_anew(database: Database):
    case = fill(database)
    before = rows(database)
    with database.write() as unit:
        for store in (unit.search, unit.due, unit.serials):
            store.clear()
        assert unit.search.find("张三").total == 0
        assert unit.indexes.rebuild() == unit.cases.count(include_closed=True)
    assert rows(database) == before
    check(database, case.id, BEGIN + timedelta(hours=20))


def test_where_they_are_missing_they_are_made_when_the_database_is_opened(database: Database):
    case = fill(database)
    before = rows(database)
    with database.write() as unit:
        for store in (unit.search, unit.due, unit.serials):
            store.clear()
        unit._connection.execute(KEPT_INDEXES.delete())
    database.close()
    check(database, case.id, BEGIN + timedelta(hours=20))
    assert rows(database) == before


def test_a_rebuild_that_is_stopped_changes_nothing(database: Database):
    fill(database)
    before = rows(database)

    def stop() -> bool:
        return True

    with pytest.raises(Cancelled), database.write() as unit:
        unit.indexes.rebuild(Report(stop=stop))
    assert rows(database) == before


def test_what_is_taken_back_is_taken_back_from_the_indexes(database: Database):
    case = fill(database)
    before = rows(database)

    def write_and_raise(unit: Unit) -> None:
        take(unit, case.id, ("event", "refunded", 11, {"text": "neverwritten"}))
        unit.keep_indexes()
        raise RuntimeError

    with pytest.raises(RuntimeError), database.write() as unit:
        write_and_raise(unit)
    assert rows(database) == before
    with database.read() as unit:
        assert unit.search.find("neverwritten").total == 0


def test_pages_are_the_newest_and_the_total_is_told(tmp_path: Path):
    database = Database(tmp_path / "desk.sqlite3")
    with database.write() as unit:
        unit.snapshots.keep(RULES[0])
    cases = [opened(database, 0) for _ in range(12)]
    with database.write() as unit:
        for case in cases[3:6]:
            unit.cases.update(replace(case, closed_at=BEGIN), case.version)
    newest = [case.id for case in reversed(cases)]
    with database.read() as unit:
        for fragment in ("C", "c0", "c00", "C000"):
            found = unit.search.find(fragment, limit=4)
            assert ([case.id for case in found.cases], found.total) == (newest[:4], 12)
            still = unit.search.find(fragment, include_closed=False, limit=7)
            wanted = [name for name in newest if name not in {case.id for case in cases[3:6]}]
            assert ([case.id for case in still.cases], still.total) == (wanted[:7], 9)
        assert unit.search.find("c0001", limit=100).total == 2
    database.close()


def test_a_database_from_before_there_were_indexes_gets_them(tmp_path: Path):
    path = tmp_path / "desk.sqlite3"
    old = Path(__file__).resolve().parents[1] / "old" / "0001.sql"
    connection = sqlite3.connect(path)
    connection.executescript(old.read_text(encoding="utf-8"))
    connection.close()
    database = Database(path)
    with database.read() as unit:
        cases = unit.cases.all()
        assert unit.search.find("买家说").total == unit.search.find("旗").total == 1
        assert {case.id for case in unit.search.find("26110").cases} == {case.id for case in cases}
        assert unit.search.find("第二", include_closed=False).total == 0
    for case in cases:
        check(database, case.id, BEGIN + timedelta(days=21, hours=3))
    database.close()
