"""The list of the morning: one press opens a case or does its next step; Ctrl and Shift choose several to copy."""

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import datetime

from PySide6.QtCore import QEvent, QItemSelectionModel, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QListView, QMenu
from typing_extensions import override

from app.domain.reminders.snooze import Snooze
from app.domain.text import QT_TRANSLATE_NOOP
from app.domain.today.arranging import Line
from app.ui.pages.today.columns import act_button, columns_in, time_right
from app.ui.pages.today.copying import COPIES, Copy
from app.ui.pages.today.delegate import DueDelegate
from app.ui.pages.today.entries import ACT_ICONS, ACTS, DueEntry
from app.ui.pages.today.model import DueModel, Heading, Index
from app.ui.speech import bind, say, speech
from app.ui.theme import look

TICK_MS = 1000
_SEVERAL = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class DueList(QListView):
    """Enter or a press opens the case; Ctrl+Enter or the row's button does the next step; Space folds a day."""

    case_opened = Signal(str)
    act_wanted = Signal(object)
    """The `Line` whose next step is to be done."""
    copy_wanted = Signal(object)
    """What to copy of the chosen lines."""
    chosen_changed = Signal(int)
    """How many lines are chosen."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._model = DueModel(now, self)
        self.setModel(self._model)
        self._delegate = DueDelegate(self._model, now, self)
        self.setItemDelegate(self._delegate)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        bind(self, QListView.setAccessibleName, QT_TRANSLATE_NOOP("today", "Windows, what runs out first on top"))
        self.clicked.connect(self._on_clicked)
        self.selectionModel().selectionChanged.connect(lambda *_: self.chosen_changed.emit(len(self.chosen)))
        self._model.modelReset.connect(lambda: self.chosen_changed.emit(0))
        self._pressed = QPoint()
        self._tick = QTimer(self)
        self._tick.setInterval(TICK_MS)
        self._tick.timeout.connect(self._on_tick)
        self._tick.start()
        speech.changed.connect(self.viewport().update)
        look.changed.connect(self.doItemsLayout)

    @property
    def entries(self) -> tuple[DueEntry, ...]:
        """What is shown, without headings."""
        return self._model.entries

    @property
    def lines(self) -> tuple[Line, ...]:
        """Every line, also those of folded days."""
        return self._model.lines

    @property
    def chosen(self) -> tuple[Line, ...]:
        """The chosen lines, in their order on the screen."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        found = (self._model.at(self._model.index(row)) for row in rows)
        return tuple(one for one in found if isinstance(one, Line))

    def show_lines(self, lines: Sequence[Line], changed: Collection[str], *, by_day: bool) -> None:
        """Show these, in the order given; the chosen ones, the current one and the place stay."""
        keys = [line.matter.key for line in self.chosen]
        current, top = self._model.at(self.currentIndex()), self.verticalScrollBar().value()
        self._model.show(lines, changed, by_day=by_day)
        if self.selectionModel().hasSelection():
            return
        for key in keys:
            if (row := self._model.row_of(key)) is not None:
                self.selectionModel().select(self._model.index(row), QItemSelectionModel.SelectionFlag.Select)
        if isinstance(current, Line) and (row := self._model.row_of(current.matter.key)) is not None:
            self.selectionModel().setCurrentIndex(self._model.index(row), QItemSelectionModel.SelectionFlag.NoUpdate)
            self.verticalScrollBar().setValue(top)

    def show_snoozes(self, snoozes: Mapping[str, Snooze]) -> None:
        """Say which reminders are put off, by the key of the line."""
        self._model.snoozes = snoozes
        self.viewport().update()

    def begin(self) -> None:
        """Take the keys, with a line to stand on."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if not self.currentIndex().isValid() or isinstance(self._model.at(self.currentIndex()), Heading):
            first = next(
                (
                    row
                    for row in range(self._model.rowCount())
                    if isinstance(self._model.at(self._model.index(row)), Line)
                ),
                None,
            )
            if first is not None:
                self.setCurrentIndex(self._model.index(first))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self._model.at(self.currentIndex())
        copy = next((one for one in COPIES if one.keys and _is(event, one.keys)), None)
        if copy is not None:
            self.copy_wanted.emit(copy)
        elif isinstance(row, Heading) and event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._model.fold(row.day)
        elif isinstance(row, Line) and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.act_wanted.emit(row)
            else:
                self.case_opened.emit(row.matter.case.id)
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        index = self.indexAt(place)
        on_button = isinstance(self._model.at(index), Line) and self._button(index).contains(place)
        hovered = index.row() if on_button else -1
        if hovered != self._delegate.hovered:
            self._delegate.hovered = hovered
            self.viewport().update()
        shape = Qt.CursorShape.PointingHandCursor if index.isValid() else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)
        super().mouseMoveEvent(event)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._delegate.hovered = -1
        super().leaveEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        self._delegate.only_time = event.rect().right() <= time_right()
        super().paintEvent(event)
        self._delegate.only_time = False

    def menu_for(self, line: Line) -> QMenu:
        """What can be done with a line, or with all that are chosen."""
        menu = QMenu(self)
        opened = menu.addAction(say(QT_TRANSLATE_NOOP("today", "Open the case")))
        opened.setShortcut(QKeySequence("Return"))
        opened.triggered.connect(lambda: self.case_opened.emit(line.matter.case.id))
        act = menu.addAction(say(ACTS[line.matter.act]))
        act.setIcon(look.pixmap(ACT_ICONS[line.matter.act], "text_soft", 18))
        act.setShortcut(QKeySequence("Ctrl+Return"))
        act.triggered.connect(lambda: self.act_wanted.emit(line))
        menu.addSeparator()
        add_copies(menu, self.copy_wanted.emit)
        return menu

    def button_place(self, row: int) -> QRect:
        """Where the button of a row is, in the viewport."""
        return self._button(self._model.index(row))

    def _button(self, index: Index) -> QRect:
        return act_button(columns_in(self.visualRect(index)).act)

    def _on_clicked(self, index: Index) -> None:
        row = self._model.at(index)
        if isinstance(row, Heading):
            self._model.fold(row.day)
        elif isinstance(row, Line) and not QGuiApplication.keyboardModifiers() & _SEVERAL:
            if self._button(index).contains(self._pressed):
                self.act_wanted.emit(row)
            else:
                self.case_opened.emit(row.matter.case.id)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """By the mouse the line under it, by the key the line that has it."""
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        row = self._model.at(index)
        if isinstance(row, Line):
            if not self.selectionModel().isSelected(index):
                self.setCurrentIndex(index)
            below = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
            self.menu_for(row).popup(below if by_key else event.globalPos())

    def _on_tick(self) -> None:
        if self.isVisible():
            self.viewport().update(QRect(0, 0, time_right(), self.viewport().height()))


def add_copies(menu: QMenu, wanted: Callable[[Copy], object]) -> None:
    """What can be copied, each with its key."""
    for copy in COPIES:
        action = QAction(say(copy.title), menu)
        action.setIcon(look.pixmap("copy", "text_soft", 18))
        if copy.keys:
            action.setShortcut(QKeySequence(copy.keys))
        action.triggered.connect(lambda _checked=False, copy=copy: wanted(copy))
        menu.addAction(action)


def _is(event: QKeyEvent, keys: str) -> bool:
    return QKeySequence(event.keyCombination()) == QKeySequence(keys)
