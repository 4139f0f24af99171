"""A desk with the program's own rule files, and a folder for rules of one's own."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.workflow.deps import Deps
from tests.shipped_rules import known_rulebook
from tests.workflow.desk import small_desk


@pytest.fixture
def deps(tmp_path: Path) -> Iterator[Deps]:
    with small_desk(tmp_path, ready=True) as desk:
        yield replace(desk.deps, rulebook=known_rulebook(tmp_path / "rules"))
