"""Every submission of every platform can be recorded, with the event that its rules name, and decided."""

from pathlib import Path

import pytest

from app.paths import RESOURCES
from app.rulebook.book import load_rulebook
from app.workflow.attempts.record_result import record_result
from app.workflow.attempts.submit_packet import submit_packet
from app.workflow.cases.open_case import open_case
from app.workflow.keeping.verify_ledger import verify_ledger
from tests.workflow.attempts.conftest import Story
from tests.workflow.desk import small_desk

BOOK = load_rulebook(RESOURCES / "platforms", None)


@pytest.mark.parametrize("name", BOOK.names)
def test_every_submission_can_be_recorded_and_decided(tmp_path: Path, name: str) -> None:
    platform = BOOK.platform(name)
    with small_desk(tmp_path, platform, ready=True) as desk:
        for number, appeal in enumerate(platform.appeals):
            order = f"261101-{number:015}"
            case = open_case(desk.deps, platform=name, order=order, waybill="", fields={"freight": "8.00"}).case
            story = Story(desk, case)
            attempt = submit_packet(desk.deps, story.packet(1, "aa", appeals=(appeal.short_id,)), by="张三")
            assert [one.attributes["attempt"] for one in story.events(appeal.closes_with)] == [attempt.id]
            decided = record_result(desk.deps, attempt.id, "won")
            assert bool(decided.result.events) is not appeal.before_refund
        assert verify_ledger(desk.deps).ok
