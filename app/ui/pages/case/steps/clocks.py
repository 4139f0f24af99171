"""The clocks of a case in a card: what has no start yet stands in red above those that run."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from app.domain.cases.clock import ClockState
from app.domain.cases.timing import MissingStart
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.ui.desk import Desk
from app.ui.pages.case.body.section import Section
from app.ui.terms import EVENTS, START_UNKNOWN, name_of
from app.ui.widgets.badge import Badge
from app.ui.widgets.controls import button, card, clear, label, line
from app.ui.widgets.countdown import ClockRows
from app.workflow.queries.case_view import CaseView

_NONE = QT_TRANSLATE_NOOP("case", "No clock runs yet. Record what happened, and the time left shows up here.")
_UNKNOWN = QT_TRANSLATE_NOOP("case", "Nobody can tell how much time is left until this is recorded: {event}")
_RUNS = frozenset({ClockState.RUNNING, ClockState.WARNED})


class Clocks(Section):
    """`event_wanted`: kind of the event that would tell when a window began, or ends; and the rule of the window."""

    event_wanted = Signal(str, str)
    seen = Signal(str, str)

    def __init__(self, desk: Desk) -> None:
        super().__init__("clocks", QT_TRANSLATE_NOOP("case", "Clocks"))
        self.rows = ClockRows(desk.now)
        self.rows.seen.connect(self.seen)
        self._missing = QVBoxLayout()
        self._missing.setSpacing(6)
        self._shown: tuple[MissingStart, ...] = ()
        self.inside.addLayout(self._missing)
        self.inside.addWidget(self.rows)

    def show_view(self, view: CaseView) -> None:
        """Show the clocks as they stand now."""
        missing = view.next_step.unknown_starts or view.missing_starts
        if missing != self._shown:
            self._shown = missing
            clear(self._missing)
            for one in missing:
                self._missing.addWidget(self._build(one))
        self.rows.show_clocks(view.clocks, "" if missing else _NONE)
        runs = sum(clock.state in _RUNS for clock in view.clocks)
        self.say(text(QT_TRANSLATE_NOOP("case", "{count} running"), count=runs))

    def show_field(self) -> None:
        """Put the cursor where the time left of the first clock is typed."""
        row = self.rows.row("")
        if row is not None:
            row.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self, missing: MissingStart) -> QFrame:
        frame = card("danger")
        layout = QVBoxLayout(frame)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.setSpacing(4)
        kind = missing.events[0] if missing.events else "signed"
        record = button(QT_TRANSLATE_NOOP("case", "Record it now"), icon="edit")
        record.clicked.connect(lambda: self.event_wanted.emit(kind, missing.rule))
        layout.addLayout(line(Badge(START_UNKNOWN), None, record))
        layout.addWidget(label(missing.title, role="strong", wrap=True))
        layout.addWidget(label(text(_UNKNOWN, event=name_of(EVENTS, kind)), wrap=True))
        return frame
