"""Put the reminder of one window off, with a reason that stays in the records."""

from datetime import UTC, datetime

from app.domain.errors import Problem
from app.domain.reminders.snooze import SNOOZED, Snooze, checked_snooze
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.storage.records import values_of
from app.workflow.deps import Deps


def snooze_clock(deps: Deps, case_id: str, rule: str, number: int, until_at: datetime, reason: str) -> Snooze:
    """Remind of this round (`number`) of a case's window again at `until_at`; the window itself runs on.

    Raises `Problem` `no-case`, `no-clock` for a window that the case does not have, `no-reason`, `bad-snooze`.
    """
    now = deps.now()
    said = checked_snooze(until_at, reason, now)
    with deps.database.write() as unit:
        case = unit.cases.get(case_id)
        windows = unit.due.of_cases((case.id,)).get(case.id, ())
        if not any((one.clock.rule, one.clock.round) == (rule, number) for one in windows):
            raise Problem(
                "no-clock",
                text(QT_TRANSLATE_NOOP("reminders", "This window does not run in case {case}."), case=case.id),
                text(QT_TRANSLATE_NOOP("reminders", "Look at the case: it may have been met meanwhile.")),
            )
        snooze = Snooze(unit.snoozes.new_id(case.id), case.id, rule, number, until_at.astimezone(UTC), said, now)
        unit.snoozes.add(snooze)
        unit.ledger.append(SNOOZED, case.id, values_of(snooze), now)
    return snooze
