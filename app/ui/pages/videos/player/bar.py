"""The buttons under the picture: play, step, go to a moment, speed, loop, turn, zoom, enlarge."""

import re

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QLineEdit, QPushButton, QWidget
from typing_extensions import override

from app.domain.text import QT_TRANSLATE_NOOP, Phrase, text
from app.ui.pages.videos.player.playback import SPEEDS
from app.ui.speech import bind
from app.ui.theme import look
from app.ui.widgets.controls import button, label, line_edit, row, show_text

_WIDE, _NUMBERED = 700, 400
"""Pixels from which on both rows stand side by side, and the number of the picture has room."""
_MOMENT = re.compile(r"(?:(?:(\d+):)?(\d+):)?(\d+(?:[.,]\d+)?)")
_BUTTONS: tuple[tuple[str, str, Phrase], ...] = (
    ("step_back", "step_back", QT_TRANSLATE_NOOP("player", "One picture back (Left)")),
    ("toggle", "play", QT_TRANSLATE_NOOP("player", "Play or pause (Space)")),
    ("step_on", "step_on", QT_TRANSLATE_NOOP("player", "One picture on (Right)")),
    ("former", "mark_back", QT_TRANSLATE_NOOP("player", "Former mark (P)")),
    ("following", "mark_on", QT_TRANSLATE_NOOP("player", "Next mark (N)")),
    ("loop", "loop", QT_TRANSLATE_NOOP("player", "Loop: two seconds around here, or from I to O (L)")),
    ("turn", "rotate", QT_TRANSLATE_NOOP("player", "Turn by 90° (R)")),
    ("smaller", "zoom_out", QT_TRANSLATE_NOOP("player", "Smaller (-)")),
    ("larger", "zoom_in", QT_TRANSLATE_NOOP("player", "Larger (+)")),
    ("enlarge", "enlarge", QT_TRANSLATE_NOOP("player", "Only the player, or the findings as well (F)")),
)
"""Name, icon, tip; in the order of the Tab key."""


class Bar(QWidget):
    """Tells what is wanted by the name of the button; keys do the same."""

    wanted = Signal(str)
    moment_wanted = Signal(float)
    speed_chosen = Signal(float)

    def __init__(self) -> None:
        super().__init__()
        self.buttons: dict[str, QPushButton] = {}
        for name, icon, tip in _BUTTONS:
            made = button(tip, icon=icon, kind="quiet", icon_only=True)
            made.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys with the picture
            made.clicked.connect(lambda _checked=False, name=name: self.wanted.emit(name))
            self.buttons[name] = made
        self.buttons["loop"].setCheckable(True)
        self.moment = line_edit(
            QT_TRANSLATE_NOOP("player", "0:00.0"), name=QT_TRANSLATE_NOOP("player", "Go to this moment (G)")
        )
        bind(self.moment, QLineEdit.setToolTip, QT_TRANSLATE_NOOP("player", "Go to this moment (G)"))
        self.moment.setFixedWidth(84)
        self.moment.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.moment.returnPressed.connect(self._on_moment)
        self.number = label("", role="faint")
        self.speed = QComboBox()
        self.speed.setFixedWidth(74)
        self.speed.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for speed in SPEEDS:
            self.speed.addItem(f"{speed:g}×", speed)
        self.speed.setCurrentIndex(SPEEDS.index(1.0))
        bind(self.speed, QComboBox.setAccessibleName, QT_TRANSLATE_NOOP("player", "Speed"))
        bind(self.speed, QComboBox.setToolTip, QT_TRANSLATE_NOOP("player", "Speed (Up, Down)"))
        self.speed.activated.connect(lambda: self.speed_chosen.emit(float(self.speed.currentData())))
        self._build()

    def _build(self) -> None:
        names = list(self.buttons)
        self._rows = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(2)
        first = (*(self.buttons[name] for name in names[:3]), self.moment, self.number)
        self._rows.addWidget(row(*first, None, self.speed, spacing=2))
        self._rows.addWidget(row(*(self.buttons[name] for name in names[3:]), None, spacing=2))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        wide = event.size().width() >= _WIDE
        self.number.setVisible(event.size().width() >= _NUMBERED)
        self._rows.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)

    def show_playing(self, *, playing: bool, loop: bool, speed: float) -> None:
        """What the buttons would do now."""
        look.set_icon(self.buttons["toggle"], "pause" if playing else "play", "accent", 18)
        self.buttons["loop"].setChecked(loop)
        self.speed.setCurrentIndex(SPEEDS.index(speed))

    def show_place(self, moment: str, number: int, count: int) -> None:
        """Which picture is on the screen."""
        if not self.moment.hasFocus() or not self.moment.isModified():
            self.moment.setText(moment)
        said = text(QT_TRANSLATE_NOOP("player", "Picture {number} of {count}"), number=number, count=count)
        show_text(self.number, said)

    def _on_moment(self) -> None:
        at_s = seconds_of(self.moment.text())
        self.moment.setModified(False)
        if at_s is not None:
            self.moment_wanted.emit(at_s)


def seconds_of(typed: str) -> float | None:
    """`1:02.4`, `62.4` or `1:00:02`; None for anything else."""
    found = _MOMENT.fullmatch(typed.strip().replace("：", ":"))
    if found is None:
        return None
    hours, minutes, seconds = found.groups()
    return int(hours or 0) * 3600 + int(minutes or 0) * 60 + float(seconds.replace(",", "."))


def fine(seconds: float) -> str:
    """A moment to the hundredth, as `1:02.43`: pictures are 0.03 s apart."""
    hundredths = round(max(seconds, 0.0) * 100)
    minutes, rest = divmod(hundredths, 6000)
    return f"{minutes}:{rest // 100:02}.{rest % 100:02}"
