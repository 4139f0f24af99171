"""The records of pictures on a real PostgreSQL server: the same as on SQLite."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.media.finding import Verdict
from app.storage.database import Database
from app.workflow.pictures.check_picture import check_picture
from app.workflow.pictures.judge_finding import judge_finding
from app.workflow.pictures.mark_picture import mark_picture
from app.workflow.pictures.tell_derived import tell_derived
from app.workflow.queries.case_view import case_view
from app.workflow.queries.near_pictures import near_pictures
from tests import drawn_papers as drawn
from tests.server import desk_url
from tests.workflow.desk import Desk
from tests.workflow.pictures.test_pictures import attached, opened

pytestmark = pytest.mark.postgres


@pytest.fixture
def served(desk: Desk, tmp_path: Path) -> Iterator[Desk]:
    with desk_url("pictures") as url:
        database = Database(tmp_path / "desk.sqlite3", server=url, wait_s=5)
        desk.deps = replace(desk.deps, database=database)
        yield desk
        database.close()


def test_looks_words_marks_and_sources_on_a_server(served: Desk) -> None:
    photo = drawn.saved(served.folder / "a.jpg", drawn.goods_photo(module=2))
    copy = drawn.saved(served.folder / "b.jpg", drawn.goods_photo(module=2), quality=50)
    first, second = opened(served), opened(served, waybill=drawn.OTHER, order="2")
    items = [attached(served, case, path) for case, path in ((first, photo), (second, copy))]
    for item in items:
        check_picture(served.deps, item.id)
        mark_picture(served.deps, item.id)
    [near] = near_pictures(served.deps, items[1].id)
    assert near.evidence == items[0].id
    judge_finding(served.deps, first, items[0].id, "goods", "pass", note="看得见")
    tell_derived(served.deps, items[1].id, copy, items[0].sha256)
    look = case_view(served.deps, first).inspections[items[0].id]
    assert {one.check: one for one in look.findings}["goods"].judged.verdict is Verdict.PASS
    assert case_view(served.deps, second).derived == {items[1].sha256: items[0].sha256}
