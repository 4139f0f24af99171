"""Whether the packet may be built: what is missing, with a way to mend it, and what a reviewer may hold against it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.domain.proof.packet import Missing
from app.domain.text import QT_TRANSLATE_NOOP, Text, text
from app.ui.terms import Sign
from app.ui.theme import look
from app.ui.widgets.badge import Badge
from app.ui.widgets.controls import button, clear, label, section

READY = Sign(QT_TRANSLATE_NOOP("packet", "ready to build"), "pass", "good", "good")
NOT_READY = Sign(QT_TRANSLATE_NOOP("packet", "not ready"), "fail", "danger", "danger")
NOT_READY_BY = QT_TRANSLATE_NOOP("packet", "not ready: {count} missing")
CHOOSE = Sign(QT_TRANSLATE_NOOP("packet", "choose a submission"), "waiting", "text_soft", "quiet")


class ReadinessCard(QFrame):
    """Red first, then warnings."""

    fix_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.badge = Badge(CHOOSE)
        self.missing: tuple[Missing, ...] = ()
        frame, inside = section(QT_TRANSLATE_NOOP("packet", "Is it ready?"), self.badge)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(6)
        inside.addLayout(self._rows)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)

    def show_nothing(self) -> None:
        """No submission is chosen."""
        self.missing = ()
        clear(self._rows)
        self.badge.show_sign(CHOOSE)

    def show_readiness(self, missing: Sequence[Missing], warnings: Sequence[Text]) -> None:
        """What stands in the way, and what is only told."""
        self.missing = tuple(missing)
        clear(self._rows)
        count = len(self.missing)
        words = text(NOT_READY_BY, count=count) if count else None
        self.badge.show_sign(NOT_READY if count else READY, words)
        for entry in self.missing:
            source = text(QT_TRANSLATE_NOOP("packet", "Rule {source}"), source=entry.source) if entry.source else None
            self._rows.addWidget(self._build_row("fail", "danger", entry.text, source))
        for warning in warnings:
            self._rows.addWidget(self._build_row("warn", "warn", warning, None))
        if self.missing:
            fix = button(QT_TRANSLATE_NOOP("packet", "Complete it in the case"), icon="next")
            fix.clicked.connect(self.fix_wanted)
            holder = QHBoxLayout()
            holder.setContentsMargins(0, 4, 0, 0)
            holder.addWidget(fix)
            holder.addStretch(1)
            wrapper = QWidget()
            wrapper.setLayout(holder)
            self._rows.addWidget(wrapper)

    def _build_row(self, icon: str, token: str, words: Text, source: Text | None) -> QWidget:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        picture = QLabel()
        look.set_icon(picture, icon, token, 18)
        layout.addWidget(picture)
        layout.addWidget(label(words, wrap=True, selectable=True), 1)
        if source is not None:
            layout.addWidget(label(source, role="faint"))
        return row
