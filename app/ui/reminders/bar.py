"""The bar of reminders on Today: the most pressing one with what can be done about it, and how many more there are."""

from datetime import datetime

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout
from typing_extensions import override

from app.domain.reminders.reminding import END, Reminder
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.ui.desk import Desk
from app.ui.reminders.reminders import Reminders
from app.ui.reminders.words import REASONS, SNOOZES, reminder_words, snooze_until
from app.ui.speech import bind, say, speech
from app.ui.theme import look
from app.ui.widgets.controls import button, label, row, set_tone, show_text

_TICK_MS = 1000


class ReminderBar(QFrame):
    """Hidden while nothing waits. The list under it keeps its keys: the bar never takes the focus."""

    def __init__(self, desk: Desk, reminders: Reminders) -> None:
        super().__init__()
        self._desk = desk
        self._reminders = reminders
        self._place = 0
        self._key = ""
        set_tone(self, "warn")
        bell = QLabel()
        look.set_icon(bell, "bell", "warn", 22)
        self._words = label("", role="strong", wrap=True)
        self._count = label("", role="soft")
        self._next = button(
            QT_TRANSLATE_NOOP("reminders", "Next reminder"), icon="step_on", kind="quiet", icon_only=True
        )
        self._next.clicked.connect(self._on_next)
        self.open = button(QT_TRANSLATE_NOOP("reminders", "Open the case"), icon="next")
        self.open.clicked.connect(self._on_open)
        self.later = button(QT_TRANSLATE_NOOP("reminders", "Put off…"), icon="snooze")
        self.later.clicked.connect(self._on_later)
        self.seen = button(QT_TRANSLATE_NOOP("reminders", "Seen"), icon="tick")
        self.seen.clicked.connect(self._on_seen)
        self.all_seen = button(QT_TRANSLATE_NOOP("reminders", "All seen"), kind="quiet")
        self.all_seen.clicked.connect(self._on_all_seen)
        self._arrange(bell)
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._say)
        reminders.add_bar(self)
        reminders.changed.connect(self._show)
        speech.changed.connect(self._fill_reasons)
        self.hide()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._reminders.told_here()

    def _arrange(self, bell: QLabel) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 6, 8, 6)
        layout.setSpacing(6)
        upper = QHBoxLayout()
        upper.setSpacing(8)
        upper.addWidget(bell)
        upper.addWidget(self._words, 1)
        for part in (self._count, self._next, self.open, self.later, self.seen, self.all_seen):
            upper.addWidget(part)
        layout.addLayout(upper)
        self._build_later(layout)

    def _build_later(self, layout: QVBoxLayout) -> None:
        self.reason = QComboBox()
        self.reason.setEditable(True)
        bind(self.reason, QComboBox.setAccessibleName, QT_TRANSLATE_NOOP("reminders", "Why the reminder is put off"))
        self.reason.setMinimumWidth(240)
        self._fill_reasons()
        self.spans: list[QPushButton] = []
        for place, span in enumerate(SNOOZES):
            made = button(span)
            made.clicked.connect(lambda _checked=False, place=place: self._on_snoozed(place))
            self.spans.append(made)
        keep = button(QT_TRANSLATE_NOOP("reminders", "Do not put off"), icon="close", kind="quiet", icon_only=True)
        keep.clicked.connect(self._on_later)
        self._choices = row(
            label(QT_TRANSLATE_NOOP("reminders", "Why?"), role="soft"), self.reason, None, *self.spans, keep
        )
        self._choices.hide()
        layout.addWidget(self._choices)

    @property
    def current(self) -> Reminder | None:
        """The one that is shown."""
        waiting = self._reminders.waiting
        return waiting[min(self._place, len(waiting) - 1)] if waiting else None

    @property
    def words(self) -> str:
        """What the bar says."""
        return self._words.text()

    def _fill_reasons(self) -> None:
        typed = self.reason.currentText()
        self.reason.clear()
        self.reason.addItems([say(reason) for reason in REASONS])
        self.reason.setCurrentText(typed if typed not in ("", say(REASONS[0])) else say(REASONS[0]))

    def _show(self) -> None:
        one = self.current
        self.setVisible(one is not None)
        if one is None:
            self._timer.stop()
            return
        if one.key != self._key:
            self._key = one.key
            self._choices.hide()
        count = len(self._reminders.waiting)
        place = min(self._place, count - 1) + 1
        show_text(self._count, text(QT_TRANSLATE_NOOP("reminders", "{place} of {count}"), place=place, count=count))
        for part in (self._count, self._next, self.all_seen):
            part.setVisible(count > 1)
        self.later.setVisible(one.clock.left_s(self._desk.now()) > END)
        self._timer.start()
        self._say()

    def _say(self) -> None:
        one = self.current
        if one is not None and self.isVisible():
            now = self._desk.now()
            show_text(self._words, reminder_words(one, now))
            set_tone(self, "danger" if one.clock.left_s(now) <= END else "warn")
            self._mark_spans(one, now)

    def _mark_spans(self, one: Reminder, now: datetime) -> None:
        """A choice that ends after the window is none: it would come back at the end anyway."""
        for place, made in enumerate(self.spans):
            fits = snooze_until(place, now) < one.clock.due_at
            made.setEnabled(fits)
            tip = "" if fits else QT_TRANSLATE_NOOP("reminders", "The window runs out before that.")
            bind(made, QPushButton.setToolTip, tip)

    def _on_next(self) -> None:
        self._place = (self._place + 1) % max(len(self._reminders.waiting), 1)
        self._show()

    def _on_open(self) -> None:
        one = self.current
        if one is not None:
            self._reminders.seen((one,))
            self._desk.roads.case_wanted.emit(one.case.id)

    def _on_seen(self) -> None:
        one = self.current
        if one is not None:
            self._reminders.seen((one,))

    def _on_all_seen(self) -> None:
        self._reminders.seen(self._reminders.waiting)

    def _on_later(self) -> None:
        self._choices.setVisible(self._choices.isHidden())
        if not self._choices.isHidden():
            self.reason.setFocus()

    def _on_snoozed(self, place: int) -> None:
        one = self.current
        if one is not None:
            self._choices.hide()
            self._reminders.snooze(one, snooze_until(place, self._desk.now()), self.reason.currentText())
