"""The desk that tests of verbs and queries work at: once with its records in a file, once on a server."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.server import BOTH, desk_url
from tests.workflow.desk import Desk, small_desk


@pytest.fixture(params=BOTH)
def database_url(request: pytest.FixtureRequest) -> Iterator[str]:
    """Empty for a file."""
    with desk_url(request.param) as server:
        yield server


@pytest.fixture
def desk(tmp_path: Path, database_url: str) -> Iterator[Desk]:
    with small_desk(tmp_path, server=database_url, ready=True) as desk:
        yield desk
