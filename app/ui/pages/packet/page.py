"""Packet: choose what is handed in, see what is missing, word it, leaf through it, build, upload, record the answer."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from typing_extensions import override

from app.domain.cases.event import Event
from app.domain.errors import Problem
from app.domain.proof.packet import Packet
from app.domain.proof.proposal import proposed_appeal
from app.domain.report import Report
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.ui.case_search import case_name
from app.ui.desk import Desk
from app.ui.ground.page import Page
from app.ui.jobs import Lane
from app.ui.messages import Tone
from app.ui.pages.packet.acts import Acts
from app.ui.pages.packet.asking import Opened, Wanted, opening, planning, small_picture, unchecked_videos, viewing
from app.ui.pages.packet.layout import PacketParts
from app.ui.pages.packet.offers import offers_of
from app.workflow.packets.check_packet import PacketPlan
from app.workflow.packets.keep_statement import keep_statement
from app.workflow.queries.packets.packet_view import PacketView

_PAUSE_MS = 250
_UPLOAD, _PAGES = "upload", "pages"


class PacketPage(Page):
    """Everything shown follows the case; what is recorded is said in so many words: kept, built, handed in."""

    handbook = "packet"

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._opened: Opened | None = None
        self._wanted: Wanted | None = None
        """What was asked for last."""
        self._named: tuple[str, ...] = ()
        """The submissions that the statement shown is for."""
        self._view: PacketView | None = None
        self._plan: PacketPlan | None = None
        self._asked: list[int] = []
        self._stale = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._judge)
        self.parts = PacketParts(desk, self)
        self.appeals, self.readiness, self.exhibits = self.parts.appeals, self.parts.readiness, self.parts.exhibits
        self.statement, self.leaves, self.handed = self.parts.statement, self.parts.leaves, self.parts.handed
        self.tabs, self.bar = self.parts.tabs, self.parts.bar
        self.acts = Acts(desk, self, self.bar)
        self._connect()
        desk.changes.changed.connect(self._on_changed)

    def _connect(self) -> None:
        parts = self.parts
        parts.search.picker.case_chosen.connect(self.open_case)
        parts.back.clicked.connect(self._to_case)
        parts.time_left.typed.connect(self._on_time_left)
        self.appeals.changed.connect(self._on_wanted)
        self.exhibits.changed.connect(self._on_wanted)
        self.exhibits.opened.connect(self._on_proof_wanted)
        self.readiness.case_wanted.connect(self._to_case)
        self.readiness.proof_wanted.connect(self._on_proof_wanted)
        self.readiness.check_wanted.connect(self._on_check_wanted)
        self.statement.changed.connect(self._show_state)
        self.statement.keep_wanted.connect(self._on_keep)
        self.leaves.print_wanted.connect(lambda handout: self._on_print_wanted(handout=handout))
        self.tabs.opened.connect(self._on_tab)
        self.bar.build_wanted.connect(lambda draft: self._on_build(draft=draft))
        self.acts.built.connect(self._on_built)
        self.acts.ended.connect(self._show_state)
        self.acts.changed.connect(self._refresh)
        self.acts.case_found.connect(self.open_case)
        self.handed.upload_wanted.connect(partial(self.tabs.open, _UPLOAD))
        self.handed.changed.connect(self._refresh)
        for keys, do in (("Ctrl+Return", self.bar.build.click), ("Ctrl+P", self._on_print_wanted)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(do)

    @override
    @property
    def actions_by_name(self) -> Mapping[str, Callable[[], object]]:
        return {"build_packet": self.bar.build.click, "print_packet": self._on_print_wanted}

    @override
    def begin_search(self) -> None:
        self.parts.search.picker.setFocus()
        self.parts.search.picker.selectAll()

    @override
    def take_scan(self, number: str) -> bool:
        self.acts.find(number)
        return True

    @override
    def leave(self) -> bool:
        return self.parts.time_left.leave()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._refresh()
        if self._opened is None:
            self.parts.search.picker.setFocus()

    def open_case(self, case_id: str) -> None:
        """Work on the packet of one case."""
        self.statement.flush()
        self._desk.jobs.run(self, Lane.DATA, opening(self._desk.deps, case_id), self._on_opened)

    def _refresh(self) -> None:
        if self._opened is not None:
            self.open_case(self._opened.view.case.id)

    def _on_opened(self, opened: Opened) -> None:
        self._stale = False
        view = opened.view
        if self._opened is None or self._opened.view.case.id != view.case.id:
            self.statement.take_case(view.case.id)
            self.exhibits.reset()
            self.tabs.open("statement")
            self._named, self._wanted, self._view, self._plan = (), None, None, None
        self._opened = opened
        self.parts.show_case(view)
        self.parts.search.picker.choose(view.case.id, case_name(view.case))
        self.handed.show_case(opened)
        self.appeals.show_offers(offers_of(view), view.case, proposed_appeal(view.platform, view.case, view.events))
        self.leaves.built = frozenset(packet.id for packet in view.packets)
        self.leaves.redraw()
        self._judge()

    def _on_wanted(self) -> None:
        self.statement.flush()
        self._pause.start()
        self._show_state()

    def _judge(self) -> None:
        """Ask anew what the chosen submissions lack, how files go in, and for the words."""
        self._pause.stop()
        for number in self._asked:
            self._desk.jobs.cancel(number)
        self._asked = []
        opened, names = self._opened, tuple(row.appeal.short_id for row in self.appeals.chosen)
        if opened is None or not names:
            self._wanted, self._view, self._plan = None, None, None
            self.parts.show_nothing()
            self._show_state()
            return
        wanted = self._wanted = Wanted(
            opened.view.case.id,
            names,
            self.appeals.amounts(),
            self.appeals.reasons(),
            self.exhibits.order,
            self.exhibits.left_out,
        )
        if names != self._named:
            self.statement.turn()
            self._named = names
        self._view, self._plan = None, None
        run, deps = self._desk.jobs.run, self._desk.deps
        self._asked = [run(self, Lane.DATA, viewing(deps, wanted), self._on_viewed, failed=self._on_not_viewed)]
        self._show_state()

    def _on_viewed(self, view: PacketView) -> None:
        self._view, self._plan, wanted = view, None, self._wanted
        self.parts.show_view(view)
        self._asked = []
        if wanted is not None:
            run, deps = self._desk.jobs.run, self._desk.deps
            self._asked = [run(self, Lane.MEDIA, planning(deps, wanted), self._on_planned, failed=self._on_not_viewed)]
            self._ask_for_pictures(view)
            self.leaves.show_wanted(wanted, self.statement.words)
        self._show_state()

    def _on_planned(self, plan: PacketPlan) -> None:
        self._asked, self._plan = [], plan
        self.parts.show_plan(plan)
        self._show_state()

    def _on_not_viewed(self, problem: Problem) -> None:
        self._asked = []
        self._desk.messages.problem(problem)
        self._show_state()

    def _ask_for_pictures(self, view: PacketView) -> None:
        looks = self._opened.view.inspections if self._opened else {}
        files = [file.evidence for slot in view.slots for file in slot.files]
        for item in (*files, *(file.evidence for file in view.left_out)):
            if self.exhibits.lacks_picture(item.id):
                look = looks.get(item.sha256)
                at_s = look.readings[0].at_s if look and look.readings else 0.0
                shown = partial(self.exhibits.show_picture, item.id)
                work = small_picture(self._desk.deps, item, at_s)
                # a file that shows nothing keeps its plain sign; readiness tells what is wrong with it
                self._desk.jobs.run(self, Lane.MEDIA, work, shown, failed=lambda _problem: None)

    def _show_state(self) -> None:
        packets = self.handed.built.packets
        built = self._plan is not None and any(one.id == self._plan.packet for one in packets)
        self.bar.show_state(
            chosen=bool(self.appeals.chosen),
            # how files go in may wait behind long work on videos; building looks at that again by itself
            looking=self._view is None or self._pause.isActive(),
            missing=len(self.readiness.missing),
            sound=self.appeals.agree and bool(self.statement.written) and not self.statement.too_long,
            built=built and not self.statement.unkept,
            busy=self.acts.busy,
            forbidden=any(remark.blocks for remark in self.statement.remarks),
        )

    def _on_tab(self, key: str) -> None:
        if key == _PAGES:
            self.leaves.show_wanted(self._wanted, self.statement.words)
            self.leaves.show_again()

    def _on_keep(self, words: str) -> None:
        opened, names, deps = self._opened, self._named, self._desk.deps
        if opened is None or not names:
            return
        case_id = opened.view.case.id

        def work(_report: Report) -> Event:
            return keep_statement(deps, case_id, names, words)

        def kept(_event: Event) -> None:
            if (self._opened is opened or self._named == names) and self.statement.written == words:
                self.statement.show_kept(words)
                self.leaves.show_wanted(self._wanted, words)
                self._show_state()

        self._desk.jobs.run(self, Lane.DATA, work, kept)

    def _on_build(self, *, draft: bool) -> None:
        if self._wanted is not None:
            self.statement.flush()
            self.acts.build(self._wanted, self.statement.words, draft=draft, mask=self.leaves.cover.isChecked())

    def _on_built(self, packet: Packet) -> None:
        if not packet.path:
            self.readiness.show_readiness(packet.missing, packet.warnings)
            self._show_state()
            return
        words = text(QT_TRANSLATE_NOOP("packet", "Packet {packet} is built."), packet=packet.id)
        opening_it = partial(self.handed.upload.open, _UPLOAD)
        self._desk.messages.offer(Tone.GOOD, words, QT_TRANSLATE_NOOP("packet", "Upload folder"), opening_it)
        if self._opened is not None and packet.case == self._opened.view.case.id:
            self.handed.expect(packet)
            self._refresh()
            self.tabs.open(_UPLOAD)
            self.handed.upload.folder.setFocus()

    def _on_print_wanted(self, *, handout: bool | None = None) -> None:
        if self._wanted is not None:
            chosen = self.leaves.handout if handout is None else handout
            mask = self.leaves.cover.isChecked()
            count = len(self.leaves.pages.pictures)
            self.acts.print(self._wanted, self.statement.words, count, handout=chosen, mask=mask)

    def _on_time_left(self, rule: str, left: str) -> None:
        if self._opened is not None:
            self.acts.note_time_left(self._opened.view.case.id, rule, left)

    def _on_proof_wanted(self, kind: str) -> None:
        if self._opened is not None:
            self._desk.roads.evidence_wanted.emit(self._opened.view.case.id, kind)

    def _on_check_wanted(self, kind: str) -> None:
        items = unchecked_videos(self._opened.view, kind) if self._opened else ()
        if items:
            self.acts.check(items)

    def _to_case(self) -> None:
        if self._opened is not None:
            self._desk.roads.case_wanted.emit(self._opened.view.case.id)

    def _on_changed(self, cases: frozenset[str]) -> None:
        if self._opened is None or self._opened.view.case.id not in cases:
            return
        if self.isVisible():
            self._refresh()
        else:
            self._stale = True
