"""Record what came of an attempt: the outcome, the money that came back, the platform's words; clocks follow."""

from collections.abc import Mapping
from datetime import UTC, datetime
from decimal import Decimal

from app.domain.attempts.attempt import NAME_LENGTH, Attempt, Entry, Outcome
from app.domain.attempts.results import checked_after, checked_outcome, checked_sums
from app.domain.attempts.told import RESULT_RECORDED, said_of
from app.domain.cases.event import Event, standing
from app.domain.cases.fields import clean_words, parse_amount
from app.domain.cases.happenings import checked_at
from app.domain.proof.eligibility import RESULT
from app.domain.proof.readiness import chosen_appeals
from app.storage.database import Unit
from app.workflow.deps import Deps
from app.workflow.steps.derived_event import happened

_WORDS_LENGTH = 4000


def record_result(
    deps: Deps,
    attempt_id: str,
    outcome: str,
    *,
    amounts: Mapping[str, str] | None = None,
    at: datetime | None = None,
    words: str = "",
    by: str = "",
) -> Attempt:
    """Record `won`, `partly`, `lost` or `withdrawn`; again: a correction, which is a new entry beside the old one.

    `amounts`: yuan that came back as typed, by an appeal's short id or under `TOTAL`. For appeals after the refund the
    event `appeal_result` is written in the same transaction (one typed before is taken); what was handed in before the
    refund moves no clock by its result: the platform's verdict and the refund are events of their own. The same result
    told twice is one. Raises `Problem`.
    """
    now = deps.now()
    decided, answer, name = (
        checked_outcome(outcome),
        clean_words("note", words, _WORDS_LENGTH),
        clean_words("by", by, NAME_LENGTH),
    )
    typed = {key: parse_amount("amount", value) or Decimal("0.00") for key, value in (amounts or {}).items()}
    with deps.database.write() as unit:
        attempt = unit.attempts.get(attempt_id)
        total, split = checked_sums(attempt, decided, typed)
        told_before = _typed_result(unit, attempt)
        before = attempt.result
        moment = at or (before.at if before else told_before.at if told_before else now)
        moment = checked_at(moment, now).astimezone(UTC)
        checked_after(attempt, moment)
        entry = Entry(attempt.id, decided, moment, now, name, total, split, answer)
        if before is not None and _same(before, entry):
            return attempt
        events = _events(unit, attempt, entry, told_before, now)
        entry = Entry(attempt.id, decided, moment, now, name, total, split, answer, events)
        unit.attempts.add_entry(entry)
        unit.ledger.append(RESULT_RECORDED, attempt.case, said_of(entry), now)
        return unit.attempts.get(attempt.id)


def _same(one: Entry, other: Entry) -> bool:
    return (one.outcome, one.at, one.by, one.amount, dict(one.amounts), one.words) == (
        other.outcome,
        other.at,
        other.by,
        other.amount,
        dict(other.amounts),
        other.words,
    )


def _typed_result(unit: Unit, attempt: Attempt) -> Event | None:
    """The standing event of this result: our own of before, else the first that was typed since, claimed by none."""
    held = standing(unit.events.of(attempt.case))
    if attempt.result is not None:
        own = set(attempt.result.events)
        return next((event for event in held if event.id in own), None)
    attempts = unit.attempts.of(attempt.case)
    claimed = {name for one in attempts for entry in one.entries for name in entry.events}
    later = [one.submitted.at for one in attempts if one.submitted.at > attempt.submitted.at]
    until = min(later, default=None)
    for event in held:
        within = event.at >= attempt.submitted.at and (until is None or event.at < until)
        if event.kind == RESULT and event.id not in claimed and within and "attempt" not in event.attributes:
            return event
    return None


def _events(unit: Unit, attempt: Attempt, entry: Entry, typed: Event | None, now: datetime) -> tuple[str, ...]:
    case = unit.cases.get(attempt.case)
    appeals = chosen_appeals(unit.snapshots.get(case.rules), attempt.appeals)
    if any(appeal.before_refund for appeal in appeals):
        return ()
    said = {"result": entry.outcome.value, "appeal": ",".join(attempt.appeals), "attempt": attempt.id}
    if entry.amount is not None and entry.outcome in {Outcome.WON, Outcome.PARTLY}:
        said["amount"] = str(entry.amount)
    return (happened(unit, case, RESULT, entry.at, said, now, typed),)
