"""The platform's own measures as tiles, what needs a look first; a click tells where a figure comes from."""

from collections.abc import Mapping
from decimal import Decimal

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from app.domain.errors import Problem
from app.domain.rules.measure import Measure
from app.domain.text import QT_TRANSLATE_NOOP, Phrase, text
from app.ui.pages.measures.standing import how_of, in_order, shown_typed, side_of, sign_of, typed_value, written
from app.ui.speech import Sayable, bind, say
from app.ui.widgets.badge import Badge
from app.ui.widgets.controls import button, clear, column, label, line_edit, row, show_text
from app.ui.widgets.fields import Labelled
from app.workflow.queries.stats.measured import ShopMeasure

_COLUMNS, _FEW = 3, 9
_ALL = QT_TRANSLATE_NOOP("stats", "Show all {count} measures")
_FEWER = QT_TRANSLATE_NOOP("stats", "Show fewer")
_NONE = QT_TRANSLATE_NOOP("stats", "Choose a measure to see where its figure comes from, and to type what is missing.")
_SOURCE = QT_TRANSLATE_NOOP("stats", "Source {source}, {date}")
_UNITS: Mapping[str, Phrase] = {
    "%": QT_TRANSLATE_NOOP("stats", "Figure in the back office (%)"),
    "h": QT_TRANSLATE_NOOP("stats", "Figure in the back office (hours)"),
    "orders": QT_TRANSLATE_NOOP("stats", "Figure in the back office (orders)"),
    "CNY": QT_TRANSLATE_NOOP("stats", "Figure in the back office (yuan)"),
}
_SAID = QT_TRANSLATE_NOOP("stats", "{title}: {value}, {state}")


class _Tile(QPushButton):
    """One measure: name, figure, threshold, sign. The whole tile is the button."""

    def __init__(self, one: ShopMeasure) -> None:
        super().__init__()
        self.setProperty("kind", "tile")
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        sign, value = sign_of(one), written(one.measure, one.measured.value)
        said = text(_SAID, title=one.measure.title, value=say(value), state=text(sign.word))
        bind(self, QPushButton.setAccessibleName, said)
        bind(self, QPushButton.setToolTip, how_of(one))
        self._inside = inside = QVBoxLayout(self)
        inside.setContentsMargins(14, 10, 14, 10)
        inside.setSpacing(4)
        self.sign = Badge(sign)
        title = label(one.measure.title, role="field", wrap=True)
        figure = label(value, role="figure")
        figure.setProperty("state", {"danger": "danger", "warn": "warn"}.get(sign.tone, ""))
        side = label(side_of(one), role="faint", wrap=True)
        for part in (title, row(figure, None, self.sign), side):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            inside.addWidget(part)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        policy.setVerticalPolicy(QSizePolicy.Policy.Minimum)
        self.setSizePolicy(policy)

    @override
    def sizeHint(self) -> QSize:
        return self._inside.totalSizeHint()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._inside.totalMinimumSize().width(), self._inside.totalSizeHint().height())

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return self._inside.totalHeightForWidth(width)


class MeasureTiles(QWidget):
    """`typed` tells the measure's id, what was typed (None: nothing), and whether it is the threshold."""

    typed = Signal(str, object, bool)
    source_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._measures: tuple[ShopMeasure, ...] = ()
        self._figures: Mapping[str, Decimal] = {}
        self._all = False
        self.tiles: dict[str, _Tile] = {}
        self.chosen = ""
        self._grid = QGridLayout()
        self._grid.setSpacing(8)
        for place in range(_COLUMNS):
            self._grid.setColumnStretch(place, 1)
        self.more = button(_ALL, kind="quiet")
        self.more.clicked.connect(self._on_more)
        self.detail = MeasureDetail()
        self.detail.typed.connect(self.typed)
        self.detail.source_wanted.connect(self.source_wanted)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(self._grid)
        layout.addWidget(row(self.more, None))
        layout.addWidget(self.detail)

    def show_measures(self, measures: tuple[ShopMeasure, ...], figures: Mapping[str, Decimal]) -> None:
        """Show these; `figures`: those that were typed."""
        self._measures, self._figures = in_order(measures), figures
        self._build()

    def choose(self, name: str) -> None:
        """Show where a figure comes from."""
        self.chosen = name
        one = next((one for one in self._measures if one.measure.id == name), None)
        self.detail.show_measure(one, self._figures.get(name))
        if name in self.tiles:
            self.tiles[name].setChecked(True)

    def _build(self) -> None:
        focused = next((name for name, tile in self.tiles.items() if tile.hasFocus()), "")
        clear(self._grid)
        self.tiles = {}
        group = QButtonGroup(self)
        shown = self._measures if self._all else self._measures[:_FEW]
        for place, one in enumerate(shown):
            tile = _Tile(one)
            tile.clicked.connect(lambda _checked=False, name=one.measure.id: self.choose(name))
            group.addButton(tile)
            self.tiles[one.measure.id] = tile
            self._grid.addWidget(tile, place // _COLUMNS, place % _COLUMNS)
        self.more.setVisible(len(self._measures) > _FEW)
        words: Sayable = _FEWER if self._all else text(_ALL, count=len(self._measures))
        bind(self.more, QPushButton.setText, words)
        self.choose(self.chosen)
        if focused in self.tiles:
            self.tiles[focused].setFocus()

    def _on_more(self) -> None:
        self._all = not self._all
        self._build()


class MeasureDetail(QWidget):
    """Where a figure comes from, its source, and two fields: the back office's figure, the shop's threshold."""

    typed = Signal(str, object, bool)
    source_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._measure: Measure | None = None
        self.title = label("", role="strong", wrap=True)
        self.how = label(_NONE, role="soft", wrap=True)
        self.note = label("", role="faint", wrap=True)
        self.source = button("", kind="quiet", icon="rules")
        self.source.clicked.connect(self._on_source)
        self.figure = line_edit("")
        self.threshold = line_edit("")
        self.wrong = label("", role="danger", wrap=True)
        self.figure.editingFinished.connect(lambda: self._on_typed(self.figure.text(), threshold=False))
        self.threshold.editingFinished.connect(lambda: self._on_typed(self.threshold.text(), threshold=True))
        self._figure = Labelled(_UNITS["%"], self.figure)
        self._threshold = Labelled(QT_TRANSLATE_NOOP("stats", "The shop's threshold, same unit"), self.threshold)
        self._fields = row(self._figure, self._threshold, None, spacing=16)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(column(self.title, self.how, self.note, self._fields, self.wrong, row(self.source, None)))
        self.show_measure(None, None)

    def show_measure(self, one: ShopMeasure | None, figure: Decimal | None) -> None:
        """Show one; None: say that one can be chosen."""
        self._measure = one.measure if one else None
        for part in (self.title, self.note, self._fields, self.source):
            part.setVisible(one is not None)
        self.wrong.hide()
        if one is None:
            show_text(self.how, _NONE)
            return
        origin = one.measure.origin
        show_text(self.title, one.measure.title)
        show_text(self.how, how_of(one))
        show_text(self.note, one.measure.note or "")
        self.note.setVisible(one.measure.note is not None)
        bind(self.source, QPushButton.setText, text(_SOURCE, source=origin.source, date=origin.source_date.lstrip("-")))
        unit = _UNITS.get(one.measure.unit, _UNITS["orders"])
        show_text(self._figure.title, unit)
        self.figure.setText(shown_typed(one.measure, figure))
        self._threshold.setVisible(one.alarm is not None)
        self.threshold.setText(shown_typed(one.measure, one.alarm.threshold if one.alarm else None))

    def _on_typed(self, words: str, *, threshold: bool) -> None:
        if self._measure is None:
            return
        self.wrong.hide()
        try:
            value = typed_value(self._measure, words)
        except Problem as problem:
            show_text(self.wrong, problem.text)
            self.wrong.show()
            return
        self.typed.emit(self._measure.id, value, threshold)

    def _on_source(self) -> None:
        if self._measure is not None:
            self.source_wanted.emit(self._measure.id)
