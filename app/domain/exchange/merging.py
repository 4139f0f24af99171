"""Which case a row is about, and what it changes there: nothing typed is overwritten unless a person says so.

The same after-sale number on the same platform is the same case. Without one, order and return waybill together are,
where either may still be unknown on one side. What fits two cases, and two rows that say different things of one case,
is refused: guessing would mix up two parcels.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import timedelta
from decimal import Decimal
from enum import StrEnum

from app.domain.cases.case import Case
from app.domain.cases.event import Event, standing
from app.domain.exchange.draft import Draft, Happening, Refusal
from app.domain.text import QT_TRANSLATE_NOOP, Text, text

SAME_TIME = timedelta(minutes=1)
"""A time typed to the minute and one exported to the second are the same time."""


class Action(StrEnum):
    """What becomes of a row."""

    NEW = "new"
    UPDATE = "update"
    SAME = "same"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Change:
    """A field, or an event's kind with `_at`, before and after, as text."""

    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Planned:
    """What one row will do. `values` and `events` are to be written; `conflicts` are told and left alone. `corrects`:
    ids of standing events by the kind that replaces them.
    """

    draft: Draft
    action: Action
    case: Case | None = None
    values: Mapping[str, object] = field(default_factory=dict)
    events: tuple[Happening, ...] = ()
    corrects: Mapping[str, str] = field(default_factory=dict)
    changes: tuple[Change, ...] = ()
    conflicts: tuple[Change, ...] = ()
    refusals: tuple[Refusal, ...] = ()


@dataclass(slots=True)
class _Held:
    """A case as it will be after the rows so far; `row` is the first row that was about it, `said` what rows said."""

    case: Case | None
    values: dict[str, object]
    events: list[Event | Happening]
    row: int = 0
    said: dict[str, object] = field(default_factory=dict)

    def contradicts(self, draft: Draft) -> bool:
        """Whether a row says something else than the rows before it; then notes what it says."""
        says = {**draft.values, **{f"{one.kind}_at": one.at for one in draft.happenings}}
        differs = any(self.said.get(name, value) != value for name, value in says.items())
        self.said.update(says)
        return differs


def plan(
    drafts: Iterable[Draft], cases: Iterable[Case], events: Mapping[str, tuple[Event, ...]], *, overwrite: bool
) -> tuple[Planned, ...]:
    """What each row will do, in order. `cases`: all that share a number with a row; `events`: theirs, by case."""
    held = [_Held(case, _values(case), list(standing(events.get(case.id, ())))) for case in cases]
    known = _Index()
    for entry in held:
        known.add(entry)
    return tuple(_planned(draft, known, overwrite=overwrite) for draft in drafts)


class _Index:
    """Cases by their numbers, kept up to date while rows fill them."""

    def __init__(self) -> None:
        self._by: dict[tuple[str, str, str], list[_Held]] = {}

    def add(self, entry: _Held) -> None:
        for name in ("after_sale", "order", "waybill"):
            value = str(entry.values.get(name) or "")
            found = self._by.setdefault((str(entry.values["platform"]), name, value), []) if value else None
            if found is not None and all(entry is not other for other in found):
                found.append(entry)

    def fitting(self, draft: Draft) -> list[_Held]:
        """The cases that a row may be about; more than one when that cannot be told."""
        said = {name: str(draft.values.get(name) or "") for name in ("after_sale", "order", "waybill")}
        if said["after_sale"] and (found := self._by.get((draft.platform, "after_sale", said["after_sale"]))):
            return found
        name = "order" if said["order"] else "waybill"
        near = [
            entry
            for entry in self._by.get((draft.platform, name, said[name]), ())
            if all(
                not said[key] or entry.values.get(key) in ("", said[key]) for key in ("after_sale", "order", "waybill")
            )
        ]
        exact = [entry for entry in near if all(entry.values.get(key) == said[key] for key in said if said[key])]
        return exact if len(exact) == 1 else near


def _planned(draft: Draft, known: _Index, *, overwrite: bool) -> Planned:
    if draft.refusals:
        return Planned(draft, Action.REFUSED, refusals=draft.refusals)
    fitting = known.fitting(draft)
    if len(fitting) > 1:
        return _refused(draft, "ambiguous-row", _ambiguous(fitting))
    if not fitting:
        empty = {"after_sale": "", "order": "", "waybill": ""}
        entry = _Held(None, {"platform": draft.platform, **empty, **draft.values}, list(draft.happenings), draft.row)
        entry.contradicts(draft)
        known.add(entry)
        return Planned(draft, Action.NEW, values=draft.values, events=draft.happenings)
    entry = fitting[0]
    planned = _merged(draft, entry, overwrite=overwrite)
    more = planned.action != Action.SAME and entry.case is None
    if entry.contradicts(draft) or more:
        why = text(
            QT_TRANSLATE_NOOP("import", "This row is about the same case as row {row}, but says something else."),
            row=entry.row,
        )
        return _refused(draft, "row-twice", why)
    entry.row = entry.row or draft.row
    entry.values.update(planned.values)
    entry.events = [one for one in entry.events if getattr(one, "id", "") not in planned.corrects.values()]
    entry.events += planned.events
    known.add(entry)
    return planned


def _merged(draft: Draft, entry: _Held, *, overwrite: bool) -> Planned:
    values: dict[str, object] = {}
    changes: list[Change] = []
    conflicts: list[Change] = []
    for name, value in draft.values.items():
        before = entry.values.get(name)
        if before == value:
            continue
        change = Change(name, shown(before), shown(value))
        if overwrite or before in ("", None, frozenset()):
            values[name] = value
            changes.append(change)
        else:
            conflicts.append(change)
    happenings, corrects = _new_events(draft, entry, changes, conflicts, overwrite=overwrite)
    action = Action.UPDATE if changes else Action.SAME
    return Planned(draft, action, entry.case, values, happenings, corrects, tuple(changes), tuple(conflicts))


def _new_events(
    draft: Draft, entry: _Held, changes: list[Change], conflicts: list[Change], *, overwrite: bool
) -> tuple[tuple[Happening, ...], Mapping[str, str]]:
    """Events that the case does not have yet; with `overwrite` also those that correct another time."""
    added: list[Happening] = []
    corrects: dict[str, str] = {}
    for happening in draft.happenings:
        earlier = [one for one in entry.events if one.kind == happening.kind]
        if any(abs(one.at - happening.at) < SAME_TIME for one in earlier):
            continue
        change = Change(f"{happening.kind}_at", earlier[-1].at.isoformat() if earlier else "", happening.at.isoformat())
        if earlier and not overwrite:
            conflicts.append(change)
            continue
        if earlier and isinstance(earlier[-1], Event):
            corrects[happening.kind] = earlier[-1].id
        added.append(happening)
        changes.append(change)
    return tuple(added), corrects


def _refused(draft: Draft, code: str, why: Text) -> Planned:
    hint = text(QT_TRANSLATE_NOOP("import", "Add the after-sale number, or enter this one by hand."))
    return Planned(draft, Action.REFUSED, refusals=(Refusal(draft.row, "", "", code, why, hint),))


def _ambiguous(fitting: Iterable[_Held]) -> Text:
    names = [entry.case.id if entry.case else f"#{entry.row}" for entry in fitting]
    return text(
        QT_TRANSLATE_NOOP("import", "This row fits more than one case: {cases}."), cases=", ".join(sorted(names)[:5])
    )


def _values(case: Case) -> dict[str, object]:
    return {name: getattr(case, name) for name in Case.__dataclass_fields__}


def shown(value: object) -> str:
    """A value of a field as text."""
    if isinstance(value, frozenset):
        return ",".join(sorted(map(str, value)))
    return "" if value is None else f"{value:.2f}" if isinstance(value, Decimal) else str(value)


def merged(case: Case, planned: Planned) -> Case:
    """The case with what a row changes in it."""
    return replace(case, **planned.values)  # type: ignore[arg-type]
