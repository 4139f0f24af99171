"""Parcels without an owner: what was filmed before its case was known, and the step that matches it with its case."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from app.domain.report import Report
from app.domain.text import QT_TRANSLATE_NOOP, Text, text
from app.ui.case_search import CaseSearch, case_name
from app.ui.desk import Desk
from app.ui.figures import moment
from app.ui.jobs import Lane
from app.ui.speech import bind
from app.ui.widgets.controls import button, card, label, line, row, show_text
from app.ui.widgets.entries import Entry, EntryList
from app.workflow.exchange.match_parcel import Matched, match_parcel
from app.workflow.queries.exchange.parcel_rows import ParcelRow, parcel_rows

_MATCH = QT_TRANSLATE_NOOP("videos", "Match with case")


class Parcels(QWidget):
    """A list and one step; the likeliest case is proposed. `opener` stands elsewhere and says how many there are."""

    counted = Signal(int)
    """How many parcels wait for their case."""
    closed = Signal()
    matched = Signal(str)
    """The case that a parcel was matched with."""
    new_case_wanted = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._rows: dict[str, ParcelRow] = {}
        self._chosen = ""
        self.opener = button("", icon="box_empty")
        self.opener.hide()
        self.list = EntryList(desk.now)
        self.list.entry_chosen.connect(self._on_chosen)
        self.search = CaseSearch(desk, QT_TRANSLATE_NOOP("videos", "Case: any part of its number"))
        self.search.picker.setAcceptDrops(False)
        self.search.picker.case_chosen.connect(lambda _case: self._refresh())
        self.search.picker.textEdited.connect(self._refresh)
        self.button = button(_MATCH, icon="attach", kind="primary")
        self.button.clicked.connect(self._on_match)
        self.new = button(QT_TRANSLATE_NOOP("videos", "New case with it"), icon="plus", kind="quiet")
        self.new.clicked.connect(self._on_new)
        self.told = label("", role="soft", wrap=True)
        self._none = label(QT_TRANSLATE_NOOP("videos", "No parcel waits for its case."), role="soft")
        back = button(QT_TRANSLATE_NOOP("videos", "Back to the videos"), icon="back", kind="quiet")
        back.clicked.connect(self.closed)
        self._bar = card()
        inside = QVBoxLayout(self._bar)
        inside.setContentsMargins(12, 8, 12, 8)
        first = row(self.told, self.new)
        second = row(self.search, self.button, spacing=10)
        for one in (first, second):
            one.layout().setStretch(0, 1)  # type: ignore[union-attr]
            inside.addWidget(one)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        title = label(QT_TRANSLATE_NOOP("videos", "Parcels without an owner"), role="heading")
        layout.addLayout(line(title, None, back))
        layout.addWidget(self._none)
        layout.addWidget(self.list, 1)
        layout.addWidget(self._bar)
        layout.addStretch(0)

    def refresh(self) -> None:
        """Read them anew."""
        deps = self._desk.deps

        def work(_report: Report) -> tuple[ParcelRow, ...]:
            return parcel_rows(deps)

        self._desk.jobs.run(self, Lane.DATA, work, self._on_rows)

    def _on_rows(self, rows: tuple[ParcelRow, ...]) -> None:
        former, self._rows = self._rows.get(self._chosen), {one.parcel.id: one for one in rows}
        if self._chosen not in self._rows:
            self._chosen = next(iter(self._rows), "")
        if self._rows.get(self._chosen) != former:
            self._propose()
        self.list.show_entries([_entry(one) for one in rows], self._chosen)
        self._refresh()
        counts = {"count": len(rows)}
        bind(self.opener, QPushButton.setText, text(QT_TRANSLATE_NOOP("videos", "Parcels: {count}"), **counts))
        said = text(QT_TRANSLATE_NOOP("videos", "Parcels without an owner: {count}"), **counts)
        bind(self.opener, QPushButton.setAccessibleName, said)
        bind(self.opener, QPushButton.setToolTip, said)
        self.opener.setVisible(bool(rows))
        self.counted.emit(len(rows))

    def _on_chosen(self, parcel_id: str) -> None:
        self._chosen = parcel_id
        self._propose()

    def _propose(self) -> None:
        self.search.picker.reset()
        known = self._rows.get(self._chosen)
        if known is not None and known.suggested:
            self.search.picker.choose(known.suggested[0].id, case_name(known.suggested[0]))
        self._refresh()

    def _refresh(self) -> None:
        known = self._rows.get(self._chosen)
        self._bar.setVisible(known is not None)
        self._none.setVisible(not self._rows)
        self.list.setVisible(bool(self._rows))
        self.button.setEnabled(bool(self.search.picker.case_id))
        if known is not None:
            show_text(self.told, _told(known))
            self.new.setVisible(not known.suggested)

    def _on_match(self) -> None:
        deps, parcel_id, case_id = self._desk.deps, self._chosen, self.search.picker.case_id

        def work(_report: Report) -> Matched:
            return match_parcel(deps, parcel_id, case_id)

        def done(made: Matched) -> None:
            self.matched.emit(made.case.id)
            self.refresh()

        self.button.setEnabled(False)
        self._desk.jobs.run(self, Lane.DATA, work, done, failed=self._on_problem)

    def _on_problem(self, problem: object) -> None:
        self._desk.jobs.problem_met.emit(problem)
        self._refresh()

    def _on_new(self) -> None:
        known = self._rows.get(self._chosen)
        if known is not None:
            self.new_case_wanted.emit(known.parcel.waybill)


def _entry(one: ParcelRow) -> Entry:
    files = text(QT_TRANSLATE_NOOP("videos", "Files: {count}"), count=len(one.files))
    upper = one.parcel.waybill or one.parcel.note or one.parcel.id
    seen = text(QT_TRANSLATE_NOOP("videos", "seen {moment}"), moment=moment(one.parcel.seen_at))
    return Entry(one.parcel.id, upper, (one.parcel.id, seen), files)


def _told(one: ParcelRow) -> Text:
    if not one.suggested:
        return text(QT_TRANSLATE_NOOP("videos", "No case has this number yet."))
    return text(QT_TRANSLATE_NOOP("videos", "It may belong to case {case}."), case=one.suggested[0].id)
