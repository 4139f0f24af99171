"""One whole case to another computer: everything arrives as it was, or nothing does."""

import io
import json
import re
import stat
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from app.domain.cases.event import EventSource
from app.domain.errors import Problem
from app.domain.media.finding import Inspection, Verdict
from app.domain.proof.packet import Packet
from app.files import sha256_of
from app.storage.tables import METADATA
from app.storage.whole_cases import tables_of_case
from app.workflow.cases.add_event import add_event
from app.workflow.cases.attach_evidence import attach_evidence
from app.workflow.cases.close_case import close_case
from app.workflow.cases.open_case import open_case
from app.workflow.exchange.pack_case import pack_case
from app.workflow.exchange.take_case import take_case
from app.workflow.exchange.unpack_packets import unpack_packets
from app.workflow.keeping.verify_ledger import verify_ledger
from app.workflow.keeping.verify_vault import verify_vault
from tests.workflow.desk import START, Desk, small_desk


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Desk]:
    with small_desk(tmp_path / "other") as desk:
        yield desk


@pytest.fixture
def packed(desk: Desk) -> Path:
    """A case with events, a corrected one, evidence and a look at it, beside another case."""
    open_case(desk.deps, platform="pdd", order="other")
    case = open_case(desk.deps, platform="pdd", order="1", waybill="YT1", fields={"paid": "19.90"}).case
    wrong = add_event(desk.deps, case.id, "signed", START - timedelta(hours=3))
    add_event(desk.deps, case.id, "signed", START - timedelta(hours=2), {"who": "门卫"}, EventSource.IMPORTED, wrong.id)
    item = attach_evidence(desk.deps, case.id, desk.file("film.mp4"), "opening_video")
    with desk.deps.database.write() as unit:
        look = Inspection(item.name, item.sha256, "pdd", case.rules, Verdict.PASS, 1.0, None, ())
        unit.inspections.add(look, "YT1", START)
        unit.packets.add(Packet("p1", case.id, ("freight",), 1, "", True, False, (), (), (), START, "0" * 64))  # noqa: FBT003
    path = desk.folder / "案.case.zip"
    pack_case(desk.deps, case.id, path)
    return path


def case_of(path: Path) -> str:
    with zipfile.ZipFile(path) as archive:
        return json.loads(archive.read("manifest.json"))["case"]


def everything(desk: Desk, case: str) -> tuple:
    with desk.deps.database.read() as unit:
        evidence = unit.evidence.of(case)
        found = unit.cases.get(case)
        looks = unit.inspections.latest_of([item.sha256 for item in evidence], found.platform, found.waybill)
        return found, unit.events.of(case), evidence, dict(looks), unit.packets.of(case)


def test_it_arrives_with_ids_times_and_rules(desk: Desk, other: Desk, packed: Path) -> None:
    taken = take_case(other.deps, packed)
    assert (taken.new, taken.originals) == (True, 1)
    assert everything(other, taken.case.id) == everything(desk, taken.case.id)
    assert [kind for kind, _ in other.ledger()] == ["case_imported"]
    with other.deps.database.read() as unit:
        said = json.loads(unit.ledger.all()[0].payload)
    with desk.deps.database.read() as unit:
        entries = unit.ledger.all()
    assert (said["source_entries"], said["source_head"]) == (entries[-2].number, entries[-2].hash)
    assert said["sha256"] == sha256_of(packed)
    assert verify_ledger(other.deps).ok
    assert verify_vault(other.deps).ok
    assert [row.id for row in other.deps.database and _found(other, "YT1")] == [taken.case.id]


def _found(desk: Desk, fragment: str) -> tuple:
    with desk.deps.database.read() as unit:
        return unit.search.find(fragment).cases


def test_twice_is_once_and_a_case_that_differs_is_refused(other: Desk, packed: Path) -> None:
    first = take_case(other.deps, packed)
    ledger = other.ledger()
    assert not take_case(other.deps, packed).new
    assert other.ledger() == ledger
    close_case(other.deps, first.case.id)
    with pytest.raises(Problem) as told:
        take_case(other.deps, packed)
    assert told.value.code == "case-differs"


def test_back_home_nothing_changes(desk: Desk, packed: Path) -> None:
    before = desk.ledger()
    assert not take_case(desk.deps, packed).new
    assert desk.ledger() == before


def test_on_from_there_it_travels_again(desk: Desk, other: Desk, packed: Path, tmp_path: Path) -> None:
    case = take_case(other.deps, packed).case
    add_event(other.deps, case.id, "note", START, {"text": "x"})
    again = tmp_path / "again.zip"
    pack_case(other.deps, case.id, again)
    with small_desk(tmp_path / "third") as third:
        take_case(third.deps, again)
        assert everything(third, case.id) == everything(other, case.id)
        assert verify_ledger(third.deps).ok


def rewritten(path: Path, change: Callable[[str, bytes], bytes | None], *, resign: bool = False) -> Path:
    """The file with other contents; `resign`: its manifest is made to fit."""
    target = path.with_name("changed.zip")
    with zipfile.ZipFile(path) as source:
        parts = {name: change(name, source.read(name)) for name in source.namelist()}
    kept = {name: data for name, data in parts.items() if data is not None}
    if resign:
        manifest = json.loads(kept.pop("manifest.json"))
        from hashlib import sha256

        manifest["files"] = {n: {"sha256": sha256(d).hexdigest(), "bytes": len(d)} for n, d in kept.items()}
        kept["manifest.json"] = json.dumps(manifest).encode()
    with zipfile.ZipFile(target, "w") as archive:
        for name, data in kept.items():
            archive.writestr(name, data)
    return target


def refused(desk: Desk, path: Path) -> str:
    with pytest.raises(Problem) as told:
        take_case(desk.deps, path)
    assert desk.ledger() == ()
    assert not [file for file in (desk.folder / "data" / "vault").rglob("*") if file.is_file()]
    return told.value.code


def test_one_changed_byte_anywhere_is_refused(other: Desk, packed: Path) -> None:
    with zipfile.ZipFile(packed) as archive:
        names = [info.filename for info in archive.infolist() if info.file_size]
    for wanted in names:
        changed = rewritten(
            packed, lambda name, data, wanted=wanted: data[:-1] + b"~" if name == wanted and data else data
        )
        assert refused(other, changed) == "case-file-damaged", wanted


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("records/cases.jsonl", '"waybill":"YT1"', '"waybill":7'),
        ("records/cases.jsonl", '"version":1', '"version":true'),
        ("records/events.jsonl", '"source":"typed"', '"source":"made up"'),
        ("records/events.jsonl", '"kind":"signed"', '"kind":"refunded"'),
        ("records/events.jsonl", "+00:00", ""),
        ("records/evidence.jsonl", '"name":"film.mp4"', '"name":"other.mp4"'),
        ("records/inspections.jsonl", '"record":"', '"record":"?'),
        ("records/snapshots.jsonl", '"record":"', '"record":"?'),
        ("ledger.jsonl", "门卫", "李四"),
        ("records/events.jsonl", r'"case":"[^"]*"', '"case":"261122-AAAA"'),
    ],
)
def test_contents_that_do_not_fit_are_refused_even_when_signed_anew(
    other: Desk, packed: Path, name: str, old: str, new: str
) -> None:
    def change(part: str, data: bytes) -> bytes:
        return re.sub(old if "[" in old else re.escape(old), new, data.decode()).encode() if part == name else data

    changed = rewritten(packed, change, resign=True)
    assert refused(other, changed) in {"case-file-damaged", "record-unreadable"}


def hostile(packed: Path, entry: zipfile.ZipInfo | str, data: bytes = b"x", how: int = zipfile.ZIP_STORED) -> Path:
    target = packed.with_name("hostile.zip")
    target.write_bytes(packed.read_bytes())
    with zipfile.ZipFile(target, "a") as archive:
        archive.writestr(entry, data, how)
    return target


def test_hostile_entries_are_refused(other: Desk, packed: Path) -> None:
    link = zipfile.ZipInfo("originals/aa/link")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    for entry in ("../evil", "/etc/evil", "C:\\evil", "originals/../../evil", "extra", link):
        assert refused(other, hostile(packed, entry)) == "case-file-damaged"
    bomb = hostile(packed, "originals/aa/bomb", bytes(50_000_000), zipfile.ZIP_DEFLATED)
    assert refused(other, bomb) == "case-file-damaged"
    with pytest.warns(UserWarning, match="Duplicate"):
        twice = hostile(packed, "README.txt")
    assert refused(other, twice) == "case-file-damaged"


def test_what_is_no_case_file_is_refused(other: Desk, tmp_path: Path, packed: Path) -> None:
    for data in (b"", b"PK\x03\x04 nothing", packed.read_bytes()[:-30]):
        path = tmp_path / "x.zip"
        path.write_bytes(data)
        assert refused(other, path) == "case-file-damaged"
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("manifest.json", "{}")
    path.write_bytes(made.getvalue())
    assert refused(other, path) == "case-file-damaged"
    newer = rewritten(
        packed, lambda name, data: data.replace(b'"format": 1', b'"format": 9') if "manifest" in name else data
    )
    assert refused(other, newer) == "case-file-newer"


def test_a_missing_original_stops_the_export(desk: Desk, packed: Path) -> None:
    case = case_of(packed)
    with desk.deps.database.read() as unit:
        [item] = unit.evidence.of(case)
    desk.deps.vault.remove(item.sha256)
    packed.write_bytes(b"mine")
    with pytest.raises(Problem) as told:
        pack_case(desk.deps, case, packed)
    assert told.value.code == "no-original"
    assert packed.read_bytes() == b"mine"


def test_every_table_about_a_case_travels() -> None:
    about = {"cases"}
    for table in METADATA.sorted_tables:
        if any(key.column.table.name in about for key in table.foreign_keys):
            about.add(table.name)
    assert about - set(tables_of_case()) == set()


def test_packets_come_along_when_asked(desk: Desk, packed: Path, tmp_path: Path) -> None:
    case = case_of(packed)
    folder = tmp_path / "packet"
    (folder / "papers").mkdir(parents=True)
    (folder / "papers" / "a.pdf").write_bytes(b"pdf")
    with desk.deps.database.write() as unit:
        [packet] = unit.packets.of(case)
        unit.packets.add(replace(packet, id="p2", path=str(folder)))
    assert pack_case(desk.deps, case, packed, with_packets=True).packets == 1
    with zipfile.ZipFile(packed) as archive:
        assert archive.read("packets/p2/papers/a.pdf") == b"pdf"
    with small_desk(tmp_path / "third") as third:
        assert take_case(third.deps, packed).new
    target = tmp_path / "mine"
    assert unpack_packets(packed, target) == (target / "p2",)
    assert (target / "p2" / "papers" / "a.pdf").read_bytes() == b"pdf"
    assert unpack_packets(packed, target) == ()
    damaged = rewritten(packed, lambda name, data: b"other" if name.endswith("a.pdf") else data)
    with pytest.raises(Problem):
        unpack_packets(damaged, tmp_path / "never")
    assert not (tmp_path / "never" / "p2").exists()
