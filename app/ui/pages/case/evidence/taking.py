"""How files come into a case: dropped, chosen or pasted; copied into the vault, looked at, and told if used before."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMimeData, QObject, Signal
from PySide6.QtGui import QImage

from app.apart.calling import Apart
from app.apart.verbs import check_picture, inspect_evidence, mark_picture, tell_derived
from app.domain.cases.evidence import Evidence
from app.domain.media.finding import Inspection, Verdict
from app.domain.report import Report
from app.domain.text import QT_TRANSLATE_NOOP, Text, text
from app.ui.desk import Desk
from app.ui.jobs import Lane
from app.ui.messages import Tone
from app.workflow.cases.attach_evidence import attach_evidence
from app.workflow.deps import Deps
from app.workflow.pictures.keep_pasted import pasted_file
from app.workflow.queries.near_pictures import near_pictures
from app.workflow.queries.uses import other_uses

_COPYING = QT_TRANSLATE_NOOP("case", "Copying {name} into the vault")
_PASTING = QT_TRANSLATE_NOOP("case", "Taking in the screenshot")
_ATTACHED = QT_TRANSLATE_NOOP("case", "{name} is attached.")
_USED = QT_TRANSLATE_NOOP("case", "{name} is attached. The same file is already used in case {case}.")
_ALIKE = QT_TRANSLATE_NOOP("case", "{name} is attached. A picture that looks like it was used in case {case}.")
_DOUBTED = QT_TRANSLATE_NOOP("case", "{name} is attached, but see what the check found on it.")
_PNG = "image/png"


@dataclass(frozen=True, slots=True)
class Taken:
    """A file that was attached, where else it is used, and what the look at a picture found."""

    item: Evidence
    elsewhere: tuple[str, ...]
    alike: tuple[str, ...]
    look: Inspection | None


class Taking(QObject):
    """One job per file: several go on at once, and one that fails stops no other."""

    attached = Signal(str)
    """Id of the evidence."""
    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk

    def take(self, case_id: str, kind: str, paths: Sequence[Path]) -> None:
        """Copy files into the vault as proofs of a kind; each is checked right after."""
        deps, apart = self._desk.deps, self._desk.apart
        for path in paths:
            self._run(partial(_taken, deps, apart, case_id, path, kind), text(_COPYING, name=path.name))

    def paste(self, case_id: str, kind: str, mime: QMimeData | None) -> bool:
        """Take what the clipboard holds: copied files, or a picture. False: neither is there."""
        if mime is None:
            return False
        paths = tuple(Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile())
        if paths:
            self.take(case_id, kind, paths)
            return True
        image = mime.imageData() if mime.hasImage() and not mime.hasFormat(_PNG) else None
        data = bytes(mime.data(_PNG).data()) if mime.hasFormat(_PNG) else b""
        if not data and not isinstance(image, QImage):
            return False
        deps, apart = self._desk.deps, self._desk.apart

        def work(report: Report) -> Taken:
            with pasted_file(deps, data or _png(image)) as path:
                return _taken(deps, apart, case_id, path, kind, report)

        self._run(work, text(_PASTING))
        return True

    def look(self, item: Evidence) -> None:
        """Check a file that is attached already."""
        apart = self._desk.apart

        def work(report: Report) -> Inspection:
            look = inspect_evidence if item.media_type == "video" else check_picture
            return apart(look, item.id, report=report)

        title = text(QT_TRANSLATE_NOOP("case", "Checking {name}"), name=item.name)
        self._desk.jobs.run(self, Lane.MEDIA, work, lambda _look: self.changed.emit(), title=title)

    def _run(self, work: Callable[[Report], Taken], title: Text) -> None:
        self._desk.jobs.run(self, Lane.MEDIA, work, self._on_taken, title=title)

    def _on_taken(self, taken: Taken) -> None:
        item, messages = taken.item, self._desk.messages
        if taken.elsewhere:
            messages.tell(text(_USED, name=item.name, case=", ".join(taken.elsewhere)), Tone.WARN)
        elif taken.alike:
            messages.tell(text(_ALIKE, name=item.name, case=", ".join(taken.alike)), Tone.WARN)
        elif taken.look is not None and taken.look.verdict in (Verdict.FAIL, Verdict.WARN):
            messages.tell(text(_DOUBTED, name=item.name), Tone.WARN)
        else:
            messages.good(text(_ATTACHED, name=item.name))
        if item.media_type == "video":
            self.look(item)
        self.attached.emit(item.id)
        self.changed.emit()


def _taken(deps: Deps, apart: Apart, case_id: str, path: Path, kind: str, report: Report) -> Taken:
    item = attach_evidence(deps, case_id, path, kind, report=report)
    look: Inspection | None = None
    alike: tuple[str, ...] = ()
    if item.media_type == "picture":
        apart(tell_derived, item.id, path)
        look = apart(check_picture, item.id, report=report)
        apart(mark_picture, item.id)
        alike = tuple(sorted({one.case for one in near_pictures(deps, item.id)}))
    elsewhere = tuple(sorted({other.case for other in other_uses(deps, item.id) if other.case != case_id}))
    return Taken(item, elsewhere, alike, look)


def _png(image: QImage | None) -> bytes:
    """A picture of the clipboard as PNG; runs in a job."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if image is not None:
        image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stub wants bytes, Qt a name
    return bytes(buffer.data().data())
