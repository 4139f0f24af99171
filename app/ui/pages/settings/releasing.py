"""Retention: what is held no longer, and how to let it go: a reason first, then asked twice, then each recorded."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from functools import partial

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from app.domain.errors import Problem
from app.domain.keeping.removal import Kept
from app.domain.keeping.retention import Why
from app.domain.report import Report
from app.domain.text import QT_TRANSLATE_NOOP, Phrase, text
from app.ui.desk import Desk
from app.ui.figures import PLATFORM_ZONE, size
from app.ui.jobs import Lane
from app.ui.messages import Tone
from app.ui.speech import bind, say, speech
from app.ui.widgets.controls import button, label, line_edit, row, section, show_text
from app.ui.widgets.tables.plain_table import PlainTable
from app.workflow.deps import Deps
from app.workflow.keeping.release_original import release_original
from app.workflow.keeping.release_packet import release_packet
from app.workflow.queries.keeping.retention import Retention, Thing, retention

_HEADINGS = (
    QT_TRANSLATE_NOOP("settings", "File"),
    QT_TRANSLATE_NOOP("settings", "Kind"),
    QT_TRANSLATE_NOOP("settings", "Size"),
    QT_TRANSLATE_NOOP("settings", "Cases"),
    QT_TRANSLATE_NOOP("settings", "Held until"),
)
_KINDS: Mapping[Kept, Phrase] = {
    Kept.ORIGINAL: QT_TRANSLATE_NOOP("settings", "original"),
    Kept.PACKET: QT_TRANSLATE_NOOP("settings", "packet"),
}
_HELD: Mapping[Why, Phrase] = {
    Why.OPEN: QT_TRANSLATE_NOOP("settings", "open cases: {count} ({size})"),
    Why.CLOCK: QT_TRANSLATE_NOOP("settings", "a clock runs: {count} ({size})"),
    Why.PARCEL: QT_TRANSLATE_NOOP("settings", "parcels without an owner: {count} ({size})"),
    Why.TIME: QT_TRANSLATE_NOOP("settings", "days to keep not over: {count} ({size})"),
}
_NONE = QT_TRANSLATE_NOOP("settings", "Nothing may be let go now.")
_HOLDS = QT_TRANSLATE_NOOP("settings", "Still held: {parts}.")
_MAY_GO = QT_TRANSLATE_NOOP("settings", "Held no longer: {count}, {size}. Nothing goes by itself.")
_FIRST = QT_TRANSLATE_NOOP("settings", "Delete {count} for good ({size})…")
_SURE = QT_TRANSLATE_NOOP("settings", "Yes, delete {count} for good ({size})")
_GONE = QT_TRANSLATE_NOOP("settings", "Deleted and recorded: {count}, {size}.")
_REASON = QT_TRANSLATE_NOOP("settings", "Why they go (it is recorded)")
_NEEDS_REASON = QT_TRANSLATE_NOOP("settings", "Write down why first.")
_HEIGHT = 200


class ReleaseCard(QWidget):
    """Rows can be chosen; without a choice all that are shown are meant."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._found: Retention | None = None
        self._asked = False
        self._job = 0
        desk.jobs.cancelled.connect(self._on_cancelled)
        self.summary = label("", role="strong", wrap=True)
        self.held = label("", role="soft", wrap=True)
        self.table = PlainTable()
        self.table.setMinimumHeight(_HEIGHT)
        bind(self.table, PlainTable.setAccessibleName, QT_TRANSLATE_NOOP("settings", "What may be let go"))
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._ask_anew())
        self.reason = line_edit(_REASON)
        self.reason.textEdited.connect(lambda _words: self._ask_anew())
        self.release = button(_FIRST, icon="trash")
        self.release.clicked.connect(self._on_release)
        self.back = button(QT_TRANSLATE_NOOP("settings", "Delete nothing"))
        self.back.clicked.connect(self.leave)
        frame, inside = section(QT_TRANSLATE_NOOP("settings", "What may be let go"))
        self._doing = row(self.reason, self.release, self.back)
        for part in (self.summary, self.held, self.table, self._doing):
            inside.addWidget(part)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(frame)
        self._show_rows()
        speech.changed.connect(self._show_rows)

    def refresh(self) -> None:
        """Look through cases, clocks and files."""
        deps, keep = self._desk.deps, self._keep

        def work(_report: Report) -> Retention:
            return retention(deps, keep)

        self._desk.jobs.run(self, Lane.MEDIA, work, self._on_found)

    def leave(self) -> bool:
        """Take the question back. False: there was none."""
        asked, self._asked = self._asked, False
        self._show_button()
        return asked

    @property
    def _keep(self) -> timedelta:
        return timedelta(days=self._desk.preferences.settings.keep_days)

    @property
    def _meant(self) -> tuple[Thing, ...]:
        free = self._found.free if self._found else ()
        return tuple(free[place] for place in self.table.chosen) or free

    def _on_found(self, found: Retention) -> None:
        self._found = found
        self._show_rows()

    def _show_rows(self) -> None:
        found = self._found
        free = found.free if found else ()
        self.table.show_rows([say(one) for one in _HEADINGS], [_row(thing) for thing in free])
        for part in (self.table, self._doing):
            part.setVisible(bool(free))
        show_text(self.summary, text(_MAY_GO, count=len(free), size=_sum(free)) if free else _NONE)
        held = found.held.items() if found else ()
        parts = "; ".join(say(text(_HELD[why], count=count, size=size(total))) for why, (count, total) in held)
        show_text(self.held, text(_HOLDS, parts=parts) if parts else "")
        self.held.setVisible(bool(parts))
        self._ask_anew()

    def _ask_anew(self) -> None:
        self._asked = False
        self._show_button()

    def _show_button(self) -> None:
        meant = self._meant
        words = text(_SURE if self._asked else _FIRST, count=len(meant), size=_sum(meant))
        bind(self.release, QPushButton.setText, words)
        bind(self.release, QPushButton.setAccessibleName, words)
        self.release.setEnabled(bool(self.reason.text().strip()))
        bind(self.release, QPushButton.setToolTip, "" if self.release.isEnabled() else _NEEDS_REASON)
        self.back.setVisible(self._asked)

    def _on_release(self) -> None:
        if not self._asked:
            self._asked = True
            self._show_button()
            self.back.setFocus()
            return
        work = partial(_let_go, self._desk.deps, self._meant, self._keep, self.reason.text().strip())
        self._ask_anew()
        self.release.setEnabled(False)
        title = text(QT_TRANSLATE_NOOP("settings", "Deleting what is held no longer"))
        self._job = self._desk.jobs.run(self, Lane.MEDIA, work, self._on_gone, failed=self._on_failed, title=title)

    def _on_gone(self, gone: tuple[Thing, ...]) -> None:
        self._desk.messages.tell(text(_GONE, count=len(gone), size=_sum(gone)), Tone.GOOD)
        self.reason.clear()
        self.refresh()

    def _on_cancelled(self, number: int) -> None:
        if number == self._job:
            self.refresh()

    def _on_failed(self, problem: Problem) -> None:
        self._desk.messages.problem(problem)
        self.refresh()


def _let_go(deps: Deps, things: Sequence[Thing], keep: timedelta, reason: str, report: Report) -> tuple[Thing, ...]:
    """Each is recorded and deleted by itself: what was done before a stop stays done and told."""
    for done, thing in enumerate(things):
        report.check()
        if thing.kind is Kept.ORIGINAL:
            release_original(deps, thing.item, keep, reason=reason)
        else:
            release_packet(deps, thing.item, thing.path, thing.bytes, keep, reason=reason)
        report.progress((done + 1) / len(things), "release")
    return tuple(things)


def _row(thing: Thing) -> tuple[str, str, str, str, str]:
    until = thing.hold.until
    shown = f"{until.astimezone(PLATFORM_ZONE):%Y-%m-%d}" if until else ""
    return thing.name, say(_KINDS[thing.kind]), size(thing.bytes), ", ".join(sorted(thing.cases)), shown


def _sum(things: Sequence[Thing]) -> str:
    return size(sum(thing.bytes for thing in things))
