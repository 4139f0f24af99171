"""Whether the attempts are what the ledger tells of them. Those of a case that came from another computer have their
first entry there; here only what was said about them since is told.
"""

import json

from app.domain.attempts.told import CORRECTED, RESULT_RECORDED, SUBMITTED, said_of, told_of
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.storage.chain import Fault
from app.storage.database import Unit
from app.storage.records import canonical

_CHANGED = QT_TRANSLATE_NOOP("ledger", "What entry {number} of the ledger recorded was changed afterwards.")
_UNTOLD = QT_TRANSLATE_NOOP("ledger", "{item} is in no entry of the ledger.")


def changed_attempt(unit: Unit) -> Fault | None:
    """The first attempt, or thing said about one, that is not what its ledger entry says, or that has none."""
    attempts = {attempt.id: attempt for attempt in unit.attempts.all()}
    said: dict[str, list[tuple[int, str]]] = {name: [] for name in attempts}
    submitted = set()
    for entry in unit.ledger.entries():
        if entry.kind not in {SUBMITTED, CORRECTED, RESULT_RECORDED}:
            continue
        name = str(json.loads(entry.payload)["id"])
        if name not in attempts:
            return Fault(entry.number, text(_CHANGED, number=entry.number))
        if entry.kind == SUBMITTED:
            submitted.add(name)
            if canonical(told_of(attempts[name])) != entry.payload:
                return Fault(entry.number, text(_CHANGED, number=entry.number))
        else:
            said[name].append((entry.number, entry.payload))
    for name, told in said.items():
        entries = attempts[name].entries
        if name in submitted and len(entries) != 1 + len(told):
            return Fault(None, text(_UNTOLD, item=name))
        for (number, payload), held in zip(told, entries[len(entries) - len(told) :], strict=True):
            if canonical(said_of(held)) != payload:
                return Fault(number, text(_CHANGED, number=number))
    return None
