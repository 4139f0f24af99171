"""The frame: navigation, pages, message bar, job strip, keys. Pages own their actions; this leads between them."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget
from typing_extensions import override

from app.apart.calling import Apart, Here
from app.domain.report import Report
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.ui.crash import CrashDialog, show_crash
from app.ui.desk import Desk
from app.ui.frame.actions import ACTIONS, Action
from app.ui.frame.job_strip import JobStrip
from app.ui.frame.pages import PAGES
from app.ui.frame.palette import Offer, Palette
from app.ui.frame.placement import Placement
from app.ui.frame.rail import Rail
from app.ui.frame.scanner import Scanner
from app.ui.frame.stack import PageStack
from app.ui.frame.warming import Warming
from app.ui.ground.changes import Changes
from app.ui.ground.page import Page
from app.ui.ground.roads import Roads
from app.ui.jobs import Crash, Jobs, Lane
from app.ui.messages import MessageBar, Tone
from app.ui.preferences import Preferences
from app.ui.reminders.reminders import reminders_of
from app.ui.speech import bind
from app.workflow.deps import Deps
from app.workflow.queries.case_rows import FoundCases, find_cases
from app.workflow.queries.changes_after import changes_after, last_change

if TYPE_CHECKING:
    from pathlib import Path

    from app.ui.pages.case.page import CasePage
    from app.ui.pages.packet.page import PacketPage
    from app.ui.pages.replies.page import RepliesPage
    from app.ui.pages.rules.page import RulesPage
    from app.ui.pages.settings.page import SettingsPage
    from app.ui.pages.today.page import TodayPage
    from app.ui.pages.videos.page import VideosPage

SMALLEST = (1024, 560)
"""What is left of 1366 by 768 at 125 %."""
FIRST_SIZE = (1280, 720)


class MainWindow(QMainWindow):
    """Builds the desk; a page is built when it is first wanted. Closing the window stops all work."""

    def __init__(self, deps: Deps, preferences: Preferences, jobs: Jobs, apart: Apart | None = None) -> None:
        super().__init__()
        bind(self, QMainWindow.setWindowTitle, QT_TRANSLATE_NOOP("window", "Unboxing Evidence Desk"))
        self.setMinimumSize(*SMALLEST)
        self.resize(*FIRST_SIZE)
        self._crash: CrashDialog | None = None
        self.jobs = jobs
        messages = MessageBar()
        changes = Changes(jobs, partial(changes_after, deps), partial(last_change, deps))
        self.roads = Roads()
        self.desk = Desk(deps, apart or Here(deps), jobs, changes, messages, preferences, self.roads)
        self.rail = Rail(PAGES.values())
        self.pages = PageStack(self.desk)
        self.finder = Palette(self.desk, self._offers, self._build(messages))
        self.scanner = Scanner(self)
        self._placement = Placement(self, jobs, preferences.place, preferences.save_place)
        self._connect()
        self._build_keys()
        self._open_first()
        self._reminders = reminders_of(self.desk)
        self._reminders.start()
        changes.start()

    @property
    def today(self) -> "TodayPage":
        """The page, built when it is first asked for."""
        return cast("TodayPage", self.page("today"))

    @property
    def videos(self) -> "VideosPage":
        """The page, built when it is first asked for."""
        return cast("VideosPage", self.page("videos"))

    @property
    def case(self) -> "CasePage":
        """The page, built when it is first asked for."""
        return cast("CasePage", self.page("case"))

    @property
    def packet(self) -> "PacketPage":
        """The page, built when it is first asked for."""
        return cast("PacketPage", self.page("packet"))

    @property
    def replies(self) -> "RepliesPage":
        """The page, built when it is first asked for."""
        return cast("RepliesPage", self.page("replies"))

    @property
    def rules(self) -> "RulesPage":
        """The page, built when it is first asked for."""
        return cast("RulesPage", self.page("rules"))

    @property
    def settings(self) -> "SettingsPage":
        """The page, built when it is first asked for."""
        return cast("SettingsPage", self.page("settings"))

    def page(self, name: str) -> Page:
        """A page by its name in the table."""
        return self.pages.page(name)

    def _build(self, messages: MessageBar) -> QWidget:
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
        return frame

    def _connect(self) -> None:
        self.rail.page_chosen.connect(self.pages.want)
        self.pages.opened.connect(self.rail.mark)
        self.pages.opened.connect(self._placement.note_page)
        self.scanner.scanned.connect(self._on_scanned)
        self.jobs.problem_met.connect(self.desk.messages.problem)
        self.jobs.crashed.connect(self.show_crash)
        roads = self.roads
        roads.page_wanted.connect(self.pages.want)
        roads.help_wanted.connect(self.pages.open_handbook)
        roads.case_wanted.connect(self.open_case)
        roads.evidence_wanted.connect(self._on_evidence_wanted)
        roads.event_wanted.connect(self._on_event_wanted)
        roads.packet_wanted.connect(self.open_packet)
        roads.video_wanted.connect(self.open_video)
        roads.files_wanted.connect(self._on_files_wanted)
        roads.new_case_wanted.connect(self.new_case)
        roads.import_wanted.connect(self._on_import_wanted)
        roads.reply_wanted.connect(self._on_reply_wanted)
        roads.rule_wanted.connect(self._on_rule_wanted)

    def _build_keys(self) -> None:
        for place, name in enumerate(PAGES, start=1):
            self._key(f"Ctrl+{place}").activated.connect(partial(self.pages.want, name))
        for action in ACTIONS:
            if action.keys:
                self._key(action.keys).activated.connect(partial(self.do, action))
        self._key("Escape").activated.connect(self._on_escape)

    def _key(self, keys: str) -> QShortcut:
        made = QShortcut(QKeySequence(keys), self)
        made.setContext(Qt.ShortcutContext.WindowShortcut)
        return made

    def do(self, action: Action) -> None:
        """Do what a key or the command palette asks for."""
        own: Mapping[str, Callable[[], object]] = {
            "palette": self.finder.open,
            "find": self.pages.shown.begin_search,
            "handbook": self.pages.open_handbook,
        }
        if action.page:
            self.open_page(action.page)
            self.page(action.page).actions_by_name[action.name]()
        else:
            own[action.name]()

    def _offers(self) -> Sequence[Offer]:
        """What the command palette offers beside cases."""
        page, act = QT_TRANSLATE_NOOP("palette", "Page"), QT_TRANSLATE_NOOP("palette", "Action")
        return (
            *(
                Offer("next", one.title, act, one.keys, partial(self.do, one))
                for one in ACTIONS
                if one.name != "palette"
            ),
            *(
                Offer(entry.icon, entry.title, page, f"Ctrl+{place}", partial(self.pages.want, entry.name))
                for place, entry in enumerate(PAGES.values(), start=1)
            ),
        )

    def warm(self) -> None:
        """Get the pages ready that nobody has opened yet."""
        deps = self.desk.deps
        Warming(self, self.jobs, self.page, lambda: deps.rulebook.platforms).start()

    def _open_first(self) -> None:
        """The page that was open last; before anything was ever chosen, the questions of the first start."""
        if self.desk.preferences.settings.started:
            self.open_page(self._placement.page if self._placement.page in PAGES else "today")
        else:
            self.pages.ask_first()

    def open_page(self, name: str) -> None:
        """Show a page."""
        self.pages.open(name)

    def open_case(self, case_id: str) -> None:
        """Show one case."""
        self.open_page("case")
        self.case.open_case(case_id)

    def open_packet(self, case_id: str) -> None:
        """Show the packet of one case."""
        self.open_page("packet")
        self.packet.open_case(case_id)

    def open_video(self, case_id: str, evidence_id: str) -> None:
        """Show an attached video with its findings."""
        self.open_page("videos")
        self.videos.open_evidence(case_id, evidence_id)

    def new_case(self, waybill: str = "") -> None:
        """Begin a new case."""
        self.open_page("case")
        self.case.begin_new(waybill)

    def show_crash(self, crash: Crash) -> None:
        """Tell of a fault in the program; one dialog at a time."""
        if self._crash is None or not self._crash.isVisible():
            self._crash = show_crash(crash, self)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self._reminders.stop()
        self.desk.changes.stop()
        self.jobs.close()
        event.accept()

    def _on_evidence_wanted(self, case_id: str, kind: str) -> None:
        self.open_page("case")
        self.case.open_evidence(case_id, kind)

    def _on_event_wanted(self, case_id: str, kind: str, rule: str) -> None:
        self.open_page("case")
        self.case.open_event(case_id, kind, rule)

    def _on_files_wanted(self, paths: object, case_id: str) -> None:
        self.open_page("videos")
        self.videos.add_paths(cast("tuple[Path, ...]", paths), case_id)

    def _on_import_wanted(self, path: str) -> None:
        self.open_page("case")
        self.case.begin_import(path)

    def _on_reply_wanted(self, case_id: str, reply_id: str) -> None:
        self.open_page("replies")
        self.replies.show_replies(case_id, reply_id)

    def _on_rule_wanted(self, platform: str, rule_id: str) -> None:
        self.open_page("rules")
        self.rules.show_rule(platform, rule_id)

    def _on_scanned(self, number: str) -> None:
        """A number came from the scanner: the page may want it; else its case is opened, or a new one is offered."""
        if self.pages.shown.take_scan(number):
            return
        deps = self.desk.deps

        def work(_report: Report) -> FoundCases:
            return find_cases(deps, number, limit=2)

        self.jobs.run(self, Lane.DATA, work, partial(self._on_scan_found, number))

    def _on_scan_found(self, number: str, found: FoundCases) -> None:
        if found.total == 1:
            self.open_case(found.cases[0].id)
        elif found.total:
            self.finder.open(number)
        else:
            said = text(QT_TRANSLATE_NOOP("window", "No case has the number {number}."), number=number)
            begin = partial(self.new_case, number)
            self.desk.messages.offer(Tone.WARN, said, QT_TRANSLATE_NOOP("window", "New case"), begin)

    def _on_escape(self) -> None:
        if self.finder.close_it():
            return
        if self.desk.messages.isVisible():
            self.desk.messages.hide()
        else:
            self.pages.shown.leave()
