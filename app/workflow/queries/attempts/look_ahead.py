"""A last look before a packet is recorded as handed in: which try it would be, what is new, what speaks against it."""

from dataclasses import dataclass

from app.domain.attempts.attempt import Attempt, Entry, Outcome
from app.domain.attempts.news import News
from app.domain.cases.event import standing
from app.domain.proof.eligibility import attempt_warnings
from app.domain.proof.packet import Packet
from app.domain.proof.readiness import chosen_appeals
from app.domain.text import QT_TRANSLATE_NOOP, Text, text
from app.workflow.deps import Deps
from app.workflow.queries.attempts.attempt_rows import news_against
from app.workflow.steps.handing_in import find_packet, find_place, snapshot_of

_DONE = QT_TRANSLATE_NOOP("attempts", "This packet was handed in already: attempt {attempt}.")
_DRAFT = QT_TRANSLATE_NOOP("attempts", "The packet is a draft: something required was missing when it was built.")
_OTHER_NUMBER = QT_TRANSLATE_NOOP(
    "attempts", "The packet was built as attempt {built}, but it would be attempt {number}: its papers say otherwise."
)


@dataclass(frozen=True, slots=True)
class LookAhead:
    """`attempt`: what would be recorded (or was: `done`). `told`: what a person should know before it is sent."""

    attempt: Attempt
    news: News
    told: tuple[Text, ...]
    done: bool


def look_ahead(deps: Deps, packet: str) -> LookAhead:
    """Look at what handing in a packet (its id or folder) would be; nothing is recorded. Raises `Problem`."""
    now = deps.now()
    with deps.database.read() as unit:
        built = find_packet(unit, packet)
        case = unit.cases.get(built.case)
        platform = unit.snapshots.get(case.rules)
        known = unit.attempts.of_packet(built.id)
        if known is not None:
            news = news_against(unit, platform, known)
            return LookAhead(known, news, (text(_DONE, attempt=known.id),), done=True)
        appeals = chosen_appeals(platform, built.appeals)
        place = find_place(unit, built, appeals)
        would_be = unit.attempts.new_id(case.id)
        attempt = snapshot_of(unit, built, would_be, place.number, Entry(would_be, Outcome.WAITING, now, now))
        news = news_against(unit, platform, attempt)
        own = {event.id for event in place.typed}
        events = tuple(event for event in standing(unit.events.of(case.id)) if event.id not in own)
        attached = max((item.attached_at for item in unit.evidence.of(case.id)), default=None)
    rules = [told for appeal in appeals for told in attempt_warnings(appeal, events, attached)]
    return LookAhead(attempt, news, (*_of_packet(built, place.number), *rules, *news.told), done=False)


def _of_packet(built: Packet, number: int) -> list[Text]:
    told = [text(_DRAFT)] if built.draft else []
    if built.attempt != number:
        told.append(text(_OTHER_NUMBER, built=built.attempt, number=number))
    return told
