"""What has to be said over the list: reminders, and on a Friday what runs out while nobody is there."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel

from app.domain.text import QT_TRANSLATE_NOOP, Text, text
from app.domain.today.arranging import Line, yuan_of
from app.ui.figures import money
from app.ui.theme import look
from app.ui.widgets.controls import button, label, set_tone, show_text


class WeekendNotice(QFrame):
    """Hidden but on a Friday on which something of ours runs out on Saturday or Sunday."""

    wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        set_tone(self, "warn")
        picture = QLabel()
        look.set_icon(picture, "calendar", "warn", 22)
        self._words = label("", role="strong", wrap=True)
        show = button(QT_TRANSLATE_NOOP("today", "Show only these"), icon="eye")
        show.clicked.connect(self.wanted)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 6, 8, 6)
        layout.setSpacing(10)
        layout.addWidget(picture)
        layout.addWidget(self._words, 1)
        layout.addWidget(show)
        self.hide()

    @property
    def words(self) -> str:
        """What it says."""
        return self._words.text()

    def show_lines(self, lines: Sequence[Line], *, friday: bool) -> None:
        """Say how many lines run out at the weekend."""
        self.setVisible(friday and bool(lines))
        if lines:
            show_text(self._words, _said(lines))


def _said(lines: Sequence[Line]) -> Text:
    total, unknown = yuan_of(line.matter for line in lines)
    if unknown or not total:
        return text(
            QT_TRANSLATE_NOOP("today", "It is Friday: {count} windows run out on Saturday and Sunday."),
            count=len(lines),
        )
    return text(
        QT_TRANSLATE_NOOP("today", "It is Friday: {count} windows run out on Saturday and Sunday, {sum} at stake."),
        count=len(lines),
        sum=money(total),
    )
