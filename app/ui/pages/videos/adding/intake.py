"""Turns what was dropped, pasted, chosen or watched into items of the queue, and says what was left aside."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.domain.cases.numbers.expected_waybill import expected_waybill
from app.domain.report import Report
from app.domain.text import QT_TRANSLATE_NOOP, Text, text
from app.ui.desk import Desk
from app.ui.jobs import Lane
from app.ui.pages.videos.queue_item import QueueItem
from app.workflow.queries.case_view import CaseView, case_view
from app.workflow.queries.exchange.whose_video import video_kinds
from app.workflow.queries.incoming.find_videos import FoundFile, FoundVideos, find_videos, look_at


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is expected of the files that come together."""

    platform: str
    waybill: str = ""
    case_id: str = ""


class Intake(QObject):
    """Looks at paths on a worker; a folder may be large, so it is looked through in the lane of long work."""

    found = Signal(object, object)
    """FoundVideos and the Wanted that they came with, completed from the case."""

    evidence_found = Signal(object)
    """QueueItem of a video that is attached to a case, with what was found out about it, if anything was."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk

    def take(self, paths: Sequence[Path], wanted: Wanted) -> None:
        """Find the videos of these paths."""
        deps = self._desk.deps

        def work(_report: Report) -> tuple[bool, FoundVideos, Wanted]:
            meant = wanted
            if wanted.case_id:
                case = video_kinds(deps, wanted.case_id).case
                meant = Wanted(case.platform, expected_waybill(case, ""), case.id)
            folders = any(path.is_dir() for path in paths)
            return folders, FoundVideos(() if folders else tuple(look_at(path) for path in paths)), meant

        def done(answer: tuple[bool, FoundVideos, Wanted]) -> None:
            folders, files, meant = answer
            if folders:
                self._look_through(paths, meant)
            else:
                self.found.emit(files, meant)

        self._desk.jobs.run(self, Lane.DATA, work, done)

    def take_evidence(self, case_id: str, evidence_id: str) -> None:
        """Find a video that is attached to a case."""
        deps = self._desk.deps

        def work(_report: Report) -> CaseView:
            return case_view(deps, case_id)

        def done(view: CaseView) -> None:
            for one in view.evidence:
                if one.id == evidence_id:
                    item = QueueItem(one.name, one.bytes, one.sha256, case_id=view.case.id, evidence_id=one.id)
                    item.platform, item.inspection = view.case.platform, view.inspections.get(one.sha256)
                    self.evidence_found.emit(item)

        self._desk.jobs.run(self, Lane.DATA, work, done)

    def _look_through(self, paths: Sequence[Path], meant: Wanted) -> None:
        def work(report: Report) -> FoundVideos:
            return find_videos(paths, report=report)

        self._desk.jobs.run(
            self,
            Lane.MEDIA,
            work,
            lambda found: self.found.emit(found, meant),
            title=text(
                QT_TRANSLATE_NOOP("videos", "Looking for videos in {name}"), name=paths[0].name or str(paths[0])
            ),
        )


def as_items(files: Iterable[FoundFile], wanted: Wanted) -> list[QueueItem]:
    """Items for the queue."""
    return [
        QueueItem(
            file.path.name,
            file.bytes,
            file.path,
            platform=wanted.platform,
            waybill=wanted.waybill,
            meant_for=wanted.case_id,
        )
        for file in files
    ]


def told_of(found: FoundVideos, doubles: int) -> Text | None:
    """What to tell of a drop; None when everything was taken."""
    counted = (
        (found.others, QT_TRANSLATE_NOOP("videos", "other files left aside: {count}")),
        (found.hidden, QT_TRANSLATE_NOOP("videos", "hidden files left aside: {count}")),
        (doubles, QT_TRANSLATE_NOOP("videos", "in the list already: {count}")),
        (found.unreadable, QT_TRANSLATE_NOOP("videos", "folders that cannot be read: {count}")),
    )
    parts = [text(phrase, count=count) for count, phrase in counted if count]
    if not found.files:
        parts.insert(0, text(QT_TRANSLATE_NOOP("videos", "no video found")))
    elif not parts:
        return None
    told = parts[0]
    for part in parts[1:]:
        told = text(QT_TRANSLATE_NOOP("videos", "{first}; {second}"), first=told, second=part)
    return text(QT_TRANSLATE_NOOP("videos", "{said}."), said=told)
