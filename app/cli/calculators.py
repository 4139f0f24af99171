"""`calc …`: the money calculators."""

from collections.abc import Sequence
from typing import Annotated

import typer

from app.cli.cases import pairs
from app.cli.session import Session
from app.domain.errors import Problem
from app.domain.money.calculation import Calculation
from app.domain.rules.calculator import Calculator
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.workflow.queries.calculations import calculation, calculators, case_inputs


def add_to(root: typer.Typer) -> None:
    """Add the commands of this file."""
    root.command("calc")(calc)


def calc(
    context: typer.Context,
    name: Annotated[
        str | None, typer.Argument(metavar="NAME", help="A calculator; without one, all are listed.")
    ] = None,
    inputs: Annotated[list[str] | None, typer.Argument(metavar="key=value...", help="What it asks for.")] = None,
    case: Annotated[str | None, typer.Option(help="Take what is not typed from this case.")] = None,
    appeal: Annotated[str | None, typer.Option(help="With --case: the appeal that is weighed.")] = None,
) -> int:
    """Compute with the rates, caps and thresholds of the rule book."""
    session: Session = context.obj
    if name is None:
        for one in calculators(session.deps):
            _list(session, one)
        return 0
    taken = case_inputs(session.deps, name, case, appeal) if case else {}
    typed = _inputs(inputs or ())
    found = calculation(session.deps, name, {**taken, **typed})
    session.fact({**_json(session, found), "from_case": {key: taken[key] for key in taken if key not in typed}})
    for key in taken.keys() - typed.keys():
        session.line(f"  {key} = {taken[key]}")
    _say(session, found)
    return 0


def _inputs(words: Sequence[str]) -> dict[str, str]:
    """As typed; the same input twice is refused: which of the two was meant nobody can tell."""
    found = pairs(words)
    if len(found) != len(words):
        raise Problem(
            "input-twice",
            text(QT_TRANSLATE_NOOP("money", "An input was given twice: {words}."), words=" ".join(words)),
            text(QT_TRANSLATE_NOOP("money", "Give each input once.")),
        )
    return found


def _list(session: Session, one: Calculator) -> None:
    takes = [parameter.id if parameter.needed else f"[{parameter.id}]" for parameter in one.parameters]
    session.fact(
        {
            "name": one.id,
            "title": session.catalog.say(one.title),
            "unit": one.unit,
            "source": one.origin.source,
            "inputs": [
                {
                    "name": parameter.id,
                    "title": session.catalog.say(parameter.title),
                    "sort": str(parameter.sort),
                    "unit": parameter.unit,
                    "needed": parameter.needed,
                    "options": {option.id: session.catalog.say(option.title) for option in parameter.options},
                }
                for parameter in one.parameters
            ],
        }
    )
    session.line(f"{one.id:<30} {session.catalog.say(one.title)}  ({' '.join(takes)})")


def _json(session: Session, found: Calculation) -> dict[str, object]:
    outcome = found.outcome
    return {
        "name": found.name,
        "title": session.catalog.say(found.title),
        "result": None if outcome.result is None else str(outcome.result),
        "unit": found.unit,
        "steps": [session.catalog.say(step) for step in outcome.steps],
        "source": found.source,
        "readings": [
            {"label": session.catalog.say(reading.label), "result": str(reading.value)} for reading in outcome.readings
        ],
        "values": {name: str(value) for name, value in outcome.values.items()},
        "note": session.catalog.say(found.note) if found.note else None,
    }


def _say(session: Session, found: Calculation) -> None:
    session.line(found.title, "bold")
    steps = [session.catalog.say(step) for step in found.outcome.steps]
    for step in steps:
        session.line(f"  {step}")
    for reading in found.outcome.readings:
        named = session.catalog.say(reading.label)
        if not any(named in step and step.endswith(str(reading.value)) for step in steps):
            session.line(f"  {named}: {reading.value} {found.unit}")
    if found.outcome.result is None:
        session.line(text(QT_TRANSLATE_NOOP("money", "The text settles no single figure.")), "yellow")
    else:
        session.line(f"= {found.outcome.result} {found.unit}", "bold green")
    if found.note:
        session.line(found.note)
    session.line(found.source)
