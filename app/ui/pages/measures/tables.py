"""The figures as tables, one at a time, to read and to copy."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.text import QT_TRANSLATE_NOOP, text
from app.ui.desk import Desk
from app.ui.speech import bind
from app.ui.widgets.controls import button, section
from app.ui.widgets.fields import Choice
from app.ui.widgets.tables.plain_table import Cell, PlainTable

_COPIED = QT_TRANSLATE_NOOP("stats", "Copied: {count} rows with their headings.")
_HEIGHT = 280


@dataclass(frozen=True, slots=True)
class Shown:
    """A table in a language."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


class TableCard(QWidget):
    """The chosen table stays chosen when the figures are counted anew."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._tables: tuple[Shown, ...] = ()
        self.choice = Choice()
        self.choice.setMinimumWidth(160)
        bind(self.choice, Choice.setAccessibleName, QT_TRANSLATE_NOOP("stats", "Table"))
        self.choice.id_chosen.connect(lambda _id: self._show())
        self.copy = button(QT_TRANSLATE_NOOP("stats", "Copy table"), icon="copy")
        self.copy.clicked.connect(self._on_copy)
        self.table = PlainTable()
        self.table.setMinimumHeight(_HEIGHT)
        frame, inside = section(QT_TRANSLATE_NOOP("stats", "Tables"), self.choice, self.copy)
        inside.addWidget(self.table)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(frame)

    def show_tables(self, tables: Sequence[Shown]) -> None:
        """Show these; they are in a language already."""
        self._tables = tuple(tables)
        self.choice.show_entries([(str(place), table.name) for place, table in enumerate(tables)])
        self._show()

    def _show(self) -> None:
        if self._tables:
            table = self._tables[int(self.choice.id or 0)]
            self.table.show_rows(table.columns, table.rows)
            self.table.setAccessibleName(table.name)

    def _on_copy(self) -> None:
        self._desk.messages.good(text(_COPIED, count=self.table.copy()))
