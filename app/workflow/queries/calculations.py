"""The money calculators for the screens: which there are, and what one of them answers."""

from collections.abc import Mapping
from decimal import Decimal

from app.domain.cases.facts import amount_of
from app.domain.errors import Problem
from app.domain.money.calculation import Calculation
from app.domain.money.formulas import calculate
from app.domain.proof.completeness import completeness
from app.domain.proof.held import look_at
from app.domain.proof.readiness import chosen_appeals
from app.domain.rules.calculator import Calculator
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.workflow.deps import Deps
from app.workflow.queries.case_view import inspections_of

_OF_CASE = {"paid": "paid", "goods": "refunded", "freight": "freight"}
"""Inputs that a case can answer, by the field that holds the answer."""


def calculators(deps: Deps) -> tuple[Calculator, ...]:
    """Every calculator once, those of a platform before those that hold for all."""
    found = {one.id: one for platform in deps.rulebook.platforms for one in platform.calculators}
    return tuple(sorted(found.values(), key=lambda one: (one.id.startswith("all."), one.id)))


def calculation(deps: Deps, name: str, typed: Mapping[str, str]) -> Calculation:
    """What a calculator answers, by its id or the last part of it.

    Raises `Problem`: `unknown-calculator` (or named by two), and what `calculate` says about the inputs.
    """
    return calculate(_named(deps, name), typed)


def case_inputs(deps: Deps, name: str, case_id: str, appeal: str | None = None) -> Mapping[str, str]:
    """What a case answers of a calculator's inputs; with an appeal also what is at stake and how complete its proof is.

    Raises `Problem` `no-case`, `unknown-appeal`, `unknown-calculator`.
    """
    asked = {parameter.id for parameter in _named(deps, name).parameters}
    with deps.database.read() as unit:
        case = unit.cases.get(case_id)
        platform = unit.snapshots.get(case.rules)
        evidence = unit.evidence.of(case.id)
        inspections = inspections_of(unit, case, evidence)
    found: dict[str, Decimal | None] = {name: amount_of(case, field) for name, field in _OF_CASE.items()}
    if appeal is not None:
        chosen = chosen_appeals(platform, (appeal,))
        share = completeness(chosen, case.scenario, look_at(platform, evidence, inspections))
        found["complete"] = None if share is None else share * 100
        found["amount"] = amount_of(case, chosen[0].amount_field) if chosen[0].amount_field else None
    return {name: f"{value:f}" for name, value in found.items() if value is not None and name in asked}


def _named(deps: Deps, name: str) -> Calculator:
    owner = name.partition(".")[0]
    if "." in name and owner in deps.rulebook.names:
        known: tuple[Calculator, ...] = deps.rulebook.platform(owner).calculators
    else:
        known = calculators(deps)
    found = [one for one in known if one.id == name] or [one for one in known if one.id.partition(".")[2] == name]
    if len(found) != 1:
        raise Problem(
            "unknown-calculator",
            text(QT_TRANSLATE_NOOP("money", "No single calculator is called “{name}”."), name=name[:80]),
            text(
                QT_TRANSLATE_NOOP("money", "Known are: {known}."),
                known=", ".join(one.id for one in (found or known)),
            ),
        )
    return found[0]
