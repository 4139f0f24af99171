"""Whether a submission is open to a case, and why not; and which attempt it would be."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from app.domain.cases.event import Event
from app.domain.cases.evidence import Evidence
from app.domain.cases.facts import Known
from app.domain.cases.steps import unmet
from app.domain.rules.appeal import Appeal, Condition, Level
from app.domain.text import QT_TRANSLATE_NOOP, Text, text

RESULT = "appeal_result"
"""The event that tells what came of an appeal after the refund."""
ATTEMPT = "attempt"
"""The attribute in which an event names the recorded attempt that it belongs to."""
ATTEMPTS_LEFT = "attempts_left"
"""The attribute in which a clerk types how many attempts the back office still shows."""

_AGAIN = QT_TRANSLATE_NOOP("readiness", "{appeal}: this is attempt {number}.")
_WAITING = QT_TRANSLATE_NOOP("readiness", "{appeal}: attempt {number} still waits for its result.")
_LAST = QT_TRANSLATE_NOOP("readiness", "{appeal}: this attempt is the last one.")
_OVER = QT_TRANSLATE_NOOP("readiness", "{appeal}: it was handed in {count} times, and {limit} per {per} are stated.")
_NONE_LEFT = QT_TRANSLATE_NOOP("readiness", "{appeal}: the back office showed that no attempt is left.")
_SAME_PROOF = QT_TRANSLATE_NOOP(
    "readiness", "{appeal}: a further attempt needs other proof, and nothing was attached since the last one."
)


@dataclass(frozen=True, slots=True)
class Eligibility:
    """`open`: nothing that is known bars it. Today's back office has the last word."""

    appeal: Appeal
    unmet: tuple[Condition, ...]
    attempts: tuple[Text, ...]

    @property
    def open(self) -> bool:
        """Whether no condition bars it."""
        return not any(one.level is Level.BLOCKS for one in self.unmet)


def eligibility(appeal: Appeal, known: Known, evidence: tuple[Evidence, ...] = (), reason: str = "") -> Eligibility:
    """What stands against a submission now. `evidence` tells what was attached since the last attempt."""
    attached = max((item.attached_at for item in evidence), default=None)
    told = tuple(attempt_warnings(appeal, known.events, attached))
    return Eligibility(appeal, unmet(appeal.conditions, known, reason), told)


def handed_in(appeal: Appeal, events: tuple[Event, ...]) -> tuple[Event, ...]:
    """The standing events that record a handing in; one that does not say which appeal counts for each of its kind.

    One that was typed beside a recorded attempt that waits is that same handing in: nobody can appeal again before the
    result. Of what is handed in before the refund that is not so.
    """
    found: list[Event] = []
    since = 0
    for event in events:
        if event.kind == RESULT and _names(appeal, event):
            since = len(found)
        elif event.kind == appeal.closes_with and _names(appeal, event):
            last = found[-1] if len(found) > since and not appeal.before_refund else None
            if last is None or not _same(last, event, len(found)):
                found.append(event)
            elif ATTEMPT in event.attributes:
                found[-1] = event
    return tuple(found)


def _same(last: Event, event: Event, number: int) -> bool:
    """Whether two tell of one handing in: one was typed, the other, as the same try, written with its attempt."""
    recorded = [one for one in (last, event) if ATTEMPT in one.attributes]
    if len(recorded) != 1:
        return False
    return recorded[0] is last or recorded[0].attributes.get("number", "") == str(number)


def _names(appeal: Appeal, event: Event) -> bool:
    """Whether an event is about an appeal, or does not say about which."""
    names = {"", appeal.id, appeal.short_id}
    return not names.isdisjoint(name.strip() for name in event.attributes.get("appeal", "").split(","))


def waits(appeal: Appeal, handed: Event, events: tuple[Event, ...]) -> bool:
    """Whether an appeal after the refund has no result yet; what is handed in before it has results of other kinds."""
    if appeal.before_refund:
        return False
    return not any(event.kind == RESULT and event.at >= handed.at and _names(appeal, event) for event in events)


def attempt_warnings(appeal: Appeal, events: tuple[Event, ...], attached_at: datetime | None) -> Iterator[Text]:
    """What a further attempt has to mind. Nothing for the first one."""
    rule, before = appeal.attempts, handed_in(appeal, events)
    if before and waits(appeal, before[-1], events):
        yield text(_WAITING, appeal=appeal.title, number=len(before))
    if rule is None or not before:
        return
    yield text(_AGAIN, appeal=appeal.title, number=len(before) + 1)
    typed = [event.attributes[ATTEMPTS_LEFT] for event in events if ATTEMPTS_LEFT in event.attributes]
    if typed and typed[-1].strip() == "0":
        yield text(_NONE_LEFT, appeal=appeal.title)
    elif rule.limit is not None and len(before) >= rule.limit:
        yield text(_OVER, appeal=appeal.title, count=len(before), limit=rule.limit, per=rule.per)
    elif rule.last_chance or (typed and typed[-1].strip() == "1"):
        yield text(_LAST, appeal=appeal.title)
    if rule.different_proof and (attached_at is None or attached_at <= before[-1].recorded_at):
        yield text(_SAME_PROOF, appeal=appeal.title)
