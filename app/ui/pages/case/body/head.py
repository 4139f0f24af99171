"""The head of a case that stays in sight: who, what, how much, how long still, and the way to each part."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.text import QT_TRANSLATE_NOOP, Phrase, Text, text
from app.ui.desk import Desk
from app.ui.figures import money
from app.ui.pages.case.body.jump import JumpBar
from app.ui.speech import Sayable
from app.ui.terms import START_UNKNOWN, Sign
from app.ui.widgets.badge import Badge
from app.ui.widgets.controls import button, label, show_text
from app.ui.widgets.countdown import Countdown
from app.workflow.queries.case.more import CaseMore
from app.workflow.queries.case_view import CaseView

_CLOSED = Sign(QT_TRANSLATE_NOOP("case", "closed"), "void", "text_faint", "quiet")
_OPEN = Sign(QT_TRANSLATE_NOOP("case", "open"), "running", "accent", "calm")
_NUMBERS = QT_TRANSLATE_NOOP("case", "{case}   ·   {platform}   ·   return waybill {waybill}")
_JOINED = QT_TRANSLATE_NOOP("case", "{first}   ·   {second}")
_PAID = QT_TRANSLATE_NOOP("case", "paid {amount}")
_REFUNDED = QT_TRANSLATE_NOOP("case", "refunded {amount}")
_MATES = QT_TRANSLATE_NOOP("case", "The same parcel also belongs to case {cases}.")
_SHARED = QT_TRANSLATE_NOOP("case", "A number of this case is also in case {cases}.")
_NO_SCENARIO = QT_TRANSLATE_NOOP("case", "not said what happened")
_MOST = 3


class Head(QWidget):
    """Says what the page is about, whatever is scrolled."""

    close_wanted = Signal()
    part_wanted = Signal(str)

    def __init__(self, desk: Desk, parts: Sequence[tuple[str, Phrase]]) -> None:
        super().__init__()
        self._desk = desk
        self._title = label("", role="title", selectable=True)
        self._state = Badge(_OPEN)
        self._unknown = Badge(START_UNKNOWN)
        self._about = label("", role="", wrap=True, selectable=True)
        self._numbers = label("", role="faint", wrap=True, selectable=True)
        self._shared = label("", role="warn", wrap=True, selectable=True)
        self._shared.hide()
        self.close_case = button(QT_TRANSLATE_NOOP("case", "Close case"), kind="quiet")
        self.close_case.clicked.connect(self.close_wanted)
        self.countdown = Countdown(desk.now)
        self.jump = JumpBar(parts)
        self.jump.wanted.connect(self.part_wanted)
        first = QHBoxLayout()
        first.setSpacing(10)
        first.addWidget(self._title)
        first.addWidget(self._state)
        first.addStretch(1)
        first.addWidget(self.close_case)
        words = QVBoxLayout()
        words.setSpacing(1)
        for part in (self._about, self._numbers, self._shared):
            words.addWidget(part)
        second = QHBoxLayout()
        second.setSpacing(12)
        second.addLayout(words, 1)
        second.addWidget(self._unknown, 0, Qt.AlignmentFlag.AlignTop)
        second.addWidget(self.countdown, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 8, 6)
        layout.setSpacing(2)
        layout.addLayout(first)
        layout.addLayout(second)
        layout.addWidget(self.jump)

    def show_view(self, view: CaseView) -> None:
        """Show which case it is."""
        case = view.case
        show_text(self._title, case.order or case.after_sale or case.waybill or case.id)
        show_text(self._about, _about(view))
        numbers = text(
            _NUMBERS,
            case=case.id,
            platform=view.platform.title,
            waybill=case.waybill or "—",
        )
        show_text(self._numbers, numbers)
        self._state.show_sign(_CLOSED if case.closed_at is not None else _OPEN)
        self.close_case.setVisible(case.closed_at is None)
        unknown = bool(view.next_step.unknown_starts)
        self._unknown.setVisible(unknown)  # a later end would look as if there were time
        self.countdown.show_clock(None if unknown else view.next_step.due)

    def show_more(self, more: CaseMore | None) -> None:
        """Which other cases it has to do with; None: not read yet."""
        mates = [case.id for case in more.mates] if more is not None else []
        numbers = [one.case for one in more.duplicates if one.field != "file"] if more is not None else []
        others = [name for name in dict.fromkeys(numbers) if name not in mates]
        said: Sayable = ""
        if mates:
            said = text(_MATES, cases=", ".join(mates[:_MOST]))
        elif others:
            said = text(_SHARED, cases=", ".join(others[:_MOST]))
        show_text(self._shared, said)
        self._shared.setVisible(bool(said))


def _about(view: CaseView) -> Text | Sayable:
    """Goods, what happened to them, and the money."""
    case = view.case
    scenario = view.platform.scenario(case.scenario) if case.scenario else None
    parts: list[Text | object] = [case.goods] if case.goods else []
    parts.append(scenario.title if scenario is not None else text(_NO_SCENARIO))
    if case.paid is not None:
        parts.append(text(_PAID, amount=money(case.paid)))
    if case.refunded is not None:
        parts.append(text(_REFUNDED, amount=money(case.refunded)))
    if case.shop:
        parts.append(case.shop)
    joined = parts[0]
    for part in parts[1:]:
        joined = text(_JOINED, first=joined, second=part)  # type: ignore[arg-type]
    return joined  # type: ignore[return-value]
