"""`case …`: open, show, list, find, set, event, attach, close."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Annotated
from zoneinfo import ZoneInfo

import typer

from app.cli.case_json import case_json, clocks_json, event_json, evidence_json
from app.cli.counsel.as_json import counsel_json, rule_change_json
from app.cli.counsel.words import out_of_turn, say_changes, say_early, say_readings
from app.cli.footage.inspection_json import inspection_json
from app.cli.session import VERDICT_WORDS, Session
from app.domain.cases.case import Case
from app.domain.cases.questions import ANSWER, QUESTION, changes_of, find_answer
from app.domain.errors import Problem
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.workflow.cases.add_event import add_event
from app.workflow.cases.attach_evidence import attach_evidence
from app.workflow.cases.close_case import close_case
from app.workflow.cases.open_case import Same, open_case
from app.workflow.cases.take_rules import take_rules
from app.workflow.cases.update_case import update_case
from app.workflow.queries.case_rows import case_rows
from app.workflow.queries.case_view import case_view
from app.workflow.queries.uses import other_uses
from app.workflow.videos.inspect_evidence import inspect_evidence

PLATFORM_TIME = ZoneInfo("Asia/Shanghai")

CaseId = Annotated[str, typer.Argument(metavar="ID", help="The case.")]


def add_to(root: typer.Typer) -> None:
    """Add the commands of this file."""
    group = typer.Typer(name="case", help="Keep after-sale cases.", no_args_is_help=True)
    for name, command in (
        ("new", new),
        ("show", show),
        ("list", list_cases),
        ("find", find),
        ("set", set_fields),
        ("answer", answer),
        ("event", event),
        ("attach", attach),
        ("close", close),
    ):
        group.command(name)(command)
    root.add_typer(group)


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
    session.fact({**case_json(opened.case), "same": [_same_json(entry) for entry in opened.same]})
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
    return 0


def _same_json(entry: Same) -> dict[str, object]:
    return {"case": entry.case_id, "field": entry.field, "value": entry.value}


def show(context: typer.Context, case: CaseId) -> int:
    """Everything about one case."""
    session: Session = context.obj
    view = case_view(session.deps, case)
    now = session.deps.now()
    session.fact(
        {
            **case_json(view.case),
            "events": [event_json(entry) for entry in view.events],
            "evidence": [evidence_json(item) for item in view.evidence],
            "clocks": clocks_json(view.clocks, now, session.catalog),
            "progress": counsel_json(view.counsel, session.catalog)["progress"],
            "rules_changed": [rule_change_json(one, session.catalog) for one in view.rule_changes],
            "inspections": [
                {"sha256": sha256, "verdict": str(entry.verdict)} for sha256, entry in sorted(view.inspections.items())
            ],
            "serials": [session.catalog.say(remark) for remark in view.serials],
            "packets": [{"packet": packet.id, "path": packet.path, "ready": packet.ready} for packet in view.packets],
        }
    )
    _say_case(session, view.case)
    for remark in view.serials:
        session.line(remark, "yellow")
    for happened in view.events:
        session.line(f"  {happened.at.astimezone(PLATFORM_TIME):%Y-%m-%d %H:%M}  {happened.kind}")
    for item in view.evidence:
        verdict = view.inspections.get(item.sha256)
        word = f" ({session.catalog.say(VERDICT_WORDS[verdict.verdict])})" if verdict else ""
        session.line(f"  {item.kind}: {item.name}{word}")
    for clock in view.clocks:
        due = f"{clock.due_at.astimezone(PLATFORM_TIME):%Y-%m-%d %H:%M}"
        session.line(f"  {due}  {session.catalog.say(clock.title)}  {clock.state}")
        say_readings(session, clock)
    say_changes(session, view)
    return 0


def _say_case(session: Session, case: Case) -> None:
    session.line(
        f"{case.id}  {case.platform}  {case.order}  {case.waybill}  {case.goods}  {case.scenario}".rstrip(), "bold"
    )


def list_cases(
    context: typer.Context,
    *,
    closed: Annotated[bool, typer.Option("--all", help="Closed ones as well.")] = False,
) -> int:
    """Every open case."""
    return _list(context, "", include_closed=closed)


def find(
    context: typer.Context, fragment: Annotated[str, typer.Argument(help="Part of any number, name or note.")]
) -> int:
    """Cases that hold this fragment in any number, name or note, closed ones as well."""
    return _list(context, fragment, include_closed=True)


def _list(context: typer.Context, fragment: str, *, include_closed: bool) -> int:
    session: Session = context.obj
    for row in case_rows(session.deps, fragment, include_closed=include_closed):
        session.fact(case_json(row.case))
        _say_case(session, row.case)
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
    _say_case(session, changed)
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
    _say_case(session, view.case)
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
    early = out_of_turn(case_view(session.deps, case), kind)
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


def attach(
    context: typer.Context,
    case: CaseId,
    file: Annotated[Path, typer.Argument(help="The original; it is copied, never changed.")],
    kind: Annotated[str, typer.Option("--as", metavar="KIND", help="What it proves, as opening_video.")],
    *,
    check: Annotated[bool, typer.Option("--check/--no-check", help="Check a video at once.")] = True,
) -> int:
    """Take a copy of a file into the vault as evidence of a case; a video is checked at once."""
    session: Session = context.obj
    item = attach_evidence(session.deps, case, file, kind, report=session.report())
    inspection = None
    if check and item.media_type == "video":
        inspection = inspect_evidence(session.deps, item.id, report=session.report())
    view = case_view(session.deps, case)
    elsewhere = other_uses(session.deps, item.id)
    session.fact(
        {
            **case_json(view.case),
            "evidence": evidence_json(item),
            "also_used": [{"case": other.case, "kind": other.kind} for other in elsewhere],
            "inspection": inspection and inspection_json(inspection, session.catalog),
        }
    )
    session.line(text(QT_TRANSLATE_NOOP("cases", "Attached {name} as {kind}."), name=item.name, kind=item.kind), "bold")
    for other in elsewhere:
        session.note(
            text(
                QT_TRANSLATE_NOOP("cases", "Note: the same file is already used in case {case} as {kind}."),
                case=other.case,
                kind=other.kind,
            )
        )
    for finding in inspection.findings if inspection else ():
        session.verdict_line(finding.verdict, finding.text)
    return 0


def close(context: typer.Context, case: CaseId) -> int:
    """Close a case; nothing of it is removed."""
    session: Session = context.obj
    closed = close_case(session.deps, case)
    session.fact(case_json(closed))
    session.line(text(QT_TRANSLATE_NOOP("cases", "Closed case {case}."), case=closed.id), "bold")
    return 0
