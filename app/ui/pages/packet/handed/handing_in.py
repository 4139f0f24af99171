"""Marks a packet as handed in: which try it is, what is new against the last one, what speaks against it."""

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.domain.attempts.attempt import Attempt
from app.domain.attempts.news import News
from app.domain.text import QT_TRANSLATE_NOOP, Text, Words, text
from app.ui.desk import Desk
from app.ui.figures import moment
from app.ui.speech import Sayable
from app.ui.terms import Sign
from app.ui.theme import look
from app.ui.widgets.badge import Badge
from app.ui.widgets.controls import button, clear, label, line_edit, row, section
from app.ui.widgets.fields import Labelled, MomentField
from app.workflow.queries.attempts.look_ahead import LookAhead

DONE = Sign(QT_TRANSLATE_NOOP("packet", "handed in"), "pass", "good", "good")
NOT_YET = Sign(QT_TRANSLATE_NOOP("packet", "not handed in yet"), "waiting", "text_soft", "quiet")


class HandIn(QFrame):
    """The time is that of now unless the person types another."""

    submit_wanted = Signal(object, str)
    """The moment, and who did it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._packet = ""
        self.badge = Badge(NOT_YET)
        frame, inside = section(QT_TRANSLATE_NOOP("packet", "Uploaded in the back office?"), self.badge)
        self._told = QVBoxLayout()
        self._told.setSpacing(4)
        inside.addLayout(self._told)
        self.at = MomentField()
        self.by = line_edit(QT_TRANSLATE_NOOP("packet", "Name, may stay empty"))
        self.submit = button(QT_TRANSLATE_NOOP("packet", "Mark as handed in"), icon="tick", large=True)
        self.submit.clicked.connect(self._on_submit)
        self._form = QWidget()
        form = QGridLayout(self._form)
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(10)
        form.addWidget(Labelled(QT_TRANSLATE_NOOP("packet", "Handed in at (Beijing time)"), self.at), 0, 0)
        form.addWidget(Labelled(QT_TRANSLATE_NOOP("packet", "Handed in by"), self.by), 0, 1)
        form.setColumnStretch(1, 1)
        form.addWidget(row(None, self.submit), 1, 0, 1, 2)
        inside.addWidget(self._form)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)

    def show_ahead(self, ahead: LookAhead, titles: Mapping[str, Words]) -> None:
        """`titles`: what kinds of evidence are called."""
        clear(self._told)
        attempt = ahead.attempt
        if ahead.done:
            self.badge.show_sign(DONE)
            self._told.addWidget(label(_done(attempt, self._desk.now()), wrap=True))
        else:
            self.badge.show_sign(NOT_YET)
            number = text(QT_TRANSLATE_NOOP("packet", "This will be try {number}."), number=attempt.number)
            self._told.addWidget(label(number, role="strong"))
            for told in ahead.told:
                self._told.addWidget(_row("warn", "warn", told))
        for words in _news(ahead.news, titles):
            self._told.addWidget(_row("plus", "accent", words))
        self._form.setVisible(not ahead.done)
        if self._packet != attempt.packet:  # a time that is being typed stays
            self._packet = attempt.packet
            self.at.show_moment(self._desk.now())

    def _on_submit(self) -> None:
        self.submit_wanted.emit(_typed(self.at, self._desk.now()), self.by.text().strip())


def _typed(field: MomentField, now: datetime) -> datetime | None:
    """The moment typed; None for this very minute, which the record then takes to the second."""
    return None if abs((now - field.at).total_seconds()) < 60 else field.at  # noqa: PLR2004 - one minute


def _done(attempt: Attempt, now: datetime) -> Text:
    entry = attempt.submitted
    if entry.by:
        return text(
            QT_TRANSLATE_NOOP("packet", "Try {number}, handed in {moment} by {by}."),
            number=attempt.number,
            moment=moment(entry.at, now),
            by=entry.by,
        )
    return text(
        QT_TRANSLATE_NOOP("packet", "Try {number}, handed in {moment}."),
        number=attempt.number,
        moment=moment(entry.at, now),
    )


def _news(news: News, titles: Mapping[str, Words]) -> list[Sayable]:
    """What is new against the last try; nothing for the first."""
    if news.last is None:
        return []

    def named(kind: str) -> Words | str:
        return titles.get(kind, kind)

    found: list[Sayable] = [
        *(text(QT_TRANSLATE_NOOP("packet", "New: {kind}"), kind=named(one.kind)) for one in news.added),
        *(text(QT_TRANSLATE_NOOP("packet", "Another file: {kind}"), kind=named(one.kind)) for one in news.changed),
        *(text(QT_TRANSLATE_NOOP("packet", "No longer there: {kind}"), kind=named(one.kind)) for one in news.removed),
        *(
            text(QT_TRANSLATE_NOOP("packet", "New words: {words}"), words=words)
            if sign == "+"
            else text(QT_TRANSLATE_NOOP("packet", "Words dropped: {words}"), words=words)
            for sign, words in news.statement
        ),
    ]
    if news.asked:
        more = text(
            QT_TRANSLATE_NOOP("packet", "Asked for, against the last try: {amount} yuan"), amount=f"{news.asked:+}"
        )
        found.append(more)
    return found


def _row(icon: str, token: str, words: Sayable) -> QWidget:
    picture = QLabel()
    look.set_icon(picture, icon, token, 16)
    made = row(picture, label(words, wrap=True), spacing=8)
    parts = made.layout()
    if isinstance(parts, QHBoxLayout):
        parts.setStretch(1, 1)
    return made
