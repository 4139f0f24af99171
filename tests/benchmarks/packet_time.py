"""How long a packet takes against the bare work: copy and SHA-256 of the same bytes.

`python -m tests.benchmarks.packet_time [MB] [FOLDER]`: a case with two videos of MB megabytes (default 150). The bare
work is done twice: over the originals once, and over all bytes that the packet consists of (upload, bag and zip hold
each original). Copies are synced to disk, as the packet's are. Caches are warm for both.
"""

import argparse
import hashlib
import os
import shutil
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

from app.files import copy_near
from app.workflow.cases.attach_evidence import attach_evidence
from app.workflow.packets.build_packet import build_packet
from app.workflow.packets.verify_packet import verify_packet
from tests.exporters.records import WAYBILL, inspection
from tests.workflow.desk import START, Desk
from tests.workflow.packets.packet_desk import VIDEO, attach, case_of, packet_desk

_BLOCK = 1 << 20


def film(path: Path, megabytes: int, seed: int) -> Path:
    """Bytes that no disk and no file system can make smaller, behind the first box of an MP4."""
    with path.open("wb") as file:
        file.write(VIDEO[:20])
        for number in range(megabytes):
            block = hashlib.shake_128(f"{seed}:{number}".encode()).digest(_BLOCK)
            file.write(block)
    return path


def bare_s(files: list[Path], out: Path) -> float:
    """Copy each file, sync it, and hash the copy."""
    start = time.monotonic()
    for number, path in enumerate(files):
        target = out / str(number)
        shutil.copyfile(path, target)
        with target.open("rb+") as file:
            os.fsync(file.fileno())
        digest = hashlib.sha256()
        with target.open("rb") as file:
            while block := file.read(_BLOCK):
                digest.update(block)
    return time.monotonic() - start


def case_with(desk: Desk, films: list[Path]) -> str:
    case_id = case_of(desk)
    attach(desk, case_id, "goods_and_waybill", "both.jpg", 2)
    attach(desk, case_id, "problem_picture", "problem.jpg", 3)
    for path in films:
        from_vault(desk, case_id, path)
    return case_id


def from_vault(desk: Desk, case_id: str, path: Path) -> None:
    item = attach_evidence(desk.deps, case_id, path, "opening_video")
    look = replace(inspection(item.sha256, item.bytes), readings=(), waybills=(), breaks=())
    with desk.deps.database.write() as unit:
        unit.inspections.add(look, WAYBILL, START)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("megabytes", type=int, nargs="?", default=150)
    parser.add_argument("folder", type=Path, nargs="?")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="packet-time-", dir=chosen.folder) as name, packet_desk(Path(name)) as desk:
        place = Path(name)
        films = [film(place / f"{number}.mp4", chosen.megabytes, number) for number in (1, 2)]
        case_id = case_with(desk, films)
        originals = list(desk.deps.vault.files())
        (place / "bare").mkdir()
        bare = bare_s(originals, place / "bare")
        shutil.rmtree(place / "bare")
        start = time.monotonic()
        packet = build_packet(desk.deps, case_id, ("return_evidence",), place / "out")
        took = time.monotonic() - start
        assert packet.ready, [one.text.english() for one in packet.missing]
        written = [path for path in Path(packet.path).rglob("*") if path.is_file()]
        (place / "all").mkdir()
        whole = bare_s(written, place / "all")
        start = time.monotonic()
        assert verify_packet(Path(packet.path)).ok
        verified = time.monotonic() - start
        size = sum(path.stat().st_size for path in written)
        start = time.monotonic()
        copy_near(originals[0], place / "near")
        near = time.monotonic() - start
    sys.stdout.write(
        f"packet of {size / 1e6:.0f} MB in {took:.2f} s; copy and SHA-256 of those bytes {whole:.2f} s: ratio "
        f"{took / whole:.2f}; of the originals once {bare:.2f} s: ratio {took / bare:.2f}; verify {verified:.2f} s; "
        f"one copy in the kernel {near:.2f} s\n"
    )


if __name__ == "__main__":
    main()
