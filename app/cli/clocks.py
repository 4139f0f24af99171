"""`due` and `next`: what runs out first, and what to do now."""

import re
from pathlib import Path
from typing import Annotated

import typer

from app.cli.case_json import clock_json
from app.cli.cases import PLATFORM_TIME, CaseId
from app.cli.counsel.as_json import condition_json, counsel_json, rule_change_json
from app.cli.counsel.words import left, say_next, say_readings, unknown
from app.cli.session import Session
from app.domain.errors import Problem
from app.domain.text import QT_TRANSLATE_NOOP, Phrase, text
from app.workflow.cases.write_calendar import write_calendar
from app.workflow.queries.case_view import case_view
from app.workflow.queries.due_rows import due_count, due_rows, unknown_count, unknown_rows

_PAGE = 200
_MORE = QT_TRANSLATE_NOOP("clocks", "{count} more clocks run. To see all: --limit 0.")
_MORE_UNKNOWN = QT_TRANSLATE_NOOP("clocks", "{count} more cases have a window whose start is unknown.")
_WROTE = QT_TRANSLATE_NOOP("clocks", "{count} clocks were written to {path}.")
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
    limit: Annotated[
        int | None, typer.Option(min=0, metavar="N", help="At most so many; 0: all. On the screen 200 unless said.")
    ] = None,
    ics: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Write those that run as a calendar as well.")
    ] = None,
) -> int:
    """Every running clock of every open case, soonest first."""
    session: Session = context.obj
    span = span_s(within) if within else None
    most = limit if limit is not None else 0 if session.as_json else _PAGE
    rows = due_rows(session.deps, span, most or None)
    now = session.deps.now()
    for row in rows:
        clock = row.clock
        session.fact(clock_json(clock, now, session.catalog))
        session.line(
            f"{clock.due_at.astimezone(PLATFORM_TIME):%Y-%m-%d %H:%M}  {session.catalog.say(left(clock.left_s(now)))}  "
            f"{clock.case}  {session.catalog.say(clock.title)}",
            "bold red" if clock.state == "warned" else "",
        )
        say_readings(session, clock)
    if len(rows) == most:
        _say_more(session, due_count(session.deps, span) - most, _MORE)
    if ics is not None:
        kept = rows if not most or len(rows) < most else due_rows(session.deps, span)
        count = write_calendar(session.deps, kept, ics, session.catalog)
        session.note(text(_WROTE, count=count, path=str(ics)))
    if not session.as_json:
        _say_unknown(session, most)
    return 0


def _say_more(session: Session, count: int, words: Phrase) -> None:
    if count > 0:
        session.note(text(words, count=count))


def _say_unknown(session: Session, most: int) -> None:
    waiting = unknown_rows(session.deps, most or None)
    for row in waiting:
        session.line(f"{row.case.id}  {session.catalog.say(unknown(row.missing))}", "bold red")
    if len(waiting) == most:
        _say_more(session, unknown_count(session.deps) - most, _MORE_UNKNOWN)


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
