"""The person's own entry in the place of a shipped one: what holds, what differs, where the file lies, the way back."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout

from app.domain.text import QT_TRANSLATE_NOOP, Phrase
from app.ui.pages.rules.telling.entry import field_name, field_value
from app.ui.pages.rules.telling.markup import esc, sheet, table
from app.ui.speech import say, speech
from app.ui.terms import Sign
from app.ui.theme import look
from app.ui.widgets.badge import Badge
from app.ui.widgets.controls import button, label, row, set_tone, show_text
from app.workflow.queries.rule_rows import OverrideRow, OwnState

SIGNS: Mapping[OwnState, Sign] = {
    OwnState.HOLDS: Sign(QT_TRANSLATE_NOOP("rules", "Your own entry holds"), "pass", "good", "good"),
    OwnState.STALE: Sign(
        QT_TRANSLATE_NOOP("rules", "Your own entry holds, the shipped one changed"), "warn", "warn", "warn"
    ),
    OwnState.UNSIGNED: Sign(QT_TRANSLATE_NOOP("rules", "Your own entry holds, unsigned"), "info", "accent", "calm"),
    OwnState.BROKEN: Sign(QT_TRANSLATE_NOOP("rules", "Your own entry is wrong"), "fail", "danger", "danger"),
}
_WORDS: Mapping[OwnState, Phrase] = {
    OwnState.HOLDS: QT_TRANSLATE_NOOP(
        "rules", "It takes the place of the shipped one for new cases. Below is what differs."
    ),
    OwnState.STALE: QT_TRANSLATE_NOOP(
        "rules", "What it replaced says something else since an update. Compare, then put the new hash into `replaces`."
    ),
    OwnState.UNSIGNED: QT_TRANSLATE_NOOP("rules", "It does not say what it replaces: changes of that are not seen."),
    OwnState.BROKEN: QT_TRANSLATE_NOOP("rules", "The shipped one holds until this is corrected."),
}
_BAD = "bad-rule"
_CORRECT = QT_TRANSLATE_NOOP("rules", "Correct that line in the file, then read it again.")
_SAME = QT_TRANSLATE_NOOP("rules", "It says the same as the shipped one until you change the file.")


class OwnCard(QFrame):
    """Hidden where there is no own entry."""

    again_wanted = Signal()
    aside_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._row: OverrideRow | None = None
        self.badge = Badge()
        self._words = label("", wrap=True)
        self._problem = label("", role="danger", wrap=True, selectable=True)
        self._hint = label("", role="soft", wrap=True)
        self.differences = QLabel()
        self.differences.setWordWrap(True)
        self._path = label("", role="faint", wrap=True, selectable=True)
        self.open_folder = button(QT_TRANSLATE_NOOP("rules", "Open its folder"), icon="folder", kind="quiet")
        self.open_folder.clicked.connect(self._on_open)
        self.again = button(QT_TRANSLATE_NOOP("rules", "Read it again"), icon="refresh", kind="quiet")
        self.again.clicked.connect(self.again_wanted)
        self.aside = button(QT_TRANSLATE_NOOP("rules", "Back to the shipped one"), icon="undo", kind="quiet")
        self.aside.clicked.connect(self._on_aside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 8)
        layout.setSpacing(6)
        layout.addWidget(row(self.badge, None, self.open_folder, self.again, self.aside))
        for part in (self._words, self._problem, self._hint, self.differences, self._path):
            layout.addWidget(part)
        speech.changed.connect(self._tell)
        look.changed.connect(self._tell)
        self.hide()

    def show_own(self, own: OverrideRow | None) -> None:
        """Show what became of the person's own entry; None: there is none."""
        self._row = own
        self.setVisible(own is not None)
        self._tell()

    def _tell(self) -> None:
        own = self._row
        if own is None:
            return
        state = own.override.state
        sign = SIGNS[state]
        set_tone(self, sign.tone)
        self.badge.show_sign(sign)
        same = state is OwnState.HOLDS and not own.differences
        show_text(self._words, _SAME if same else _WORDS[state])
        self._problem.setVisible(own.problem is not None)
        self._hint.setVisible(own.problem is not None and own.problem.hint is not None)
        if own.problem is not None:
            show_text(self._problem, own.problem.text)
            show_text(self._hint, _CORRECT if own.problem.code == _BAD else own.problem.hint or "")
        self.differences.setVisible(bool(own.differences))
        self.differences.setText(_difference_html(own))
        show_text(self._path, f"{own.override.path}:{own.override.line}")

    def _on_open(self) -> None:
        if self._row is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._row.override.path.parent)))

    def _on_aside(self) -> None:
        if self._row is not None:
            path: Path = self._row.override.path
            self.aside_wanted.emit(path)


def _difference_html(own: OverrideRow) -> str:
    three = own.override.state is OwnState.STALE and own.old_known
    heads = [QT_TRANSLATE_NOOP("rules", "Field")]
    heads += [QT_TRANSLATE_NOOP("rules", "Shipped then")] if three else []
    heads += [QT_TRANSLATE_NOOP("rules", "Shipped now"), QT_TRANSLATE_NOOP("rules", "Yours")]
    rows = []
    for one in own.differences:
        versions = ([one.old] if three else []) + [one.new, one.mine]
        named = esc(say(field_name(own.override.kind, one.field)))
        rows.append((named, *(esc(field_value(one.field, version)) for version in versions)))
    return f"<style>{sheet()}</style>" + table([esc(say(head)) for head in heads], rows)
