"""Write the clocks that run as a calendar file, for the clerk's phone or mail program."""

from collections.abc import Sequence
from pathlib import Path

from app.domain.cases.clock import ClockState
from app.domain.text import QT_TRANSLATE_NOOP
from app.exporters.calendar.ics import CalendarEntry, calendar_bytes
from app.files import write_bytes
from app.texts import Catalog
from app.workflow.deps import Deps
from app.workflow.queries.due_rows import DueRow

_NAME = QT_TRANSLATE_NOOP("calendar", "After-sale windows")
_RUNNING = (ClockState.RUNNING, ClockState.WARNED)


def write_calendar(deps: Deps, rows: Sequence[DueRow], target: Path, catalog: Catalog) -> int:
    """Write the rows that still run, a whole file or none; how many. `catalog`: the language it speaks.

    Only the case's id, the clock's title and the platform stand in it. Nothing is recorded: it is a copy for other
    programs. Raises `Problem` when the disk refuses.
    """
    running = [row for row in rows if row.clock.state in _RUNNING]
    with deps.database.read() as unit:
        titles = {rules: unit.snapshots.get(rules).title for rules in {row.case.rules for row in running}}
    entries = [
        CalendarEntry(
            case=row.case.id,
            rule=row.clock.rule,
            round=row.clock.round,
            platform=catalog.say(titles[row.case.rules]),
            title=catalog.say(row.clock.title),
            starts_at=row.clock.starts_at,
            due_at=row.clock.due_at,
            revision=row.revision,
            revised_at=row.revised_at,
        )
        for row in running
    ]
    write_bytes(target, calendar_bytes(entries, catalog.say(_NAME)))
    return len(entries)
