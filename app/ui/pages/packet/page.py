"""Packet: choose the submission, see what is missing, word the statement, build, open, verify."""

from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from app.domain.errors import Problem
from app.domain.proof.packet import Packet
from app.domain.proof.proposal import proposed_appeal
from app.domain.proof.readiness import Readiness
from app.domain.report import Report
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.ui.case_search import CaseSearch, case_name
from app.ui.desk import Desk
from app.ui.jobs import Lane
from app.ui.messages import Tone
from app.ui.pages.packet.appeals import Appeals
from app.ui.pages.packet.built import BuiltPackets
from app.ui.pages.packet.preview import Preview
from app.ui.pages.packet.readiness import CHOOSE, NOT_READY, NOT_READY_BY, READY, ReadinessCard
from app.ui.pages.packet.statement import Statement
from app.ui.theme import look
from app.ui.widgets.badge import Badge
from app.ui.widgets.controls import button, label, line, scrolled, section
from app.ui.widgets.empty import EmptyState
from app.workflow.packets.build_packet import build_packet
from app.workflow.packets.draft_statement import draft_statement
from app.workflow.queries.case_view import CaseView, case_view
from app.workflow.queries.readiness_of import readiness_of
from app.workflow.queries.upload_plan import PlannedUpload, upload_plan

_PAUSE_MS = 250
_Judged = tuple[Readiness, PlannedUpload, str]


class PacketPage(QWidget):
    """Everything shown follows the case; nothing is written before “Build”."""

    case_opened = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("page")
        self._desk = desk
        self._view: CaseView | None = None
        self._asked: int | None = None
        self._stale = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._judge)
        self._build()
        desk.changes.changed.connect(self._on_changed)

    def _build(self) -> None:
        self.search = CaseSearch(self._desk, QT_TRANSLATE_NOOP("packet", "Case: scan or type any part of a number"))
        self.search.picker.setProperty("large", "true")
        self.search.picker.case_chosen.connect(self.open_case)
        self.appeals = Appeals()
        self.appeals.changed.connect(self._pause.start)
        self.readiness = ReadinessCard()
        self.readiness.fix_wanted.connect(self._on_fix)
        self.statement = Statement()
        self.statement.changed.connect(self._show_buttons)
        self.preview = Preview()
        self.built = BuiltPackets(self._desk)
        self.draft = button(QT_TRANSLATE_NOOP("packet", "Build a draft"), large=True)
        self.draft.clicked.connect(partial(self._on_build, draft=True))
        self.build = button(QT_TRANSLATE_NOOP("packet", "Build packet"), icon="packet", kind="primary", large=True)
        self.build.clicked.connect(partial(self._on_build, draft=False))
        self._build_stack()
        self._lay_out()

    def _build_stack(self) -> None:
        chosen, inside = section(QT_TRANSLATE_NOOP("packet", "What is handed in"))
        inside.addWidget(self.appeals)
        columns = QHBoxLayout()
        columns.setSpacing(12)
        for parts in ((chosen, self.readiness, self.built), (self.statement, self.preview)):
            column = QVBoxLayout()
            column.setSpacing(12)
            for part in parts:
                column.addWidget(part)
            column.addStretch(1)
            columns.addLayout(column, 1)
        content = QWidget()
        columns.setContentsMargins(0, 0, 8, 0)
        content.setLayout(columns)
        filled = QWidget()
        layout = QVBoxLayout(filled)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(scrolled(content), 1)
        self.state = Badge(CHOOSE)
        buttons = line(self.state, None, self.draft, self.build)
        buttons.setContentsMargins(0, 0, 20, 0)
        layout.addLayout(buttons)
        empty = EmptyState(
            "packet",
            QT_TRANSLATE_NOOP("packet", "Choose the case to build for"),
            QT_TRANSLATE_NOOP("packet", "Scan its waybill or order number above, or press “Build packet” in the case."),
        )
        self.stack = QStackedWidget()
        self.stack.addWidget(empty)
        self.stack.addWidget(filled)

    def _lay_out(self) -> None:
        icon = QLabel()
        look.set_icon(icon, "scan", "accent", 26)
        back = button(QT_TRANSLATE_NOOP("packet", "To the case"), icon="case", kind="quiet")
        back.clicked.connect(self._on_fix)
        self._back = back
        back.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 12, 12)
        layout.setSpacing(12)
        layout.addLayout(line(label(QT_TRANSLATE_NOOP("packet", "Build a packet"), role="title"), None, back))
        search = line(icon, self.search)
        search.setContentsMargins(0, 0, 20, 0)
        search.setStretch(1, 1)
        layout.addLayout(search)
        layout.addWidget(self.stack, 1)

    def open_case(self, case_id: str) -> None:
        """Work on the packet of one case."""
        deps = self._desk.deps

        def work(_report: Report) -> CaseView:
            return case_view(deps, case_id)

        self._desk.jobs.run(self, Lane.DATA, work, self._on_view)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale and self._view is not None:
            self.open_case(self._view.case.id)
        if self._view is None:
            self.search.picker.setFocus()

    def _on_view(self, view: CaseView) -> None:
        self._stale = False
        other = self._view is None or self._view.case.id != view.case.id
        self._view = view
        self.stack.setCurrentIndex(1)
        self._back.show()
        self.search.picker.choose(view.case.id, case_name(view.case))
        if other:
            self.statement.reset()
        proposed = proposed_appeal(view.platform, view.case, view.events)
        self.appeals.show_appeals(view.platform.appeals, view.case, proposed)
        self.built.show_packets(view.packets)
        self._judge()

    def _judge(self) -> None:
        """Ask anew whether the chosen submissions are ready, and for the draft and the plan."""
        view, names = self._view, tuple(row.appeal.short_id for row in self.appeals.chosen)
        self._show_buttons()
        if view is None or not names:
            self.readiness.show_nothing()
            self.preview.show_nothing()
            return
        deps, case_id = self._desk.deps, view.case.id
        amounts, reasons = self.appeals.amounts(), self.appeals.reasons()
        if self._asked is not None:
            self._desk.jobs.cancel(self._asked)

        def work(_report: Report) -> _Judged:
            readiness = readiness_of(deps, case_id, names, amounts=amounts, reasons=reasons)
            plan = upload_plan(deps, case_id, names, readiness.left_out)
            return readiness, plan, draft_statement(deps, case_id, names, amounts=amounts)

        self._asked = self._desk.jobs.run(self, Lane.DATA, work, self._on_judged)

    def _on_judged(self, judged: _Judged) -> None:
        self._asked = None
        readiness, plan, draft = judged
        self.readiness.show_readiness(readiness.missing, readiness.warnings)
        self.preview.show_plan(plan)
        self.statement.show_draft(draft, plan.most_characters)
        self._show_buttons()

    def _show_buttons(self) -> None:
        sound = (
            self._view is not None and bool(self.appeals.chosen) and self.appeals.agree and not self.statement.too_long
        )
        self.build.setEnabled(sound and self._asked is None and not self.readiness.missing)
        self.draft.setEnabled(sound)
        self.draft.setVisible(bool(self.readiness.missing))
        missing = len(self.readiness.missing)
        if not self.appeals.chosen:
            self.state.show_sign(CHOOSE)
        elif missing:
            self.state.show_sign(NOT_READY, text(NOT_READY_BY, count=missing))
        else:
            self.state.show_sign(READY)

    def _on_build(self, *, draft: bool) -> None:
        view = self._view
        if view is None:
            return
        deps, case_id, out = self._desk.deps, view.case.id, self._desk.preferences.folder.packets
        names = tuple(row.appeal.short_id for row in self.appeals.chosen)
        amounts, reasons, statement = self.appeals.amounts(), self.appeals.reasons(), self.statement.words
        self.build.setEnabled(False)

        def work(report: Report) -> Packet:
            return build_packet(
                deps,
                case_id,
                names,
                out,
                draft=draft,
                amounts=amounts,
                reasons=reasons,
                statement=statement,
                report=report,
            )

        title = text(QT_TRANSLATE_NOOP("packet", "Building the packet of {case}"), case=case_id)
        self._desk.jobs.run(self, Lane.MEDIA, work, self._on_built, failed=self._on_not_built, title=title)

    def _on_built(self, packet: Packet) -> None:
        self._show_buttons()
        if not packet.path:
            self.readiness.show_readiness(packet.missing, packet.warnings)
            return
        words = text(QT_TRANSLATE_NOOP("packet", "Packet {packet} is built."), packet=packet.id)
        self._desk.messages.offer(
            Tone.GOOD, words, QT_TRANSLATE_NOOP("packet", "Open folder"), partial(self.built.open_folder, packet)
        )
        self.open_case(packet.case)

    def _on_not_built(self, problem: Problem) -> None:
        self._show_buttons()
        self._desk.messages.problem(problem)

    def _on_fix(self) -> None:
        if self._view is not None:
            self.case_opened.emit(self._view.case.id)

    def _on_changed(self, cases: frozenset[str]) -> None:
        if self._view is None or self._view.case.id not in cases:
            return
        if self.isVisible():
            self.open_case(self._view.case.id)
        else:
            self._stale = True
