"""Correct when or by whom an attempt was handed in; that it was cannot be undone."""

from datetime import UTC, datetime

from app.domain.attempts.attempt import NAME_LENGTH, Attempt, Entry, Outcome
from app.domain.attempts.told import CORRECTED, said_of
from app.domain.cases.event import standing
from app.domain.cases.fields import clean_words
from app.domain.cases.happenings import checked_at
from app.workflow.deps import Deps
from app.workflow.steps.derived_event import happened


def correct_submission(deps: Deps, attempt_id: str, *, at: datetime | None = None, by: str | None = None) -> Attempt:
    """Record another time or another person; None leaves what there is. The events follow. Raises `Problem`."""
    now = deps.now()
    with deps.database.write() as unit:
        attempt = unit.attempts.get(attempt_id)
        before = attempt.submitted
        moment = checked_at(at or before.at, now).astimezone(UTC)
        name = before.by if by is None else clean_words("by", by, NAME_LENGTH)
        if (moment, name) == (before.at, before.by):
            return attempt
        case = unit.cases.get(attempt.case)
        held = {event.id: event for event in standing(unit.events.of(case.id))}
        events = tuple(
            happened(unit, case, held[name].kind, moment, held[name].attributes, now, held[name])
            for name in before.events
            if name in held
        )
        entry = Entry(attempt.id, Outcome.WAITING, moment, now, name, events=events)
        unit.attempts.add_entry(entry)
        unit.ledger.append(CORRECTED, case.id, said_of(entry), now)
        return unit.attempts.get(attempt.id)
