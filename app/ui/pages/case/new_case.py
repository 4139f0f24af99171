"""A new case, made for the scanner: order, waybill, what happened, when it was signed for; Enter leads on."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QLineEdit, QVBoxLayout, QWidget

from app.domain.errors import Problem
from app.domain.report import Report
from app.domain.text import QT_TRANSLATE_NOOP, Text, text
from app.ui.desk import Desk
from app.ui.jobs import Lane
from app.ui.messages import Tone
from app.ui.speech import Sayable, bind
from app.ui.terms import FIELDS, name_of
from app.ui.widgets.controls import button, card, label, line, line_edit
from app.ui.widgets.fields import Choice, Labelled, MomentField
from app.workflow.cases.add_event import add_event
from app.workflow.cases.open_case import Opened, open_case

_WIDEST = 560


class NewCase(QWidget):
    """Says which other cases share a number; never refuses for that."""

    case_made = Signal(str)
    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.order = line_edit(QT_TRANSLATE_NOOP("case", "Scan or type the order number"), large=True)
        self.waybill = line_edit(QT_TRANSLATE_NOOP("case", "Scan the return label"), large=True)
        self.platform = Choice([(platform.id, platform.title) for platform in desk.deps.rulebook.platforms])
        self.platform.choose(desk.preferences.settings.platform)
        self.scenario = Choice()
        self.platform.id_chosen.connect(self._show_scenarios)
        self.known = QCheckBox()
        bind(
            self.known, QCheckBox.setText, QT_TRANSLATE_NOOP("case", "The courier's track says when it was signed for")
        )
        self.signed = MomentField()
        self.signed.setEnabled(False)
        self.known.toggled.connect(self.signed.setEnabled)
        self.make = button(QT_TRANSLATE_NOOP("case", "Create the case"), icon="plus", kind="primary", large=True)
        self.make.clicked.connect(self._on_make)
        self.order.returnPressed.connect(lambda: self.waybill.setFocus(Qt.FocusReason.TabFocusReason))
        self.waybill.returnPressed.connect(self._on_make)
        layout = QVBoxLayout(self)
        layout.addStretch(1)
        layout.addWidget(self._build_card(), 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(2)
        self._show_scenarios()

    def _build_card(self) -> QFrame:
        cancel = button(QT_TRANSLATE_NOOP("case", "Cancel"), large=True)
        cancel.clicked.connect(self.left)
        frame = card()
        frame.setMinimumWidth(_WIDEST)
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(28, 22, 28, 24)
        inside.setSpacing(12)
        inside.addWidget(label(QT_TRANSLATE_NOOP("case", "New case"), role="title"))
        inside.addWidget(
            label(
                QT_TRANSLATE_NOOP("case", "One number is enough to begin; the other can follow."),
                role="soft",
                wrap=True,
            )
        )
        inside.addWidget(Labelled(FIELDS["order"], self.order))
        inside.addWidget(Labelled(FIELDS["waybill"], self.waybill))
        inside.addLayout(
            line(
                Labelled(FIELDS["scenario"], self.scenario),
                Labelled(QT_TRANSLATE_NOOP("case", "Platform"), self.platform),
                spacing=12,
            )
        )
        inside.addWidget(self.known)
        inside.addWidget(self.signed)
        inside.addSpacing(6)
        inside.addLayout(line(None, cancel, self.make))
        return frame

    def begin(self, waybill: str = "") -> None:
        """An empty form, ready for the first scan."""
        for field in (self.order, self.waybill):
            field.clear()
        self.waybill.setText(waybill)
        self.scenario.choose("")
        self.known.setChecked(False)
        self.signed.show_moment(self._desk.now())
        self.make.setEnabled(True)
        self.order.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_scenarios(self) -> None:
        platform = next(entry for entry in self._desk.deps.rulebook.platforms if entry.id == self.platform.id)
        none: tuple[str, Sayable] = ("", QT_TRANSLATE_NOOP("case", "not known yet"))
        self.scenario.show_entries(
            [none, *((entry.id.rpartition(".")[2], entry.title) for entry in platform.scenarios)]
        )

    def _on_make(self) -> None:
        deps, platform, order, waybill = self._desk.deps, self.platform.id, self.order.text(), self.waybill.text()
        fields = {"scenario": self.scenario.id} if self.scenario.id else {}
        signed: datetime | None = self.signed.at if self.known.isChecked() else None
        self.make.setEnabled(False)

        def work(_report: Report) -> Opened:
            opened = open_case(deps, platform=platform, order=order, waybill=waybill, fields=fields)
            if signed is not None:
                add_event(deps, opened.case.id, "signed", signed)
            return opened

        self._desk.jobs.run(self, Lane.DATA, work, self._on_made, failed=self._on_problem)

    def _on_made(self, opened: Opened) -> None:
        self.case_made.emit(opened.case.id)
        said = _remarks(opened)
        if said is None:
            self._desk.messages.good(text(QT_TRANSLATE_NOOP("case", "Case {case} is open."), case=opened.case.id))
        else:
            self._desk.messages.tell(said, Tone.WARN)

    def _on_problem(self, problem: Problem) -> None:
        self.make.setEnabled(True)
        self._desk.messages.problem(problem)
        wrong: QLineEdit = self.order if not self.order.text().strip() else self.waybill
        wrong.setFocus(Qt.FocusReason.OtherFocusReason)


def _remarks(opened: Opened) -> Text | None:
    """What a person should know about the numbers; told, not refused."""
    if opened.same:
        first = opened.same[0]
        return text(
            QT_TRANSLATE_NOOP("case", "{field} {value} is also in case {case}: check whether it is the same parcel."),
            field=name_of(FIELDS, first.field),
            value=first.value,
            case=first.case_id,
        )
    return opened.hints[0] if opened.hints else None
