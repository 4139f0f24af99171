"""Copies chosen videos into the vault, one after the other: as evidence of a case, or for a parcel without an owner."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, SignalInstance

from app.domain.cases.evidence import Evidence
from app.domain.errors import Problem
from app.domain.exchange.parcel import ParcelFile
from app.domain.media.advice import best_number
from app.domain.report import Report
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.ui.desk import Desk
from app.ui.jobs import Lane
from app.ui.pages.videos.queue_item import QueueItem
from app.workflow.cases.attach_evidence import attach_evidence
from app.workflow.deps import Deps
from app.workflow.exchange.attach_to_parcel import attach_to_parcel
from app.workflow.exchange.note_parcel import note_parcel
from app.workflow.queries.exchange.whose_video import video_kinds


class Attaching(QObject):
    """One job per video, so that one that cannot be copied never stops the others."""

    attached = Signal(object, object)
    """QueueItem, Evidence."""
    kept = Signal(object, object)
    """QueueItem, ParcelFile."""
    moved = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._jobs: set[int] = set()
        self._problem: Problem | None = None
        desk.jobs.cancelled.connect(self._on_end)

    @property
    def busy(self) -> int:
        """How many are being copied or wait for it."""
        return len(self._jobs)

    def attach(self, wanted: Sequence[tuple[QueueItem, str, str]]) -> None:
        """Items, the case of each, and the kind of evidence; without one the likeliest is taken."""
        for item, case_id, kind in wanted:
            if isinstance(item.source, Path):
                number = best_number(item.inspection) if item.inspection is not None else item.waybill
                self._run(item, partial(_attach, self._desk.deps, item.source, case_id, kind, number), self.attached)

    def keep(self, wanted: Sequence[tuple[QueueItem, str]]) -> None:
        """Items and the number of each; one without a number is noted under its file's name."""
        for item, number in wanted:
            if isinstance(item.source, Path):
                note = "" if number else item.name
                self._run(item, partial(_keep, self._desk.deps, item.source, number, note), self.kept)

    def _run(self, item: QueueItem, work: Callable[[Report], object], told: SignalInstance) -> None:
        title = text(QT_TRANSLATE_NOOP("videos", "Copying {name} into the vault"), name=item.name)
        number = 0

        def done(record: object) -> None:
            told.emit(item, record)
            self._on_end(number)

        def failed(problem: Problem) -> None:
            self._problem = problem
            self._on_end(number)

        number = self._desk.jobs.run(self, Lane.MEDIA, work, done, failed=failed, title=title)
        self._jobs.add(number)
        self.moved.emit()

    def _on_end(self, number: int) -> None:
        """A problem is told when all are through: the good news of a later one would hide it."""
        if number not in self._jobs:
            return
        self._jobs.discard(number)
        if not self._jobs and self._problem is not None:
            self._desk.messages.problem(self._problem)
            self._problem = None
        self.moved.emit()


def _attach(deps: Deps, path: Path, case_id: str, kind: str, number: str, report: Report) -> Evidence:
    used_as = kind or video_kinds(deps, case_id, number).likely
    return attach_evidence(deps, case_id, path, used_as, report=report)


def _keep(deps: Deps, path: Path, number: str, note: str, report: Report) -> ParcelFile:
    parcel = note_parcel(deps, number, note)
    return attach_to_parcel(deps, parcel.id, path, report=report)
