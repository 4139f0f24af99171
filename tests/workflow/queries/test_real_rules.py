"""Queries under the real rule files: they are kept with the case and read back whole."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from app.paths import RESOURCES
from app.rulebook.book import load_rulebook
from app.workflow.cases.add_event import add_event
from app.workflow.cases.attach_evidence import attach_evidence
from app.workflow.cases.open_case import open_case
from app.workflow.queries.case_view import case_view
from app.workflow.queries.due_rows import due_rows
from tests.readiness_of import readiness_of
from tests.workflow.desk import START, Desk, small_desk

PDD = load_rulebook(RESOURCES / "platforms").platform("pdd")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with small_desk(tmp_path, PDD, ready=True) as desk:
        yield desk


def test_the_rules_come_back_whole(desk: Desk):
    case = open_case(desk.deps, platform="pdd", order="1", fields={"scenario": "swapped"}).case
    view = case_view(desk.deps, case.id)
    assert view.platform == PDD.for_cases()
    assert view.case.rules == PDD.snapshot


def test_evidence_is_due_a_day_after_signing(desk: Desk):
    case = open_case(desk.deps, platform="pdd", order="1", fields={"scenario": "swapped"}).case
    add_event(desk.deps, case.id, "signed", START - timedelta(hours=2))
    first = due_rows(desk.deps)[0]
    assert (first.case.id, first.clock.due_at) == (case.id, START + timedelta(hours=22))


def test_what_is_missing_shrinks_when_it_is_attached(desk: Desk):
    case = open_case(
        desk.deps, platform="pdd", order="1", waybill="YT8812345678901", fields={"scenario": "swapped"}
    ).case
    before = {entry.evidence for entry in readiness_of(desk.deps, case.id, ("return_evidence",)).missing}
    assert {"opening_video", "goods_and_waybill"} <= before
    attach_evidence(desk.deps, case.id, desk.file("a.bmp", _bitmap()), "goods_and_waybill")
    after = {entry.evidence for entry in readiness_of(desk.deps, case.id, ("return_evidence",)).missing}
    assert "goods_and_waybill" not in after
    assert after < before
    assert "opening_video" in after


def _bitmap() -> bytes:
    """One white pixel as a bitmap file."""
    header = b"BM" + (58).to_bytes(4, "little") + bytes(4) + (54).to_bytes(4, "little")
    info = (40).to_bytes(4, "little") + (1).to_bytes(4, "little") * 2 + b"\x01\x00\x18\x00" + bytes(24)
    return header + info + b"\xff\xff\xff\x00"
