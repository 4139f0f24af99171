import shutil
import subprocess
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile

import pytest

from app.domain.report import SILENT
from app.exporters.sealing.seal import seal_holds
from app.exporters.zip_archive import PATH
from tests.exporters.packets import built


def test_unzip_accepts_it(tmp_path: Path) -> None:
    tool = shutil.which("unzip")
    if tool is None:
        pytest.skip("unzip is not installed")
    archive = built(tmp_path).path / PATH
    done = subprocess.run([tool, "-t", str(archive)], capture_output=True, check=False)
    assert done.returncode == 0, done.stdout


def test_entries_are_fixed_and_stored(tmp_path: Path) -> None:
    made = built(tmp_path)
    with ZipFile(made.path / PATH) as archive:
        entries = archive.infolist()
        assert archive.testzip() is None
    assert {entry.compress_type for entry in entries} == {ZIP_STORED}
    assert {entry.date_time for entry in entries} == {(2026, 11, 20, 16, 8, 0)}
    assert {entry.filename.partition("/")[0] for entry in entries} == {made.path.name}
    names = [entry.filename.partition("/")[2] for entry in entries]
    assert names[:3] == ["manifest.json", "manifest.sha256", "checksums.sha256"]
    assert names[3:] == sorted(names[3:])
    assert {name.partition("/")[0] for name in names[3:]} == {"bag", "papers", "how-to-verify.txt"}


def test_the_seal_covers_every_byte(tmp_path: Path) -> None:
    archive = built(tmp_path).path / PATH
    assert seal_holds(archive, SILENT)
    whole = archive.read_bytes()
    broken = tmp_path / "broken.zip"
    for at in (0, 10, 30, len(whole) // 2, len(whole) - 200, len(whole) - 65, len(whole) - 1):
        data = bytearray(whole)
        data[at] ^= 0x20
        broken.write_bytes(data)
        assert not seal_holds(broken, SILENT), at
    broken.write_bytes(whole + b"x")
    assert not seal_holds(broken, SILENT)
    broken.write_bytes(b"")
    assert not seal_holds(broken, SILENT)
