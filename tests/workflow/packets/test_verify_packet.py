from pathlib import Path

import pytest

from app.domain.errors import Problem
from app.workflow.packets.verify_packet import verify_packet


def test_a_place_where_nothing_is(tmp_path: Path) -> None:
    with pytest.raises(Problem) as told:
        verify_packet(tmp_path / "nothing")
    assert told.value.code == "no-such-packet"


def test_a_file_or_folder_that_is_no_packet(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x", encoding="utf-8")
    for path in (tmp_path, tmp_path / "a.txt"):
        with pytest.raises(Problem) as told:
            verify_packet(path)
        assert told.value.code == "not-a-packet"
