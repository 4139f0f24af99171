"""Records go in and come out the same."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal
from pathlib import Path

import pytest

from app.domain.cases.case import Case
from app.domain.cases.event import Event, EventSource
from app.domain.cases.evidence import Evidence
from app.domain.errors import Problem
from app.domain.media.finding import Break, BreakKind, Finding, Inspection, Verdict
from app.domain.media.video import AudioStream, MediaInfo, Video, VideoStream
from app.domain.media.waybill import OcrReading, Reading, Waybill
from app.domain.proof.ledger import GENESIS, chained_hash
from app.domain.proof.packet import Missing, Packet, PacketFile, Role
from app.domain.text import Phrase, Text, Words
from app.storage.database import Database
from app.storage.indexes.search import Found
from tests.server import BOTH, desk_url
from tests.small_rules import SNAPSHOT, small_platform

AT = datetime(2026, 11, 22, 2, 0, 0, 123456, tzinfo=UTC)
BEIJING = timezone(timedelta(hours=8))
SHA = "ab" * 32
CASE = Case(
    "261122-K7QM",
    "pdd",
    "261101-123456789012345",
    "YT8812345678901",
    SNAPSHOT,
    AT,
    shop="旗舰店",
    goods="100%_手机",
    serial="SN/1",
    scenario="swapped",
    paid=Decimal("1999.00"),
    freight=Decimal("0.10"),
    outbound_weight_g=350,
    flags=frozenset({"subsidy", "bulky"}),
    note="买家 \U0001f4e6",
)
CORNERS = ((0.0, 0.0), (10.5, 0.0), (10.5, 4.0), (0.0, 4.0))
TEXT = Text(
    Phrase("size", "{bytes} of {limit} at {place}: {inner}"),
    {"bytes": 3, "limit": 2.5, "place": Words("举证", "evidence"), "inner": Text(Phrase("x", "{n}"), {"n": "7"})},
)
INSPECTION = Inspection(
    "/films/a.mp4",
    SHA,
    "pdd",
    SNAPSHOT,
    Verdict.WARN,
    1.25,
    MediaInfo(
        "mov,mp4",
        10,
        61.2,
        None,
        0.0,
        VideoStream("h264", 1920, 1080, 29.97, vfr=True, rotation=90),
        AudioStream("aac"),
        1,
        (0.0, 0.1),
        ((0.0, 61.0),),
        {"encoder": "x"},
    ),
    (Finding("size", Verdict.WARN, TEXT, 3, 300_000_000, (1.0, 2.5), "000:L57", "pdd.video"),),
    (Waybill("YT8812345678901", "Code128", 3, 1.0, 2.0, None, matches=None, accepted=True),),
    (Reading("YT8812345678901", "Code128", 1.0, CORNERS, -3.5, 1920, 1080),),
    (OcrReading("YT88", 0.85, 1.0, CORNERS),),
    ("six_faces",),
    (Break(33.4, BreakKind.GAP, Verdict.FAIL, 1.0, 2.0),),
)
PACKET = Packet(
    "261122-K7QM-1",
    CASE.id,
    ("pdd.goods_payment",),
    1,
    "/out",
    ready=False,
    draft=True,
    missing=(Missing("no-video", TEXT, "opening_video", "000:L57"),),
    warnings=(TEXT,),
    files=(PacketFile("upload/1.mp4", SHA, 10, Role.UPLOAD),),
    built_at=AT,
    manifest_sha256=SHA,
)


@pytest.fixture(params=BOTH)
def database(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Database]:
    with desk_url(request.param) as server:
        database = Database(tmp_path / "desk.sqlite3", server=server)
        with database.write() as unit:
            unit.snapshots.keep(small_platform())
            unit.cases.add(CASE)
        yield database
        database.close()


def test_a_case_comes_back_the_same(database: Database):
    with database.read() as unit:
        assert unit.cases.get(" 261122-k7qm ") == CASE
        assert unit.cases.all() == unit.cases.open() == (CASE,)


def test_an_unknown_case_is_told(database: Database):
    with pytest.raises(Problem) as caught, database.read() as unit:
        unit.cases.get("261122-ZZZZ")
    assert caught.value.code == "no-case"


def test_a_stale_write_is_told_and_changes_nothing(database: Database):
    with database.write() as unit:
        second = unit.cases.update(replace(CASE, note="one"), CASE.version)
    assert second.version == 2
    with pytest.raises(Problem) as caught, database.write() as unit:
        unit.cases.update(replace(CASE, note="two"), CASE.version)
    assert caught.value.code == "stale"
    with database.read() as unit:
        assert unit.cases.get(CASE.id) == replace(CASE, note="one", version=2)


@pytest.mark.parametrize(
    "fragment", ["8", "881234", "yt88", "k7qm", "旗", "%_", "ＹＴ８８", "\U0001f4e6", " sn/1 ", "123456789012345"]
)
def test_any_fragment_finds(database: Database, fragment: str):
    with database.read() as unit:
        assert unit.search.find(fragment) == Found((CASE,), 1)


@pytest.mark.parametrize("fragment", ["9999", "%%", "手_机", "swapped!", "\\"])
def test_what_is_not_there_is_not_found(database: Database, fragment: str):
    with database.read() as unit:
        assert unit.search.find(fragment) == Found((), 0)


def test_events_keep_attributes_and_order(database: Database):
    first = Event("e1", CASE.id, "applied", AT, AT, EventSource.IMPORTED, {"kind": "refund_only", "note": "买家说"})
    second = Event("e2", CASE.id, "applied", AT - timedelta(days=1), AT + timedelta(seconds=1), corrects="e1")
    with database.write() as unit:
        unit.events.add(first)
        unit.events.add(second)
        assert unit.events.new_id(CASE.id) == f"{CASE.id}-e3"
    with database.read() as unit:
        assert unit.events.of(CASE.id) == (first, second)
        assert unit.events.of_open_cases() == {CASE.id: (first, second)}


def test_instants_come_back_as_utc(database: Database):
    with database.write() as unit:
        unit.events.add(Event("e1", CASE.id, "signed", AT.astimezone(BEIJING), AT))
    with database.read() as unit:
        at = unit.events.of(CASE.id)[0].at
    assert (at, at.tzinfo) == (AT, UTC)


def test_an_instant_without_zone_is_our_fault(database: Database):
    with pytest.raises(Exception, match="time zone"), database.write() as unit:
        unit.events.add(Event("e1", CASE.id, "signed", AT.replace(tzinfo=None), AT))


def test_evidence_and_its_uses(database: Database):
    item = Evidence("f1", CASE.id, "opening_video", SHA, "开箱.mp4", 10, AT, "video")
    with database.write() as unit:
        unit.evidence.add(item)
    with database.read() as unit:
        assert unit.evidence.of(CASE.id) == unit.evidence.with_file(SHA) == (unit.evidence.get("f1"),) == (item,)
        assert unit.evidence.files() == {SHA: 10}
        assert unit.evidence.kinds_of_open_cases() == {CASE.id: {"opening_video"}}
        with pytest.raises(Problem):
            unit.evidence.get("f2")


def test_a_video_is_its_hash(database: Database):
    first = Video(SHA, "a.mp4", 10, AT)
    with database.write() as unit:
        assert unit.videos.add(first) == first
        assert unit.videos.add(Video(SHA, "b.mp4", 10, AT)) == first
    with database.read() as unit:
        assert unit.videos.get(SHA) == first
        assert unit.videos.all() == (first,)
        with pytest.raises(Problem):
            unit.videos.get("00" * 32)


def test_an_inspection_comes_back_but_for_the_times_of_its_pictures(database: Database):
    assert INSPECTION.media is not None
    with database.write() as unit:
        unit.inspections.add(replace(INSPECTION, verdict=Verdict.FAIL), "YT8812345678901", AT)
        unit.inspections.add(INSPECTION, "YT8812345678901", AT)
        unit.inspections.add(replace(INSPECTION, verdict=Verdict.PASS), "", AT)
    with database.read() as unit:
        latest = unit.inspections.latest(SHA, "pdd", "YT8812345678901")
        assert unit.inspections.latest(SHA, "pdd", "other") is None
    assert latest == replace(INSPECTION, media=replace(INSPECTION.media, frame_times_s=()))
    assert latest is not None
    assert latest.findings[0].text.english() == "3 of 2.5 at evidence: 7"
    assert isinstance(latest.findings[0].value, int)


def test_packets_come_back(database: Database):
    with database.write() as unit:
        unit.packets.add(PACKET)
    with database.read() as unit:
        assert unit.packets.of(CASE.id) == unit.packets.all() == (PACKET,)
        assert unit.packets.of("261122-ZZZZ") == ()


def test_rules_come_back_by_hash(database: Database):
    later = replace(small_platform("6" * 64), clocks=())
    with database.write() as unit:
        unit.snapshots.keep(small_platform())
        unit.snapshots.keep(later)
    with database.read() as unit:
        assert unit.snapshots.get(SNAPSHOT) == small_platform()
        assert unit.snapshots.get("6" * 64) == later
        with pytest.raises(Problem):
            unit.snapshots.get("7" * 64)


def test_ledger_entries_are_chained(database: Database):
    with database.write() as unit:
        first = unit.ledger.append(
            "note", CASE.id, {"b": frozenset({"y", "x"}), "a": Decimal("1.50")}, AT.astimezone(BEIJING)
        )
        second = unit.ledger.append("note", "", {"at": AT.astimezone(BEIJING), "词": "值"}, AT)
    assert first.payload == '{"a":"1.50","b":["x","y"]}'
    assert second.payload == '{"at":"2026-11-22T02:00:00.123456+00:00","词":"值"}'
    with database.read() as unit:
        assert unit.ledger.all() == (first, second)
        assert unit.ledger.after(1) == (second,)
        assert unit.ledger.last_number() == 2
    assert first.previous == GENESIS
    assert second.previous == first.hash
    for entry in (first, second):
        assert entry.hash == chained_hash(entry.number, entry.at, entry.kind, entry.case, entry.payload, entry.previous)


def test_a_record_that_cannot_be_read_is_told(database: Database):
    with database.write() as unit:
        unit.packets.add(PACKET)
        unit._connection.exec_driver_sql("UPDATE packets SET record = '{\"id\": 1}'")
    with pytest.raises(Problem) as caught, database.read() as unit:
        unit.packets.all()
    assert caught.value.code == "record-unreadable"
