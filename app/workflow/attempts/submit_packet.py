"""Record that a packet was handed in: what was in it, when, by whom, which try it was; its clocks follow from it."""

from collections.abc import Sequence
from datetime import UTC, datetime

from app.domain.attempts.attempt import NAME_LENGTH, Attempt, Entry, Outcome
from app.domain.attempts.place import Place
from app.domain.attempts.told import SUBMITTED, told_of
from app.domain.cases.case import Case
from app.domain.cases.fields import clean_words
from app.domain.cases.happenings import checked_at
from app.domain.proof.packet import Packet
from app.domain.proof.readiness import chosen_appeals
from app.domain.rules.appeal import Appeal
from app.storage.database import Unit
from app.workflow.deps import Deps
from app.workflow.steps.derived_event import happened
from app.workflow.steps.handing_in import find_packet, find_place, snapshot_of


def submit_packet(deps: Deps, packet: str, *, at: datetime | None = None, by: str = "") -> Attempt:
    """Record the handing in of a packet (its id, or the folder it lies in), now or `at`, by the person named.

    Attempt, event and both ledger entries are written at once. A packet is handed in once: doing it again gives the
    attempt that there is. An event of the same handing in that was typed before is taken, never doubled.
    Raises `Problem`: no such packet, a time that cannot be, a name that cannot be kept.
    """
    now = deps.now()
    name = clean_words("by", by, NAME_LENGTH)
    with deps.database.write() as unit:
        built = find_packet(unit, packet)
        known = unit.attempts.of_packet(built.id)
        if known is not None:
            return known
        case = unit.cases.get(built.case)
        appeals = chosen_appeals(unit.snapshots.get(case.rules), built.appeals)
        place = find_place(unit, built, appeals)
        moment = at or (place.typed[0].at if place.typed else now)
        moment = checked_at(moment, now).astimezone(UTC)
        attempt_id = unit.attempts.new_id(case.id)
        events = _events(unit, case, built, appeals, place, attempt_id, moment, now)
        entry = Entry(attempt_id, Outcome.WAITING, moment, now, name, events=events)
        attempt = snapshot_of(unit, built, attempt_id, place.number, entry)
        unit.attempts.add(attempt)
        unit.ledger.append(SUBMITTED, case.id, told_of(attempt), now)
    return attempt


def _events(
    unit: Unit,
    case: Case,
    built: Packet,
    appeals: Sequence[Appeal],
    place: Place,
    attempt_id: str,
    at: datetime,
    now: datetime,
) -> tuple[str, ...]:
    """One event per kind with which the submissions of the form are recorded."""
    kinds: dict[str, list[str]] = {}
    for appeal in appeals:
        kinds.setdefault(appeal.closes_with, []).append(appeal.short_id)
    typed = {event.kind: event for event in place.typed}
    made = []
    for kind, names in kinds.items():
        said = {"appeal": ",".join(names), "attempt": attempt_id, "number": str(place.number)}
        asked = [built.amounts[name] for name in names if name in built.amounts]
        if asked:
            said["amount"] = str(sum(asked))
        made.append(happened(unit, case, kind, at, said, now, typed.get(kind)))
    return tuple(made)
