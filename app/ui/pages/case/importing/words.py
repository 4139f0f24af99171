"""What the preview of an order list calls columns, and how it says what a row would do."""

from collections.abc import Iterator, Mapping

from app.domain.exchange.merging import Action, Change
from app.domain.text import QT_TRANSLATE_NOOP, Phrase, Text, text
from app.ui.speech import Sayable, say
from app.ui.terms import EVENTS, FIELDS, Sign, name_of
from app.workflow.queries.exchange.table_look import SKIPPED, TAKEN, LookRow, TableLook

ACTIONS: Mapping[Action, Sign] = {
    Action.NEW: Sign(QT_TRANSLATE_NOOP("importing", "New"), "plus", "good", "good"),
    Action.UPDATE: Sign(QT_TRANSLATE_NOOP("importing", "Changed"), "edit", "accent", "calm"),
    Action.SAME: Sign(QT_TRANSLATE_NOOP("importing", "Unchanged"), "tick", "text_faint", "quiet"),
    Action.REFUSED: Sign(QT_TRANSLATE_NOOP("importing", "Refused"), "fail", "danger", "danger"),
}
UNDECIDED = Sign(QT_TRANSLATE_NOOP("importing", "Not read yet"), "unknown", "unknown", "unknown")
_OTHERS: Mapping[str, Phrase] = {
    "platform": QT_TRANSLATE_NOOP("importing", "Platform"),
    "applied_kind": QT_TRANSLATE_NOOP("importing", "Kind of after-sale"),
    "flags": QT_TRANSLATE_NOOP("importing", "Marks"),
    SKIPPED: QT_TRANSLATE_NOOP("importing", "Left out"),
}
_TIME = QT_TRANSLATE_NOOP("importing", "Time: {event}")
_CHANGE = QT_TRANSLATE_NOOP("importing", "{field}: {before} → {after}")
_STAYS = QT_TRANSLATE_NOOP("importing", "stays {field}: {before} (the table says {after})")
_PLACE = QT_TRANSLATE_NOOP("importing", "{cell}: {why}")


def target_name(target: str) -> Sayable:
    """What a column becomes, as the screen calls it."""
    if target in _OTHERS:
        return _OTHERS[target]
    if target in FIELDS:
        return FIELDS[target]
    return text(_TIME, event=name_of(EVENTS, target.removesuffix("_at")))


def targets() -> list[tuple[str, Sayable]]:
    """What a column can become, for a choice; first: it is left out."""
    return [(SKIPPED, _OTHERS[SKIPPED]), *((target, target_name(target)) for target in TAKEN)]


def sign_of(row: LookRow) -> Sign:
    """What would become of a row."""
    return UNDECIDED if row.planned is None else ACTIONS[row.planned.action]


def said_of(row: LookRow) -> str:
    """Why it is refused, and where; or what would change, and what would not."""
    return "; ".join(say(part) for part in _said(row))


def _said(row: LookRow) -> Iterator[Text]:
    if row.planned is None:
        return
    for refusal in row.planned.refusals:
        yield text(_PLACE, cell=f"{refusal.column}{refusal.row}", why=refusal.text)
    if row.planned.action == Action.UPDATE:
        for change in row.planned.changes:
            yield _changed(_CHANGE, change)
    for conflict in row.planned.conflicts:
        yield _changed(_STAYS, conflict)


def _changed(said: Phrase, change: Change) -> Text:
    name = target_name(change.field)
    return text(
        said, field=text(name) if isinstance(name, Phrase) else name, before=change.before or "—", after=change.after
    )


def counts_of(look: TableLook) -> dict[str, int]:
    """How many rows end how, by the name of the action; "all" first."""
    found = {"all": len(look.rows), **{action.value: 0 for action in ACTIONS}}
    for row in look.rows:
        if row.planned is not None:
            found[row.planned.action.value] += 1
    return found
