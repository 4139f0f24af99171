"""The facts of a case, to be read and changed; a change made elsewhere meanwhile is told, not overwritten."""

from collections.abc import Mapping
from decimal import Decimal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QLineEdit, QVBoxLayout

from app.domain.cases.case import FLAGS as FLAG_NAMES
from app.domain.cases.case import Case
from app.domain.errors import Problem
from app.domain.report import Report
from app.domain.rules.platform import Platform
from app.domain.text import QT_TRANSLATE_NOOP
from app.ui.desk import Desk
from app.ui.jobs import Lane
from app.ui.speech import Sayable, bind
from app.ui.terms import FIELDS, FLAGS
from app.ui.widgets.controls import button, label, line_edit, section
from app.ui.widgets.fields import Choice, Labelled
from app.workflow.cases.update_case import update_case

_LAYOUT = (
    ("order",),
    ("waybill", "outbound_waybill"),
    ("scenario",),
    ("goods",),
    ("serial", "after_sale"),
    ("paid", "refunded"),
    ("freight", "shop"),
    ("outbound_weight_g", "returned_weight_g"),
    ("note",),
)


class Facts(QFrame):
    """A form that keeps what is typed while the case changes under it."""

    saved = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._case: Case | None = None
        self._newer: Case | None = None
        self.fields: dict[str, QLineEdit] = {}
        self.scenario = Choice()
        self.flags: dict[str, QCheckBox] = {}
        self.save = button(QT_TRANSLATE_NOOP("case", "Save"), kind="primary")
        self.save.clicked.connect(self._on_save)
        self._undo = button(QT_TRANSLATE_NOOP("case", "Discard"), kind="quiet")
        self._undo.clicked.connect(self._on_undo)
        self._stale = label(
            QT_TRANSLATE_NOOP(
                "case", "Changed elsewhere meanwhile. Discard to see the newer values, then type yours again."
            ),
            role="warn",
            wrap=True,
        )
        frame, inside = section(QT_TRANSLATE_NOOP("case", "Facts"), self._undo, self.save)
        inside.addWidget(self._stale)
        inside.addLayout(self._build_grid())
        inside.addWidget(label(QT_TRANSLATE_NOOP("case", "Marks"), role="field"))
        inside.addLayout(self._build_flags())
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        self.scenario.activated.connect(self._refresh)
        self._refresh()

    def _build_grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        for row, names in enumerate(_LAYOUT):
            for column, name in enumerate(names):
                span = 2 if len(names) == 1 else 1
                grid.addWidget(Labelled(FIELDS[name], self._build_field(name)), row, column, 1, span)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        return grid

    def _build_field(self, name: str) -> QLineEdit | Choice:
        if name == "scenario":
            return self.scenario
        field = line_edit("")
        field.textEdited.connect(self._refresh)
        self.fields[name] = field
        return field

    def _build_flags(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setVerticalSpacing(2)
        for place, name in enumerate(FLAG_NAMES):
            box = QCheckBox()
            bind(box, QCheckBox.setText, FLAGS[name])
            box.clicked.connect(self._refresh)
            self.flags[name] = box
            grid.addWidget(box, place, 0)
        return grid

    def show_case(self, case: Case, platform: Platform) -> None:
        """Show a case; what was typed and not saved stays, as long as it is the same case."""
        same = self._case is not None and self._case.id == case.id
        none: tuple[str, Sayable] = ("", QT_TRANSLATE_NOOP("case", "not known yet"))
        if same and self._changes() and self._case is not None:
            self._newer = case if case.version != self._case.version else self._newer
        else:
            self._case, self._newer = case, None
            self.scenario.show_entries(
                [none, *((entry.id.rpartition(".")[2], entry.title) for entry in platform.scenarios)]
            )
            self._fill(case)
        self._refresh()

    def _fill(self, case: Case) -> None:
        for name, field in self.fields.items():
            field.setText(_typed(getattr(case, name)))
            field.setCursorPosition(0)
        self.scenario.choose(case.scenario)
        for name, box in self.flags.items():
            box.setChecked(name in case.flags)

    def _changes(self) -> Mapping[str, str]:
        case = self._case
        if case is None:
            return {}
        changes = {
            name: field.text() for name, field in self.fields.items() if field.text() != _typed(getattr(case, name))
        }
        if self.scenario.id != case.scenario:
            changes["scenario"] = self.scenario.id
        marked = {name for name, box in self.flags.items() if box.isChecked()}
        if marked != case.flags:
            changes["flags"] = ",".join(sorted(marked))
        return changes

    def _refresh(self) -> None:
        changed = bool(self._changes())
        self.save.setEnabled(changed)
        self._undo.setVisible(changed)
        self._stale.setVisible(self._newer is not None)

    def _on_undo(self) -> None:
        if self._case is not None:
            self._case, self._newer = self._newer or self._case, None
            self._fill(self._case)
            self._refresh()

    def _on_save(self) -> None:
        case = self._case
        if case is None:
            return
        deps, changes, version = self._desk.deps, dict(self._changes()), case.version
        self.save.setEnabled(False)

        def work(_report: Report) -> Case:
            return update_case(deps, case.id, changes, version)

        self._desk.jobs.run(self, Lane.DATA, work, self._on_saved, failed=self._on_problem)

    def _on_saved(self, case: Case) -> None:
        if self._case is not None and self._case.id == case.id:
            self._case, self._newer = case, None
            self._fill(case)
            self._refresh()
        self._desk.messages.good(QT_TRANSLATE_NOOP("case", "Saved."))
        self.saved.emit()

    def _on_problem(self, problem: Problem) -> None:
        self._desk.messages.problem(problem)
        self._refresh()
        self.saved.emit()


def _typed(value: str | Decimal | int | None) -> str:
    return "" if value is None else str(value)
