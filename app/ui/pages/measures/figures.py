"""The figures that a manager looks for first: cases, money, windows; each says what it was taken of."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from app.domain.measures.sums import Sum
from app.domain.text import QT_TRANSLATE_NOOP, Phrase, Text, text
from app.ui.figures import money
from app.ui.speech import Sayable
from app.ui.widgets.controls import card, label, repolish, show_text
from app.workflow.queries.stats.shop_stats import Stats

_COLUMNS = 4
_COUNTED = QT_TRANSLATE_NOOP("stats", "over {counted}")
_UNKNOWN = QT_TRANSLATE_NOOP("stats", "over {counted}; {unknown} more without an amount")
_NOT_KNOWN = QT_TRANSLATE_NOOP("stats", "not known")


@dataclass(frozen=True, slots=True)
class Figure:
    """`state`: `danger`, `warn` or nothing, as the style sheet colours it; the words say it as well."""

    title: Phrase
    value: Sayable
    words: Sayable
    state: str = ""


class FigureTiles(QWidget):
    """Eight tiles, the same ones in the same places every day."""

    def __init__(self) -> None:
        super().__init__()
        self.values: dict[str, QLabel] = {}
        self.words: dict[str, QLabel] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(8)

    def show_figures(self, figures: Sequence[Figure]) -> None:
        """Show these."""
        for place, figure in enumerate(figures):
            name = figure.title.source
            if name not in self.values:
                self._grid.addWidget(self._build(figure), place // _COLUMNS, place % _COLUMNS)
            show_text(self.values[name], figure.value)
            show_text(self.words[name], figure.words)
            if self.values[name].property("state") != figure.state:
                self.values[name].setProperty("state", figure.state)
                repolish(self.values[name])

    def _build(self, figure: Figure) -> QFrame:
        frame = card()
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(14, 10, 14, 10)
        inside.setSpacing(2)
        self.values[figure.title.source] = label("", role="figure", selectable=True)
        self.words[figure.title.source] = label("", role="faint", wrap=True)
        inside.addWidget(label(figure.title, role="field", wrap=True))
        inside.addWidget(self.values[figure.title.source])
        inside.addWidget(self.words[figure.title.source])
        inside.addStretch(1)
        return frame


def figures_of(stats: Stats) -> tuple[Figure, ...]:
    """The tiles of a window of days."""
    missed = sum(one.missed for one in stats.margins)
    near = sum(one.near for one in stats.margins)
    held = stats.money
    return (
        Figure(
            QT_TRANSLATE_NOOP("stats", "Cases opened"),
            str(stats.opened),
            text(QT_TRANSLATE_NOOP("stats", "{count} open now"), count=stats.open_now),
        ),
        Figure(
            QT_TRANSLATE_NOOP("stats", "Handed in"),
            str(stats.submitted),
            text(QT_TRANSLATE_NOOP("stats", "{count} wait for a result"), count=stats.waiting),
        ),
        Figure(
            QT_TRANSLATE_NOOP("stats", "Windows missed"),
            str(missed),
            text(
                QT_TRANSLATE_NOOP("stats", "{near} nearly, of {count} that ended"), near=near, count=len(stats.margins)
            ),
            "danger" if missed else "warn" if near else "",
        ),
        Figure(QT_TRANSLATE_NOOP("stats", "At stake now"), _yuan(held.at_stake), _of(held.at_stake)),
        Figure(QT_TRANSLATE_NOOP("stats", "Appealed"), _yuan(held.appealed), _of(held.appealed)),
        Figure(QT_TRANSLATE_NOOP("stats", "Won back"), _yuan(held.won), _of(held.won)),
        Figure(QT_TRANSLATE_NOOP("stats", "Lost"), _yuan(held.lost), _of(held.lost)),
        Figure(
            QT_TRANSLATE_NOOP("stats", "Window ran out"),
            _yuan(held.expired),
            _of(held.expired),
            "danger" if held.expired.counted or held.expired.unknown else "",
        ),
    )


def _yuan(held: Sum) -> Sayable:
    """Of nothing known there is no sum, not even zero."""
    return money(held.amount) if held.counted or not held.unknown else _NOT_KNOWN


def _of(held: Sum) -> Text:
    return text(_UNKNOWN if held.unknown else _COUNTED, counted=held.counted, unknown=held.unknown)
