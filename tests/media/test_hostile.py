"""Fifty damaged files, the same each time: every one gets a verdict in time, and no check breaks on any."""

import time
from pathlib import Path

import pytest

from app.domain.errors import Problem
from tests.checks.test_inspection import look_without_waybill
from tests.media_folder import real_media
from tests.mutated import mutated

COUNT, SEED = 50, 20261122
LARGEST = 110_000
_LONG_S = 60


@pytest.mark.media
def test_fifty_damaged_files_get_a_verdict(tmp_path: Path) -> None:
    folder = real_media()
    files = [path for name in ("videos", "hostile") for path in sorted((folder / name).rglob("*")) if path.is_file()]
    small = [path for path in files if 100 <= path.stat().st_size <= LARGEST]
    assert len(small) > 20
    broken, slow = [], []
    for number in range(COUNT):
        source, damage, data = mutated(small, SEED, number)
        path = tmp_path / f"{number}{Path(source).suffix}"
        path.write_bytes(data)
        began = time.monotonic()
        try:
            inspection = look_without_waybill(path)
        except Problem as problem:
            broken.append((source, damage, problem.code))
            continue
        if any("broke." in finding.text.english() for finding in inspection.findings):
            broken.append((source, damage, "a check broke"))
        if time.monotonic() - began > _LONG_S:
            slow.append((source, damage))
    assert (broken, slow) == ([], [])


def test_the_same_seed_does_the_same_damage(tmp_path: Path) -> None:
    path = tmp_path / "x.mp4"
    path.write_bytes(bytes(range(256)) * 40 + b"moov")
    assert mutated([path], 1, 7) == mutated([path], 1, 7)
    assert len({mutated([path], 1, number)[2] for number in range(30)}) > 25
