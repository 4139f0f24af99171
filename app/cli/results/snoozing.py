"""`case snooze`: put the reminder of one window off, with the reason."""

from datetime import timedelta
from typing import Annotated

import typer

from app.cli.cases import PLATFORM_TIME, CaseId
from app.cli.clocks import span_s
from app.cli.session import Session
from app.domain.cases.clock import ClockState
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.workflow.cases.snooze_clock import snooze_clock
from app.workflow.queries.case_view import case_view

_PUT_OFF = QT_TRANSLATE_NOOP(
    "reminders", "The reminder of “{clock}” is put off until {moment}; the window itself runs on."
)
_RUNS = (ClockState.RUNNING, ClockState.WARNED)


def add_to(group: typer.Typer) -> None:
    """Add the command to the group of cases."""
    group.command("snooze")(snooze)


def snooze(
    context: typer.Context,
    case: CaseId,
    clock: Annotated[str, typer.Argument(metavar="CLOCK", help="Id of the clock, whole or its last part.")],
    span: Annotated[str, typer.Argument(metavar="SPAN", help="For how long, as 15m, 1h or 1d; a week at most.")],
    reason: Annotated[str, typer.Option(help="Why; it stays in the records.")],
) -> int:
    """Put the reminder of a running clock off; the clock itself runs on."""
    session: Session = context.obj
    view = case_view(session.deps, case)
    named = [one for one in view.clocks if clock in (one.rule, one.rule.rpartition(".")[2])]
    running = [one for one in named if one.state in _RUNS] or named
    rule, number = (running[-1].rule, running[-1].round) if running else (clock, 1)
    until = session.deps.now() + timedelta(seconds=span_s(span))
    made = snooze_clock(session.deps, view.case.id, rule, number, until, reason)
    session.fact(
        {
            "case": made.case,
            "clock": made.rule,
            "round": made.round,
            "until_at": made.until_at.isoformat(),
            "reason": made.reason,
        }
    )
    moment = f"{made.until_at.astimezone(PLATFORM_TIME):%Y-%m-%d %H:%M}"
    session.line(text(_PUT_OFF, clock=running[-1].title, moment=moment))
    return 0
