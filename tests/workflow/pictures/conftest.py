"""A desk whose picture checks are the real ones."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.paths import RESOURCES
from tests.checks.picture.looks import checks
from tests.workflow.desk import Desk, small_desk

FAST = frozenset({"opens", "format", "size", "resolution", "light", "one_shot", "goods", "sharpness"})
"""Those that read no characters."""


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with small_desk(tmp_path) as desk:
        quick = tuple(one for one in checks() if one.id in FAST or one.id == "waybill")
        desk.deps = replace(desk.deps, picture_checks=quick, resources=RESOURCES)
        yield desk
