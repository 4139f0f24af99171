"""The player as a person sees it: picture, timeline, buttons, keys. What is on the screen is what is said beside it."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QImage, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from app.domain.errors import Problem
from app.domain.media.video import MediaInfo
from app.domain.text import QT_TRANSLATE_NOOP
from app.ui.desk import Desk
from app.ui.pages.videos.player.bar import Bar, fine
from app.ui.pages.videos.player.playback import SPEEDS, Playback
from app.ui.pages.videos.player.screen import FETCHING, Screen
from app.ui.pages.videos.player.sharper import Sharper
from app.ui.speech import Sayable
from app.ui.widgets.timeline import Mark, Timeline
from app.workflow.videos.play import Still

_OPENING = QT_TRANSLATE_NOOP("player", "Opening the video…")
_MISSING = QT_TRANSLATE_NOOP("player", "This picture is damaged and cannot be shown.")
_LATE = QT_TRANSLATE_NOOP("player", "This PC is too slow for this speed: the clock waits for the pictures.")
_AROUND_S = 1.0
_SKIP_S = 1.0


class Player(QWidget):
    """Seconds given, told and written are presentation times of the file, as the findings speak of them."""

    moment_shown = Signal(float)
    enlarged = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.view = Screen()
        self.timeline = Timeline()
        self.bar = Bar()
        self.playback = Playback(desk)
        self._sharper = Sharper(desk, self.view, self.playback)
        self._in_s: float | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.timeline)
        layout.addWidget(self.bar)
        self._connect()
        self._build_keys()

    def _connect(self) -> None:
        playback = self.playback
        playback.opened.connect(self._on_opened)
        playback.shown.connect(self._on_shown)
        playback.waiting.connect(self._on_waiting)
        playback.missing.connect(self._on_missing)
        playback.failed.connect(self._on_failed)
        playback.changed.connect(self._on_changed)
        self.timeline.moment_chosen.connect(self.go)
        self.bar.wanted.connect(self.do)
        self.bar.moment_wanted.connect(self._on_moment_typed)
        self.bar.speed_chosen.connect(playback.choose_speed)
        self.view.view_changed.connect(self._sharper.look)

    def _on_waiting(self) -> None:
        self.view.show_note(FETCHING)

    def _on_missing(self) -> None:
        self.view.show_words(_MISSING)

    def _build_keys(self) -> None:
        self._acts: dict[str, Callable[[], object]] = {
            "step_back": lambda: self._step(-1),
            "step_on": lambda: self._step(1),
            "toggle": self._toggle,
            "former": lambda: self.timeline.step(-1),
            "following": lambda: self.timeline.step(1),
            "loop": self._loop,
            "turn": self.view.turn,
            "smaller": lambda: self.view.zoom_by(-1),
            "larger": lambda: self.view.zoom_by(1),
            "enlarge": self.enlarged.emit,
            "whole": self.view.reset_view,
            "loop_in": self._loop_in,
            "loop_out": self._loop_out,
            "start": lambda: self.playback.go_to(0),
            "end": lambda: self.playback.go_to(1 << 30),
            "second_back": lambda: self.go(self.playback.at_s - _SKIP_S),
            "second_on": lambda: self.go(self.playback.at_s + _SKIP_S),
            "faster": lambda: self._change_speed(1),
            "slower": lambda: self._change_speed(-1),
            "moment": self._type_moment,
        }
        key = Qt.Key
        self._keys = {
            key.Key_Left: "step_back", key.Key_Right: "step_on", key.Key_Space: "toggle", key.Key_P: "former",
            key.Key_N: "following", key.Key_L: "loop", key.Key_R: "turn", key.Key_Minus: "smaller",
            key.Key_Plus: "larger", key.Key_Equal: "larger", key.Key_0: "whole", key.Key_F: "enlarge",
            key.Key_I: "loop_in", key.Key_O: "loop_out", key.Key_Home: "start", key.Key_End: "end",
            key.Key_PageUp: "second_back", key.Key_PageDown: "second_on", key.Key_Up: "faster",
            key.Key_Down: "slower", key.Key_G: "moment",
        }  # fmt: skip

    def open(self, source: Path | str, media: MediaInfo | None, at_s: float) -> None:
        """Show another video from a moment on."""
        self.view.reset_view()
        self.view.show_words(_OPENING)
        self._in_s = None
        self.timeline.show_video(0.0, 0.0)
        self._sharper.open(source)
        self.playback.open(source, media, at_s)

    def close_video(self, words: Sayable) -> None:
        """Let go of the video and say why nothing is shown."""
        self.playback.close()
        self.view.show_words(words)
        self.timeline.show_video(0.0, 0.0)

    @property
    def is_closed(self) -> bool:
        """Whether no video is open."""
        return not self.playback.is_open

    def show_marks(self, marks: Sequence[Mark]) -> None:
        """What can be jumped to."""
        self.timeline.show_marks(marks)

    def go(self, at_s: float) -> None:
        """Show the picture of a moment."""
        self.view.leave_pair()
        self.playback.go(at_s)
        if self.playback.reel is not None:
            self.timeline.show_moment(self.playback.at_s)

    def do(self, name: str) -> None:
        """What a button or a key of this name does."""
        self._acts[name]()

    @property
    def start_s(self) -> float:
        """Presentation time of the first picture."""
        return self.playback.reel.times_s[0] if self.playback.reel is not None else 0.0

    def take_key(self, event: QKeyEvent) -> bool:
        """Do what a key means here, also while another part of the page has the focus."""
        wanted = self._keys.get(Qt.Key(event.key()))
        plain = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier, Qt.KeyboardModifier.ShiftModifier
        if wanted is None or event.modifiers() not in plain or self.playback.reel is None:
            return False
        self.do(wanted)
        return True

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.take_key(event):
            super().keyPressEvent(event)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self.playback.pause()

    def _step(self, pictures: int) -> None:
        self.view.leave_pair()
        self.playback.step(pictures)
        self.timeline.show_moment(self.playback.at_s)

    def _toggle(self) -> None:
        self.view.leave_pair()
        self.playback.toggle()

    def _change_speed(self, steps: int) -> None:
        place = SPEEDS.index(self.playback.speed) + steps
        self.playback.choose_speed(SPEEDS[min(max(place, 0), len(SPEEDS) - 1)])

    def _loop(self) -> None:
        at_s = self.playback.at_s
        self.playback.choose_loop(
            None if self.playback.loop is not None else (max(self.start_s, at_s - _AROUND_S), at_s + _AROUND_S)
        )

    def _loop_in(self) -> None:
        self._in_s = self.playback.at_s

    def _loop_out(self) -> None:
        begun = self._in_s if self._in_s is not None else self.start_s
        if self.playback.at_s > begun:
            self.playback.choose_loop((begun, self.playback.at_s))

    def _type_moment(self) -> None:
        self.bar.moment.setFocus()
        self.bar.moment.selectAll()

    def _on_moment_typed(self, at_s: float) -> None:
        self.go(at_s)
        self.view.setFocus()

    def _on_opened(self) -> None:
        reel = self.playback.reel
        if reel is not None:
            marks = self.timeline.marks
            self.timeline.show_video(reel.times_s[0], reel.end_s)
            self.timeline.show_marks(marks)
            self.timeline.show_moment(self.playback.at_s)

    def _on_shown(self, still: Still) -> None:
        image = QImage(still.pixels, still.width, still.height, still.width * 4, QImage.Format.Format_RGB32)
        self.view.show_image(image, still)
        self._sharper.look()
        reel = self.playback.reel
        if reel is not None:
            self.bar.show_place(fine(still.at_s), still.number + 1, len(reel.times_s))
        if self.playback.late:
            self.view.show_note(_LATE)
        self.timeline.show_moment(still.at_s)
        self.moment_shown.emit(still.at_s)

    def _on_changed(self) -> None:
        playback = self.playback
        self.bar.show_playing(playing=playback.playing, loop=playback.loop is not None, speed=playback.speed)
        self.timeline.show_loop(playback.loop)
        self.view.show_note(_LATE if playback.late else "")
        self._sharper.look()

    def _on_failed(self, problem: Problem) -> None:
        self.view.show_words(problem.text)
