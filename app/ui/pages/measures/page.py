"""How the shop does: alarms first, the platforms' measures, money, trends; what the figures leave out is told."""

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QGridLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from app.domain.errors import Problem
from app.domain.measures.alarm import thresholds_in
from app.domain.report import Report
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.ui.desk import Desk
from app.ui.ground.page import Page
from app.ui.jobs import Lane
from app.ui.pages.measures.asked import AskedFor
from app.ui.pages.measures.charts import Chart, charts_of
from app.ui.pages.measures.counted import Counted, counted
from app.ui.pages.measures.figures import FigureTiles, figures_of
from app.ui.pages.measures.tables import TableCard
from app.ui.pages.measures.tiles import MeasureTiles
from app.ui.speech import Sayable, say, speech
from app.ui.theme import look
from app.ui.widgets.controls import button, card, clear, label, line, row, scrolled, section, show_text
from app.workflow.measures.write_stats import write_stats
from app.workflow.queries.stats.measured import Typed
from app.workflow.queries.stats.shop_stats import Stats

if TYPE_CHECKING:
    from app.ui.pages.measures.plots import PlotCard

_PAUSE_MS = 3000
_COMMAND = re.compile(r"\s*[（(][^（）()`]*`[^`]*`[^（）()`]*[)）]")
"""Which command tells more is nothing for a window."""
_PAST = QT_TRANSLATE_NOOP("stats", "Past the threshold, and one is enough for a restriction: {names}.")
_RISING = QT_TRANSLATE_NOOP(
    "stats", "The net cost grew in each of the last three months: time to talk to the platform's contact."
)
_SPAN = QT_TRANSLATE_NOOP("stats", "{first} to {last}, platform time")
_COUNTING = QT_TRANSLATE_NOOP("stats", "Counting…")
_WRITTEN = QT_TRANSLATE_NOOP("stats", "Written: {path}")


class MeasuresPage(Page):
    """Counted on a worker whenever something is asked for or has changed; nothing is counted while nobody looks."""

    handbook = "measures"

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.stats: Stats | None = None
        self._job, self._stale = 0, True
        self._figures: dict[str, Decimal] = {}
        self.plots: dict[str, PlotCard] = {}
        self._kind: type[PlotCard] | None = None
        self._plots_wanted, self._export_wanted = False, False
        self.asked = AskedFor()
        self.asked.changed.connect(self.count)
        self.figures, self.tiles, self.tables = FigureTiles(), MeasureTiles(), TableCard(desk)
        self.tiles.typed.connect(self._on_typed)
        self.tiles.source_wanted.connect(self._on_source_wanted)
        self.export = button(QT_TRANSLATE_NOOP("stats", "Export (xlsx)…"), icon="export")
        self.export.clicked.connect(self._on_export)
        self.span = label("", role="soft")
        self._waiting: list[tuple[str, Chart]] = []
        self._next_plot = QTimer(self)
        self._next_plot.setSingleShot(True)
        self._next_plot.timeout.connect(self._on_next_plot)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.count)
        self._build()
        desk.changes.changed.connect(self._on_changed)
        desk.jobs.cancelled.connect(self._on_cancelled)
        speech.changed.connect(self._on_language)

    @property
    @override
    def actions_by_name(self) -> Mapping[str, Callable[[], object]]:
        return {"export_measures": self._on_export}

    @override
    def begin_search(self) -> None:
        self.asked.shop.setFocus()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._plots_wanted:
            self._plots_wanted = True
            # pyqtgraph takes a third of a second to load: on a worker, and only when somebody looks at plots
            self._desk.jobs.run(self, Lane.MEDIA, _load_plots, self._on_plots_loaded)
        if self._stale:
            self.count()

    def count(self) -> None:
        """Count what is asked for; an older answer that is still under way is given up."""
        self._pause.stop()
        self._desk.jobs.cancel(self._job)
        self._stale = False
        show_text(self.span, _COUNTING)
        work = partial(
            counted,
            self._desk.deps,
            self.asked.days.value(),
            self.asked.platform.id,
            self.asked.shop_name,
            Typed(dict(self._figures), self._thresholds, self.asked.order_count),
            partial(self._desk.preferences.read_catalog, speech.language),
        )
        self._job = self._desk.jobs.run(self, Lane.MEDIA, work, self._on_counted, failed=self._on_failed)

    @property
    def _thresholds(self) -> Mapping[str, Decimal]:
        """Of every platform: only those of what is asked for go into the count."""
        lines = self._desk.preferences.settings.thresholds
        return thresholds_in(lines, {line.partition("=")[0] for line in lines})

    def _build(self) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 8, 8)
        column.setSpacing(12)
        self.alarms = self._build_alarms()
        measures, inside = section(QT_TRANSLATE_NOOP("stats", "The platform's own measures"))
        inside.addWidget(self.tiles)
        self._plot_grid = QGridLayout()
        self._plot_grid.setSpacing(12)
        left_out, inside = section(QT_TRANSLATE_NOOP("stats", "What these figures leave out"))
        self._left_out = QVBoxLayout()
        inside.addLayout(self._left_out)
        for part in (self.alarms, self.figures, measures):
            column.addWidget(part)
        column.addLayout(self._plot_grid)
        column.addWidget(left_out)
        column.addWidget(self.tables)
        column.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 12, 0)
        layout.setSpacing(10)
        title = label(QT_TRANSLATE_NOOP("stats", "Measures"), role="title")
        head = line(title, self.span, None, self.export, spacing=14)
        head.setContentsMargins(0, 0, 8, 0)  # as what scrolls below it
        layout.addLayout(head)
        layout.addWidget(self.asked)
        layout.addWidget(scrolled(content), 1)

    def _build_alarms(self) -> QFrame:
        frame = card("danger")
        self._alarm_lines = QVBoxLayout(frame)
        self._alarm_lines.setContentsMargins(14, 10, 14, 10)
        frame.hide()
        return frame

    def _on_plots_loaded(self, kind: "type[PlotCard]") -> None:
        self._kind = kind
        if self.stats is not None:
            self._show_plots(self.stats)

    def _show_plots(self, stats: Stats) -> None:
        """One after the other, so that the window answers in between: a plot takes a twentieth of a second."""
        self._waiting = list(charts_of(stats).items())
        if self._kind is not None:
            self._next_plot.start()

    def _on_next_plot(self) -> None:
        if self._kind is None or not self._waiting:
            return
        name, chart = self._waiting.pop(0)
        if name not in self.plots:
            place = len(self.plots)
            self.plots[name] = self._kind(chart.title)
            self._plot_grid.addWidget(self.plots[name], place // 2, place % 2)
        self.plots[name].show_chart(chart)
        self.plots[name].setVisible(name != "thresholds" or not chart.nothing)
        self._next_plot.start()

    def _on_counted(self, found: Counted) -> None:
        self._job = 0
        self.stats = stats = found.stats
        show_text(self.span, text(_SPAN, first=str(stats.days.first), last=str(stats.days.last)))
        self.asked.show_names(found.platforms, found.shops)
        self._show_alarms(stats)
        self.figures.show_figures(figures_of(stats))
        self.tiles.show_measures(stats.measures, self._figures)
        self._show_plots(stats)
        self._show_left_out(stats)
        self.tables.show_tables(found.tables)
        if self._export_wanted:
            self._export_wanted = False
            self._on_export()

    def _on_failed(self, problem: Problem) -> None:
        self._job, self._stale = 0, True
        show_text(self.span, "")
        self._desk.messages.problem(problem)

    def _on_cancelled(self, number: int) -> None:
        if number == self._job:
            self._stale = True

    def _on_changed(self, _cases: frozenset[str]) -> None:
        self._stale = True
        if self.isVisible() and not self._pause.isActive():
            self._pause.start()

    def _on_language(self) -> None:
        self._stale = True
        if self.isVisible():
            self.count()

    def _show_alarms(self, stats: Stats) -> None:
        clear(self._alarm_lines)
        titles = {one.measure.id: one.measure.title for one in stats.measures}
        told: list[Sayable] = []
        if stats.past:
            told.append(text(_PAST, names=", ".join(say(titles[name]) for name in stats.past)))
        if stats.costs_rising:
            told.append(text(_RISING))
        for one in told:
            icon = QLabel()
            icon.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            look.set_icon(icon, "warn", "danger", 20)
            self._alarm_lines.addWidget(row(icon, label(one, role="danger", wrap=True), spacing=10))
        self.alarms.setVisible(bool(told))

    def _show_left_out(self, stats: Stats) -> None:
        clear(self._left_out)
        for one in stats.unknown:
            told = _COMMAND.sub("", say(one))
            self._left_out.addWidget(label(told, role="soft", wrap=True, selectable=True))

    def _on_typed(self, name: str, value: Decimal | None, threshold: bool) -> None:  # noqa: FBT001 - Qt's own signal
        held = dict(self._thresholds if threshold else self._figures)
        if held.get(name) == value:
            return
        if value is None:
            held.pop(name, None)
        else:
            held[name] = value
        if threshold:
            self._keep_thresholds(held)
        else:
            self._figures = held
        self.count()

    def _keep_thresholds(self, held: Mapping[str, Decimal]) -> None:
        preferences = self._desk.preferences
        lines = tuple(f"{name}={value.normalize():f}" for name, value in sorted(held.items()))
        preferences.settings = changed = preferences.settings.changed(thresholds=lines)
        save = preferences.save

        def work(_report: Report) -> None:
            save(changed)

        self._desk.jobs.run(self, Lane.DATA, work, lambda _saved: None)

    def _on_source_wanted(self, measure: str) -> None:
        self._desk.roads.rule_wanted.emit(measure.partition(".")[0], measure)

    def _on_export(self) -> None:
        stats = self.stats
        if stats is None:
            self._export_wanted = True  # asked for by name before anything was counted
            return
        name = f"{say(QT_TRANSLATE_NOOP('stats', 'Measures'))}-{stats.days.first}-{stats.days.last}.xlsx"
        words = say(QT_TRANSLATE_NOOP("stats", "Export (xlsx)…"))
        chosen, _ = QFileDialog.getSaveFileName(self, words, name, "(*.xlsx)")
        if not chosen:
            return
        path, read = Path(chosen), partial(self._desk.preferences.read_catalog, speech.language)

        def work(_report: Report) -> Path:
            return write_stats(stats, path, read())

        title = text(QT_TRANSLATE_NOOP("stats", "Writing the workbook"))
        self._desk.jobs.run(self, Lane.MEDIA, work, self._on_written, title=title)

    def _on_written(self, path: Path) -> None:
        self._desk.messages.good(text(_WRITTEN, path=str(path)))


def _load_plots(_report: Report) -> "type[PlotCard]":
    found: type[PlotCard] = import_module("app.ui.pages.measures.plots").PlotCard
    return found
