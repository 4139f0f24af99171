"""Whether a ledger is whole: its chain, its head, and the records that it tells of. For verifying and for restoring."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from app.domain.proof.ledger import GENESIS, LedgerEntry, chained_hash
from app.domain.text import QT_TRANSLATE_NOOP, Text, text
from app.storage.database import Unit
from app.storage.head import Head
from app.storage.records import canonical, values_of

CASE_TAKEN = "case_imported"
"""Kind of the entry that records a whole case from another computer, its events and evidence at once."""


@dataclass(frozen=True, slots=True)
class Fault:
    """`number`: the first entry that is wrong or missing; None when the fault is in no single entry."""

    number: int | None
    why: Text


def first_fault(entries: Iterable[LedgerEntry], head: Head | None) -> Fault | None:
    """The first break of the chain, by number; then whether it reaches as far as its head says."""
    number, previous, at_head = 0, GENESIS, None
    for entry in entries:
        number += 1
        if entry.number != number:
            return Fault(
                number, text(QT_TRANSLATE_NOOP("ledger", "Entry {number} of the ledger is missing."), number=number)
            )
        if entry.previous != previous:
            return Fault(
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


def _changed(number: int) -> Fault:
    return Fault(number, text(QT_TRANSLATE_NOOP("ledger", "Entry {number} of the ledger was changed."), number=number))


def _head_fault(last: int, at_head: str | None, head: Head | None) -> Fault | None:
    if head is None or at_head == head.hash:
        return None
    if head.number > last:
        why = text(
            QT_TRANSLATE_NOOP("ledger", "The ledger ends at entry {last}, but it once reached {head}."),
            last=last,
            head=head.number,
        )
        return Fault(last + 1, why)
    why = text(QT_TRANSLATE_NOOP("ledger", "The ledger was rewritten before entry {number}."), number=head.number)
    return Fault(head.number, why)


def first_difference(unit: Unit) -> Fault | None:
    """The first event or evidence that is not what its entry says, or that has no entry, or that is gone."""
    rows = {str(row["id"]): canonical(row) for row in _rows(unit)}
    for entry in unit.ledger.entries():
        if any(rows.pop(name, None) != said for name, said in _recorded_by(entry)):
            why = text(
                QT_TRANSLATE_NOOP("ledger", "What entry {number} of the ledger recorded was changed afterwards."),
                number=entry.number,
            )
            return Fault(entry.number, why)
    if rows:
        why = text(QT_TRANSLATE_NOOP("ledger", "{item} is in no entry of the ledger."), item=min(rows))
        return Fault(None, why)
    return None


def _recorded_by(entry: LedgerEntry) -> Iterator[tuple[str, str]]:
    """The events and the evidence that an entry recorded, by id, as they were then: one, or all of a case that came."""
    if entry.kind in {"event_added", "evidence_attached"}:
        yield str(json.loads(entry.payload)["id"]), entry.payload
    elif entry.kind == CASE_TAKEN:
        for record in json.loads(entry.payload)["records"]:
            yield str(record["id"]), canonical(record)


def _rows(unit: Unit) -> Iterator[dict[str, object]]:
    for event in unit.events.all():
        yield values_of(event)
    for item in unit.evidence.all():
        yield values_of(item)
