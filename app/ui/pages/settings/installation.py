"""The installation: where the data lies, what every part can do, versions and licences."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl, qVersion
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QLabel, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from app.apart.verbs import self_test
from app.domain.media.finding import Verdict
from app.domain.report import Report
from app.domain.text import QT_TRANSLATE_NOOP, Phrase, text
from app.ui.desk import Desk
from app.ui.jobs import Lane
from app.ui.speech import bind, speech
from app.ui.terms import VERDICT_SIGNS
from app.ui.theme import look
from app.ui.widgets.controls import button, clear, label, row, section, show_text
from app.workflow.queries.program import About, about

if TYPE_CHECKING:
    from app.workflow.queries.self_test import Part, SelfTest

_PARTS: Mapping[str, Phrase] = {
    "ffmpeg": QT_TRANSLATE_NOOP("settings", "FFmpeg"),
    "ffprobe": QT_TRANSLATE_NOOP("settings", "Reading headers"),
    "barcode": QT_TRANSLATE_NOOP("settings", "Barcodes"),
    "ocr": QT_TRANSLATE_NOOP("settings", "Character recognition"),
    "fonts": QT_TRANSLATE_NOOP("settings", "Fonts"),
    "pdf": QT_TRANSLATE_NOOP("settings", "PDF"),
    "database": QT_TRANSLATE_NOOP("settings", "Database"),
    "rules": QT_TRANSLATE_NOOP("settings", "Rules"),
    "parts": QT_TRANSLATE_NOOP("settings", "Parts"),
    "language": QT_TRANSLATE_NOOP("settings", "Chinese texts"),
}
_NOTICE_HEIGHT = 220
_VERSIONS = QT_TRANSLATE_NOOP("settings", "Version {program}  ·  Python {python}  ·  Qt {qt}")


class Installation(QWidget):
    """Three cards; parts are tried on demand."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._test: SelfTest | None = None
        self._known = False
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        for part in (self._build_folder(), self._build_test(), self._build_about()):
            layout.addWidget(part)
        speech.changed.connect(self._show_test)

    def refresh(self) -> None:
        """Read what the program says of itself, once."""
        if self._known:
            return
        self._known = True
        deps = self._desk.deps

        def work(_report: Report) -> About:
            return about(deps)

        self._desk.jobs.run(self, Lane.DATA, work, self._on_about)

    def _build_folder(self) -> QFrame:
        frame, inside = section(QT_TRANSLATE_NOOP("settings", "Data folder"))
        root = self._desk.preferences.folder.root
        open_it = button(QT_TRANSLATE_NOOP("settings", "Open"), icon="folder", kind="quiet")
        open_it.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(root))))
        shown = label(str(root), wrap=True, selectable=True)
        shown.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        open_it.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        inside.addWidget(row(shown, open_it))
        words = QT_TRANSLATE_NOOP(
            "settings", "Cases, originals and packets lie here and nowhere else. Nothing is ever sent anywhere."
        )
        inside.addWidget(label(words, role="faint", wrap=True))
        return frame

    def _build_test(self) -> QFrame:
        self.test = button(QT_TRANSLATE_NOOP("settings", "Check now"), icon="verify")
        self.test.clicked.connect(self._on_test)
        frame, inside = section(QT_TRANSLATE_NOOP("settings", "What this installation can do"), self.test)
        self._tested = QVBoxLayout()
        self._tested.setSpacing(6)
        inside.addLayout(self._tested)
        self._show_test()
        return frame

    def _build_about(self) -> QFrame:
        frame, inside = section(QT_TRANSLATE_NOOP("settings", "Versions and licences"))
        self.versions = label("", role="soft", wrap=True, selectable=True)
        self.notice = QPlainTextEdit()
        self.notice.setReadOnly(True)
        self.notice.setTabChangesFocus(True)
        self.notice.setMinimumHeight(_NOTICE_HEIGHT)
        bind(self.notice, QPlainTextEdit.setAccessibleName, QT_TRANSLATE_NOOP("settings", "Licences"))
        inside.addWidget(self.versions)
        inside.addWidget(self.notice)
        return frame

    def _on_about(self, found: About) -> None:
        show_text(self.versions, text(_VERSIONS, program=found.version, python=found.python, qt=qVersion()))
        self.notice.setPlainText(found.notice)

    def _on_test(self) -> None:
        apart = self._desk.apart
        self.test.setEnabled(False)

        def work(_report: Report) -> "SelfTest":
            return apart(self_test)

        title = text(QT_TRANSLATE_NOOP("settings", "Checking this installation"))
        self._desk.jobs.run(
            self, Lane.MEDIA, work, self._on_tested, failed=lambda _p: self.test.setEnabled(True), title=title
        )

    def _on_tested(self, test: "SelfTest") -> None:
        self.test.setEnabled(True)
        self._test = test
        self._show_test()

    def _show_test(self) -> None:
        clear(self._tested)
        if self._test is None:
            words = QT_TRANSLATE_NOOP(
                "settings", "Every part is tried, not just looked for: FFmpeg, recognition, fonts, database."
            )
            self._tested.addWidget(label(words, role="soft", wrap=True))
            return
        for part in self._test.parts:
            self._tested.addWidget(_part_row(part))


def _part_row(part: "Part") -> QWidget:
    sign = VERDICT_SIGNS[Verdict.PASS if part.ok else Verdict.FAIL]
    icon = QLabel()
    icon.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    look.set_icon(icon, sign.icon, sign.token, 18)
    name = label(_PARTS.get(part.name, part.name), role="strong")
    name.setFixedWidth(look.scaled(160))
    facts = label("  ·  ".join(part.facts.values()), role="soft", wrap=True, selectable=True)
    facts.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    if part.why is not None:
        show_text(facts, part.why)
    return row(icon, name, facts, spacing=10)
