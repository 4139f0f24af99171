"""Several computers: whether the database on a server and the shared folder can be used, tried beforehand."""

from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.errors import Problem
from app.domain.media.finding import Verdict
from app.domain.report import Report
from app.domain.text import QT_TRANSLATE_NOOP, Phrase, text
from app.ui.desk import Desk
from app.ui.figures import size
from app.ui.jobs import Lane
from app.ui.pages.settings.told import ToldLine
from app.ui.widgets.controls import button, label, row, section
from app.workflow.queries.keeping.shared_places import (
    FolderLook,
    ServerLook,
    Tables,
    look_at_folder,
    look_at_server,
)

_STATES: dict[Tables, Phrase] = {
    Tables.OURS: QT_TRANSLATE_NOOP("settings", "PostgreSQL {version} at {place} answers; its records are up to date."),
    Tables.OLDER: QT_TRANSLATE_NOOP(
        "settings",
        "PostgreSQL {version} at {place} answers; the next start brings its records up to date, after a copy.",
    ),
    Tables.EMPTY: QT_TRANSLATE_NOOP(
        "settings", "PostgreSQL {version} at {place} answers; the database is empty, the next start sets it up."
    ),
}
_IN_FILE = QT_TRANSLATE_NOOP("settings", "No server is named: the records are in a file on this computer.")
_ON_THIS = QT_TRANSLATE_NOOP("settings", "No folder is named: the originals are in the data folder of this computer.")
_CAN_WRITE = QT_TRANSLATE_NOOP("settings", "The folder can be written; {free} of {total} are free.")


class SharingCard(QWidget):
    """Two buttons and what they found. Nothing is changed at either place."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.test_server = button(QT_TRANSLATE_NOOP("settings", "Test the database"), icon="verify")
        self.test_server.clicked.connect(self._on_test_server)
        self.test_vault = button(QT_TRANSLATE_NOOP("settings", "Test the folder"), icon="folder")
        self.test_vault.clicked.connect(self._on_test_vault)
        self.server, self.vault = ToldLine(), ToldLine()
        frame, inside = section(QT_TRANSLATE_NOOP("settings", "Try it now"))
        words = QT_TRANSLATE_NOOP(
            "settings", "Nothing is changed there. The password comes from the password file and is never shown."
        )
        inside.addWidget(label(words, role="soft", wrap=True))
        inside.addWidget(row(self.test_server, self.test_vault, None))
        inside.addWidget(self.server)
        inside.addWidget(self.vault)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(frame)

    def _on_test_server(self) -> None:
        deps, address = self._desk.deps, self._desk.preferences.settings.database
        if not address:
            self.server.tell(Verdict.PASS, _IN_FILE)
            return
        self.test_server.setEnabled(False)

        def work(_report: Report) -> ServerLook:
            return look_at_server(deps, address)

        title = text(QT_TRANSLATE_NOOP("settings", "Testing the database"))
        self._desk.jobs.run(self, Lane.MEDIA, work, self._on_server, failed=self._on_no_server, title=title)

    def _on_server(self, seen: ServerLook) -> None:
        self.test_server.setEnabled(True)
        verdict = Verdict.PASS if seen.tables is Tables.OURS else Verdict.WARN
        self.server.tell(verdict, text(_STATES[seen.tables], version=seen.version, place=seen.shown))

    def _on_no_server(self, problem: Problem) -> None:
        self.test_server.setEnabled(True)
        self.server.problem(problem)

    def _on_test_vault(self) -> None:
        named = self._desk.preferences.settings.vault
        if not named:
            self.vault.tell(Verdict.PASS, _ON_THIS)
            return
        self.test_vault.setEnabled(False)

        def work(_report: Report) -> FolderLook:
            return look_at_folder(Path(named))

        title = text(QT_TRANSLATE_NOOP("settings", "Testing the folder"))
        self._desk.jobs.run(self, Lane.MEDIA, work, self._on_vault, failed=self._on_no_vault, title=title)

    def _on_vault(self, seen: FolderLook) -> None:
        self.test_vault.setEnabled(True)
        self.vault.tell(Verdict.PASS, text(_CAN_WRITE, free=size(seen.free), total=size(seen.total)))

    def _on_no_vault(self, problem: Problem) -> None:
        self.test_vault.setEnabled(True)
        self.vault.problem(problem)
