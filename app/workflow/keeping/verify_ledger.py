"""Prove that nothing in the ledger was changed, moved or taken out, and that events and evidence are what it says.

What this cannot prove: that what was typed is true, and that nobody rewrote database and head file alike.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from app.domain.proof.ledger import GENESIS, LedgerEntry, chained_hash
from app.domain.text import QT_TRANSLATE_NOOP, Text, text
from app.storage.database import Unit
from app.storage.head import Head, read_head
from app.storage.records import canonical, values_of
from app.workflow.deps import Deps


@dataclass(frozen=True, slots=True)
class LedgerCheck:
    """`first_bad`: number of the first entry that is wrong or missing; None when the fault is in no single entry.

    `witnessed`: how far the head file outside the database vouches for the end of the ledger.
    """

    ok: bool
    entries: int
    first_bad: int | None = None
    why: Text | None = None
    witnessed: int = 0


@dataclass(frozen=True, slots=True)
class _Fault:
    number: int | None
    why: Text


def verify_ledger(deps: Deps) -> LedgerCheck:
    """Walk the whole chain and hold it against the head file and the records."""
    try:
        head = read_head(deps.database.head)
    except (OSError, ValueError):
        head, unreadable = None, True
    else:
        unreadable = False
    with deps.database.read() as unit:
        entries = unit.ledger.last_number()
        fault = first_fault(unit.ledger.entries(), head) or _first_difference(unit)
    if fault is None and unreadable:
        why = text(
            QT_TRANSLATE_NOOP("ledger", "The head of the ledger, {path}, cannot be read."), path=str(deps.database.head)
        )
        fault = _Fault(None, why)
    witnessed = head.number if head else 0
    if fault is None:
        return LedgerCheck(ok=True, entries=entries, witnessed=witnessed)
    return LedgerCheck(ok=False, entries=entries, first_bad=fault.number, why=fault.why, witnessed=witnessed)


def first_fault(entries: Iterable[LedgerEntry], head: Head | None) -> _Fault | None:
    """The first break of the chain, by number; then whether it reaches as far as its head says."""
    number, previous, at_head = 0, GENESIS, None
    for entry in entries:
        number += 1
        if entry.number != number:
            return _Fault(
                number, text(QT_TRANSLATE_NOOP("ledger", "Entry {number} of the ledger is missing."), number=number)
            )
        if entry.previous != previous:
            return _Fault(
                number,
                text(
                    QT_TRANSLATE_NOOP("ledger", "Entry {number} of the ledger does not follow the one before it."),
                    number=number,
                ),
            )
        if entry.hash != chained_hash(number, entry.at, entry.kind, entry.case, entry.payload, entry.previous):
            return _changed(number)
        previous = entry.hash
        if head is not None and head.number == number:
            at_head = entry.hash
    return _head_fault(number, at_head, head)


def _changed(number: int) -> _Fault:
    return _Fault(number, text(QT_TRANSLATE_NOOP("ledger", "Entry {number} of the ledger was changed."), number=number))


def _head_fault(last: int, at_head: str | None, head: Head | None) -> _Fault | None:
    if head is None or at_head == head.hash:
        return None
    if head.number > last:
        why = text(
            QT_TRANSLATE_NOOP("ledger", "The ledger ends at entry {last}, but it once reached {head}."),
            last=last,
            head=head.number,
        )
        return _Fault(last + 1, why)
    why = text(QT_TRANSLATE_NOOP("ledger", "The ledger was rewritten before entry {number}."), number=head.number)
    return _Fault(head.number, why)


def _first_difference(unit: Unit) -> _Fault | None:
    """The first event or evidence that is not what its entry says, or that has no entry, or that is gone."""
    rows = {str(row["id"]): canonical(row) for row in _rows(unit)}
    for entry in unit.ledger.entries():
        if entry.kind not in {"event_added", "evidence_attached"}:
            continue
        if rows.pop(str(json.loads(entry.payload)["id"]), None) != entry.payload:
            why = text(
                QT_TRANSLATE_NOOP("ledger", "What entry {number} of the ledger recorded was changed afterwards."),
                number=entry.number,
            )
            return _Fault(entry.number, why)
    if rows:
        why = text(QT_TRANSLATE_NOOP("ledger", "{item} is in no entry of the ledger."), item=min(rows))
        return _Fault(None, why)
    return None


def _rows(unit: Unit) -> Iterator[dict[str, object]]:
    for event in unit.events.all():
        yield values_of(event)
    for item in unit.evidence.all():
        yield values_of(item)
