"""Plots with pyqtgraph: series by day and lying bars, in the theme's colours, told by hand or mouse, never zoomed.

Loaded when the page is first shown: pyqtgraph takes a third of a second.
"""

import pyqtgraph as pg  # type: ignore[import-untyped]
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QBrush, QFont, QFontMetrics, QKeyEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QFrame, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from app.domain.text import QT_TRANSLATE_NOOP, Phrase
from app.ui.pages.measures.charts import ByDay, BySort, Chart
from app.ui.pages.measures.legend import DASHES, PATTERNS, Legend
from app.ui.speech import bind, say, speech
from app.ui.theme import look
from app.ui.widgets.controls import elided, label, section, show_text

_DAYS_HEIGHT, _BAR_HEIGHT, _AXIS_HEIGHT = 190, 30, 34
_NAME_WIDTH = 150
_TICKS = 7
_SYMBOLS = ("o", "t", "s")
_FEW = 6
_LAST_LABEL = 0.03
"""Room at the right, so that the label of the last day is not cut."""
_POINT = QT_TRANSLATE_NOOP("stats", "Point at the plot, or use the arrow keys, to read its figures.")


class _Canvas(pg.PlotWidget):  # type: ignore[misc]
    """The drawing: the wheel scrolls the page, arrow keys step through what is drawn."""

    def __init__(self, owner: "PlotCard") -> None:
        super().__init__()
        self._owner = owner
        self.setMouseEnabled(x=False, y=False)
        self.setMenuEnabled(False)
        self.hideButtons()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.scene().sigMouseMoved.connect(self._on_moved)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if hasattr(self, "_owner"):  # pyqtgraph resizes while it is still being made
            self._owner.fit()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            event.ignore()
            return
        self._owner.step(step)
        event.accept()

    def _on_moved(self, where: QPointF) -> None:
        seen = self.plotItem.vb.mapSceneToView(where)
        self._owner.point(seen.x(), seen.y())


class PlotCard(QWidget):
    """A card with title, legend, drawing, and one line that tells the figures under the mouse or the keys."""

    def __init__(self, title: Phrase) -> None:
        super().__init__()
        self._chart: Chart | None = None
        self._place, self._longest = -1, 1.0
        self._line: pg.InfiniteLine | None = None
        self.legend = Legend()
        self.told = label(_POINT, role="faint", wrap=True)
        self.empty = label("", role="soft", wrap=True)
        self.canvas = _Canvas(self)
        self.canvas.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        bind(self.canvas, QWidget.setAccessibleName, title)
        frame, inside = section(title)
        for part in (self.legend, self.canvas, self.empty, self.told):
            inside.addWidget(part)
        inside.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(frame)
        look.changed.connect(self._draw)
        speech.changed.connect(self._draw)

    def show_chart(self, chart: Chart) -> None:
        """Draw this."""
        self._chart = chart
        self._draw()

    def step(self, by: int) -> None:
        """To the next or the former point."""
        count = self._count()
        if count:
            self._tell(min(max(self._place + by, 0), count - 1) if self._place >= 0 else (0 if by > 0 else count - 1))

    def point(self, x: float, y: float) -> None:
        """The mouse is here."""
        place = round(x) if isinstance(self._chart, ByDay) else round(y)
        if 0 <= place < self._count() and place != self._place:
            self._tell(place)

    def _count(self) -> int:
        if self._chart is None:
            return 0
        return len(self._chart.days if isinstance(self._chart, ByDay) else self._chart.bars)

    def _tell(self, place: int) -> None:
        if self._chart is None:
            return
        self._place = place
        words = self._chart.told(place)
        show_text(self.told, words)
        self.canvas.setAccessibleDescription(words)
        if self._line is not None:
            self._line.setValue(place)
            self._line.show()

    def _draw(self) -> None:
        chart = self._chart
        if chart is None:
            return
        self._place, self._line = -1, None
        for part in (self.canvas, self.legend, self.told):
            part.setVisible(not chart.nothing)
        self.empty.setVisible(chart.nothing)
        show_text(self.empty, chart.empty)
        show_text(self.told, _POINT)
        self.canvas.clear()
        self.canvas.setBackground(look.colour("surface"))
        self._dress_axes()
        if chart.nothing:
            return
        if isinstance(chart, ByDay):
            self._draw_days(chart)
        else:
            self._draw_bars(chart)

    def _dress_axes(self) -> None:
        for side in ("left", "bottom"):
            axis = self.canvas.getAxis(side)
            axis.setPen(_pen("line_strong"))
            axis.setTextPen(_pen("text_soft"))
            axis.setTickFont(_font())
            axis.setStyle(tickLength=0, autoExpandTextSpace=True)
        self.canvas.showGrid(x=False, y=False)

    def _draw_days(self, chart: ByDay) -> None:
        self.canvas.setFixedHeight(look.scaled(_DAYS_HEIGHT))
        self.legend.show_lines([(one.name, one.token, one.bars) for one in chart.series])
        count = len(chart.days)
        for number, one in enumerate(chart.series):
            colour = look.colour(one.token)
            if one.bars:
                pen = _pen(one.token)
                bars = pg.BarGraphItem(x=range(count), height=one.values, width=0.7, brush=QBrush(colour), pen=pen)
                bars.setOpacity(0.55)
                self.canvas.addItem(bars)
                continue
            self.canvas.plot(
                list(range(count)),
                list(one.values),
                pen=pg.mkPen(colour, width=look.scaled(2), style=DASHES[number % len(DASHES)]),
                symbol=_SYMBOLS[number % len(_SYMBOLS)],
                symbolSize=look.scaled(6),
                symbolBrush=colour,
                symbolPen=colour,
                antialias=True,
            )
        self._line = pg.InfiniteLine(pos=0, angle=90, pen=_pen("text_soft"))
        self._line.hide()
        self.canvas.addItem(self._line)
        every = max(1, -(-count // _TICKS))
        ticks = [(place, f"{chart.days[place]:%m-%d}") for place in range(count - 1, -1, -every)]
        self.canvas.getAxis("bottom").setTicks([ticks])
        self.canvas.getAxis("left").setTicks(None)
        self.canvas.getAxis("left").setWidth(None)
        most = max(max(one.values) for one in chart.series) or 1
        self.canvas.getAxis("left").setTickSpacing(*((1, 1) if most <= _FEW else ()))
        self.canvas.getViewBox().invertY(b=False)
        self.canvas.setXRange(-0.6, count - 0.4 + _LAST_LABEL * count, padding=0)
        self.canvas.setYRange(0, most * 1.08, padding=0)

    def _draw_bars(self, chart: BySort) -> None:
        rows = len(chart.bars)
        self.canvas.setFixedHeight(look.scaled(rows * _BAR_HEIGHT + _AXIS_HEIGHT))
        self.legend.show_areas(chart.sorts)
        starts = [0.0] * rows
        for number, (_name, token) in enumerate(chart.sorts):
            widths = [bar.parts[number] for bar in chart.bars]
            brush = QBrush(look.colour(token), PATTERNS[number % len(PATTERNS)])
            self.canvas.addItem(
                pg.BarGraphItem(x0=starts, y=range(rows), width=widths, height=0.62, brush=brush, pen=_pen(token))
            )
            starts = [start + width for start, width in zip(starts, widths, strict=True)]
        for place, bar in enumerate(chart.bars):
            words = pg.TextItem(f" {say(bar.words)}", color=look.colour("text"), anchor=(0, 0.5))
            words.setFont(_font())
            words.setPos(starts[place], place)
            self.canvas.addItem(words)
        if chart.limit:
            pen = pg.mkPen(look.colour("danger"), width=look.scaled(2), style=Qt.PenStyle.DashLine)
            self.canvas.addItem(pg.InfiniteLine(pos=chart.limit[0], angle=90, pen=pen))
        self._longest = max(*starts, chart.limit[0] if chart.limit else 0.0) or 1.0
        width = look.scaled(_NAME_WIDTH)
        names = [(place, elided(say(bar.name), _font(), width - 8)) for place, bar in enumerate(chart.bars)]
        self.canvas.getAxis("left").setTicks([names])
        self.canvas.getAxis("bottom").setTickSpacing(*((1, 1) if self._longest <= _FEW else ()))
        self.canvas.getAxis("left").setWidth(width)
        self.canvas.getAxis("bottom").setTicks(None)
        self.canvas.getViewBox().invertY(b=True)
        self.canvas.setYRange(-0.6, rows - 0.4, padding=0)
        self.fit()

    def fit(self) -> None:
        """Leave room behind the bars for the words that stand there."""
        chart = self._chart
        if not isinstance(chart, BySort) or chart.nothing:
            return
        metrics = QFontMetrics(_font())
        words = max(metrics.horizontalAdvance(say(bar.words)) for bar in chart.bars) + look.scaled(24)
        room = max(self.canvas.width() - look.scaled(_NAME_WIDTH), 1)
        share = min(words / room, 0.75)
        self.canvas.setXRange(0, self._longest / (1 - share), padding=0)


def _pen(token: str) -> QPen:
    pen: QPen = pg.mkPen(look.colour(token), width=1)  # as wide as on the screen, whatever the scale of the axes
    return pen


def _font() -> QFont:
    font = QFont(QApplication.font())
    font.setPixelSize(look.size("small"))
    return font
