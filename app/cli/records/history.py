"""What happened in a case as it was recorded: corrected and withdrawn events stay in sight; `case withdraw`."""

from collections.abc import Sequence
from typing import Annotated

import typer

from app.cli.case_json import case_json, clocks_json, event_json
from app.cli.session import Session
from app.domain.cases.deadline import PLATFORM_TIME
from app.domain.cases.event import Event, EventSource, standing
from app.domain.text import QT_TRANSLATE_NOOP, Phrase, Text, text
from app.workflow.cases.add_event import add_event
from app.workflow.queries.case_view import case_view

_SOURCES: dict[EventSource, Phrase] = {
    EventSource.TYPED: QT_TRANSLATE_NOOP("events", "typed"),
    EventSource.IMPORTED: QT_TRANSLATE_NOOP("events", "imported"),
    EventSource.DERIVED: QT_TRANSLATE_NOOP("events", "derived"),
}
_CORRECTED = QT_TRANSLATE_NOOP("events", "corrected by {event}")
_WITHDRAWN = QT_TRANSLATE_NOOP("events", "withdrawn by {event}")
_CORRECTS = QT_TRANSLATE_NOOP("events", "in the place of {event}")
_WITHDRAWS = QT_TRANSLATE_NOOP("events", "withdraws {event}")


def add_to(group: typer.Typer) -> None:
    """Add the commands of this file to `case`."""
    group.command("withdraw")(withdraw)


def events_json(events: tuple[Event, ...]) -> list[dict[str, object]]:
    """All events; `standing`: it still holds; `corrected_by`: the event that took its place or withdrew it."""
    held = {event.id for event in standing(events)}
    by = {event.corrects: event.id for event in events if event.corrects}
    return [{**event_json(event), "standing": event.id in held, "corrected_by": by.get(event.id)} for event in events]


def say_events(session: Session, events: Sequence[Event]) -> None:
    """One line per event, with its id, where it came from and what became of it; silent with --json."""
    later = {event.corrects: event for event in events if event.corrects}
    for event in events:
        said = "  ".join(f"{name}={value}" for name, value in event.attributes.items())
        source = session.catalog.say(_SOURCES[event.source])
        fate = "".join(f"  ({session.catalog.say(words)})" for words in _fate(event, later.get(event.id)))
        when = f"{event.at.astimezone(PLATFORM_TIME):%Y-%m-%d %H:%M}"
        session.line(
            f"  {when}  {event.kind}  {said}  [{event.id}, {source}]{fate}", "dim" if event.id in later else ""
        )


def _fate(event: Event, later: Event | None) -> list[Text]:
    found = []
    if event.corrects:
        found.append(text(_WITHDRAWS if _is_withdrawal(event) else _CORRECTS, event=event.corrects))
    if later is not None:
        found.append(text(_WITHDRAWN if _is_withdrawal(later) else _CORRECTED, event=later.id))
    return found


def _is_withdrawal(event: Event) -> bool:
    return event.attributes.get("withdraws") == "yes"


def withdraw(
    context: typer.Context,
    case: Annotated[str, typer.Argument(metavar="ID", help="The case.")],
    event: Annotated[str, typer.Argument(metavar="EVENT", help="The event, as `case show` names it.")],
    why: Annotated[str, typer.Option(help="Why it does not hold.")] = "",
) -> int:
    """Take back an event that never happened; it stays on record. For a wrong time use `case event … --corrects`."""
    session: Session = context.obj
    said = {"withdraws": "yes", **({"why": why} if why else {})}
    added = add_event(session.deps, case, "note", session.deps.now(), said, corrects=event)
    view = case_view(session.deps, case)
    session.fact(
        {
            **case_json(view.case),
            "event": event_json(added),
            "clocks": clocks_json(view.clocks, session.deps.now(), session.catalog),
        }
    )
    session.line(text(QT_TRANSLATE_NOOP("events", "Withdrawn: {event}. It stays on record."), event=event), "bold")
    return 0
