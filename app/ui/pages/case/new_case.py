"""A new case, made for the scanner: waybill, order, done; Enter leads on, a known number is told at once."""

from datetime import datetime

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from app.domain.cases.case import Case
from app.domain.cases.fields import parse_fields
from app.domain.cases.happenings import checked_at
from app.domain.errors import Problem
from app.domain.report import Report
from app.domain.text import QT_TRANSLATE_NOOP, Text, text
from app.ui.desk import Desk
from app.ui.jobs import Lane
from app.ui.messages import Tone
from app.ui.pages.case.editing.alike import Alike
from app.ui.pages.case.editing.line import Fact
from app.ui.speech import Sayable, bind
from app.ui.terms import FIELDS, name_of
from app.ui.widgets.controls import button, card, label, line, line_edit, row, show_text
from app.ui.widgets.fields import Choice, Labelled, MomentField
from app.workflow.cases.add_event import add_event
from app.workflow.cases.open_case import Opened, open_case
from app.workflow.queries.listing.facts_around import Known, known_numbers, newest_case
from app.workflow.queries.listing.pasted import is_order_line, read_order_line

_WIDEST, _PAUSE_MS = 640, 250
_TYPED = ("waybill", "order", "goods", "shop")


class PasteLine(QLineEdit):
    """Tells a pasted order line instead of taking it in as one long number."""

    line_pasted = Signal(str)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        words = QGuiApplication.clipboard().text()
        if event.matches(QKeySequence.StandardKey.Paste) and is_order_line(words):
            self.line_pasted.emit(words)
        else:
            super().keyPressEvent(event)


class NewCase(QWidget):
    """Says which other cases share a number; never refuses for that."""

    case_made = Signal(str)
    case_wanted = Signal(str)
    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._more: dict[str, str] = {}
        self._next = False
        self._asked: int | None = None
        self._build_fields()
        self.alike = Alike()
        self.alike.case_wanted.connect(self.case_wanted)
        self._pasted = label("", role="good", wrap=True)
        self.make = button(
            QT_TRANSLATE_NOOP("case", "Create the case"), icon="plus", kind="primary", large=True, tip="Ctrl+Enter"
        )
        self.make.clicked.connect(lambda: self._on_make(go_on=False))
        self.make_next = button(QT_TRANSLATE_NOOP("case", "Create, then the next"), large=True, tip="Ctrl+Shift+Enter")
        self.make_next.clicked.connect(lambda: self._on_make(go_on=True))
        for keys, pressed in (("Ctrl+Return", self.make), ("Ctrl+Shift+Return", self.make_next)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(pressed.click)
        beside = QHBoxLayout()
        beside.addStretch(1)
        beside.addWidget(self._build_card(), 1000)
        beside.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 8, 0)
        layout.addLayout(beside)
        layout.addStretch(1)
        self._show_scenarios()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._ask_known)

    def _build_fields(self) -> None:
        self.waybill, self.order = PasteLine(), PasteLine()
        self.goods = line_edit(QT_TRANSLATE_NOOP("case", "may follow"), name=FIELDS["goods"])
        self.shop = line_edit("", name=FIELDS["shop"])
        for field, words in (
            (self.waybill, QT_TRANSLATE_NOOP("case", "Scan the return label")),
            (self.order, QT_TRANSLATE_NOOP("case", "Scan, type or paste the order number")),
        ):
            field.setProperty("large", "true")
            bind(field, QLineEdit.setPlaceholderText, words)
            field.line_pasted.connect(self.paste)
        fields = (self.waybill, self.order, self.goods, self.shop)
        self.inputs: dict[str, QLineEdit] = dict(zip(_TYPED, fields, strict=True))
        self.facts = {name: Fact(FIELDS[name], field) for name, field in self.inputs.items()}
        for name in _TYPED:
            self.inputs[name].textChanged.connect(lambda _words, name=name: self._on_typed(name))
        self.platform = Choice([(platform.id, platform.title) for platform in self._desk.deps.rulebook.platforms])
        self.platform.id_chosen.connect(self._show_scenarios)
        self.scenario = Choice()
        self.unknown = QCheckBox()
        self.signed = MomentField()
        self.signed.dateTimeChanged.connect(lambda _at: self.unknown.setChecked(False))
        bind(self.unknown, QCheckBox.setText, QT_TRANSLATE_NOOP("case", "not known yet"))
        self.waybill.returnPressed.connect(lambda: self.order.setFocus(Qt.FocusReason.TabFocusReason))
        self.order.returnPressed.connect(lambda: self._on_make(go_on=False))

    def _build_card(self) -> QFrame:
        cancel = button(QT_TRANSLATE_NOOP("case", "Cancel"), large=True, tip="Esc")
        cancel.clicked.connect(self.left)
        frame = card()
        frame.setMaximumWidth(_WIDEST)
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(24, 16, 24, 20)
        inside.setSpacing(10)
        said = QT_TRANSLATE_NOOP(
            "case", "One number is enough to begin; the rest can follow. A whole order line can be pasted."
        )
        inside.addWidget(label(QT_TRANSLATE_NOOP("case", "New case"), role="title"))
        inside.addWidget(label(said, role="soft", wrap=True))
        inside.addLayout(line(self.facts["waybill"], self.facts["order"], spacing=12))
        inside.addWidget(self._pasted)
        inside.addWidget(self.alike)
        platform = Labelled(QT_TRANSLATE_NOOP("case", "Platform"), self.platform)
        for left, right in (
            (Labelled(FIELDS["scenario"], self.scenario), platform),
            (self.facts["goods"], self.facts["shop"]),
        ):
            pair = line(left, right, spacing=12)
            pair.setStretch(0, 3)
            pair.setStretch(1, 2)
            inside.addLayout(pair)
        title = QT_TRANSLATE_NOOP("case", "Signed for by us, as the courier's track says (Beijing time)")
        inside.addWidget(Labelled(title, row(self.signed, self.unknown, None, spacing=12)))
        inside.addLayout(line(None, cancel, self.make_next, self.make))
        return frame

    def begin(self, waybill: str = "") -> None:
        """An empty form, ready for the first scan; platform and shop are those of the case that was opened last."""
        for name in _TYPED:
            self.inputs[name].clear()
            self.facts[name].tell(None)
        self._more.clear()
        self._pasted.hide()
        self.alike.hide()
        self.scenario.choose("")
        self.signed.show_moment(self._desk.now())
        self.unknown.setChecked(True)
        for press in (self.make, self.make_next):
            press.setEnabled(True)
        settings = self._desk.preferences.settings
        self.platform.choose(settings.platform)
        self._show_scenarios()
        self.shop.setText(settings.shop)
        self.waybill.setText(waybill)
        (self.order if waybill else self.waybill).setFocus(Qt.FocusReason.ShortcutFocusReason)
        deps = self._desk.deps
        self._desk.jobs.run(self, Lane.DATA, lambda _report: newest_case(deps), self._on_newest)

    @override
    def event(self, event: QEvent) -> bool:
        """A scroll area asks how high its content is without saying how wide: sentences would be cut."""
        layout = self.layout()
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest) and layout is not None:
            self.setMinimumHeight(layout.totalHeightForWidth(self.width()) if layout.hasHeightForWidth() else 0)
        return super().event(event)

    def take_scan(self, number: str) -> bool:
        """A scan goes into the first number that is still empty."""
        empty = next((field for field in (self.waybill, self.order) if not field.text().strip()), None)
        if empty is None:
            return False
        empty.setText(number)
        (self.order if empty is self.waybill else self.make).setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def paste(self, words: str) -> None:
        """Put each part of an order line where it belongs; what has no field here goes into the case as well."""
        found = read_order_line(self._desk.deps, words)
        self._more = {name: value for name, value in found.items() if name not in _TYPED}
        for name in _TYPED:
            if name in found:
                self.inputs[name].setText(found[name])
        names = [name_of(FIELDS, name) for name in found]
        said: Sayable = QT_TRANSLATE_NOOP("case", "Nothing in the pasted line could be told; type the numbers.")
        if names:
            said = text(QT_TRANSLATE_NOOP("case", "Taken from the pasted line: {fields}"), fields=_listed(names))
        show_text(self._pasted, said)
        self._pasted.show()

    def _on_newest(self, case: Case | None) -> None:
        if case is None:
            return
        if case.platform in self.platform.ids:
            self.platform.choose(case.platform)
            self._show_scenarios()
        if not self.shop.text():
            self.shop.setText(case.shop)

    def _on_typed(self, name: str) -> None:
        typed, problem = self.inputs[name].text(), None
        try:
            parse_fields({name: typed}, ())
        except Problem as met:
            problem = met
        self.facts[name].tell(problem if typed else None)
        if name in ("order", "waybill"):
            self._pause.start()

    def _ask_known(self) -> None:
        if self._asked is not None:
            self._desk.jobs.cancel(self._asked)
        deps = self._desk.deps
        numbers = {name: _plain(name, self.inputs[name].text()) for name in ("order", "waybill")}

        def work(_report: Report) -> tuple[Known, ...]:
            return known_numbers(deps, **numbers)

        self._asked = self._desk.jobs.run(self, Lane.DATA, work, self.alike.show_known)

    def _show_scenarios(self) -> None:
        platform = next(entry for entry in self._desk.deps.rulebook.platforms if entry.id == self.platform.id)
        none: tuple[str, Sayable] = ("", QT_TRANSLATE_NOOP("case", "not known yet"))
        self.scenario.show_entries(
            [none, *((entry.id.rpartition(".")[2], entry.title) for entry in platform.scenarios)]
        )

    def _on_make(self, *, go_on: bool) -> None:
        deps, platform, order, waybill = self._desk.deps, self.platform.id, self.order.text(), self.waybill.text()
        typed = {"scenario": self.scenario.id} | {name: self.inputs[name].text() for name in _TYPED[2:]}
        fields = {name: value for name, value in (self._more | typed).items() if value.strip()}
        signed: datetime | None = None if self.unknown.isChecked() else self.signed.at
        self._next = go_on
        for press in (self.make, self.make_next):
            press.setEnabled(False)

        def work(_report: Report) -> Opened:
            if signed is not None:
                checked_at(signed, deps.now())  # before the case is there: pressed again it would be there twice
            opened = open_case(deps, platform=platform, order=order, waybill=waybill, fields=fields)
            if signed is not None:
                add_event(deps, opened.case.id, "signed", signed)
            return opened

        self._desk.jobs.run(self, Lane.DATA, work, self._on_made, failed=self._on_problem)

    def _on_made(self, opened: Opened) -> None:
        case = opened.case
        said, done = _remarks(opened), text(QT_TRANSLATE_NOOP("case", "Case {case} is open."), case=case.id)
        if self._next:
            self.begin()
            show = QT_TRANSLATE_NOOP("case", "Show it")
            self._desk.messages.offer(Tone.GOOD, done, show, lambda: self.case_wanted.emit(case.id))
            return
        self.case_made.emit(case.id)
        if said is None:
            self._desk.messages.good(done)
        else:
            self._desk.messages.tell(said, Tone.WARN)

    def _on_problem(self, problem: Problem) -> None:
        for press in (self.make, self.make_next):
            press.setEnabled(True)
        self._desk.messages.problem(problem)
        wrong: QLineEdit = self.waybill if not self.waybill.text().strip() else self.order
        wrong.setFocus(Qt.FocusReason.OtherFocusReason)


def _plain(name: str, typed: str) -> str:
    """The number as it would be kept; empty where it cannot be one."""
    try:
        return str(parse_fields({name: typed}, ())[name])
    except Problem:
        return ""


def _listed(names: list[Text | str]) -> Text | str:
    said: Text | str = names[0]
    for name in names[1:]:
        said = text(QT_TRANSLATE_NOOP("case", "{first}, {second}"), first=said, second=name)
    return said


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
