"""Whether the packet may be built: what is missing, each with a way to mend it, and what a reviewer may ask."""

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QVBoxLayout, QWidget

from app.domain.proof.packet import Missing
from app.domain.text import QT_TRANSLATE_NOOP, Phrase, Text, text
from app.ui.speech import bind
from app.ui.terms import Sign
from app.ui.theme import look
from app.ui.widgets.badge import Badge
from app.ui.widgets.controls import button, clear, label, section, show_text

READY = Sign(QT_TRANSLATE_NOOP("packet", "ready to build"), "pass", "good", "good")
NOT_READY = Sign(QT_TRANSLATE_NOOP("packet", "not ready"), "fail", "danger", "danger")
NOT_READY_BY = QT_TRANSLATE_NOOP("packet", "not ready: {count} missing")
CHOOSE = Sign(QT_TRANSLATE_NOOP("packet", "choose a submission"), "waiting", "text_soft", "quiet")
_NOT_CHECKED = "not-checked"
_FIXES: dict[str, Phrase] = {
    _NOT_CHECKED: QT_TRANSLATE_NOOP("packet", "Check it"),
    "gap": QT_TRANSLATE_NOOP("packet", "Look at it"),
    "over-limits": QT_TRANSLATE_NOOP("packet", "Look at it"),
}
_ATTACH = QT_TRANSLATE_NOOP("packet", "Attach")
_IN_CASE = QT_TRANSLATE_NOOP("packet", "In the case")
_ON_PAGE = frozenset({"reason", "excludes", "forms-apart"})
"""What is missing on this very page."""
_SHOWN = 3
"""Doubts that are shown before a person asks for all of them."""


class ReadinessCard(QFrame):
    """Red first, then warnings."""

    case_wanted = Signal()
    proof_wanted = Signal(str)
    """The kind of evidence that is missing or at fault."""
    check_wanted = Signal(str)
    """The kind of evidence whose video was not checked yet."""

    def __init__(self) -> None:
        super().__init__()
        self.badge = Badge(CHOOSE)
        self.missing: tuple[Missing, ...] = ()
        self.warnings: tuple[Text, ...] = ()
        self._all = False
        self.share = QProgressBar()
        self.share.setRange(0, 100)
        self.share.setTextVisible(False)
        self.complete = label("", role="faint")
        frame, inside = section(QT_TRANSLATE_NOOP("packet", "Is it ready?"), self.badge)
        self._figure = QWidget()
        figure = QHBoxLayout(self._figure)
        figure.setContentsMargins(0, 0, 0, 0)
        figure.setSpacing(10)
        figure.addWidget(self.share, 1)
        figure.addWidget(self.complete)
        inside.addWidget(self._figure)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(6)
        inside.addLayout(self._rows)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        self._figure.hide()

    def show_nothing(self) -> None:
        """No submission is chosen."""
        self.missing, self.warnings = (), ()
        clear(self._rows)
        self._figure.hide()
        self.badge.show_sign(CHOOSE)

    def show_complete(self, complete: Decimal | None) -> None:
        """The share of required proof that is there; None: nothing is required by what is known."""
        self._figure.setVisible(complete is not None)
        if complete is not None:
            percent = int(complete * 100)
            self.share.setValue(percent)
            words = text(QT_TRANSLATE_NOOP("packet", "Required proof {percent} %"), percent=percent)
            show_text(self.complete, words)
            bind(self.share, QProgressBar.setAccessibleName, words)

    def show_readiness(self, missing: Sequence[Missing], warnings: Sequence[Text]) -> None:
        """What stands in the way, and what is only told."""
        self.missing, self.warnings = tuple(missing), tuple(warnings)
        count = len(self.missing)
        words = text(NOT_READY_BY, count=count) if count else None
        self.badge.show_sign(NOT_READY if count else READY, words)
        self._show()

    def _show(self) -> None:
        clear(self._rows)
        for entry in self.missing:
            self._rows.addWidget(self._build_missing(entry))
        if self.warnings:
            doubts = text(QT_TRANSLATE_NOOP("packet", "To think about: {count}"), count=len(self.warnings))
            self._rows.addWidget(label(doubts, role="field"))
        shown = self.warnings if self._all else self.warnings[:_SHOWN]
        for warning in shown:
            self._rows.addWidget(_row("warn", "warn", label(warning, wrap=True, selectable=True)))
        if len(shown) < len(self.warnings):
            more = text(QT_TRANSLATE_NOOP("packet", "Show all {count}"), count=len(self.warnings))
            unfold = button(more, kind="quiet")
            unfold.clicked.connect(self._on_unfold)
            self._rows.addWidget(unfold)

    def _on_unfold(self) -> None:
        self._all = True
        self._show()

    def _build_missing(self, entry: Missing) -> QWidget:
        words = QWidget()
        lines = QVBoxLayout(words)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        lines.addWidget(label(entry.text, wrap=True, selectable=True))
        if entry.source:
            source = text(QT_TRANSLATE_NOOP("packet", "Rule {source}"), source=entry.source)
            lines.addWidget(label(source, role="faint"))
        row = _row("fail", "danger", words)
        layout = row.layout()
        if layout is not None and entry.code not in _ON_PAGE:
            kind = entry.evidence
            fix = button(_FIXES.get(entry.code, _ATTACH if kind else _IN_CASE), icon="next", kind="quiet")
            if kind and entry.code == _NOT_CHECKED:
                fix.clicked.connect(lambda: self.check_wanted.emit(kind))
            elif kind:
                fix.clicked.connect(lambda: self.proof_wanted.emit(kind))
            else:
                fix.clicked.connect(self.case_wanted)
            layout.addWidget(fix)
        return row


def _row(icon: str, token: str, words: QWidget) -> QWidget:
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(10)
    picture = QLabel()
    look.set_icon(picture, icon, token, 18)
    layout.addWidget(picture)
    layout.addWidget(words, 1)
    return row
