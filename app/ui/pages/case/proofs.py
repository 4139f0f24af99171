"""The proofs of a case against what one submission needs: attach, drop, look at."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QVBoxLayout

from app.domain.cases.evidence import Evidence
from app.domain.errors import Problem
from app.domain.media.finding import Inspection
from app.domain.proof.proposal import proposed_appeal
from app.domain.report import Report
from app.domain.rules.appeal import Appeal
from app.domain.rules.evidence_kind import Need, Requirement
from app.domain.rules.platform import Platform
from app.domain.text import QT_TRANSLATE_NOOP, Text, Words, text
from app.ui.desk import Desk
from app.ui.jobs import Lane
from app.ui.speech import Sayable, say
from app.ui.terms import VERDICT_SIGNS
from app.ui.widgets.checklist import COVERED, HELD, OPTIONAL, REQUIRED, AttachedFile, Checklist, ChecklistEntry
from app.ui.widgets.controls import button, label, section
from app.ui.widgets.fields import Choice
from app.workflow.cases.attach_evidence import attach_evidence
from app.workflow.queries.case_view import CaseView
from app.workflow.queries.uses import other_uses
from app.workflow.videos.inspect_evidence import inspect_evidence


class Proofs(QFrame):
    """One checklist per submission; what is attached beyond it stands at the end."""

    video_wanted = Signal(str)
    packet_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._view: CaseView | None = None
        self.appeal = Choice()
        self.appeal.id_chosen.connect(lambda _id: self._show())
        packet = button(QT_TRANSLATE_NOOP("case", "Build packet"), icon="packet")
        packet.clicked.connect(self.packet_wanted)
        self.checklist = Checklist()
        self.checklist.dropped.connect(self.attach)
        self.checklist.choose_wanted.connect(self._on_choose)
        self.checklist.file_opened.connect(self.video_wanted)
        frame, inside = section(QT_TRANSLATE_NOOP("case", "Proof for"), packet)
        inside.addWidget(self.appeal)
        inside.addWidget(
            label(
                QT_TRANSLATE_NOOP(
                    "case", "Drop files on a line. Originals are copied into the vault and never changed."
                ),
                role="faint",
                wrap=True,
            )
        )
        inside.addWidget(self.checklist)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)

    def show_view(self, view: CaseView) -> None:
        """Show a case as it stands now."""
        other = self._view is None or self._view.case.id != view.case.id
        self._view = view
        self.appeal.show_entries([(appeal.short_id, appeal.title) for appeal in view.platform.appeals])
        if other:
            self.appeal.choose(proposed_appeal(view.platform, view.case, view.events))
        self._show()

    def attach(self, kind: str, paths: Sequence[Path]) -> None:
        """Copy files into the vault as proofs of a kind; videos are checked right after."""
        if self._view is None:
            return
        for path in paths:
            self._attach_one(self._view.case.id, kind, path)

    def _attach_one(self, case_id: str, kind: str, path: Path) -> None:
        deps = self._desk.deps

        def work(report: Report) -> tuple[Evidence, tuple[Evidence, ...]]:
            evidence = attach_evidence(deps, case_id, path, kind, report=report)
            return evidence, other_uses(deps, evidence.id)

        title = text(QT_TRANSLATE_NOOP("case", "Copying {name} into the vault"), name=path.name)
        self._desk.jobs.run(self, Lane.MEDIA, work, self._on_attached, title=title)

    def _on_attached(self, attached: tuple[Evidence, tuple[Evidence, ...]]) -> None:
        evidence, elsewhere = attached
        words = text(QT_TRANSLATE_NOOP("case", "{name} is attached."), name=evidence.name)
        if elsewhere:
            words = text(
                QT_TRANSLATE_NOOP("case", "{name} is attached. The same file is already used in case {case}."),
                name=evidence.name,
                case=", ".join(sorted({other.case for other in elsewhere})),
            )
        self._desk.messages.good(words)
        if evidence.media_type == "video":
            self._inspect(evidence)

    def _inspect(self, evidence: Evidence) -> None:
        deps = self._desk.deps

        def work(report: Report) -> Inspection:
            return inspect_evidence(deps, evidence.id, report=report)

        def failed(problem: Problem) -> None:
            self._desk.messages.problem(problem)

        title = text(QT_TRANSLATE_NOOP("case", "Checking {name}"), name=evidence.name)
        self._desk.jobs.run(self, Lane.MEDIA, work, lambda _inspection: None, failed=failed, title=title)

    def _on_choose(self, kind: str) -> None:
        names, _ = QFileDialog.getOpenFileNames(self, say(QT_TRANSLATE_NOOP("case", "Choose files to attach")))
        if names:
            self.attach(kind, tuple(Path(name) for name in names))

    def _show(self) -> None:
        view = self._view
        if view is None:
            return
        appeal = view.platform.appeal(self.appeal.id)
        if appeal is not None:
            self.checklist.show_entries(checklist_of(view, appeal))


def checklist_of(view: CaseView, appeal: Appeal) -> list[ChecklistEntry]:
    """Required first, then optional, then what else is attached."""
    scenario = view.case.scenario
    wanted = [
        entry for entry in appeal.requirements if not entry.scenarios or not scenario or scenario in entry.scenarios
    ]
    needs: dict[str, Requirement] = {}
    for entry in sorted(wanted, key=lambda entry: entry.need is Need.OPTIONAL):
        needs.setdefault(entry.evidence, entry)
    entries = [_entry(view, requirement) for requirement in needs.values()]
    listed = set(needs)
    others = [kind for kind in view.platform.evidence if kind.id not in listed and _files(view, kind.id)]
    return [
        *entries,
        *(ChecklistEntry(kind.id, kind.title, HELD, kind.advice, (), _files(view, kind.id)) for kind in others),
    ]


def _entry(view: CaseView, requirement: Requirement) -> ChecklistEntry:
    kind = view.platform.evidence_kind(requirement.evidence)
    files = _files(view, requirement.evidence)
    substitutes = [
        entry for name in requirement.substitutes if (entry := view.platform.evidence_kind(name)) is not None
    ]
    covered = any(_files(view, entry.id) for entry in substitutes)
    needed = REQUIRED if requirement.need is Need.REQUIRED else OPTIONAL
    sign = HELD if files else COVERED if covered else needed
    notes: list[Sayable] = [] if requirement.note is None else [requirement.note]
    if substitutes and not files:
        notes.append(
            text(QT_TRANSLATE_NOOP("case", "May stand in: {kinds}"), kinds=_listed(view.platform, requirement))
        )
    title: Sayable = kind.title if kind is not None else requirement.evidence
    advice: Sayable = kind.advice if kind is not None else ""
    return ChecklistEntry(requirement.evidence, title, sign, advice, tuple(notes), files)


def _listed(platform: Platform, requirement: Requirement) -> Text | Words:
    titles = [kind.title for name in requirement.substitutes if (kind := platform.evidence_kind(name)) is not None]
    joined: Text | Words = titles[0]
    for title in titles[1:]:
        joined = text(QT_TRANSLATE_NOOP("case", "{first}, {second}"), first=joined, second=title)
    return joined


def _files(view: CaseView, kind: str) -> tuple[AttachedFile, ...]:
    found = []
    for item in view.evidence:
        if item.kind == kind:
            inspection = view.inspections.get(item.sha256)
            sign = VERDICT_SIGNS[inspection.verdict] if inspection is not None else None
            found.append(AttachedFile(item.id, item.name, sign, item.media_type == "video"))
    return tuple(found)
