"""Let an original go: recorded first, with why and how much, deleted after that, and only while nothing holds it."""

from datetime import timedelta

from app.domain.errors import Problem
from app.domain.keeping.removal import Kept, Removal, given_reason
from app.domain.keeping.retention import Hold
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.storage.database import Unit
from app.storage.records import values_of
from app.workflow.deps import Deps
from app.workflow.queries.keeping.retention import hold_of_uses, holds_of


def release_original(deps: Deps, sha256: str, keep: timedelta, *, reason: str = "") -> Removal:
    """Record the removal, then delete the file. `keep`: how long things are held after the last that happened;
    `reason`: what the person gave for it, kept in the ledger.

    Killed in between, the file is still there, and the next call records and deletes it. Raises `Problem` `still-held`
    when a case holds it, also one that took it meanwhile; then the file stays.
    """
    with deps.database.write() as unit:
        hold = _free(deps, unit, sha256, keep)
        removal = _record(deps, unit, sha256, hold, reason)
    with deps.database.write() as unit:  # who attaches the same bytes now waits, and finds them gone
        _free(deps, unit, sha256, keep)
        deps.vault.remove(sha256)
    return removal


def _free(deps: Deps, unit: Unit, sha256: str, keep: timedelta) -> Hold:
    now = deps.now()
    uses = unit.originals.uses_of((sha256,))
    hold = hold_of_uses(uses, holds_of(unit, {use.case for use in uses if use.case}, keep, now))
    if hold is None or hold.why is not None:
        raise Problem(
            "still-held",
            text(
                QT_TRANSLATE_NOOP("keeping", "The original {sha256} is still held by case {case}."),
                sha256=sha256,
                case=hold.case if hold else "-",
            ),
            text(QT_TRANSLATE_NOOP("keeping", "Nothing was deleted. Look at that case.")),
        )
    return hold


def _record(deps: Deps, unit: Unit, sha256: str, hold: Hold, reason: str) -> Removal:
    uses, now = unit.originals.uses_of((sha256,)), deps.now()
    removal = Removal(
        unit.originals.new_id(),
        Kept.ORIGINAL,
        sha256,
        uses[0].name,
        uses[0].bytes,
        frozenset(use.case for use in uses if use.case),
        hold.until or now,
        now,
    )
    unit.originals.add_removal(removal)
    unit.ledger.append("original_released", hold.case, {**values_of(removal), **given_reason(reason)}, now)
    return removal
