"""`case …`: open, show, set, answer, event, close."""

from collections.abc import Sequence
from datetime import datetime
from typing import Annotated
from zoneinfo import ZoneInfo

import typer

from app.cli.case_json import case_json, clocks_json, event_json
from app.cli.counsel.as_json import counsel_json, rule_change_json
from app.cli.counsel.words import say_changes, say_early, say_readings
from app.cli.course.course_json import course_json
from app.cli.footage.evidence_shown import looks_json, say_evidence, shown_evidence
from app.cli.records.finding import say_case
from app.cli.records.history import events_json, say_events
from app.cli.records.shared import duplicates_json, say_duplicates
from app.cli.session import Session
from app.domain.cases.questions import ANSWER, QUESTION, changes_of, find_answer
from app.domain.errors import Problem
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.workflow.cases.add_event import add_event
from app.workflow.cases.close_case import close_case
from app.workflow.cases.open_case import Same, open_case
from app.workflow.cases.take_rules import take_rules
from app.workflow.cases.update_case import update_case
from app.workflow.queries.case.likely import early_steps
from app.workflow.queries.case_view import case_view
from app.workflow.queries.exchange.parcel_rows import parcels_under
from app.workflow.queries.exchange.waybill_mates import waybill_mates
from app.workflow.queries.stats.case_course import case_course
from app.workflow.queries.uses import duplicates_of

PLATFORM_TIME = ZoneInfo("Asia/Shanghai")

CaseId = Annotated[str, typer.Argument(metavar="ID", help="The case.")]


def add_to(group: typer.Typer) -> None:
    """Add the commands of this file to the group of cases."""
    for name, command in (
        ("new", new),
        ("show", show),
        ("set", set_fields),
        ("answer", answer),
        ("event", event),
        ("close", close),
    ):
        group.command(name)(command)


def pairs(words: Sequence[str]) -> dict[str, str]:
    """`key=value` words as a mapping. Raises `Problem` for a word without `=`."""
    found: dict[str, str] = {}
    for word in words:
        key, equals, value = word.partition("=")
        if not equals or not key:
            raise Problem(
                "not-a-pair",
                text(QT_TRANSLATE_NOOP("cases", "“{word}” is not of the form key=value."), word=word),
                text(QT_TRANSLATE_NOOP("cases", "Write for example scenario=swapped.")),
            )
        found[key.strip()] = value.strip()
    return found


def moment(word: str) -> datetime:
    """An ISO 8601 instant; without an offset it is Beijing time, as the back office shows it. Raises `Problem`."""
    try:
        at = datetime.fromisoformat(word)
    except ValueError as error:
        raise Problem(
            "bad-time",
            text(QT_TRANSLATE_NOOP("cases", "“{word}” is no time."), word=word),
            text(QT_TRANSLATE_NOOP("cases", "Write it like 2026-11-22T10:00+08:00.")),
        ) from error
    return at if at.tzinfo else at.replace(tzinfo=PLATFORM_TIME)


def new(
    context: typer.Context,
    order: Annotated[str, typer.Option(help="Order number.")] = "",
    waybill: Annotated[str, typer.Option(help="Return waybill's number.")] = "",
    platform: Annotated[str | None, typer.Option(help="Platform of the order.")] = None,
    scenario: Annotated[str, typer.Option(help="What happened, as swapped.")] = "",
    fields: Annotated[list[str] | None, typer.Option("--with", metavar="key=value", help="Any other field.")] = None,
) -> int:
    """Open a case."""
    session: Session = context.obj
    more = pairs(fields or [])
    if scenario:
        more["scenario"] = scenario
    opened = open_case(
        session.deps, platform=platform or session.settings.platform, order=order, waybill=waybill, fields=more
    )
    parcels = parcels_under(session.deps, opened.case.id)
    same = [_same_json(entry) for entry in opened.same]
    session.fact({**case_json(opened.case), "same": same, "parcels": [parcel.id for parcel in parcels]})
    session.line(text(QT_TRANSLATE_NOOP("cases", "Opened case {case}."), case=opened.case.id), "bold")
    for entry in opened.same:
        session.note(
            text(
                QT_TRANSLATE_NOOP("cases", "Note: case {case} has the same {field} {value}."),
                case=entry.case_id,
                field=entry.field,
                value=entry.value,
            )
        )
    for parcel in parcels:
        session.note(
            text(QT_TRANSLATE_NOOP("cases", "Note: parcel {parcel} came under this number."), parcel=parcel.id)
        )
    return 0


def _same_json(entry: Same) -> dict[str, object]:
    return {"case": entry.case_id, "field": entry.field, "value": entry.value}


def show(context: typer.Context, case: CaseId) -> int:
    """Everything about one case."""
    session: Session = context.obj
    view = case_view(session.deps, case)
    shared = duplicates_of(session.deps, case)
    now = session.deps.now()
    session.fact(
        {
            **case_json(view.case),
            "events": events_json(view.events),
            "evidence": shown_evidence(view),
            "clocks": clocks_json(view.clocks, now, session.catalog),
            "progress": counsel_json(view.counsel, session.catalog)["progress"],
            "rules_changed": [rule_change_json(one, session.catalog) for one in view.rule_changes],
            **looks_json(view, session.catalog),
            "serials": [session.catalog.say(remark) for remark in view.serials],
            "duplicates": duplicates_json(shared),
            "shares_waybill": [mate.id for mate in waybill_mates(session.deps, case)],
            "packets": [{"packet": packet.id, "path": packet.path, "ready": packet.ready} for packet in view.packets],
            **course_json(case_course(session.deps, view.case.id), session.catalog),
        }
    )
    say_case(session, view.case)
    for remark in view.serials:
        session.line(remark, "yellow")
    say_duplicates(session, shared)
    say_events(session, view.events)
    say_evidence(session, view)
    for clock in view.clocks:
        due = f"{clock.due_at.astimezone(PLATFORM_TIME):%Y-%m-%d %H:%M}"
        session.line(f"  {due}  {session.catalog.say(clock.title)}  {clock.state}")
        say_readings(session, clock)
    say_changes(session, view)
    return 0


def set_fields(
    context: typer.Context,
    case: CaseId,
    changes: Annotated[list[str], typer.Argument(metavar="key=value...", help="Fields and their new values.")],
) -> int:
    """Change fields of a case; `rules=current` works it under today's rules from now on."""
    session: Session = context.obj
    given = pairs(changes)
    rules = given.pop("rules", None)
    if rules not in (None, "current"):
        raise Problem("bad-rules", text(QT_TRANSLATE_NOOP("cases", "Only rules=current can be set.")))
    taken = take_rules(session.deps, case) if rules else None
    changed = update_case(session.deps, case, given) if given or taken is None else taken.case
    differences = taken.changes if taken else ()
    session.fact(
        {**case_json(changed), "rules_changed": [rule_change_json(one, session.catalog) for one in differences]}
    )
    say_case(session, changed)
    for one in differences:
        session.line(f"  {one.change}  {one.id}  {session.catalog.say(one.title)}")
    return 0


def answer(
    context: typer.Context,
    case: CaseId,
    answers: Annotated[list[str], typer.Argument(metavar="question=answer...", help="Questions as `next` asks them.")],
) -> int:
    """Answer questions of `next`: an answer chooses the scenario or sets marks, and is kept as a note."""
    session: Session = context.obj
    for question, option in pairs(answers).items():
        platform = case_view(session.deps, case).platform
        asked, given = find_answer(platform, question, option)
        changes = changes_of(given)
        if changes:
            update_case(session.deps, case, changes)
        add_event(session.deps, case, "note", session.deps.now(), {QUESTION: asked.short_id, ANSWER: given.id})
        session.line(f"{session.catalog.say(asked.title)}  {session.catalog.say(given.title)}")
        if given.note:
            session.line(given.note, "yellow")
    view = case_view(session.deps, case)
    session.fact({**case_json(view.case), "questions": counsel_json(view.counsel, session.catalog)["questions"]})
    say_case(session, view.case)
    return 0


def event(
    context: typer.Context,
    case: CaseId,
    kind: Annotated[str, typer.Argument(help="What happened, as signed or refunded.")],
    at: Annotated[str, typer.Argument(help="When, as 2026-11-22T10:00+08:00.")],
    attributes: Annotated[list[str] | None, typer.Option("--with", metavar="key=value", help="More about it.")] = None,
    corrects: Annotated[str | None, typer.Option(help="Id of the event that this one replaces.")] = None,
) -> int:
    """Record something that happened; clocks follow from it."""
    session: Session = context.obj
    early = early_steps(case_view(session.deps, case), kind)
    added = add_event(session.deps, case, kind, moment(at), pairs(attributes or []), corrects=corrects)
    view = case_view(session.deps, case)
    session.fact(
        {
            **case_json(view.case),
            "event": event_json(added),
            "out_of_turn": [one.id for one in early],
            "clocks": clocks_json(view.clocks, session.deps.now(), session.catalog),
        }
    )
    session.line(f"{view.case.id}  {added.kind}  {added.at.astimezone(PLATFORM_TIME):%Y-%m-%d %H:%M}", "bold")
    say_early(session, early)
    return 0


def close(context: typer.Context, case: CaseId) -> int:
    """Close a case; nothing of it is removed."""
    session: Session = context.obj
    closed = close_case(session.deps, case)
    session.fact(case_json(closed))
    session.line(text(QT_TRANSLATE_NOOP("cases", "Closed case {case}."), case=closed.id), "bold")
    return 0
