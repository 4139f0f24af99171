"""What a person has to be reminded of now, by the records and by what this computer told already."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from app.domain.reminders.pc_clock import back_by_s
from app.domain.reminders.reminding import Reminder, Told, Watched, next_look, reminders_now
from app.domain.reminders.snooze import Snooze
from app.workflow.deps import Deps
from app.workflow.queries.today.told import read_told

_LOOKED_BACK = timedelta(days=8)
"""A put-off reminder lasts a week at most."""
_MARGIN_S = 3600.0


@dataclass(frozen=True, slots=True)
class ReminderRows:
    """`next_at`: when there may be more, None: not soon. `behind_s`: by how much the PC's clock lies before the newest
    entry of the ledger, 0: it does not. `snoozes`: the newest put-off reminder of each window.
    """

    reminders: tuple[Reminder, ...]
    next_at: datetime | None
    behind_s: float
    snoozes: Mapping[str, Snooze]
    told: Mapping[str, Told]


def reminder_rows(deps: Deps, kept: Path, leads: tuple[float, ...]) -> ReminderRows:
    """Look at the windows that end soon or have ended. `kept`: this computer's file of what it told.

    Raises `Problem`.
    """
    now, told = deps.now(), read_told(kept)
    with deps.database.read() as unit:
        within = max((*leads, 0.0)) + _MARGIN_S
        windows = [Watched(one.case, one.clock, one.revised_at) for one in unit.due.soonest(now, within)]
        snoozes = unit.snoozes.newest(now - _LOOKED_BACK)
        newest = unit.ledger.last()
    found = reminders_now(windows, told, snoozes, leads, now)
    ahead = next_look(windows, snoozes, leads, now)
    latest = now + timedelta(seconds=_MARGIN_S)  # windows that end later than `within` were not looked at
    behind = back_by_s(now, newest.at if newest else None)
    return ReminderRows(found, min(ahead, latest) if ahead else latest, behind, snoozes, told)
