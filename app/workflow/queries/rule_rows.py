"""The rule book as a list, and whether its files are sound."""

from pathlib import Path

from app.rulebook.book import RuleEntry, validate_file
from app.workflow.deps import Deps

RuleRow = RuleEntry


def rule_rows(deps: Deps) -> tuple[RuleRow, ...]:
    """Every entry with its source and dates."""
    return deps.rulebook.entries()


def validate_rules(deps: Deps, file: Path | None = None) -> int:
    """How many entries a rule file holds, or the whole rule book. Raises `Problem` naming file, line and field."""
    if file is None:
        return len(deps.rulebook.entries())
    return validate_file(file)
