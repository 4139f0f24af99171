"""What a calculator answers: the figure, or the readings side by side; the way to it and its source."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.domain.errors import Problem
from app.domain.money.calculation import Calculation, Reading
from app.domain.text import QT_TRANSLATE_NOOP, Phrase, Text, Words, text
from app.ui.pages.rules.telling.names import UNITS
from app.ui.pages.rules.telling.values import source_words
from app.ui.speech import Sayable, say
from app.ui.widgets.controls import card, clear, label, set_tone, show_text

_FIGURE = QT_TRANSLATE_NOOP("rules", "{value} {unit}")
_OPEN = QT_TRANSLATE_NOOP("rules", "The text settles no single figure. It can be read as:")
_RANGE = QT_TRANSLATE_NOOP("rules", "Also to be read as:")
_MISSING = QT_TRANSLATE_NOOP("rules", "Still to be filled in: {what}")
_SOURCE = QT_TRANSLATE_NOOP("rules", "Source: {source}")


def with_unit(value: Decimal, unit: str) -> Text:
    """A figure with its unit."""
    named = UNITS.get(unit, unit)
    return text(_FIGURE, value=f"{value:f}", unit=text(named) if isinstance(named, Phrase) else str(named))


class Answer(QWidget):
    """Empty until something was computed."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: Calculation | None = None
        self._documents: Mapping[str, Words] = {}
        self._frame = card("calm")
        self.figure = label("", role="figure", selectable=True)
        self.words = label("", wrap=True)
        self._readings = QHBoxLayout()
        self._readings.setSpacing(10)
        inner = QVBoxLayout(self._frame)
        inner.setContentsMargins(16, 12, 16, 12)
        inner.setSpacing(8)
        inner.addWidget(self.figure)
        inner.addWidget(self.words)
        inner.addLayout(self._readings)
        self._steps = QVBoxLayout()
        self._steps.setSpacing(4)
        self._note = label("", role="soft", wrap=True)
        self._source = label("", role="faint", wrap=True, selectable=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self._frame)
        layout.addLayout(self._steps)
        layout.addWidget(self._note)
        layout.addWidget(self._source)

    def show_missing(self, missing: Sequence[Words], note: Words | None) -> None:
        """Nothing can be computed yet."""
        self._clear("quiet", note)
        names = Words("、".join(one.zh for one in missing), ", ".join(one.en for one in missing))
        show_text(self.words, text(_MISSING, what=names))

    def show_nothing(self, note: Words | None) -> None:
        """Nothing has to be typed, and nothing was."""
        self._clear("quiet", note)
        show_text(self.words, QT_TRANSLATE_NOOP("rules", "Fill in what you know; the answer follows at once."))

    def show_problem(self, problem: Problem, note: Words | None) -> None:
        """What was typed does not fit."""
        self._clear("danger", note)
        show_text(self.words, problem.text)

    def show_answer(self, found: Calculation, documents: Mapping[str, Words]) -> None:
        """The figure and how it came about."""
        outcome = found.outcome
        self._clear("calm" if outcome.result is not None else "warn", found.note)
        self.shown, self._documents = found, documents
        self.figure.setVisible(outcome.result is not None)
        if outcome.result is not None:
            show_text(self.figure, with_unit(outcome.result, found.unit))
        self.words.setVisible(outcome.result is None or bool(outcome.readings))
        show_text(self.words, _RANGE if outcome.result is not None else _OPEN)
        for reading in outcome.readings:
            self._readings.addWidget(_reading_card(reading, found.unit), 1)
        for step in outcome.steps:
            self._steps.addWidget(label(step, wrap=True, selectable=True))
        self._source.show()
        show_text(self._source, text(_SOURCE, source=source_words(documents, found.source)))

    def as_text(self, inputs: Mapping[str, str]) -> str:
        """The whole answer, to be copied."""
        found = self.shown
        if found is None:
            return ""
        lines = [say(found.title), *(f"{name}: {value}" for name, value in inputs.items())]
        lines += [say(step) for step in found.outcome.steps]
        lines += [f"{say(one.label)}: {say(with_unit(one.value, found.unit))}" for one in found.outcome.readings]
        if found.outcome.result is not None:
            lines.append("= " + say(with_unit(found.outcome.result, found.unit)))
        if found.note:
            lines.append(say(found.note))
        lines.append(say(text(_SOURCE, source=source_words(self._documents, found.source))))
        return "\n".join(lines)

    def _clear(self, tone: str, note: Words | None) -> None:
        self.shown = None
        set_tone(self._frame, tone)
        self.figure.hide()
        self.words.show()
        _empty(self._readings)
        clear(self._steps)
        self._note.setVisible(note is not None)
        show_text(self._note, note or "")
        self._source.hide()


def _reading_card(reading: Reading, unit: str) -> QWidget:
    frame = card()
    layout = QVBoxLayout(frame)
    layout.setContentsMargins(12, 8, 12, 8)
    said: Sayable = reading.label
    layout.addWidget(label(said, role="soft", wrap=True))
    shown: QLabel = label(with_unit(reading.value, unit), role="heading", selectable=True)
    layout.addWidget(shown)
    return frame


def _empty(layout: QHBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
