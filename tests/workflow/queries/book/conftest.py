"""A desk with the program's own rule files, and a folder for rules of one's own."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.paths import RESOURCES
from app.rulebook.book import load_rulebook
from app.workflow.deps import Deps
from tests.workflow.desk import small_desk


@pytest.fixture
def deps(tmp_path: Path) -> Iterator[Deps]:
    with small_desk(tmp_path) as desk:
        yield replace(desk.deps, rulebook=load_rulebook(RESOURCES / "platforms", tmp_path / "rules"))
