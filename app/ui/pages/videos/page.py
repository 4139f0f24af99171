"""Videos: drop files or folders, see each checked, attach what holds to a case."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.domain.errors import Problem
from app.domain.media.finding import Inspection
from app.domain.media.frame import Frame
from app.domain.media.video import VIDEO_ENDINGS
from app.domain.report import Report
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.ui.desk import Desk
from app.ui.jobs import Lane
from app.ui.messages import Tone
from app.ui.pages.videos.attach import AttachBar
from app.ui.pages.videos.details import Details, best_waybill
from app.ui.pages.videos.queue import Queue, QueueItem
from app.ui.speech import bind, say
from app.ui.widgets.controls import button, label, line, line_edit, scrolled
from app.ui.widgets.drop_area import DropArea
from app.ui.widgets.empty import EmptyState
from app.ui.widgets.fields import Choice
from app.workflow.queries.case_view import CaseView, case_view
from app.workflow.videos.inspect_evidence import inspect_evidence
from app.workflow.videos.inspect_file import inspect_file
from app.workflow.videos.pick_frames import pick_frames

_LIST_WIDTH = 300


class VideosPage(QWidget):
    """Each file is one job of the MEDIA lane; nothing is recorded until it is attached."""

    case_opened = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("page")
        self._desk = desk
        self._build()
        desk.jobs.cancelled.connect(self._on_cancelled)
        self._on_item_chosen(None)

    def _build(self) -> None:
        both = QHBoxLayout()
        both.setSpacing(16)
        both.addWidget(self._build_left())
        both.addWidget(self._build_right(), 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 12, 12)
        layout.setSpacing(12)
        layout.addLayout(line(label(QT_TRANSLATE_NOOP("videos", "Check videos"), role="title"), None))
        layout.addLayout(both, 1)

    def _build_left(self) -> QWidget:
        files = button(QT_TRANSLATE_NOOP("videos", "Files…"), icon="file")
        files.clicked.connect(self._on_choose_files)
        folder = button(QT_TRANSLATE_NOOP("videos", "Folder…"), icon="folder")
        folder.clicked.connect(self._on_choose_folder)
        drop = DropArea(
            QT_TRANSLATE_NOOP("videos", "Drop videos or a folder here"),
            QT_TRANSLATE_NOOP("videos", "Only read, never changed."),
            (files, folder),
        )
        drop.dropped.connect(self.add_paths)
        self.waybill = line_edit(QT_TRANSLATE_NOOP("videos", "Expected waybill (optional)"))
        self.platform = Choice([(platform.id, platform.title) for platform in self._desk.deps.rulebook.platforms])
        self.platform.choose(self._desk.preferences.settings.platform)
        bind(self.platform, Choice.setAccessibleName, QT_TRANSLATE_NOOP("videos", "Platform"))
        self.queue = Queue()
        self.queue.item_chosen.connect(self._on_item_chosen)
        self.queue.action_wanted.connect(self._on_action)
        holder = QWidget()
        holder.setFixedWidth(_LIST_WIDTH)
        left = QVBoxLayout(holder)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(10)
        for part in (drop, self.waybill, self.platform):
            left.addWidget(part)
        left.addWidget(self.queue, 1)
        left.addStretch(0)
        return holder

    def _build_right(self) -> QStackedWidget:
        self.details = Details(self._desk)
        self.details.frames_wanted.connect(self._on_frames_wanted)
        self.attach = AttachBar(self._desk)
        self.attach.attached.connect(self._on_attached)
        empty = EmptyState(
            "videos",
            QT_TRANSLATE_NOOP("videos", "See what a reviewer would refuse"),
            QT_TRANSLATE_NOOP(
                "videos",
                "Drop unboxing videos on the left. Format, size, length, one take and the waybill are checked; "
                "then attach what holds to its case.",
            ),
        )
        shown = QWidget()
        inside = QVBoxLayout(shown)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(scrolled(self.details), 1)
        attach = QHBoxLayout()
        attach.setContentsMargins(0, 0, 20, 0)
        attach.addWidget(self.attach)
        inside.addLayout(attach)
        self._stack = QStackedWidget()
        self._stack.addWidget(empty)
        self._stack.addWidget(shown)
        return self._stack

    def add_paths(self, paths: tuple[Path, ...]) -> None:
        """Queue files; folders are looked through for videos."""

        def work(report: Report) -> tuple[tuple[Path, int], ...]:
            return tuple((path, _bytes_of(path)) for path in _videos_in(paths, report))

        self._desk.jobs.run(self, Lane.DATA, work, self._on_paths)

    def open_evidence(self, case_id: str, evidence_id: str) -> None:
        """Show an attached video; it is checked first if it never was."""
        known = next((item for item in self.queue.items_shown if item.evidence_id == evidence_id), None)
        if known is not None:
            self.queue.choose(known)
            return
        deps = self._desk.deps

        def work(_report: Report) -> CaseView:
            return case_view(deps, case_id)

        self._desk.jobs.run(self, Lane.DATA, work, partial(self._on_evidence_known, evidence_id))

    def _on_paths(self, found: tuple[tuple[Path, int], ...]) -> None:
        if not found:
            self._desk.messages.tell(QT_TRANSLATE_NOOP("videos", "There is no video in what was dropped."))
        for path, count in found:
            item = QueueItem(path.name, count, path)
            self._inspect(item)
            self.queue.add(item)

    def _on_evidence_known(self, evidence_id: str, view: CaseView) -> None:
        evidence = next((item for item in view.evidence if item.id == evidence_id), None)
        if evidence is None:
            return
        item = QueueItem(evidence.name, evidence.bytes, evidence.sha256, case_id=view.case.id, evidence_id=evidence.id)
        item.inspection = view.inspections.get(evidence.sha256)
        if item.inspection is None:
            self._inspect(item)
        self.queue.add(item)
        self.queue.choose(item)

    def _inspect(self, item: QueueItem) -> None:
        deps, platform, waybill = self._desk.deps, self.platform.id, self.waybill.text().strip() or None
        source, evidence_id = item.source, item.evidence_id

        def work(report: Report) -> Inspection:
            if isinstance(source, Path):
                return inspect_file(deps, source, platform=platform, waybill=waybill, report=report)
            return inspect_evidence(deps, evidence_id, report=report)

        item.job = self._desk.jobs.run(
            self,
            Lane.MEDIA,
            work,
            partial(self._on_inspected, item),
            failed=partial(self._on_not_inspected, item),
            progressed=partial(self._on_progress, item),
            title=text(QT_TRANSLATE_NOOP("videos", "Checking {name}"), name=item.name),
        )

    def _on_inspected(self, item: QueueItem, inspection: Inspection) -> None:
        item.job, item.inspection = None, inspection
        self._refresh(item)

    def _on_not_inspected(self, item: QueueItem, problem: Problem) -> None:
        item.job, item.problem = None, problem
        self._refresh(item)

    def _on_progress(self, item: QueueItem, done: float, _what: str) -> None:
        item.done = max(done, 0.001)
        self.queue.refresh(item)

    def _on_action(self, item: QueueItem) -> None:
        if item.job is None:
            self.queue.take(item)
            return
        self._desk.jobs.cancel(item.job)

    def _on_cancelled(self, number: int) -> None:
        """Stopped here or in the job strip."""
        for item in self.queue.items_shown:
            if item.job == number:
                item.job, item.stopped = None, True
                self._refresh(item)

    def _refresh(self, item: QueueItem) -> None:
        self.queue.refresh(item)
        if self.queue.chosen() is item:
            self._on_item_chosen(item)

    def _on_item_chosen(self, item: QueueItem | None) -> None:
        self._stack.setCurrentIndex(0 if item is None else 1)
        self.queue.setVisible(item is not None)
        if item is None:
            return
        self.details.show_item(item)
        best = best_waybill(item.inspection) if item.inspection is not None else None
        number = best.number if best is not None and best.accepted else self.waybill.text().strip()
        self.attach.show_item(item, number)

    def _on_attached(self, item: QueueItem, case_id: str) -> None:
        self._refresh(item)
        name = text(QT_TRANSLATE_NOOP("videos", "{name} is attached to case {case}."), name=item.name, case=case_id)
        self._desk.messages.offer(
            Tone.GOOD, name, QT_TRANSLATE_NOOP("videos", "Open the case"), partial(self.case_opened.emit, case_id)
        )

    def _on_frames_wanted(self) -> None:
        item = self.queue.chosen()
        if item is None or item.inspection is None:
            return
        chosen = QFileDialog.getExistingDirectory(self, say(QT_TRANSLATE_NOOP("videos", "Folder for the frames")))
        if chosen:
            self.save_frames(item, Path(chosen))

    def save_frames(self, item: QueueItem, folder: Path) -> None:
        """Write the best waybill frames of a video into a new folder of its own under `folder`."""
        deps, platform = self._desk.deps, self.platform.id
        best = best_waybill(item.inspection) if item.inspection is not None else None
        waybill = best.number if best is not None else None
        source = item.source
        count, out = self._desk.preferences.settings.frames, folder / f"{Path(item.name).stem}-frames"

        def work(report: Report) -> tuple[Frame, ...]:
            path = source if isinstance(source, Path) else deps.vault.original(source)
            return pick_frames(deps, path, out, count=count, platform=platform, waybill=waybill, report=report)

        def done(frames: tuple[Frame, ...]) -> None:
            words = text(
                QT_TRANSLATE_NOOP("videos", "{count} frames written to {folder}."), count=len(frames), folder=str(out)
            )
            self._desk.messages.good(words)

        title = text(QT_TRANSLATE_NOOP("videos", "Taking frames of {name}"), name=item.name)
        self._desk.jobs.run(self, Lane.MEDIA, work, done, title=title)

    def _on_choose_files(self) -> None:
        names, _ = QFileDialog.getOpenFileNames(self, say(QT_TRANSLATE_NOOP("videos", "Choose files")))
        if names:
            self.add_paths(tuple(Path(name) for name in names))

    def _on_choose_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self, say(QT_TRANSLATE_NOOP("videos", "Choose folder")))
        if name:
            self.add_paths((Path(name),))


def _videos_in(paths: tuple[Path, ...], report: Report) -> list[Path]:
    """Named files as they are, whatever they are called; of folders everything that is called like a video."""
    found: list[Path] = []
    for path in paths:
        if not path.is_dir():
            found.append(path)
            continue
        for inner in sorted(path.rglob("*")):
            report.check()
            if inner.suffix.lower().removeprefix(".") in VIDEO_ENDINGS and inner.is_file():
                found.append(inner)
    return found


def _bytes_of(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0  # the check itself says what is wrong with the file
