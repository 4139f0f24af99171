"""What stands beside a case on its page, and which events are likely next."""

from datetime import timedelta
from pathlib import Path

import pytest

from app.bootstrap import open_deps
from app.domain.errors import Problem
from app.paths import DataFolder
from app.settings import Settings
from app.workflow.cases.add_event import add_event
from app.workflow.cases.attach_evidence import attach_evidence
from app.workflow.cases.open_case import open_case
from app.workflow.queries.case.likely import early_steps, likely_events
from app.workflow.queries.case.more import case_more
from app.workflow.queries.case_view import case_view


@pytest.fixture
def deps(tmp_path: Path):
    """The real rules."""
    return open_deps(DataFolder(tmp_path / "data"), Settings())


def test_history_uses_and_mates_are_those_of_the_case(deps, tmp_path) -> None:
    one = open_case(deps, platform="pdd", order="A1", waybill="YT1").case
    other = open_case(deps, platform="pdd", order="A2", waybill="YT1").case
    film = tmp_path / "film.mp4"
    film.write_bytes(b"\x00\x00\x00\x18ftypisom some film")
    attach_evidence(deps, one.id, film, "opening_video")
    attach_evidence(deps, other.id, film, "opening_video")
    more = case_more(deps, one.id)
    assert more.case == one.id
    assert [entry.kind for entry in more.history] == ["case_opened", "evidence_attached"]
    assert [case.id for case in more.mates] == [other.id]
    assert {(use.field, use.case) for use in more.duplicates} == {("waybill", other.id), ("file", other.id)}
    assert more.attempts == ()


def test_an_unknown_case_is_a_problem(deps) -> None:
    with pytest.raises(Problem) as told:
        case_more(deps, "261122-AAAA")
    assert told.value.code == "no-case"


def test_likely_events_follow_the_case(deps) -> None:
    now = deps.now()
    case = open_case(deps, platform="pdd", order="A1", fields={"scenario": "swapped"}).case
    add_event(deps, case.id, "return_posted", now - timedelta(hours=40))
    assert likely_events(case_view(deps, case.id))[0] == "signed"
    add_event(deps, case.id, "signed", now - timedelta(hours=30))
    view = case_view(deps, case.id)
    assert "signed" not in likely_events(view)
    assert {"evidence_submitted", "refused"} <= set(likely_events(view))
    assert [step.id for step in early_steps(view, "refused")] == ["refuse"]
    assert early_steps(view, "note") == ()
    add_event(deps, case.id, "refunded", now - timedelta(hours=20))
    assert likely_events(case_view(deps, case.id))[0] == "appealed"
    add_event(deps, case.id, "appealed", now - timedelta(hours=10))
    assert likely_events(case_view(deps, case.id))[0] == "appeal_result"
