"""Asks where the calendar file goes, writes it in the background and tells where it lies."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from app.domain.report import Report
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.ui.desk import Desk
from app.ui.jobs import Lane
from app.ui.messages import Tone
from app.ui.speech import say, speech
from app.workflow.cases.write_calendar import write_calendar
from app.workflow.queries.due_rows import due_rows

_NAME = QT_TRANSLATE_NOOP("today", "After-sale windows")
_TITLE = QT_TRANSLATE_NOOP("today", "Save the windows as a calendar file")


def export_calendar(desk: Desk, owner: QWidget) -> None:
    """Ask for a file and write every running window into it."""
    first = str(Path.home() / f"{say(_NAME)}.ics")
    chosen, _kind = QFileDialog.getSaveFileName(owner, say(_TITLE), first, "iCalendar (*.ics)")
    if not chosen:
        return
    target = Path(chosen)
    write_to(desk, owner, target if target.suffix else target.with_suffix(".ics"))


def write_to(desk: Desk, owner: QWidget, target: Path) -> None:
    """Write it there."""
    deps, catalog = desk.deps, desk.preferences.read_catalog
    language = speech.language

    def work(_report: Report) -> int:
        return write_calendar(deps, due_rows(deps), target, catalog(language))

    desk.jobs.run(owner, Lane.DATA, work, partial(_on_written, desk, target))


def _on_written(desk: Desk, target: Path, count: int) -> None:
    words = text(
        QT_TRANSLATE_NOOP("today", "{count} windows were written to {path}. No numbers or names of buyers are in it."),
        count=count,
        path=str(target),
    )
    opens = partial(QDesktopServices.openUrl, QUrl.fromLocalFile(str(target.parent)))
    desk.messages.offer(Tone.GOOD, words, QT_TRANSLATE_NOOP("today", "Open the folder"), opens)
