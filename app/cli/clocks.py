"""`due` and `next`: what runs out first, and what to do now."""

import re
from typing import Annotated

import typer

from app.cli.case_json import clock_json
from app.cli.cases import PLATFORM_TIME, CaseId
from app.cli.counsel.as_json import condition_json, counsel_json, rule_change_json
from app.cli.counsel.words import left, say_next, say_readings, unknown
from app.cli.session import Session
from app.domain.errors import Problem
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.workflow.queries.case_view import case_view
from app.workflow.queries.due_rows import due_rows
from app.workflow.queries.today_rows import today_rows

_UNITS = {"m": 60.0, "h": 3600.0, "d": 86400.0}


def add_to(root: typer.Typer) -> None:
    """Add the commands of this file."""
    root.command("due")(due)
    root.command("next")(next_)


def span_s(word: str) -> float:
    """`24h`, `90m`, `7d` in seconds. Raises `Problem`."""
    found = re.fullmatch(r"(\d+(?:\.\d+)?)([mhd])", word.strip().lower())
    if found is None:
        raise Problem(
            "bad-span",
            text(QT_TRANSLATE_NOOP("clocks", "“{word}” is no span of time."), word=word),
            text(QT_TRANSLATE_NOOP("clocks", "Write it like 24h, 90m or 7d.")),
        )
    return float(found[1]) * _UNITS[found[2]]


def due(
    context: typer.Context,
    within: Annotated[str | None, typer.Option(help="Only what runs out within this span, as 24h.")] = None,
) -> int:
    """Every running clock of every open case, soonest first."""
    session: Session = context.obj
    now = session.deps.now()
    for row in due_rows(session.deps, span_s(within) if within else None):
        clock = row.clock
        session.fact(clock_json(clock, now, session.catalog))
        session.line(
            f"{clock.due_at.astimezone(PLATFORM_TIME):%Y-%m-%d %H:%M}  {session.catalog.say(left(clock.left_s(now)))}  "
            f"{clock.case}  {session.catalog.say(clock.title)}",
            "bold red" if clock.state == "warned" else "",
        )
        say_readings(session, clock)
    for waiting in today_rows(session.deps):
        if waiting.missing is not None:
            session.line(f"{waiting.case.id}  {session.catalog.say(unknown(waiting.missing))}", "bold red")
    return 0


def next_(context: typer.Context, case: CaseId) -> int:
    """What to do now in this case, and why."""
    session: Session = context.obj
    view = case_view(session.deps, case)
    step = view.next_step
    session.fact(
        {
            "case": view.case.id,
            "step": step.id,
            "title": session.catalog.say(step.title),
            "why": session.catalog.say(step.why),
            "source": step.source,
            "blocked_by": list(step.blocked_by),
            "done": list(step.done),
            "warnings": [session.catalog.say(warning) for warning in step.warnings],
            "serials": [session.catalog.say(remark) for remark in view.serials],
            "unknown_starts": [start.rule for start in step.unknown_starts],
            "clock": clock_json(step.due, session.deps.now(), session.catalog) if step.due else None,
            "path": session.catalog.say(step.path) if step.path else None,
            "warned_by": list(step.warned_by),
            "unmet": [condition_json(one, session.catalog) for one in step.unmet],
            "cautions": [session.catalog.say(caution) for caution in step.cautions],
            "submits": step.submits,
            "remaining": [
                {"step": one.id, "title": session.catalog.say(one.title), "blocked_by": list(one.blocked_by)}
                for one in step.remaining
            ],
            **counsel_json(view.counsel, session.catalog),
            "rules_changed": [rule_change_json(one, session.catalog) for one in view.rule_changes],
        }
    )
    say_next(session, view)
    return 0
