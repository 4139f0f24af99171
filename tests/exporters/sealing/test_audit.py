import shutil
import subprocess
from pathlib import Path

import pytest

from app.domain.errors import Problem
from app.domain.report import SILENT
from app.exporters.sealing.audit import audit_packet
from app.exporters.sealing.note import CHECKSUMS, NOTE
from app.exporters.zip_archive import PATH
from tests.exporters.packets import built


@pytest.fixture(scope="module")
def packet(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(tmp_path_factory.mktemp("packet")).path


@pytest.fixture
def copy(packet: Path, tmp_path: Path) -> Path:
    shutil.copytree(packet, tmp_path / "copy")
    return tmp_path / "copy"


def test_a_whole_packet_matches(packet: Path) -> None:
    for path in (packet, packet / PATH):
        found = audit_packet(path, SILENT)
        assert found.ok, found
        assert found.packet_id == packet.name
        assert CHECKSUMS in found.matched
        assert NOTE in found.matched


def test_what_happened_to_each_file_is_told_apart(copy: Path) -> None:
    (copy / "papers" / "packet.pdf").unlink()
    (copy / "bag" / "bagit.txt").write_text("x", encoding="utf-8")
    (copy / "upload" / "new.txt").write_text("new", encoding="utf-8")
    shutil.move(copy / "papers" / "handout.pdf", copy / "moved away.pdf")
    found = audit_packet(copy, SILENT)
    assert not found.ok
    assert found.changed == ("bag/bagit.txt",)
    assert found.moved == (("papers/handout.pdf", "moved away.pdf"),)
    assert found.new == ("upload/new.txt",)
    assert found.missing == ("papers/packet.pdf",)
    assert "papers/packet.pdf" not in found.matched


def test_a_copy_beside_the_original_is_new_and_not_moved(copy: Path) -> None:
    shutil.copy(copy / "papers" / "handout.pdf", copy / "again.pdf")
    found = audit_packet(copy, SILENT)
    assert (found.new, found.moved) == (("again.pdf",), ())


def test_links_and_a_changed_list_are_told(copy: Path) -> None:
    target = copy / "papers" / "handout.pdf"
    target.unlink()
    target.symlink_to(copy / "papers" / "packet.pdf")
    (copy / "manifest.sha256").write_text("0" * 64, encoding="utf-8")
    found = audit_packet(copy, SILENT)
    assert {"papers/handout.pdf", "manifest.json"} <= set(found.changed)


def test_what_is_no_packet(tmp_path: Path) -> None:
    with pytest.raises(Problem):
        audit_packet(tmp_path, SILENT)
    (tmp_path / "a.zip").write_bytes(b"no zip")
    with pytest.raises(Problem):
        audit_packet(tmp_path / "a.zip", SILENT)


def test_sha256sum_accepts_every_list(packet: Path, tmp_path: Path) -> None:
    tool = shutil.which("sha256sum")
    if tool is None:
        pytest.skip("sha256sum is not installed")
    for name in (CHECKSUMS, "manifest.sha256"):
        done = subprocess.run([tool, "-c", "--strict", name], cwd=packet, capture_output=True, check=False)
        assert done.returncode == 0, done.stdout
    shutil.unpack_archive(packet / PATH, tmp_path)
    done = subprocess.run(
        [tool, "-c", "--strict", CHECKSUMS], cwd=tmp_path / packet.name, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stdout


def test_the_note_speaks_both_languages_and_names_the_tools(packet: Path) -> None:
    words = (packet / NOTE).read_bytes().decode()
    for part in ("如何核对", "How to verify", "certutil", "sha256sum", "bagit.py --validate bag", packet.name):
        assert part in words
    assert words.count("\r\n") == words.count("\n")
