"""A desk whose checks are the real ones, and where copies go."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

import app.checks.video
from app.checks.video.base import Check
from app.plugins import discover
from tests.workflow.desk import Desk, small_desk


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with small_desk(tmp_path) as desk:
        desk.deps = replace(desk.deps, checks=discover(app.checks.video, "CHECK", Check))
        yield desk


@pytest.fixture
def out(tmp_path: Path) -> Path:
    folder = tmp_path / "给平台 (1)"
    folder.mkdir()
    return folder / "copy.mp4"
