"""Watches the windows on behalf of the whole program: asks the records when something may be due, looks at both clocks
of the computer, and tells once in the window, on the desktop and by sound.
"""

import time
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from app.domain.errors import Problem
from app.domain.reminders.pc_clock import ClockJump, Look, jump_between
from app.domain.reminders.reminding import Reminder, lead_times
from app.domain.reminders.snooze import Snooze
from app.domain.report import Report
from app.domain.text import QT_TRANSLATE_NOOP, Text, text
from app.ui.desk import Desk
from app.ui.figures import span_left
from app.ui.jobs import Lane
from app.ui.messages import Tone
from app.ui.reminders.tray import Tray
from app.ui.reminders.words import CLOCK_BACK, SET_CLOCK, summary
from app.workflow.cases.snooze_clock import snooze_clock
from app.workflow.keeping.keep_told import keep_told
from app.workflow.queries.today.reminder_rows import ReminderRows, reminder_rows

TICK_MS = 10_000
FIRST_LOOK_MS = 4_000
"""The window is on the screen and filled before this begins."""


class Reminders(QObject):
    """One per window: `reminders_of(desk)`. What waits to be seen stays in `waiting` until somebody presses “Seen”,
    opens the case or puts it off; only then is it remembered as told.
    """

    changed = Signal()
    """`waiting`, `snoozes` or `warning` changed."""
    reminded = Signal(object)
    """A tuple of `Reminder` that are told for the first time in this run."""

    def __init__(self, desk: Desk, monotonic: Callable[[], float] = time.monotonic) -> None:
        super().__init__(desk.messages)  # ends with the window, on its thread
        self._desk = desk
        self._monotonic = monotonic
        self.waiting: tuple[Reminder, ...] = ()
        self.snoozes: Mapping[str, Snooze] = {}
        self.warning: Text | None = None
        self._set_back_s = 0.0
        self._leads: tuple[float, ...] = ()
        self._told_here: set[tuple[object, ...]] = set()
        self._unsaid = False
        self._said = ""
        self._next_at: datetime | None = None
        self._asking = False
        self._again = False
        self._last: Look | None = None
        self._bars: list[QWidget] = []
        self._tray = Tray(desk)
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self.tick)
        desk.changes.changed.connect(self.ask)

    def start(self) -> None:
        """Begin; more than once does no harm."""
        if not self._timer.isActive():
            self._last = self._look()
            self._timer.start()
            QTimer.singleShot(FIRST_LOOK_MS, self, self._on_first)

    def stop(self) -> None:
        """Watch no more."""
        self._timer.stop()

    def add_bar(self, bar: QWidget) -> None:
        """A place that shows what waits: while it is in sight the message bar stays silent."""
        self._bars.append(bar)

    def told_here(self) -> None:
        """A bar came into sight: what the message bar said of the same is said twice now."""
        if self._said and self._desk.messages.shown == self._said:
            self._desk.messages.hide()
        self._said = ""

    def tick(self) -> None:
        """Look at the clocks; ask where they, or the time of the next stage, give reason to."""
        before, now = self._last, self._look()
        self._last = now
        jump = jump_between(before, now) if before is not None else None
        if jump is not None and before is not None:
            passed = now.monotonic_s - before.monotonic_s
            self._set_back_s = max(self._set_back_s + passed - (now.at - before.at).total_seconds(), 0.0)
        if jump is ClockJump.SET_BACK:
            self._warn(self._set_back_s)
        new_leads = lead_times(self._desk.preferences.settings.remind_minutes) != self._leads
        if jump is not None or new_leads or self._next_at is None or now.at >= self._next_at:
            self.ask()
        if self._unsaid:
            self._say_in_window()

    def ask(self, _cases: object = None) -> None:
        """Ask the records now; one more question waits while one is on its way."""
        if not self._timer.isActive():
            return
        if self._asking:
            self._again = True
            return
        self._asking = True
        deps, kept = self._desk.deps, self._desk.preferences.folder.reminders
        leads = self._leads = lead_times(self._desk.preferences.settings.remind_minutes)

        def work(_report: Report) -> ReminderRows:
            return reminder_rows(deps, kept, leads)

        self._desk.jobs.run(self, Lane.DATA, work, self._on_rows, failed=self._on_failure)

    def seen(self, reminders: Iterable[Reminder]) -> None:
        """Somebody has taken note: remembered on this computer, over restarts too."""
        now, path = self._desk.now(), self._desk.preferences.folder.reminders
        told = {one.key: one.told(now) for one in reminders}
        self.waiting = tuple(one for one in self.waiting if one.key not in told)
        self.changed.emit()

        def work(_report: Report) -> None:
            keep_told(path, told, now)

        self._desk.jobs.run(self, Lane.DATA, work, self.ask)

    def snooze(self, one: Reminder, until_at: datetime, reason: str) -> None:
        """Put a reminder off; the reason stays in the records."""
        deps, clock = self._desk.deps, one.clock

        def work(_report: Report) -> Snooze:
            return snooze_clock(deps, clock.case, clock.rule, clock.round, until_at, reason)

        self._desk.jobs.run(self, Lane.DATA, work, self._on_snoozed)

    def _look(self) -> Look:
        return Look(self._desk.now(), self._monotonic())

    def _on_first(self) -> None:
        self.ask()

    def _on_failure(self, _problem: Problem) -> None:
        """The feed of changes tells when the records cannot be read; here it is only tried again later."""
        self._asking = self._again = False

    def _on_snoozed(self, _snooze: Snooze) -> None:
        self._desk.messages.good(QT_TRANSLATE_NOOP("reminders", "The reminder was put off. The window itself runs on."))
        self.ask()

    def _on_rows(self, rows: ReminderRows) -> None:
        self._asking = False
        self._next_at = rows.next_at
        self.snoozes = rows.snoozes
        self.waiting = rows.reminders
        behind = max(rows.behind_s, self._set_back_s)
        if behind > 0:
            self._warn(behind)
        else:
            self.warning = None
        new = tuple(one for one in rows.reminders if _mark(one) not in self._told_here)
        self._told_here |= {_mark(one) for one in new}
        self.changed.emit()
        if new:
            self._tell(new)
        if self._again:
            self._again = False
            self.ask()

    def _tell(self, new: tuple[Reminder, ...]) -> None:
        self.reminded.emit(new)
        self._unsaid = True
        self._say_in_window()
        settings = self._desk.preferences.settings
        if settings.remind_tray and not self._desk.messages.window().isActiveWindow():
            self._tray.tell(summary(new, self._desk.now()))
        if settings.remind_sound:
            QApplication.beep()

    def _say_in_window(self) -> None:
        """In the bar of the page where it is in sight, else in the message bar, once that is free."""
        if not self.waiting or any(isValid(bar) and bar.isVisible() for bar in self._bars):
            self._unsaid = False
        elif self._desk.messages.isHidden():
            self._unsaid = False
            self._desk.messages.offer(
                Tone.WARN,
                summary(self.waiting, self._desk.now()),
                QT_TRANSLATE_NOOP("reminders", "Show"),
                lambda: self._desk.roads.page_wanted.emit("today"),
            )
            self._said = self._desk.messages.shown

    def _warn(self, behind_s: float) -> None:
        told = self.warning is not None
        self.warning = text(CLOCK_BACK, left=span_left(behind_s))
        if not told:
            self._desk.messages.tell(self.warning, Tone.WARN, SET_CLOCK)
        self.changed.emit()


def _mark(one: Reminder) -> tuple[object, ...]:
    """Names what is told once: a window at a stage; one that comes back after it was put off is another."""
    return one.key, one.stage_s, one.clock.due_at, one.snoozed.until_at if one.snoozed is not None else None


def reminders_of(desk: Desk) -> Reminders:
    """The one of this window."""
    found = desk.messages.findChild(Reminders)
    return found if isinstance(found, Reminders) else Reminders(desk)
