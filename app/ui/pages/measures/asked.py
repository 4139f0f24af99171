"""What is asked for: platform, shop, days, and the number of orders that only the back office knows."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QSpinBox, QWidget

from app.domain.text import QT_TRANSLATE_NOOP, text
from app.ui.speech import Sayable, bind
from app.ui.theme import look
from app.ui.widgets.controls import button, line_edit
from app.ui.widgets.fields import Choice, Labelled

_WINDOWS = (7, 30, 90)
_LONGEST, _USUAL, _INSET = 366, 30, 8
_DAYS = QT_TRANSLATE_NOOP("stats", "{count} days")
_ALL_PLATFORMS = QT_TRANSLATE_NOOP("stats", "All platforms")
_ALL_SHOPS = QT_TRANSLATE_NOOP("stats", "All shops")
_NO_SHOP = QT_TRANSLATE_NOOP("stats", "(no shop named)")
_EVERY, _NAMELESS = "*", "-"
"""Ids of the choices that are no shop; no shop is called so."""


class AskedFor(QWidget):
    """One row of inputs; `changed` when the figures have to be counted anew."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.platform = Choice([("", _ALL_PLATFORMS)])
        self.platform.id_chosen.connect(lambda _id: self.changed.emit())
        self.shop = Choice([(_EVERY, _ALL_SHOPS)])
        self.shop.id_chosen.connect(lambda _id: self.changed.emit())
        self.days = QSpinBox()
        self.days.setRange(1, _LONGEST)
        self.days.setValue(_USUAL)
        self.days.setKeyboardTracking(False)
        self.days.lineEdit().setTextMargins(_INSET, 0, 0, 0)
        self.days.valueChanged.connect(self._on_days)
        self.windows = {count: self._build_window(count) for count in _WINDOWS}
        self.windows[_USUAL].setChecked(True)
        self.orders: QLineEdit = line_edit(QT_TRANSLATE_NOOP("stats", "not known"))
        self.orders.editingFinished.connect(self.changed)
        for field, width in ((self.platform, 150), (self.shop, 170), (self.days, 84), (self.orders, 150)):
            field.setMinimumWidth(look.scaled(width))
        self.orders.setMaximumWidth(look.scaled(170))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(Labelled(QT_TRANSLATE_NOOP("stats", "Platform"), self.platform))
        layout.addWidget(Labelled(QT_TRANSLATE_NOOP("stats", "Shop"), self.shop))
        layout.addWidget(Labelled(QT_TRANSLATE_NOOP("stats", "Days, today included"), self._build_days()))
        layout.addWidget(Labelled(QT_TRANSLATE_NOOP("stats", "All orders (back office)"), self.orders))
        layout.addStretch(1)

    @property
    def shop_name(self) -> str | None:
        """The chosen shop; empty: cases without one; None: all."""
        return {_EVERY: None, _NAMELESS: ""}.get(self.shop.id, self.shop.id)

    @property
    def order_count(self) -> int | None:
        """What was typed; None where nothing was, or what is no number (it is put away then)."""
        words = self.orders.text().replace(",", "").strip()
        if words.isascii() and words.isdigit():
            return int(words)
        self.orders.clear()
        return None

    def show_names(self, platforms: Sequence[tuple[str, Sayable]], names: Sequence[str]) -> None:
        """Offer these platforms and shops."""
        self.platform.show_entries([("", _ALL_PLATFORMS), *platforms])
        named = [(name, name) for name in names if name]
        nameless = [(_NAMELESS, _NO_SHOP)] if "" in names else []
        self.shop.show_entries([(_EVERY, _ALL_SHOPS), *named, *nameless])

    def _build_window(self, count: int) -> QPushButton:
        made = button(text(_DAYS, count=count), kind="chip")
        made.setCheckable(True)
        made.clicked.connect(lambda: self.days.setValue(count))
        made.clicked.connect(lambda: self._mark(self.days.value()))
        return made

    def _build_days(self) -> QWidget:
        holder = QWidget()
        layout = QHBoxLayout(holder)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for made in self.windows.values():
            layout.addWidget(made)
        layout.addWidget(self.days)
        bind(self.days, QSpinBox.setAccessibleName, QT_TRANSLATE_NOOP("stats", "Number of days"))
        return holder

    def _on_days(self, count: int) -> None:
        self._mark(count)
        self.changed.emit()

    def _mark(self, count: int) -> None:
        for days, made in self.windows.items():
            made.setChecked(days == count)
