import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import bagit
import pytest

from app.domain.errors import Problem
from app.domain.report import SILENT
from app.exporters.bag import write
from tests.exporters.records import CASE, content


def bagged(tmp_path: Path, name: str = "packet") -> Path:
    folder = tmp_path / name
    folder.mkdir()
    files = write(content(tmp_path / "vault"), folder, (), SILENT)
    assert sorted(file.path for file in files) == sorted(
        path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()
    )
    return folder / "bag"


def test_the_bagit_tool_accepts_it(tmp_path: Path) -> None:
    bag = bagged(tmp_path)
    done = subprocess.run([sys.executable, "-m", "bagit", "--validate", str(bag)], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
    info = bagit.Bag(str(bag)).info
    assert info["Bagging-Date"] == "2026-11-20"
    assert info["Internal-Sender-Identifier"] == CASE.id
    assert info["External-Description"] == "拼多多 退货举证"
    assert {"Bag-Software-Agent", "External-Identifier", "Payload-Oxum"} < set(info)


def test_originals_are_copies_by_themselves(tmp_path: Path) -> None:
    bag = bagged(tmp_path)
    for path in (bag / "data").iterdir():
        assert path.stat().st_nlink == 1


def test_the_tool_finds_a_flipped_byte(tmp_path: Path) -> None:
    bag = bagged(tmp_path)
    target = next((bag / "data").iterdir())
    data = bytearray(target.read_bytes())
    data[len(data) // 2] ^= 1
    target.write_bytes(data)
    with pytest.raises(bagit.BagValidationError):
        bagit.Bag(str(bag)).validate()


def test_the_same_content_gives_the_same_bag(tmp_path: Path) -> None:
    first, second = bagged(tmp_path, "a"), bagged(tmp_path, "b")
    for path in first.rglob("*"):
        if path.is_file():
            assert path.read_bytes() == (second / path.relative_to(first)).read_bytes()


def test_an_original_that_changed_in_the_vault_stops_it(tmp_path: Path) -> None:
    made = content(tmp_path / "vault")
    wrong = replace(made.exhibits[1], evidence=replace(made.exhibits[1].evidence, sha256="0" * 64))
    folder = tmp_path / "packet"
    folder.mkdir()
    with pytest.raises(Problem) as told:
        write(replace(made, exhibits=(wrong,)), folder, (), SILENT)
    assert told.value.code == "original-changed"
