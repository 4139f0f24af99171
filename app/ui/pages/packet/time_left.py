"""How long there is to hand it in, ticking; and the time left that the back office shows, typed where it differs."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.domain.cases.clock import Clock, ClockState
from app.domain.cases.deadline import left_of
from app.domain.cases.timing import MissingStart
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.ui.desk import Desk
from app.ui.figures import moment, span_left
from app.ui.terms import CLOCK_SIGNS, START_UNKNOWN
from app.ui.widgets.badge import Badge
from app.ui.widgets.controls import button, label, line_edit, set_role, show_text
from app.ui.widgets.fields import Choice

_TICK_MS = 1000
_TICKING = (ClockState.RUNNING, ClockState.WARNED, ClockState.MISSED)


class TimeLeft(QFrame):
    """The clocks that handing in would meet; the soonest counts."""

    typed = Signal(str, str)
    """Id of the clock's rule, and the time left as it was typed."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._clocks: tuple[Clock, ...] = ()
        self._unstarted: tuple[MissingStart, ...] = ()
        self.badge = Badge()
        self.left = label("", role="strong")
        self.ends = label("", role="faint", wrap=True)
        self.open = button(QT_TRANSLATE_NOOP("packet", "The back office shows…"), icon="edit", kind="quiet")
        self.open.setCheckable(True)
        self.open.toggled.connect(self._on_open)
        self.clock = Choice()
        self.shown = line_edit(QT_TRANSLATE_NOOP("packet", "Time left, as 1d 3h, 23:10:00 or 2天3小时"))
        self.shown.textChanged.connect(self._on_typed)
        self.shown.returnPressed.connect(self._on_save)
        self.means = label("", role="faint")
        self.save = button(QT_TRANSLATE_NOOP("packet", "Save"), icon="save")
        self.save.clicked.connect(self._on_save)
        self._lay_out()
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._tick)
        self._timer.start()
        self.hide()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        for part in (self.badge, self.left, self.ends):
            head.addWidget(part)
        head.setStretch(2, 1)
        head.addWidget(self.open)
        self._form = QWidget()
        form = QHBoxLayout(self._form)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(8)
        form.addWidget(self.clock, 2)
        form.addWidget(self.shown, 3)
        form.addWidget(self.means)
        form.addWidget(self.save)
        self._form.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(head)
        layout.addWidget(self._form)

    def show_clocks(self, clocks: tuple[Clock, ...], unstarted: tuple[MissingStart, ...]) -> None:
        """Show the soonest that still runs, else one whose start nobody entered, else the last that ran."""
        self._clocks, self._unstarted = clocks, unstarted
        entries = [*((one.rule, one.title) for one in unstarted), *((clock.rule, clock.title) for clock in clocks)]
        self.clock.show_entries(entries)
        self.clock.setVisible(len(entries) > 1)
        self.setVisible(bool(entries))
        self._tick()

    def leave(self) -> bool:
        """Close the form, where it is open."""
        was_open = self.open.isChecked()
        self.open.setChecked(False)
        return was_open

    def _tick(self) -> None:
        ticking = [clock for clock in self._clocks if clock.state in _TICKING]
        if self._unstarted and not ticking:
            self.badge.show_sign(START_UNKNOWN)
            show_text(self.left, "")
            show_text(self.ends, self._unstarted[0].title)
            return
        clock = ticking[0] if ticking else self._clocks[-1] if self._clocks else None
        if clock is None:
            return
        now = self._desk.now()
        over = bool(ticking) and clock.left_s(now) < 0
        self.badge.show_sign(CLOCK_SIGNS[ClockState.MISSED if over else clock.state])
        show_text(self.left, span_left(clock.left_s(now)) if ticking else "")
        set_role(self.left, "danger" if over else "strong")
        until = text(
            QT_TRANSLATE_NOOP("packet", "{clock}, until {moment}"),
            clock=clock.title,
            moment=moment(clock.due_at, now),
        )
        show_text(self.ends, until if ticking else clock.title)

    def _on_open(self, on: bool) -> None:  # noqa: FBT001 - Qt's own signal
        self._form.setVisible(on)
        if on:
            self.shown.setFocus()

    def _on_typed(self) -> None:
        left = left_of(self.shown.text())
        self.save.setEnabled(left is not None)
        if left is None:
            show_text(self.means, "")
        else:
            ends = moment(self._desk.now() + left, self._desk.now())
            show_text(self.means, text(QT_TRANSLATE_NOOP("packet", "ends {moment}"), moment=ends))

    def _on_save(self) -> None:
        if left_of(self.shown.text()) is not None and self.clock.id:
            self.typed.emit(self.clock.id, self.shown.text().strip())
            QLineEdit.clear(self.shown)
            self.open.setChecked(False)
