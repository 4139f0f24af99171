"""The desk that tests of verbs and queries work at."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.workflow.desk import Desk, small_desk


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with small_desk(tmp_path) as desk:
        yield desk
