import shutil
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from app.domain.errors import Problem
from app.domain.proof.packet import Packet
from app.workflow.packets.build_packet import build_packet
from app.workflow.packets.import_packet import import_packet
from app.workflow.packets.verify_packet import audit, verify_packet
from app.workflow.queries.list_packets import list_packets
from tests.workflow.desk import Desk
from tests.workflow.packets.packet_desk import packet_desk, ready_case, tree


@pytest.fixture
def here(tmp_path: Path) -> Iterator[Desk]:
    (tmp_path / "here").mkdir()
    with packet_desk(tmp_path / "here") as desk:
        yield desk


@pytest.fixture
def sent(here: Desk) -> Packet:
    return build_packet(here.deps, ready_case(here), ("return_evidence",), here.folder / "out")


@pytest.fixture
def elsewhere(tmp_path: Path) -> Iterator[Desk]:
    (tmp_path / "elsewhere").mkdir()
    with packet_desk(tmp_path / "elsewhere") as desk:
        yield desk


def test_a_folder_is_taken_in_whole_and_recorded_with_its_case(here: Desk, sent: Packet) -> None:
    found = import_packet(here.deps, Path(sent.path), here.folder / "in")
    assert found.case_known
    assert found.new
    assert found.packet.id == sent.id
    assert found.packet.statement == sent.statement
    assert found.packet.manifest_sha256 == sent.manifest_sha256
    assert tree(Path(found.packet.path)) == tree(Path(sent.path))
    assert here.ledger()[-1] == ("packet_imported", sent.case)
    assert [one.path for one in list_packets(here.deps, sent.case)] == [sent.path, found.packet.path]
    again = import_packet(here.deps, Path(sent.path), here.folder / "in")
    assert not again.new
    assert again.packet == found.packet


def test_without_its_case_only_the_ledger_knows(elsewhere: Desk, sent: Packet) -> None:
    found = import_packet(elsewhere.deps, Path(sent.path), elsewhere.folder / "in")
    assert not found.case_known
    assert verify_packet(Path(found.packet.path)).ok
    assert list_packets(elsewhere.deps) == ()
    assert elsewhere.ledger() == (("packet_imported", ""),)


def test_a_zip_becomes_a_folder_without_upload(elsewhere: Desk, sent: Packet) -> None:
    found = import_packet(elsewhere.deps, Path(sent.path) / "archive" / "packet.zip", elsewhere.folder / "in")
    folder = Path(found.packet.path)
    assert folder.name == sent.id
    assert audit(folder).ok
    assert not (folder / "upload").exists()
    assert (folder / "papers" / "packet.pdf").exists()


def test_one_changed_byte_is_refused_and_leaves_nothing(elsewhere: Desk, sent: Packet) -> None:
    copy = elsewhere.folder / "copy"
    shutil.copytree(sent.path, copy)
    (copy / "papers" / "packet.pdf").write_bytes(b"x")
    archive = elsewhere.folder / "a.zip"
    data = bytearray((Path(sent.path) / "archive" / "packet.zip").read_bytes())
    data[len(data) // 2] ^= 1
    archive.write_bytes(data)
    for path in (copy, archive):
        with pytest.raises(Problem) as told:
            import_packet(elsewhere.deps, path, elsewhere.folder / "in")
        assert told.value.code == "packet-changed"
    assert not (elsewhere.folder / "in").exists()
    assert elsewhere.ledger() == ()


def test_another_packet_in_its_place_is_not_overwritten(elsewhere: Desk, sent: Packet) -> None:
    place = elsewhere.folder / "in" / sent.id
    place.mkdir(parents=True)
    (place / "mine.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(Problem) as told:
        import_packet(elsewhere.deps, Path(sent.path), elsewhere.folder / "in")
    assert told.value.code == "packet-in-the-way"
    assert [path.name for path in place.iterdir()] == ["mine.txt"]


def test_hostile_names_and_packed_zips_are_no_packets(elsewhere: Desk, sent: Packet) -> None:
    packed = elsewhere.folder / "packed.zip"
    with ZipFile(Path(sent.path) / "archive" / "packet.zip") as whole, ZipFile(packed, "w", ZIP_DEFLATED) as other:
        for name in whole.namelist():
            other.writestr(name, whole.read(name))
    copy = elsewhere.folder / "copy"
    shutil.copytree(sent.path, copy)
    words = (copy / "manifest.json").read_text(encoding="utf-8").replace(sent.id, "../../outside")
    (copy / "manifest.json").write_text(words, encoding="utf-8")
    for path in (packed, copy, elsewhere.folder / "nothing"):
        with pytest.raises(Problem):
            import_packet(elsewhere.deps, path, elsewhere.folder / "in")
    assert not (elsewhere.folder / "in").exists()
