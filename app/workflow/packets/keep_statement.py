"""Keep the words of a clerk for one attempt of one submission, until the packet is built: a note of the case."""

from app.domain.cases.event import Event, EventSource
from app.domain.cases.happenings import checked_attributes
from app.domain.errors import Problem
from app.domain.proof.profile import profile_of
from app.domain.proof.readiness import chosen_appeals
from app.domain.proof.wording.kept import KIND, attributes_of, kept_note
from app.domain.proof.wording.typed import STATEMENT, Typed, typed
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.exporters.content import next_attempt
from app.storage.records import values_of
from app.workflow.deps import Deps


def keep_statement(
    deps: Deps, case_id: str, appeals: tuple[str, ...], words: str, *, attempt: int | None = None
) -> Event:
    """Record the words; they replace those kept before for the same attempt, which stay in the record as corrected.

    The same words again are the same record. Raises `Problem` for an empty text, signs that cannot be shown, and what
    the form would not take: nothing is ever cut.
    """
    now = deps.now()
    with deps.database.write() as unit:
        case = unit.cases.get(case_id)
        platform = unit.snapshots.get(case.rules)
        events = unit.events.of(case.id)
        chosen = chosen_appeals(platform, appeals)
        names = [appeal.short_id for appeal in chosen]
        number = attempt or next_attempt(chosen, events)
        said = checked_attributes(KIND, attributes_of(words.strip(), names, number), platform)
        _refuse_unfit(typed(STATEMENT, "", said["statement"], profile_of(platform, chosen).text))
        before = kept_note(events, names, number)
        if before is not None and dict(before.attributes) == dict(said):
            return before
        corrects = before.id if before else None
        event = Event(unit.events.new_id(case.id), case.id, KIND, now, now, EventSource.TYPED, said, corrects)
        unit.events.add(event)
        unit.ledger.append("event_added", case.id, values_of(event), now)
    return event


def _refuse_unfit(told: Typed) -> None:
    if not told.words:
        raise Problem("no-statement", text(QT_TRANSLATE_NOOP("packet", "There is no text to keep.")))
    if not told.fits:
        raise Problem(
            "statement-too-long",
            text(
                QT_TRANSLATE_NOOP("packet", "The form takes {most} of the statement; this one has {count}."),
                most=told.most_characters or told.most_bytes or 0,
                count=told.characters if told.most_characters else told.bytes,
            ),
            text(QT_TRANSLATE_NOOP("packet", "Shorten it yourself: nothing is cut off for you.")),
        )
