"""The work behind “attach picture” and “save”: verbs in a row, for a worker; holds no widget."""

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from app.apart.calling import Apart
from app.apart.verbs import check_picture, mark_picture, take_picture, tell_derived
from app.domain.cases.evidence import Evidence
from app.domain.errors import Problem
from app.domain.media.finding import Inspection
from app.domain.media.frame import Frame, Making
from app.domain.report import Report
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.ui.pages.videos.queue_item import QueueItem
from app.workflow.cases.attach_evidence import attach_evidence
from app.workflow.deps import Deps

Taken = Callable[[Report], Evidence]


def take_into(apart: Apart, item: QueueItem, at_s: float, out: Path, form: str) -> Callable[[Report], Frame]:
    """Write the picture of a moment, and the crop or masked copy that `form` names, into a folder."""
    inspection, source = _looked(item), item.source
    making = Making(crop=form == "crop", mask=form == "mask")

    def work(report: Report) -> Frame:
        return apart(take_picture, source, inspection, at_s, out, making=making, report=report)[0]

    return work


def attach_taken(deps: Deps, apart: Apart, item: QueueItem, at_s: float, form: str, kind: str) -> Taken:
    """Take the picture, attach it (or its crop or masked copy) to the case of the video, say what it was made from,
    and check it as its kind.
    """
    case_id, name = item.case_id, Path(item.name).stem

    def work(report: Report) -> Evidence:
        deps.cache.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(dir=deps.cache) as folder:  # a label names people: nothing of it stays behind
            out = Path(folder) / f"{name[:40]}-{at_s:.3f}s"
            frame = take_into(apart, item, at_s, out, form)(report.part(0.0, 0.6))
            made = next((one for one in frame.derived if one.operation == form), None)
            if form and made is None:
                raise _nothing_made(frame)
            path = out / (made.file if made is not None else frame.file)
            evidence = attach_evidence(deps, case_id, path, kind, report=report.part(0.6, 0.8))
            apart(tell_derived, evidence.id, path, made.source_sha256 if made is not None else frame.video_sha256)
        apart(mark_picture, evidence.id)
        apart(check_picture, evidence.id, report=report.part(0.8, 1.0))
        return evidence

    return work


def _looked(item: QueueItem) -> Inspection:
    if item.inspection is None:
        raise _not_checked(item.name)
    return item.inspection


def _not_checked(name: str) -> Problem:
    return Problem(
        "not-checked",
        text(QT_TRANSLATE_NOOP("judge", "{name} has not been checked yet."), name=name),
        text(QT_TRANSLATE_NOOP("judge", "Check it first; then say what you see.")),
    )


def _nothing_made(frame: Frame) -> Problem:
    said = frame.notes[0] if frame.notes else text(_NO_LABEL)
    return Problem(
        "no-label", said, text(QT_TRANSLATE_NOOP("judging", "Choose one of the pictures in which the waybill reads."))
    )


_NO_LABEL = QT_TRANSLATE_NOOP("frames", "No barcode shows where the label lies, so nothing is cut out or covered.")
