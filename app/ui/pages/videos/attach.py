"""The bar that attaches the shown video to a case, as one kind of evidence."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout

from app.domain.cases.evidence import Evidence
from app.domain.errors import Problem
from app.domain.media.finding import Inspection
from app.domain.report import Report
from app.domain.rules.evidence_kind import EvidenceKind, Medium
from app.domain.text import QT_TRANSLATE_NOOP, Text, text
from app.ui.case_search import CaseSearch
from app.ui.desk import Desk
from app.ui.jobs import Lane
from app.ui.pages.videos.queue import QueueItem
from app.ui.speech import bind, say, speech
from app.ui.widgets.controls import button, label, show_text
from app.workflow.cases.attach_evidence import attach_evidence
from app.workflow.queries.case_view import CaseView, case_view
from app.workflow.videos.inspect_evidence import inspect_evidence


class AttachBar(QFrame):
    """Proposes the case whose number the video shows."""

    attached = Signal(object, str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._desk = desk
        self._item: QueueItem | None = None
        self._kinds: tuple[EvidenceKind, ...] = ()
        self.search = CaseSearch(desk, QT_TRANSLATE_NOOP("videos", "Case: any part of its number"))
        self.search.picker.case_chosen.connect(self._on_case_chosen)
        self.kind = QComboBox()
        self.kind.setMinimumWidth(150)
        bind(self.kind, QComboBox.setAccessibleName, QT_TRANSLATE_NOOP("videos", "Kind of evidence"))
        self.button = button(QT_TRANSLATE_NOOP("videos", "Attach to case"), icon="attach", kind="primary")
        self.button.clicked.connect(self._on_attach)
        self._told = label("", role="good")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 10)
        layout.setSpacing(10)
        layout.addWidget(self._told, 1)
        layout.addWidget(self.search, 1)
        layout.addWidget(self.kind)
        layout.addWidget(self.button)
        speech.changed.connect(self._name_kinds)

    def show_item(self, item: QueueItem, number: str) -> None:
        """Offer to attach this item; `number` finds the case to propose."""
        if item is not self._item:
            self.search.picker.reset()
            self.kind.clear()
        self._item = item
        attached = bool(item.evidence_id)
        words: Text | str = ""
        if attached:
            words = text(QT_TRANSLATE_NOOP("videos", "Attached to case {case}"), case=item.case_id)
        show_text(self._told, words)
        self._told.setVisible(attached)
        for part in (self.search, self.kind, self.button):
            part.setVisible(not attached)
        self._refresh()
        if not attached:
            self.search.propose(number)

    def _on_case_chosen(self, case_id: str) -> None:
        deps = self._desk.deps

        def work(_report: Report) -> CaseView:
            return case_view(deps, case_id)

        self._desk.jobs.run(self, Lane.DATA, work, self._on_case_known)

    def _on_case_known(self, view: CaseView) -> None:
        self._kinds = tuple(kind for kind in view.platform.evidence if kind.medium is Medium.VIDEO)
        held = {item.kind for item in view.evidence}
        self.kind.clear()
        for kind in self._kinds:
            self.kind.addItem(say(kind.title), kind.id)
        missing = next((place for place, kind in enumerate(self._kinds) if kind.id not in held), 0)
        self.kind.setCurrentIndex(missing)
        self._refresh()

    def _name_kinds(self) -> None:
        for place, kind in enumerate(self._kinds[: self.kind.count()]):
            self.kind.setItemText(place, say(kind.title))

    def _refresh(self) -> None:
        checked = self._item is not None and self._item.inspection is not None
        self.button.setEnabled(checked and bool(self.search.picker.case_id) and self.kind.count() > 0)

    def _on_attach(self) -> None:
        item = self._item
        if item is None or not isinstance(item.source, Path):
            return
        deps, path, case_id, kind = (
            self._desk.deps,
            item.source,
            self.search.picker.case_id,
            str(self.kind.currentData()),
        )
        self.button.setEnabled(False)

        def work(report: Report) -> Evidence:
            return attach_evidence(deps, case_id, path, kind, report=report)

        title = text(QT_TRANSLATE_NOOP("videos", "Copying {name} into the vault"), name=item.name)
        self._desk.jobs.run(
            self,
            Lane.MEDIA,
            work,
            partial(self._on_evidence, item),
            failed=partial(self._on_problem, item),
            title=title,
        )

    def _on_evidence(self, item: QueueItem, evidence: Evidence) -> None:
        item.evidence_id, item.case_id, item.source = evidence.id, evidence.case, evidence.sha256
        self.attached.emit(item, evidence.case)
        deps, evidence_id = self._desk.deps, evidence.id

        def work(report: Report) -> Inspection:
            return inspect_evidence(deps, evidence_id, report=report)

        def done(inspection: Inspection) -> None:
            item.inspection = inspection

        title = text(QT_TRANSLATE_NOOP("videos", "Checking {name}"), name=item.name)
        self._desk.jobs.run(self, Lane.MEDIA, work, done, title=title)

    def _on_problem(self, item: QueueItem, problem: Problem) -> None:
        self._desk.messages.problem(problem)
        if item is self._item:
            self._refresh()
