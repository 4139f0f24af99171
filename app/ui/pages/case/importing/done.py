"""The last step: what became of the order list, and where to go from here."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.exchange.merging import Action
from app.domain.exchange.outcome import TableOutcome
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.ui.widgets.controls import button, line
from app.ui.widgets.empty import EmptyState

_WORDS_HEIGHT = 200


class DoneStep(QWidget):
    """`new_wanted`: the name of the list, and the instant that all cases which it brought were opened at."""

    new_wanted = Signal(str, object)
    refused_wanted = Signal()
    again_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._written: tuple[str, datetime | None] = ("", None)
        self.show_new = button(
            QT_TRANSLATE_NOOP("importing", "Show the new cases"), icon="case", kind="primary", large=True
        )
        self.show_new.clicked.connect(lambda: self.new_wanted.emit(*self._written))
        self.save_refused = button(QT_TRANSLATE_NOOP("importing", "Save the refused rows…"), icon="save", large=True)
        self.save_refused.clicked.connect(self.refused_wanted)
        self.again = button(QT_TRANSLATE_NOOP("importing", "Take in another list"), icon="import", large=True)
        self.again.clicked.connect(self.again_wanted)
        self.result = EmptyState("pass", "", "")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self.result.setMaximumHeight(_WORDS_HEIGHT)
        layout.addStretch(2)
        layout.addWidget(self.result)
        layout.addLayout(line(None, self.save_refused, self.again, self.show_new, None, spacing=10))
        layout.addStretch(3)

    def show_written(self, outcome: TableOutcome, opened_at: datetime | None) -> None:
        """Tell the numbers."""
        self._written = (outcome.file, opened_at)
        refused = outcome.count(Action.REFUSED)
        numbers = text(
            QT_TRANSLATE_NOOP("importing", "{new} new, {changed} changed, {same} unchanged, {refused} left out."),
            new=outcome.count(Action.NEW),
            changed=outcome.count(Action.UPDATE),
            same=outcome.count(Action.SAME),
            refused=refused,
        )
        self.result.say(text(QT_TRANSLATE_NOOP("importing", "{name} is taken in"), name=outcome.file), numbers)
        self.show_new.setVisible(opened_at is not None)
        self.save_refused.setVisible(refused > 0)
        (self.show_new if opened_at is not None else self.again).setFocus(Qt.FocusReason.OtherFocusReason)
