"""Which other cases came in the same parcel or bear the same number, with a way to each."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from app.domain.cases.case import Case
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.ui.speech import Sayable
from app.ui.terms import FIELDS, name_of
from app.ui.widgets.controls import button, card, clear, label, line, set_tone
from app.workflow.queries.listing.facts_around import FactsAround, Known
from app.workflow.queries.uses import Duplicate

_OPEN = QT_TRANSLATE_NOOP("case", "Open {case}")
_MATE = QT_TRANSLATE_NOOP("case", "Came in the same parcel: order {order}")


class Alike(QFrame):
    """Hidden while there is nothing to tell."""

    case_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._frame = card("calm")
        self._layout = QVBoxLayout(self._frame)
        self._layout.setContentsMargins(12, 8, 8, 8)
        self._layout.setSpacing(4)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._frame)
        self.told: tuple[str, ...] = ()
        self.hide()

    def show_around(self, around: FactsAround) -> None:
        """Of a case that is open."""
        rows: list[tuple[Sayable, str]] = [(text(_MATE, order=_number(mate)), mate.id) for mate in around.mates]
        rows += [(_duplicate(one), one.case) for one in around.alike]
        self._show(rows, "warn" if around.alike else "calm", "")

    def show_known(self, known: tuple[Known, ...]) -> None:
        """Of numbers that were typed for a new one."""
        orders = any(one.field == "order" for one in known)
        hint = (
            QT_TRANSLATE_NOOP("case", "This order has a case already. A new one is for a further return of it.")
            if orders
            else QT_TRANSLATE_NOOP("case", "One parcel may hold several orders: go on if this is another order.")
        )
        self._show([(_known(one), one.case.id) for one in known], "warn" if orders else "calm", hint)

    def _show(self, rows: list[tuple[Sayable, str]], tone: str, hint: Sayable) -> None:
        clear(self._layout)
        self.told = tuple(case for _, case in rows)
        set_tone(self._frame, tone)
        for words, case in rows:
            go = button(text(_OPEN, case=case), kind="quiet")
            go.clicked.connect(_teller(self.case_wanted.emit, case))
            holder = QFrame()
            inside = line(label(words, wrap=True), go)
            inside.setContentsMargins(0, 0, 0, 0)
            inside.setStretch(0, 1)
            holder.setLayout(inside)
            self._layout.addWidget(holder)
        if hint and rows:
            self._layout.addWidget(label(hint, role="soft", wrap=True))
        self.setVisible(bool(rows))


def _teller(tell: Callable[[str], object], case: str) -> Callable[[], object]:
    return partial(tell, case)


def _number(case: Case) -> str:
    return case.order or case.after_sale or "—"


def _duplicate(one: Duplicate) -> Sayable:
    field = "serial" if one.field == "returned_serial" else one.field
    return text(
        QT_TRANSLATE_NOOP("case", "{field} {value} is also in case {case}: check whether it is the same parcel."),
        field=name_of(FIELDS, field),
        value=one.value,
        case=one.case,
    )


def _known(one: Known) -> Sayable:
    state = (
        QT_TRANSLATE_NOOP("case", "{field} {value} is in an open case (order {order}).")
        if one.case.closed_at is None
        else QT_TRANSLATE_NOOP("case", "{field} {value} is in a closed case (order {order}).")
    )
    return text(state, field=name_of(FIELDS, one.field), value=one.value, order=_number(one.case))
