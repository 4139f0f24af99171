"""`case facts`: what a person notes about a case for the shop's own count."""

from typing import Annotated

import typer

from app.cli.case_json import case_json, event_json
from app.cli.cases import CaseId, pairs
from app.cli.course.course_json import course_json, noted_json
from app.cli.session import Session
from app.domain.measures.noted import checked_notes
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.workflow.cases.add_event import add_event
from app.workflow.queries.case_view import case_view
from app.workflow.queries.stats.case_course import Course, case_course, causes_known

_HOURS = QT_TRANSLATE_NOOP("stats", "{stage}: {hours} h")
_OPEN = QT_TRANSLATE_NOOP("stats", "{stage}: not known yet")


def add_to(group: typer.Typer) -> None:
    """Add the command to the group of cases."""
    group.command("facts")(facts)


def facts(
    context: typer.Context,
    case: CaseId,
    notes: Annotated[
        list[str] | None,
        typer.Argument(metavar="name=value...", help="cause, at_fault, loyal, operator, satisfaction, first_reply."),
    ] = None,
) -> int:
    """Note the cause, the party at fault, a loyal customer, the operator, satisfaction (1 to 5), the first reply (8s).

    A correction is another note; without notes the course of the case is shown.
    """
    session: Session = context.obj
    added = None
    given = pairs(notes or [])
    if given:
        said = checked_notes(given, causes_known(session.deps))
        added = add_event(session.deps, case, "note", session.deps.now(), said)
    view = case_view(session.deps, case)
    course = case_course(session.deps, case)
    session.fact(
        {
            **case_json(view.case),
            "event": event_json(added) if added else None,
            **course_json(course, session.catalog),
            "serials": [session.catalog.say(remark) for remark in view.serials],
        }
    )
    session.line(view.case.id, "bold")
    say_course(session, course)
    return 0


def say_course(session: Session, course: Course) -> None:
    """The same for people, line by line."""
    titles = {stage.id: stage.title for stage in course.measure.stages} if course.measure else {}
    for time in course.stages:
        title = titles[time.stage]
        if time.seconds is None:
            session.line(text(_OPEN, stage=title))
        else:
            session.line(text(_HOURS, stage=title, hours=f"{time.seconds / 3600:.1f}"))
    noted = {name: value for name, value in noted_json(course.noted).items() if value not in (None, "")}
    session.line("  ".join(f"{name}={value}" for name, value in noted.items()))
