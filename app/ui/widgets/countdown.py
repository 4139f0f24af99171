"""The clocks of one case: each with its state, the time left ticking, when it ends, and what the rule text says."""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.domain.cases.clock import Clock, ClockState
from app.domain.cases.deadline import left_of
from app.domain.text import QT_TRANSLATE_NOOP, Text, text
from app.ui.figures import moment, span_left
from app.ui.speech import Sayable, bind
from app.ui.terms import ACTORS, CLOCK_SIGNS
from app.ui.theme import look
from app.ui.widgets.badge import Badge
from app.ui.widgets.controls import button, clear, label, line_edit, repolish, show_text

TICK_MS = 1000
_FIELD_WIDTH = 240
_LIVE = (ClockState.MISSED, ClockState.WARNED, ClockState.RUNNING)
_UNTIL = QT_TRANSLATE_NOOP("clocks", "until {moment}")
_HOW = QT_TRANSLATE_NOOP("clocks", "Write it as 23:10, 2d3h or 1天5小时.")
_TAKEN = QT_TRANSLATE_NOOP("clocks", "Counted here: {reading}, until {moment}")
_READING = QT_TRANSLATE_NOOP("clocks", "Other reading: {reading}, until {moment}")
_Key = tuple[str, str, int]


class ClockRow(QFrame):
    """One clock that may still matter, with a field for the time left that the back office shows."""

    seen = Signal(str, str)
    """Id of the rule; the time left as typed."""

    def __init__(self, clock: Clock, now: Callable[[], datetime], *, first: bool) -> None:
        super().__init__()
        self._clock = clock
        self._now = now
        self._first = first
        self._printed: tuple[object, ...] = ()
        self.setProperty("role", "line")
        self._title = label("", role="strong", wrap=True)
        self.badge = Badge()
        self.left = QLabel()
        self.left.setProperty("role", "figure")
        self._ends = label("", role="soft")
        self._small = QVBoxLayout()
        self._small.setSpacing(2)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 2, 0, 8)
        layout.setHorizontalSpacing(12)
        layout.setVerticalSpacing(2)
        layout.addWidget(self._title, 0, 0)
        layout.addWidget(self.badge, 0, 2, Qt.AlignmentFlag.AlignRight)
        layout.addWidget(self.left, 1, 0)
        layout.addWidget(self._ends, 1, 1, 1, 2, Qt.AlignmentFlag.AlignRight)
        layout.setColumnStretch(0, 1)
        layout.addLayout(self._small, 2, 0, 1, 3)
        layout.setRowMinimumHeight(3, 44)
        layout.addLayout(self._build_field(), 3, 0, 1, 3)
        self.show_clock(clock, first=first)

    def _build_field(self) -> QHBoxLayout:
        self.field = line_edit(QT_TRANSLATE_NOOP("clocks", "Time left in the back office"))
        self.field.setMaximumWidth(_FIELD_WIDTH)
        self.field.textEdited.connect(self._on_typed)
        self.field.returnPressed.connect(self._on_return)
        self._take = button(QT_TRANSLATE_NOOP("clocks", "Take over"), kind="quiet")
        self._take.clicked.connect(self._on_return)
        self._hint = label("", role="faint", wrap=True)
        layout = QHBoxLayout()
        layout.setSpacing(8)
        layout.addWidget(self.field, 5)
        layout.addWidget(self._take)
        layout.addWidget(self._hint, 4)
        layout.addStretch(1)
        self._on_typed()
        return layout

    def show_clock(self, clock: Clock, *, first: bool) -> None:
        """The same window as it stands now; what is being typed stays."""
        self._clock, self._first = clock, first
        show_text(self._title, clock.title)
        bind(self, QWidget.setToolTip, clock.note or "")
        bind(self.field, QWidget.setAccessibleDescription, clock.title)
        small = tuple(_small_print(clock, everything=first or clock.state is ClockState.WARNED))
        if small != self._printed:
            self._printed = small
            clear(self._small)
            for words in small:
                self._small.addWidget(label(words, role="faint", wrap=True))
        self.tick()

    def tick(self) -> None:
        """Show the time left now."""
        clock, now = self._clock, self._now()
        over = clock.left_s(now) < 0
        self.badge.show_sign(CLOCK_SIGNS[ClockState.MISSED if over else clock.state])
        self.left.setText(span_left(clock.left_s(now)))
        set_state(self.left, "danger" if over else "warn" if clock.state is ClockState.WARNED else "")
        show_text(self._ends, _ends(clock, now))

    def _on_typed(self) -> None:
        typed = self.field.text().strip()
        left = left_of(typed) if typed else None
        self._take.setVisible(bool(typed))
        self._hint.setVisible(bool(typed))
        self._take.setEnabled(left is not None)
        wrong = "true" if typed and left is None else "false"
        if self.field.property("wrong") != wrong:
            self.field.setProperty("wrong", wrong)
            repolish(self.field)
        if left is not None:
            show_text(self._hint, text(_UNTIL, moment=moment(self._now() + left, self._now())))
        else:
            show_text(self._hint, _HOW if typed else "")

    def _on_return(self) -> None:
        typed = self.field.text().strip()
        if left_of(typed) is not None:
            self.field.clear()
            self._on_typed()
            self.seen.emit(self._clock.rule, typed)


class PastClock(QWidget):
    """One clock that is met or no longer counts, in one line."""

    def __init__(self, clock: Clock, now: datetime) -> None:
        super().__init__()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 2, 0, 2)
        layout.setSpacing(10)
        layout.addWidget(label(clock.title, wrap=True), 1)
        layout.addWidget(label(_ends(clock, now), role="soft"))
        layout.addWidget(Badge(CLOCK_SIGNS[clock.state]))


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
    """All clocks of a case, what counts first; those that are met or void behind one line."""

    seen = Signal(str, str)

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._now = now
        self.rows: list[ClockRow] = []
        self._by_key: dict[_Key, ClockRow] = {}
        self._past: tuple[Clock, ...] = ()
        self._live = QVBoxLayout()
        self._live.setSpacing(10)
        self._none = label("", role="soft", wrap=True)
        self.unfold = button("", kind="quiet")
        self.unfold.clicked.connect(lambda: self._show_fold(turn=True))
        self._over = QWidget()
        self._over_layout = QVBoxLayout(self._over)
        self._over_layout.setContentsMargins(0, 0, 0, 0)
        self._over_layout.setSpacing(4)
        self._over.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(self._live)
        layout.addWidget(self._none)
        layout.addWidget(self.unfold, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._over)
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._on_tick)
        self._timer.start()

    def show_clocks(self, clocks: Sequence[Clock], none: Sayable) -> None:
        """Show these; `none` is said when there are none. A row that is shown already stays, with what is typed."""
        live = sorted(
            (clock for clock in clocks if clock.state in _LIVE),
            key=lambda clock: (_LIVE.index(clock.state), clock.due_at),
        )
        kept: dict[_Key, ClockRow] = {}
        for place, clock in enumerate(live):
            key = (clock.case, clock.rule, clock.round)
            row = self._by_key.pop(key, None)
            if row is None:
                row = ClockRow(clock, self._now, first=not place)
                row.seen.connect(self.seen)
            else:
                row.show_clock(clock, first=not place)
            kept[key] = row
            if self._live.indexOf(row) != place:
                self._live.insertWidget(place, row)
        for gone in self._by_key.values():
            gone.hide()
            self._live.removeWidget(gone)
            gone.deleteLater()
        self._by_key, self.rows = kept, list(kept.values())
        show_text(self._none, none)
        self._none.setVisible(not live)
        self._show_past(tuple(clock for clock in clocks if clock.state not in _LIVE))

    def row(self, rule: str) -> ClockRow | None:
        """The row of a rule's newest window."""
        return next((row for key, row in reversed(self._by_key.items()) if rule in ("", key[1])), None)

    def _show_past(self, past: tuple[Clock, ...]) -> None:
        self.unfold.setVisible(bool(past))
        said = text(QT_TRANSLATE_NOOP("clocks", "{count} met or no longer counting"), count=len(past))
        bind(self.unfold, QPushButton.setText, said)
        bind(self.unfold, QPushButton.setAccessibleName, said)
        if past != self._past:
            self._past = past
            clear(self._over_layout)
            for clock in past:
                self._over_layout.addWidget(PastClock(clock, self._now()))
        self._over.setVisible(bool(past) and not self._over.isHidden())
        self._show_fold()

    def _show_fold(self, *, turn: bool = False) -> None:
        if turn:
            self._over.setVisible(self._over.isHidden())
        look.set_icon(self.unfold, "right" if self._over.isHidden() else "down", "accent", 14)

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
    return text(_UNTIL, moment=moment(clock.due_at, now))


def _small_print(clock: Clock, *, everything: bool) -> list[Sayable]:
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
    for reading in clock.readings:
        phrase = _TAKEN if reading.taken else _READING
        lines.append(text(phrase, reading=reading.title, moment=moment(reading.due_at)))
    if clock.note is not None and everything:
        lines.append(clock.note)
    return lines
