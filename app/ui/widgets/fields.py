"""Labelled inputs: words, choices, moments in platform time."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QDate, QDateTime, Qt, QTime, QTimeZone, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QDateTimeEdit, QVBoxLayout, QWidget
from typing_extensions import override

from app.ui.figures import PLATFORM_ZONE
from app.ui.speech import Sayable, bind, say, speech
from app.ui.widgets.controls import label


class Labelled(QWidget):
    """A small title above any input."""

    def __init__(self, title: Sayable, field: QWidget) -> None:
        super().__init__()
        self.title = label(title, role="field")
        self.title.setBuddy(field)
        self.field = field
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        layout.addWidget(self.title)
        layout.addWidget(field)
        bind(field, QWidget.setAccessibleName, title)


class Choice(QComboBox):
    """A choice among ids, whose names follow the language."""

    id_chosen = Signal(str)

    def __init__(self, entries: Sequence[tuple[str, Sayable]] = ()) -> None:
        super().__init__()
        self._entries: tuple[tuple[str, Sayable], ...] = ()
        self.setMinimumContentsLength(6)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.show_entries(entries)
        self.activated.connect(lambda _place: self.id_chosen.emit(self.id))
        speech.changed.connect(self._name_again)

    @property
    def id(self) -> str:
        """The chosen id."""
        return str(self.currentData() or "")

    @property
    def ids(self) -> tuple[str, ...]:
        """Every id there is."""
        return tuple(key for key, _ in self._entries)

    def show_entries(self, entries: Sequence[tuple[str, Sayable]]) -> None:
        """Offer these; the chosen id stays where it is still offered."""
        if tuple(entries) == self._entries:
            return
        former = self.id
        self._entries = tuple(entries)
        self.clear()
        for key, name in entries:
            self.addItem(say(name), key)
        self.choose(former)

    def choose(self, key: str) -> None:
        """Choose an id without telling; the first one when it is not offered."""
        self.setCurrentIndex(max(self.findData(key), 0))

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        """A page that is scrolled under the mouse changes nothing."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def _name_again(self) -> None:
        for place, (_, name) in enumerate(self._entries):
            self.setItemText(place, say(name))


class MomentField(QDateTimeEdit):
    """A date and a time of day as the platform counts them, whatever zone the PC is set to."""

    def __init__(self) -> None:
        super().__init__()
        self.setDisplayFormat("yyyy-MM-dd HH:mm")
        self.setTimeZone(QTimeZone(QTimeZone.Initialization.UTC))
        self.setCalendarPopup(True)
        self.setMinimumWidth(140)

    @property
    def at(self) -> datetime:
        """The instant."""
        shown = self.dateTime()
        date, time = shown.date(), shown.time()
        return datetime(date.year(), date.month(), date.day(), time.hour(), time.minute(), tzinfo=PLATFORM_ZONE)

    def show_moment(self, at: datetime) -> None:
        """Show an instant."""
        local = at.astimezone(PLATFORM_ZONE)
        date, time = QDate(local.year, local.month, local.day), QTime(local.hour, local.minute)
        self.setDateTime(QDateTime(date, time, QTimeZone(QTimeZone.Initialization.UTC)))
