"""The inputs of one calculator: a field per thing that it asks for, with unit and bounds."""

from collections.abc import Mapping

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from app.domain.rules.calculator import Calculator, Parameter, Sort
from app.domain.text import QT_TRANSLATE_NOOP, Phrase, Words, text
from app.ui.pages.rules.telling.names import UNITS
from app.ui.speech import Sayable
from app.ui.widgets.controls import line_edit
from app.ui.widgets.fields import Choice, Labelled

_COLUMNS, _PAUSE_MS = 2, 150
_TITLE = QT_TRANSLATE_NOOP("rules", "{title} ({unit})")
_MAY_BE_EMPTY = QT_TRANSLATE_NOOP("rules", "may stay empty")
_BETWEEN = QT_TRANSLATE_NOOP("rules", "{least} to {most}")
_AT_LEAST = QT_TRANSLATE_NOOP("rules", "at least {least}")
_CHOOSE = QT_TRANSLATE_NOOP("rules", "Choose…")
_ANSWERS: tuple[tuple[str, Sayable], ...] = (
    ("", QT_TRANSLATE_NOOP("rules", "Not told")),
    ("yes", QT_TRANSLATE_NOOP("rules", "Yes")),
    ("no", QT_TRANSLATE_NOOP("rules", "No")),
)


class Inputs(QWidget):
    """Tells when something was typed, after a short pause."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(8)
        self._parameters: tuple[Parameter, ...] = ()
        self.fields: dict[str, QLineEdit | Choice] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self.changed)

    def show_calculator(self, calculator: Calculator) -> None:
        """Build the fields of a calculator, empty."""
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.fields = {}
        self._parameters = calculator.parameters
        place = 0
        for parameter in calculator.parameters:
            field, wide = self._build_field(parameter)
            self.fields[parameter.id] = field
            place += place % _COLUMNS if wide else 0
            shown = Labelled(parameter.title, field) if isinstance(field, Choice) else _with_unit(parameter, field)
            self._grid.addWidget(shown, place // _COLUMNS, place % _COLUMNS, 1, _COLUMNS if wide else 1)
            place += _COLUMNS if wide else 1

    @property
    def typed(self) -> Mapping[str, str]:
        """What was typed, without what stayed empty."""
        said = {name: field.id if isinstance(field, Choice) else field.text() for name, field in self.fields.items()}
        return {name: value.strip() for name, value in said.items() if value.strip()}

    @property
    def missing(self) -> tuple[Words, ...]:
        """What the calculator cannot do without and is still empty."""
        typed = self.typed
        return tuple(one.title for one in self._parameters if one.needed and one.id not in typed)

    def fill(self, values: Mapping[str, str]) -> None:
        """Put in what a case knows."""
        for name, value in values.items():
            field = self.fields.get(name)
            if isinstance(field, QLineEdit):
                field.setText(value)
        self._timer.stop()
        self.changed.emit()

    def _build_field(self, parameter: Parameter) -> tuple[QLineEdit | Choice, bool]:
        if parameter.sort is Sort.YES_NO:
            answer = Choice(_ANSWERS)
            answer.id_chosen.connect(lambda _key: self.changed.emit())
            return answer, False
        if parameter.sort is Sort.CHOICE:
            options: list[tuple[str, Sayable]] = [("", _CHOOSE)]
            options += [(option.id, option.title) for option in parameter.options]
            chosen = Choice(options)
            chosen.id_chosen.connect(lambda _key: self.changed.emit())
            return chosen, True
        field = line_edit(_bounds(parameter), name=parameter.title)
        field.textChanged.connect(self._timer.start)
        return field, False


def _bounds(parameter: Parameter) -> Sayable:
    if not parameter.needed:
        return _MAY_BE_EMPTY
    least, most = parameter.least, parameter.most
    if least is not None and most is not None:
        return text(_BETWEEN, least=f"{least:f}", most=f"{most:f}")
    return text(_AT_LEAST, least=f"{least:f}") if least is not None else ""


def _with_unit(parameter: Parameter, field: QLineEdit) -> QWidget:
    """The unit stands in the title: the eye reads it before the fingers type."""
    if not parameter.unit:
        return Labelled(parameter.title, field)
    unit: Sayable = UNITS.get(parameter.unit, parameter.unit)
    said = text(_TITLE, title=parameter.title, unit=text(unit) if isinstance(unit, Phrase) else str(unit))
    return Labelled(said, field)
