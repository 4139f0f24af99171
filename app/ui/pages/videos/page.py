"""Videos: drop files or folders, see each checked, make it fit, attach what holds to its case."""

from collections.abc import Callable, Mapping
from functools import cached_property, partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from app.domain.media.copy import FittedCopy
from app.domain.text import QT_TRANSLATE_NOOP, Text, text
from app.ui.desk import Desk
from app.ui.ground.page import Page
from app.ui.messages import Tone
from app.ui.pages.videos.adding.asked import AskedBar
from app.ui.pages.videos.adding.choosing import FILES_TIP, chosen_files, chosen_folder
from app.ui.pages.videos.adding.empty import EmptyQueue
from app.ui.pages.videos.adding.intake import Intake, Wanted, told_of
from app.ui.pages.videos.adding.pasting import FETCH_YOURSELF, NOT_FETCHED, NOTHING_COPIED, pasted
from app.ui.pages.videos.adding.watching import WatchBar
from app.ui.pages.videos.attaching.bar import AttachBar
from app.ui.pages.videos.attaching.parcels import Parcels
from app.ui.pages.videos.details import Details
from app.ui.pages.videos.fitting.bar import FitBar
from app.ui.pages.videos.fitting.fitter import items_of
from app.ui.pages.videos.frames import FrameSaver
from app.ui.pages.videos.queue_item import QueueItem
from app.ui.pages.videos.queue_panel import QueuePanel
from app.ui.widgets.controls import button, card, label, line, scrolled
from app.ui.widgets.drop_area import DropTarget
from app.workflow.queries.incoming.find_videos import FoundVideos

_LEAST_LIST, _MOST_LIST = 296, 470
_EMPTY, _SHOWN, _PARCELS = range(3)


class VideosPage(Page):
    """Nothing is recorded until it is attached; the queue stays as it is while other pages are shown."""

    handbook = "videos"

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._intake, self._saver = Intake(desk), FrameSaver(desk, self)
        self._intake.found.connect(self._on_found)
        self._stale = False
        self._shown_as: tuple[object, ...] = ()
        self._build()
        self._connect()
        self._on_item_chosen(None)
        self.parcels.refresh()

    def _build(self) -> None:
        self.files = button(QT_TRANSLATE_NOOP("videos", "Files…"), icon="file", tip=FILES_TIP)
        self.folder = button(QT_TRANSLATE_NOOP("videos", "Folder…"), icon="folder")
        self.parcels = Parcels(self._desk)
        self.target = DropTarget()
        self.target.setObjectName("drop_page")
        title = label(QT_TRANSLATE_NOOP("videos", "Check videos"), role="title")
        self._left = self._build_left()
        both = line(self._left, self._build_right(), spacing=16)
        both.setStretch(0, 30)
        both.setStretch(1, 70)
        inside = QVBoxLayout(self.target)
        inside.setContentsMargins(20, 16, 20, 12)
        inside.setSpacing(10)
        self.watch = WatchBar(self._desk)
        inside.addLayout(line(title, None, self.parcels.opener, self.watch, self.files, self.folder))
        inside.addLayout(both, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.target)

    def _build_left(self) -> QWidget:
        self.asked = AskedBar(self._desk)
        self.waybill, self.platform = self.asked.waybill, self.asked.platform
        self.panel = QueuePanel(self._desk)
        self.queue = self.panel.queue
        holder = QWidget()
        holder.setMinimumWidth(_LEAST_LIST)
        holder.setMaximumWidth(_MOST_LIST)
        left = QVBoxLayout(holder)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(8)
        left.addWidget(self.asked)
        left.addWidget(self.panel, 1)
        left.addStretch(0)
        return holder

    def _build_right(self) -> QStackedWidget:
        self.fit = FitBar(self._desk)
        self.attach = AttachBar(self._desk)
        shown = QWidget()
        inside = QVBoxLayout(shown)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(8)
        self._area = scrolled(QWidget())
        inside.addWidget(self._area, 1)
        self.below = card()
        rows = QVBoxLayout(self.below)
        rows.setContentsMargins(12, 6, 12, 8)
        rows.setSpacing(4)
        rows.addWidget(self.fit)
        rows.addWidget(self.attach)
        inside.addWidget(self.below)
        self._stack = QStackedWidget()
        self.empty = EmptyQueue()
        for part in (self.empty, shown, self.parcels):
            self._stack.addWidget(part)
        return self._stack

    def _connect(self) -> None:
        self.target.dropped.connect(self.add_paths)
        self.empty.dropped.connect(self.add_paths)
        for files, folder in ((self.files, self.folder), (self.empty.files, self.empty.folder)):
            files.clicked.connect(partial(self._choose, chosen_files))
            folder.clicked.connect(partial(self._choose, chosen_folder))
        self.queue.item_chosen.connect(self._on_item_chosen)
        self.queue.chosen_changed.connect(self._show_attach)
        self.panel.item_changed.connect(self._on_item_changed)
        self._intake.evidence_found.connect(self.panel.show_evidence)
        self.panel.fit_wanted.connect(self.fit.fitter.start)
        self.panel.retry_wanted.connect(self._on_retry)
        self.fit.fitter.item_changed.connect(self.panel.refresh)
        self.fit.fitter.made.connect(self._on_copy_made)
        self.attach.moved.connect(self._on_offers_moved)
        self.attach.attached.connect(self._on_attached)
        self.attach.kept.connect(self._on_kept)
        self.attach.case_wanted.connect(self._desk.roads.case_wanted)
        self.attach.new_case_wanted.connect(self._desk.roads.new_case_wanted)
        self.parcels.counted.connect(lambda count: count or self.leave())
        self.parcels.closed.connect(self.leave)
        self.parcels.matched.connect(self._on_matched)
        self.parcels.new_case_wanted.connect(self._desk.roads.new_case_wanted)
        self.parcels.opener.clicked.connect(lambda: self._stack.setCurrentIndex(_PARCELS))
        self.watch.watching.found.connect(lambda new: self.panel.take_in(new, Wanted(self.platform.id)))
        self._desk.changes.changed.connect(self._on_changes)
        keys = QKeySequence(QKeySequence.StandardKey.Paste)
        QShortcut(keys, self, self.paste, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)

    @cached_property
    def details(self) -> Details:
        """The video that is chosen: the player, and what was found."""
        made = Details(self._desk)
        made.enlarged.connect(self._left.setHidden)
        made.item_changed.connect(self.panel.refresh)
        made.frames_wanted.connect(lambda: self._saver.ask(self.queue.chosen()))
        made.setObjectName("canvas")
        self._area.setWidget(made)
        return made

    @override
    def build_more(self) -> bool:
        return "details" not in self.__dict__ and self.details is not None

    @property
    @override
    def actions_by_name(self) -> Mapping[str, Callable[[], object]]:
        return {
            "add_videos": partial(self._choose, chosen_files),
            "pause_videos": self.panel.toggle_pause,
            "watch_folder": self.watch.choose,
            "parcels": partial(self._stack.setCurrentIndex, _PARCELS),
        }

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._look_again()

    def _on_changes(self, _cases: object) -> None:
        """A case may have come into being for a video, or a parcel may have found its own."""
        self._stale = True
        if self.isVisible():
            self._look_again()

    def _look_again(self) -> None:
        self._stale = False
        self.parcels.refresh()
        self.attach.look_again()

    @override
    def begin_search(self) -> None:
        self.waybill.setFocus()
        self.waybill.selectAll()

    @override
    def take_scan(self, number: str) -> bool:
        self.waybill.setText(number)
        self._desk.messages.good(text(_EXPECTED, number=number))
        return True

    @override
    def leave(self) -> bool:
        if self._stack.currentIndex() != _PARCELS:
            return False
        self._on_item_chosen(self.queue.chosen())
        return True

    def add_paths(self, paths: tuple[Path, ...], case_id: str = "") -> None:
        """Queue files; folders are looked through for videos. With a case they are checked against its waybill under
        its platform, and attaching to it is proposed. A typed or scanned number holds for these files, then no more.
        """
        self._intake.take(paths, Wanted(self.platform.id, self.asked.take_number(), case_id))

    def paste(self) -> None:
        """Queue the files that were copied in the system's file window, or whose paths were copied as text."""
        found = pasted(QGuiApplication.clipboard().mimeData())
        if found.paths:
            self.add_paths(found.paths)
        elif found.web:
            self._desk.messages.tell(NOT_FETCHED, Tone.WARN, FETCH_YOURSELF)
        else:
            self._desk.messages.tell(NOTHING_COPIED)

    def open_evidence(self, case_id: str, evidence_id: str) -> None:
        """Show an attached video; it is checked first if it never was."""
        known = next((item for item in self.queue.items_shown if item.evidence_id == evidence_id), None)
        if known is not None:
            self.queue.choose(known)
            self._on_item_chosen(known)
            return
        self._intake.take_evidence(case_id, evidence_id)

    def _on_found(self, found: FoundVideos, wanted: Wanted) -> None:
        doubles = self.panel.take_in(found.files, wanted)
        told = told_of(found, doubles)
        if told is not None and found.files:
            self._desk.messages.good(told)
        elif told is not None:
            self._desk.messages.tell(told, Tone.WARN)
        for item in self.queue.items_shown:
            if wanted.case_id and item.meant_for == wanted.case_id:
                self.queue.choose(item)

    def _on_retry(self, items: tuple[QueueItem, ...]) -> None:
        number = self.asked.take_number()
        for item in items:
            item.waybill = number or item.waybill
        self.panel.runner.add(items)

    def _on_item_changed(self, item: QueueItem) -> None:
        if self.queue.chosen() is item and self._stack.currentIndex() == _SHOWN:
            self._show(item)

    def _on_item_chosen(self, item: QueueItem | None) -> None:
        self._stack.setCurrentIndex(_EMPTY if item is None else _SHOWN)
        for part in (self.panel, self.files, self.folder):
            part.setVisible(item is not None)
        if item is not None:
            self._show(item)

    def _show(self, item: QueueItem) -> None:
        """Ten times a second while it is checked: only what differs is shown anew."""
        stands = (item.number, item.state, item.held, item.inspection, item.problem, item.evidence_id, item.parcel)
        self.fit.show_item(item)
        if stands != self._shown_as:
            self._shown_as = stands
            self.details.show_item(item)
            self._show_attach()

    def _on_offers_moved(self) -> None:
        self.below.setHidden(self.fit.isHidden() and self.attach.isHidden())

    def _show_attach(self) -> None:
        self.attach.show_items(self.queue.items_chosen)

    def _on_copy_made(self, item: QueueItem, made: FittedCopy) -> None:
        self.panel.add(items_of(made, item), check=bool(item.waybill))

    def _on_attached(self, item: QueueItem, case_id: str) -> None:
        self.panel.runner.add([item])
        said = QT_TRANSLATE_NOOP("videos", "{name} is attached to case {case}.")
        self._offer_case(text(said, name=item.name, case=case_id), case_id)

    def _on_kept(self, item: QueueItem, parcel_id: str) -> None:
        said = QT_TRANSLATE_NOOP("videos", "{name} is kept for parcel {parcel}; match it once its case is known.")
        self._desk.messages.good(text(said, name=item.name, parcel=parcel_id))
        self.panel.refresh(item)
        self.parcels.refresh()

    def _on_matched(self, case_id: str) -> None:
        said = QT_TRANSLATE_NOOP("videos", "The parcel belongs to case {case} now.")
        self._offer_case(text(said, case=case_id), case_id)

    def _offer_case(self, said: Text, case_id: str) -> None:
        action = QT_TRANSLATE_NOOP("videos", "Open the case")
        self._desk.messages.offer(Tone.GOOD, said, action, partial(self._desk.roads.case_wanted.emit, case_id))

    def _choose(self, ask: Callable[[QWidget], tuple[Path, ...]], *_clicked: object) -> None:
        if paths := ask(self):
            self.add_paths(paths)


_EXPECTED = QT_TRANSLATE_NOOP("videos", "Expected waybill {number}: it holds for the next videos.")
