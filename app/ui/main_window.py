"""The frame: navigation, pages, message bar, job strip, keys. Pages own their actions; this leads between them."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from app.domain.text import QT_TRANSLATE_NOOP
from app.ui.crash import CrashDialog, show_crash
from app.ui.desk import Desk
from app.ui.events import Changes
from app.ui.job_strip import JobStrip
from app.ui.jobs import Crash, Jobs
from app.ui.messages import MessageBar
from app.ui.pages.case.page import CasePage
from app.ui.pages.packet.page import PacketPage
from app.ui.pages.settings import SettingsPage
from app.ui.pages.today import TodayPage
from app.ui.pages.videos.page import VideosPage
from app.ui.preferences import Preferences
from app.ui.rail import Rail
from app.ui.speech import bind
from app.workflow.deps import Deps
from app.workflow.queries.changes_after import changes_after, last_change

SMALLEST = (1120, 640)
FIRST_SIZE = (1280, 720)
TODAY, VIDEOS, CASE, PACKET, SETTINGS = range(5)


class MainWindow(QMainWindow):
    """Builds the desk and the pages; closing it stops all work."""

    def __init__(self, deps: Deps, preferences: Preferences, jobs: Jobs) -> None:
        super().__init__()
        bind(self, QMainWindow.setWindowTitle, QT_TRANSLATE_NOOP("window", "Unboxing Evidence Desk"))
        self.setMinimumSize(*SMALLEST)
        self.resize(*FIRST_SIZE)
        self._crash: CrashDialog | None = None
        self.jobs = jobs
        messages = MessageBar()
        changes = Changes(jobs, partial(changes_after, deps), partial(last_change, deps))
        self.desk = Desk(deps, jobs, changes, messages, preferences)
        self.today = TodayPage(self.desk)
        self.videos = VideosPage(self.desk)
        self.case = CasePage(self.desk)
        self.packet = PacketPage(self.desk)
        self.settings = SettingsPage(self.desk)
        self._build(messages)
        self._connect()
        self._build_keys()
        self.open_page(TODAY)
        changes.start()

    def _build(self, messages: MessageBar) -> None:
        self.rail = Rail(
            (
                (QT_TRANSLATE_NOOP("window", "Today"), "today"),
                (QT_TRANSLATE_NOOP("window", "Videos"), "videos"),
                (QT_TRANSLATE_NOOP("window", "Cases"), "case"),
                (QT_TRANSLATE_NOOP("window", "Packet"), "packet"),
                (QT_TRANSLATE_NOOP("window", "Settings"), "settings"),
            )
        )
        self.pages = QStackedWidget()
        for page in (self.today, self.videos, self.case, self.packet, self.settings):
            self.pages.addWidget(page)
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(messages)
        right.addWidget(self.pages, 1)
        right.addWidget(JobStrip(self.jobs))
        frame = QWidget()
        frame.setObjectName("canvas")
        layout = QHBoxLayout(frame)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.rail)
        layout.addLayout(right, 1)
        self.setCentralWidget(frame)

    def _connect(self) -> None:
        self.rail.page_chosen.connect(self.open_page)
        self.jobs.problem_met.connect(self.desk.messages.problem)
        self.jobs.crashed.connect(self.show_crash)
        for page in (self.today, self.videos, self.packet):
            page.case_opened.connect(self.open_case)
        self.today.new_case_wanted.connect(self.new_case)
        self.case.packet_wanted.connect(self.open_packet)
        self.case.video_wanted.connect(self.open_video)

    def _build_keys(self) -> None:
        for place in range(self.pages.count()):
            self._key(f"Ctrl+{place + 1}").activated.connect(lambda place=place: self.open_page(place))
        self._key("Ctrl+N").activated.connect(self.new_case)
        self._key("Ctrl+F").activated.connect(self._on_find)
        self._key("Escape").activated.connect(self._on_escape)

    def _key(self, keys: str) -> QShortcut:
        made = QShortcut(QKeySequence(keys), self)
        made.setContext(Qt.ShortcutContext.WindowShortcut)
        return made

    def open_page(self, place: int) -> None:
        """Show a page."""
        self.pages.setCurrentIndex(place)
        self.rail.mark(place)

    def open_case(self, case_id: str) -> None:
        """Show one case."""
        self.open_page(CASE)
        self.case.open_case(case_id)

    def open_packet(self, case_id: str) -> None:
        """Show the packet of one case."""
        self.open_page(PACKET)
        self.packet.open_case(case_id)

    def open_video(self, case_id: str, evidence_id: str) -> None:
        """Show an attached video with its findings."""
        self.open_page(VIDEOS)
        self.videos.open_evidence(case_id, evidence_id)

    def new_case(self) -> None:
        """Begin a new case."""
        self.open_page(CASE)
        self.case.begin_new()

    def show_crash(self, crash: Crash) -> None:
        """Tell of a fault in the program; one dialog at a time."""
        if self._crash is None or not self._crash.isVisible():
            self._crash = show_crash(crash, self)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self.desk.changes.stop()
        self.jobs.close()
        event.accept()

    def _on_find(self) -> None:
        page = self.pages.currentWidget()
        if isinstance(page, (TodayPage, CasePage)):
            page.begin_search()
        else:
            self.open_page(CASE)
            self.case.begin_search()

    def _on_escape(self) -> None:
        if self.desk.messages.isVisible():
            self.desk.messages.hide()
        elif self.pages.currentWidget() is self.case:
            self.case.leave_new()
