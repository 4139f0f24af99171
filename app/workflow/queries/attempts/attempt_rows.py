"""Attempts as a list shows them, and one with what was new about it when it was handed in."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.domain.attempts.attempt import Attempt
from app.domain.attempts.news import News, news_of
from app.domain.cases.case import Case
from app.domain.rules.platform import Platform
from app.domain.text import Words
from app.workflow.deps import Deps

if TYPE_CHECKING:
    from app.storage.database import Unit  # SQLAlchemy takes a sixth of a second: the window is there before it


@dataclass(frozen=True, slots=True)
class AttemptView:
    """`titles`: of its appeals, in their order."""

    attempt: Attempt
    case: Case
    titles: tuple[Words, ...]
    news: News


def attempt_rows(deps: Deps, case_id: str | None = None) -> tuple[Attempt, ...]:
    """Every attempt, or those of one case, in the order in which they were recorded. Raises `Problem` `no-case`."""
    with deps.database.read() as unit:
        return unit.attempts.all() if case_id is None else unit.attempts.of(unit.cases.get(case_id).id)


def attempt_view(deps: Deps, attempt_id: str) -> AttemptView:
    """One attempt against those before it. Raises `Problem` `no-attempt`."""
    with deps.database.read() as unit:
        attempt = unit.attempts.get(attempt_id)
        case = unit.cases.get(attempt.case)
        platform = unit.snapshots.get(case.rules)
        return AttemptView(attempt, case, titles_of(platform, attempt), news_against(unit, platform, attempt))


def titles_of(platform: Platform, attempt: Attempt) -> tuple[Words, ...]:
    """What the submissions of an attempt are called."""
    found = (platform.appeal(name) for name in attempt.appeals)
    return tuple(appeal.title for appeal in found if appeal is not None)


def news_against(unit: "Unit", platform: Platform, attempt: Attempt) -> News:
    """What is new in an attempt, recorded or about to be, against those recorded before it."""
    before = [one for one in unit.attempts.of(attempt.case) if one.recorded_at <= attempt.recorded_at]
    before = [one for one in before if one.id != attempt.id]
    held = unit.attempts.uses_of({proof.sha256 for proof in attempt.uploaded})
    earlier = {one.id for one in before}
    uses = [use for use in held if use.case != attempt.case or use.attempt in earlier]
    rules = [appeal.attempts for name in attempt.appeals if (appeal := platform.appeal(name)) is not None]
    return news_of(
        attempt,
        before,
        uses,
        differ=any(rule is not None and rule.different_proof for rule in rules),
        titles={kind.id: kind.title for kind in platform.evidence},
    )
