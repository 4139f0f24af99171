"""What became of a foreign table, as others read it."""

from app.cli.case_json import instant
from app.domain.exchange.draft import Refusal
from app.domain.exchange.merging import Action, Change, Planned, shown
from app.domain.exchange.outcome import TableOutcome
from app.texts import Catalog


def outcome_json(outcome: TableOutcome, catalog: Catalog, *, rows: int) -> dict[str, object]:
    """The whole table; `rows`: how many rows are shown one by one, those that are refused always."""
    return {
        "file": outcome.file,
        "sha256": outcome.sha256,
        "sheet": outcome.sheet,
        "platform": outcome.platform,
        "shop": outcome.shop,
        "written": outcome.written,
        "columns": [
            {"column": one.column, "heading": one.heading, "field": one.target, "how": one.how}
            for one in outcome.columns
        ],
        "rows": len(outcome.planned),
        **{str(action): outcome.count(action) for action in Action if action != Action.REFUSED},
        "refused": [refusal_json(refusal, catalog) for refusal in outcome.refusals],
        "conflicts": sum(len(one.conflicts) for one in outcome.planned),
        "passed_over": list(outcome.passed_over),
        "hints": [catalog.say(hint) for hint in outcome.hints],
        "preview": [_row(one, outcome) for one in _first(outcome, rows)],
    }


def _first(outcome: TableOutcome, rows: int) -> list[Planned]:
    """The first rows of each kind, in order: new ones must not hide what would be changed."""
    left = dict.fromkeys(Action, rows)
    chosen: list[Planned] = []
    for one in outcome.planned:
        if left[one.action] > 0:
            left[one.action] -= 1
            chosen.append(one)
    return chosen


def _row(one: Planned, outcome: TableOutcome) -> dict[str, object]:
    return {
        "row": one.draft.row,
        "action": str(one.action),
        "case": outcome.cases.get(one.draft.row),
        "platform": one.draft.platform,
        "fields": {name: shown(value) for name, value in one.draft.values.items()},
        "events": [{"kind": event.kind, "at": instant(event.at)} for event in one.draft.happenings],
        "changes": [_change(change) for change in one.changes],
        "conflicts": [_change(change) for change in one.conflicts],
    }


def _change(change: Change) -> dict[str, str]:
    return {"field": change.field, "before": change.before, "after": change.after}


def refusal_json(refusal: Refusal, catalog: Catalog) -> dict[str, object]:
    """Why a row is not taken, and where."""
    return {
        "row": refusal.row,
        "column": refusal.column,
        "heading": refusal.heading,
        "code": refusal.code,
        "text": catalog.say(refusal.text),
        "hint": catalog.say(refusal.hint) if refusal.hint else None,
    }
