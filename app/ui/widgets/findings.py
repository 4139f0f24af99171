"""The results of the checks on one file, worst first: what was found, which value, which limit, which rule; and beside
it what a person says of it.
"""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.domain.media.finding import Finding, Verdict
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.ui.figures import position
from app.ui.speech import bind
from app.ui.terms import CHECKS, VERDICT_SIGNS, Sign, name_of
from app.ui.theme import look
from app.ui.widgets.badge import Badge
from app.ui.widgets.controls import button, clear, label, line, rule

_ORDER = (Verdict.FAIL, Verdict.UNKNOWN, Verdict.WARN, Verdict.PASS)
_MOST_MOMENTS = 3
_NOTHING: frozenset[str] = frozenset()
GOOD_WORD = Sign(QT_TRANSLATE_NOOP("findings", "a person: good"), "person", "good", "good")
BAD_WORD = Sign(QT_TRANSLATE_NOOP("findings", "a person: not good"), "person", "danger", "danger")
"""A person's word, beside the machine's and never instead of it."""
_IS_GOOD = QT_TRANSLATE_NOOP("findings", "I see it: it is good")
_IS_NOT = QT_TRANSLATE_NOOP("findings", "I see it: it is not")


class Findings(QWidget):
    """One row per finding; its moments can be jumped to."""

    moment_chosen = Signal(float)
    judged = Signal(str, str)
    """Check; `pass` or `fail`."""

    def __init__(self) -> None:
        super().__init__()
        self.judges: dict[tuple[str, str], QPushButton] = {}
        self._judgeable: Collection[str] = _NOTHING
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(8)
        self.findings: tuple[Finding, ...] = ()

    def show_findings(self, findings: Sequence[Finding], judgeable: Collection[str] = _NOTHING) -> None:
        """Show these, worst first. `judgeable`: checks on which a person may have a word here."""
        self._judgeable, self.judges = judgeable, {}
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
        if finding.judged is not None:
            head.insertWidget(2, Badge(GOOD_WORD if finding.judged.verdict is Verdict.PASS else BAD_WORD))
        if finding.source:
            source = text(QT_TRANSLATE_NOOP("findings", "Rule {source}"), source=finding.source)
            rule_of = label(source, role="faint")
            rule_of.setMinimumWidth(1)  # in a narrow column it is cut rather than the finding
            rule_of.setProperty("may_be_cut", True)  # noqa: FBT003 - a property's value
            head.addWidget(rule_of)
        words = QVBoxLayout()
        words.setSpacing(3)
        words.addLayout(head)
        words.addWidget(label(finding.text, wrap=True, selectable=True))
        if finding.moments_s:
            words.addLayout(self._build_moments(finding))
        if finding.judged is not None and finding.judged.note:
            words.addWidget(label(finding.judged.note, role="faint", wrap=True, selectable=True))
        if finding.check in self._judgeable:
            words.addLayout(self._build_judges(finding))
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(words, 1)
        return row

    def _build_judges(self, finding: Finding) -> QHBoxLayout:
        """Two buttons; the word that holds already has none."""
        said = finding.judged.verdict if finding.judged is not None else None
        made = []
        for word, phrase, icon in (("pass", _IS_GOOD, "tick"), ("fail", _IS_NOT, "close")):
            if said is None or said.value != word:
                press = button(phrase, icon=icon, kind="quiet")
                press.clicked.connect(lambda _checked=False, word=word: self.judged.emit(finding.check, word))
                self.judges[finding.check, word] = press
                made.append(press)
        return line(*made, None, spacing=2)

    def _build_moments(self, finding: Finding) -> QHBoxLayout:
        moments = QHBoxLayout()
        moments.setSpacing(2)
        for at_s in finding.moments_s[:_MOST_MOMENTS]:
            jump = button(position(at_s), kind="quiet", tip=QT_TRANSLATE_NOOP("findings", "Show this moment"))
            jump.clicked.connect(lambda _checked=False, at_s=at_s: self.moment_chosen.emit(at_s))
            moments.addWidget(jump)
        more = len(finding.moments_s) - _MOST_MOMENTS
        if more > 0:
            left = label(text(QT_TRANSLATE_NOOP("findings", "+{count}"), count=more), role="faint")
            bind(left, QLabel.setToolTip, text(QT_TRANSLATE_NOOP("findings", "and {count} more"), count=more))
            moments.addWidget(left)
        moments.addStretch(1)
        return moments
