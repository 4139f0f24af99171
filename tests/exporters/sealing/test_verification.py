import json
import random
import shutil
from pathlib import Path
from zipfile import ZipFile

import pytest

from app.domain.errors import Cancelled, Problem
from app.domain.report import SILENT, Report
from app.exporters.sealing.verification import check_folder, check_zip
from app.exporters.zip_archive import PATH
from tests.exporters.packets import built


@pytest.fixture(scope="module")
def packet(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(tmp_path_factory.mktemp("packet")).path


def positions(size: int) -> set[int]:
    chosen = random.Random(size)
    return {0, size // 2, size - 1, *(chosen.randrange(size) for _ in range(6))}


def passes(archive: Path) -> bool:
    try:
        return check_zip(archive, SILENT).ok
    except Problem:
        return False


def test_a_whole_packet_passes(packet: Path) -> None:
    check = check_folder(packet, SILENT)
    assert check.ok, check.damages
    assert check.packet_id == packet.name
    assert check.files == sum(path.is_file() for path in packet.rglob("*")) - 2
    inside = check_zip(packet / PATH, SILENT)
    assert inside.ok, inside.damages
    assert inside.packet_id == packet.name


def test_one_flipped_bit_in_any_file_is_found(packet: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(packet, copy)
    for path in sorted(path for path in copy.rglob("*") if path.is_file()):
        whole = path.read_bytes()
        for at in positions(len(whole)):
            data = bytearray(whole)
            data[at] ^= 0x20
            path.write_bytes(data)
            assert not check_folder(copy, SILENT).ok, (path.name, at)
        path.write_bytes(whole)
    assert check_folder(copy, SILENT).ok


def test_one_flipped_bit_anywhere_in_the_zip_is_found(packet: Path, tmp_path: Path) -> None:
    whole = (packet / PATH).read_bytes()
    broken = tmp_path / "broken.zip"
    for at in sorted({*positions(len(whole)), *range(len(whole) - 2500, len(whole), 53)}):
        data = bytearray(whole)
        data[at] ^= 0x01
        broken.write_bytes(data)
        assert not passes(broken), at


def test_missing_extra_and_changed_are_told_apart(packet: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(packet, copy)
    (copy / "papers" / "packet.pdf").unlink()
    (copy / "upload" / "new.txt").write_text("x", encoding="utf-8")
    (copy / "bag" / "bagit.txt").write_text("x", encoding="utf-8")
    told = {(damage.path, damage.what) for damage in check_folder(copy, SILENT).damages}
    assert told == {("papers/packet.pdf", "missing"), ("upload/new.txt", "extra"), ("bag/bagit.txt", "changed")}


def test_a_link_in_place_of_a_file_is_a_change(packet: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(packet, copy)
    pdf = copy / "papers" / "packet.pdf"
    shutil.move(pdf, tmp_path / "elsewhere.pdf")
    pdf.symlink_to(tmp_path / "elsewhere.pdf")
    assert [(damage.path, damage.what) for damage in check_folder(copy, SILENT).damages] == [
        ("papers/packet.pdf", "changed")
    ]


def test_a_manifest_that_leads_outside_is_not_followed(packet: Path, tmp_path: Path) -> None:
    for path in ("../x", "/etc/passwd", "a/../../x", "C:/x", "a\\b", "", "manifest.json"):
        copy = tmp_path / "copy"
        shutil.copytree(packet, copy)
        manifest = json.loads((copy / "manifest.json").read_text(encoding="utf-8"))
        manifest["files"][0]["path"] = path
        (copy / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
        check = check_folder(copy, SILENT)
        assert ("manifest.json", "unreadable") in {(damage.path, damage.what) for damage in check.damages}
        shutil.rmtree(copy)


@pytest.mark.parametrize("words", ["", "[]", "{}", "null", '{"files": 3}', "\x00", "[" * 100_000])
def test_a_manifest_that_is_none(packet: Path, tmp_path: Path, words: str) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(packet, copy)
    (copy / "manifest.json").write_text(words, encoding="utf-8")
    check = check_folder(copy, SILENT)
    assert not check.ok
    assert check.packet_id == ""


def test_what_is_no_packet(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(Problem) as told:
        check_folder(tmp_path / "empty", SILENT)
    assert told.value.code == "not-a-packet"
    for name, data in (("a.zip", b""), ("b.zip", b"no zip at all" * 100)):
        (tmp_path / name).write_bytes(data)
        with pytest.raises(Problem) as told:
            check_zip(tmp_path / name, SILENT)
        assert told.value.code == "not-a-packet"
    with ZipFile(tmp_path / "c.zip", "w") as archive:
        archive.writestr("x/y.txt", "z")
    with pytest.raises(Problem):
        check_zip(tmp_path / "c.zip", SILENT)


def test_the_wish_to_stop_is_heard(packet: Path) -> None:
    with pytest.raises(Cancelled):
        check_folder(packet, Report(stop=lambda: True))
