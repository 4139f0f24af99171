"""The results of the checks on one video, worst first: what was found, which value, which limit, which rule."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.domain.media.finding import Finding, Verdict
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.ui.figures import position
from app.ui.terms import CHECKS, VERDICT_SIGNS, name_of
from app.ui.theme import look
from app.ui.widgets.controls import button, clear, label, rule

_ORDER = (Verdict.FAIL, Verdict.UNKNOWN, Verdict.WARN, Verdict.PASS)
_MOST_MOMENTS = 3


class Findings(QWidget):
    """One row per finding; its moments can be jumped to."""

    moment_chosen = Signal(float)

    def __init__(self) -> None:
        super().__init__()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(8)
        self.findings: tuple[Finding, ...] = ()

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show these, worst first."""
        self.findings = tuple(sorted(findings, key=lambda finding: _ORDER.index(finding.verdict)))
        clear(self._layout)
        for place, finding in enumerate(self.findings):
            if place:
                self._layout.addWidget(rule())
            self._layout.addWidget(self._build_row(finding))

    def _build_row(self, finding: Finding) -> QFrame:
        sign = VERDICT_SIGNS[finding.verdict]
        row = QFrame()
        icon = QLabel()
        look.set_icon(icon, sign.icon, sign.token, 20)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(label(name_of(CHECKS, finding.check), role="strong"))
        head.addWidget(label(sign.word, role=sign.token))
        head.addStretch(1)
        if finding.source:
            source = text(QT_TRANSLATE_NOOP("findings", "Rule {source}"), source=finding.source)
            head.addWidget(label(source, role="faint"))
        words = QVBoxLayout()
        words.setSpacing(3)
        words.addLayout(head)
        words.addWidget(label(finding.text, wrap=True, selectable=True))
        if finding.moments_s:
            words.addLayout(self._build_moments(finding))
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(words, 1)
        return row

    def _build_moments(self, finding: Finding) -> QHBoxLayout:
        moments = QHBoxLayout()
        moments.setSpacing(2)
        for at_s in finding.moments_s[:_MOST_MOMENTS]:
            jump = button(position(at_s), kind="quiet", tip=QT_TRANSLATE_NOOP("findings", "Show this moment"))
            jump.clicked.connect(lambda _checked=False, at_s=at_s: self.moment_chosen.emit(at_s))
            moments.addWidget(jump)
        more = len(finding.moments_s) - _MOST_MOMENTS
        if more > 0:
            moments.addWidget(label(text(QT_TRANSLATE_NOOP("findings", "and {count} more"), count=more), role="faint"))
        moments.addStretch(1)
        return moments
