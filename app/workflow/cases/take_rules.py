"""Work a case under today's rules from now on; nothing moves before a person says so."""

from dataclasses import dataclass, replace

from app.domain.cases.case import Case
from app.domain.errors import Problem
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.rulebook.overrides.differences import RuleChange, rule_changes
from app.workflow.deps import Deps


@dataclass(frozen=True, slots=True)
class Taken:
    """The case under its new rules, and what is different now."""

    case: Case
    changes: tuple[RuleChange, ...]


def take_rules(deps: Deps, case_id: str, expected_version: int | None = None) -> Taken:
    """Put the rule book of today in the place of the case's snapshot; the same rules are no change.

    Raises `Problem` `no-case`, `stale`, and `scenario-gone` when today's rules do not know the case's scenario.
    """
    now = deps.now()
    with deps.database.write() as unit:
        case = unit.cases.get(case_id)
        rules = deps.rulebook.platform(case.platform)
        if rules.snapshot == case.rules:
            return Taken(case, ())
        if case.scenario and rules.scenario(case.scenario) is None:
            raise Problem(
                "scenario-gone",
                text(
                    QT_TRANSLATE_NOOP("cases", "Today's rules know no scenario “{scenario}”."), scenario=case.scenario
                ),
                text(QT_TRANSLATE_NOOP("cases", "Choose another scenario for the case first.")),
            )
        changes = rule_changes(unit.snapshots.get(case.rules), rules)
        unit.snapshots.keep(rules)
        version = case.version if expected_version is None else expected_version
        newer = unit.cases.update(replace(case, rules=rules.snapshot), version)
        unit.ledger.append(
            "case_rules_taken", case.id, {"version": newer.version, "before": case.rules, "after": newer.rules}, now
        )
    return Taken(newer, changes)
