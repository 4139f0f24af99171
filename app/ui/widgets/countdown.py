"""The clocks of one case: each with its state, the time left ticking, when it ends, and what the rule text says."""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from app.domain.cases.clock import Clock, ClockState
from app.domain.text import QT_TRANSLATE_NOOP, Text, text
from app.ui.figures import moment, span_left
from app.ui.speech import Sayable, bind
from app.ui.terms import ACTORS, CLOCK_SIGNS
from app.ui.widgets.badge import Badge
from app.ui.widgets.controls import clear, label, repolish, rule, show_text

TICK_MS = 1000
_TICKING = (ClockState.RUNNING, ClockState.WARNED, ClockState.MISSED)


class ClockRow(QFrame):
    """One clock."""

    def __init__(self, clock: Clock, now: Callable[[], datetime], *, first: bool) -> None:
        super().__init__()
        self._clock = clock
        self._now = now
        self.badge = Badge()
        self.left = QLabel()
        self.left.setProperty("role", "figure")
        self._ends = label("", role="soft")
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 2, 0, 2)
        layout.setHorizontalSpacing(12)
        layout.setVerticalSpacing(2)
        layout.addWidget(label(clock.title, role="strong", wrap=True), 0, 0)
        layout.addWidget(self.badge, 0, 2, Qt.AlignmentFlag.AlignRight)
        layout.addWidget(self.left, 1, 0)
        if clock.state in _TICKING:
            layout.addWidget(self._ends, 1, 1, 1, 2, Qt.AlignmentFlag.AlignRight)
        else:
            layout.addWidget(self._ends, 0, 1, Qt.AlignmentFlag.AlignRight)
        layout.setColumnStretch(0, 1)
        small = _small_print(clock, everything=first or clock.state is ClockState.WARNED)
        if clock.note is not None:
            bind(self, QWidget.setToolTip, clock.note)
        for place, words in enumerate(small, start=2):
            layout.addWidget(label(words, role="faint", wrap=True), place, 0, 1, 3)
        self.tick()

    def tick(self) -> None:
        """Show the time left now."""
        clock, now = self._clock, self._now()
        ticking = clock.state in _TICKING
        over = ticking and clock.left_s(now) < 0
        sign = CLOCK_SIGNS[ClockState.MISSED if over else clock.state]
        self.badge.show_sign(sign)
        self.left.setText(span_left(clock.left_s(now)) if ticking else "")
        self.left.setVisible(ticking)
        set_state(self.left, "danger" if over else "warn" if clock.state is ClockState.WARNED else "")
        show_text(self._ends, _ends(clock, now))


class Countdown(QWidget):
    """The time left of the one clock that counts now, large; hidden when none runs."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._now = now
        self._clock: Clock | None = None
        self.left = QLabel()
        self.left.setProperty("role", "figure")
        self._ends = label("", role="soft")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for part in (self.left, self._ends):
            layout.addWidget(part, 0, Qt.AlignmentFlag.AlignRight)
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._on_tick)
        self._timer.start()

    def show_clock(self, clock: Clock | None) -> None:
        """Count this one down."""
        self._clock = clock
        self.setVisible(clock is not None)
        self._on_tick()

    def _on_tick(self) -> None:
        clock, now = self._clock, self._now()
        if clock is not None:
            left = clock.left_s(now)
            self.left.setText(span_left(left))
            set_state(self.left, "danger" if left < 0 else "warn" if clock.state is ClockState.WARNED else "")
            show_text(self._ends, _ends(clock, now))


class ClockRows(QWidget):
    """All clocks of a case, what counts first."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._now = now
        self.rows: list[ClockRow] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(8)
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._on_tick)
        self._timer.start()

    def show_clocks(self, clocks: Sequence[Clock], none: Sayable) -> None:
        """Show these; `none` is said when there are none."""
        clear(self._layout)
        self.rows = []
        order = (ClockState.MISSED, ClockState.WARNED, ClockState.RUNNING, ClockState.MET, ClockState.VOID)
        for clock in sorted(clocks, key=lambda clock: (order.index(clock.state), clock.due_at)):
            if self.rows:
                self._layout.addWidget(rule())
            self.rows.append(ClockRow(clock, self._now, first=not self.rows))
            self._layout.addWidget(self.rows[-1])
        if not self.rows:
            self._layout.addWidget(label(none, role="soft", wrap=True))

    def _on_tick(self) -> None:
        if self.isVisible():
            for row in self.rows:
                row.tick()


def set_state(figure: QLabel, state: str) -> None:
    """Colour a figure by its meaning."""
    if figure.property("state") != state:
        figure.setProperty("state", state)
        repolish(figure)


def _ends(clock: Clock, now: datetime) -> Text | str:
    if clock.state is ClockState.MET and clock.met_at is not None:
        return text(QT_TRANSLATE_NOOP("clocks", "met on {moment}"), moment=moment(clock.met_at, now))
    if clock.state is ClockState.VOID:
        return ""
    return text(QT_TRANSLATE_NOOP("clocks", "until {moment}"), moment=moment(clock.due_at, now))


def _small_print(clock: Clock, *, everything: bool) -> list[Sayable]:
    if clock.state in (ClockState.MET, ClockState.VOID):
        return []
    lines: list[Sayable] = [
        text(
            QT_TRANSLATE_NOOP("clocks", "{actor}. If missed: {consequence} Rule {source}."),
            actor=text(ACTORS[clock.actor]),
            consequence=clock.if_missed,
            source=clock.source,
        )
    ]
    if clock.seen:
        lines.append(QT_TRANSLATE_NOOP("clocks", "As the back office showed it; this wins over the computed time."))
    if clock.shortest_due_at is not None:
        lines.append(
            text(
                QT_TRANSLATE_NOOP("clocks", "The platform may shorten it, at the earliest to {moment}."),
                moment=moment(clock.shortest_due_at),
            )
        )
    if clock.note is not None and everything:
        lines.append(clock.note)
    return lines
