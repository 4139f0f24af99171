"""What the player does without any widget: open, go to a picture, step, play by the clock, loop, tell what is shown."""

import time
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from app.domain.errors import Problem
from app.domain.media.video import MediaInfo
from app.domain.report import Report
from app.ui.desk import Desk
from app.ui.jobs import Lane
from app.workflow.videos.play import OpenTape, Reel, Still, Tape, Wish, play

SPEEDS = (0.25, 0.5, 1.0, 2.0, 4.0)
_TICK_MS = 12
_WAIT_S = 0.15
"""Shorter waits are not told: they would only flicker."""
_LATE_S = 0.4
"""So far the clock may run ahead of the pictures; then it waits for them, and that is told."""
_MOST_PER_S = 32.0
"""Pictures a second; more than the eye needs are not even asked for."""
_STEP_S = 0.98 / 30


class Playback(QObject):
    """Emits what is really on the screen: `shown` with the picture, `waiting` while another one was asked for."""

    opened = Signal()
    shown = Signal(object)
    waiting = Signal()
    missing = Signal()
    failed = Signal(object)
    changed = Signal()
    """Playing, speed, loop or lateness are different now."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._job: int | None = None
        self._opened = OpenTape()
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_tick)
        self._reset(0.0)
        self.speed = 1.0

    def _reset(self, at_s: float) -> None:
        self.reel: Reel | None = None
        self.still: Still | None = None
        self.number = 0
        self.playing = False
        self.late = False
        self.left_out = 0
        """Pictures that the clock went past without showing them, since the last start."""
        self.loop: tuple[float, float] | None = None
        self._first_s = at_s
        self._back = False
        self._asked_at = time.monotonic()
        self._told_wait = False
        self._from_s = self._since = 0.0

    @property
    def tape(self) -> Tape | None:
        """The open video's pictures."""
        return self._opened.tape

    @property
    def is_open(self) -> bool:
        """Whether a video is open, or being opened."""
        return self._job is not None

    @property
    def at_s(self) -> float:
        """Presentation time of the picture that is asked for; while playing, of the one that is shown."""
        if self.reel is None:
            return self._first_s
        return self.reel.times_s[self.still.number if self.playing and self.still is not None else self.number]

    def open(self, source: Path | str, media: MediaInfo | None, at_s: float) -> None:
        """Show another video, from a moment on."""
        self.close()
        self._reset(at_s)
        deps, opened = self._desk.deps, OpenTape()
        self._opened = opened

        def work(report: Report) -> None:
            play(deps, source, media, opened, report=report)

        self._job = self._desk.jobs.run(
            self, Lane.SHOW, work, lambda _none: None, failed=self._on_failed, standing=True
        )
        self._timer.start()

    def close(self) -> None:
        """Let go of the video; its child process ends within a moment."""
        self._timer.stop()
        self.playing = False
        if self._job is not None:
            self._desk.jobs.cancel(self._job)
            self._job = None
        self._opened = OpenTape()
        self.reel = None

    def go(self, at_s: float) -> None:
        """Show the picture of a moment."""
        if self.reel is None:
            self._first_s = at_s
        else:
            self.go_to(self.reel.number_at(at_s))

    def go_to(self, number: int) -> None:
        """Show the picture of this number; playing goes on from there."""
        if self.reel is None:
            return
        number = min(max(number, 0), len(self.reel.times_s) - 1)
        self._back = number < self.number and self.number - number <= 2  # noqa: PLR2004 - a step back, no jump
        self.number = number
        self._asked_at, self._told_wait = time.monotonic(), False
        if self.playing:
            self._start_clock()
        self._ask()
        self._timer.start()

    def step(self, pictures: int) -> None:
        """So many pictures on, or back when below zero."""
        self.pause()
        self.go_to(self.number + pictures)

    def toggle(self) -> None:
        """Play or pause."""
        if self.playing:
            self.pause()
        elif self.reel is not None:
            if self.number >= len(self.reel.times_s) - 1:
                self.go_to(0)
            self.playing, self.left_out, self._back = True, 0, False
            self._start_clock()
            self._ask()
            self._timer.start()
            self.changed.emit()

    def pause(self) -> None:
        """Stand still on the picture that is shown."""
        if self.playing:
            self.playing = self.late = False
            if self.still is not None:
                self.number = self.still.number
            self._ask()
            self.changed.emit()

    def choose_speed(self, speed: float) -> None:
        """One of SPEEDS."""
        self.speed = speed
        if self.playing:
            self.number = self.still.number if self.still is not None else self.number
            self._start_clock()
            self._ask()
        self.changed.emit()

    def choose_loop(self, span_s: tuple[float, float] | None) -> None:
        """Play only this stretch, over and over."""
        self.loop = span_s
        self.changed.emit()

    def _start_clock(self) -> None:
        if self.reel is not None:
            self._from_s, self._since = self.reel.times_s[self.number], time.monotonic()

    def _ask(self) -> None:
        if self.tape is not None:
            self.tape.ask(Wish(self.number, self._back, self.playing, self._step_s()))

    def _step_s(self) -> float:
        if self.reel is None or not self.playing or self.reel.video.fps * self.speed <= _MOST_PER_S:
            return 0.0
        return self.speed * _STEP_S

    def _on_tick(self) -> None:
        if self.reel is None:
            self._look_for_reel()
        elif self.playing:
            self._advance(self.reel)
        else:
            self._settle()

    def _look_for_reel(self) -> None:
        if self.tape is not None and self.tape.reel is not None:
            self.reel = self.tape.reel
            self.number = self.reel.number_at(self._first_s)
            self._ask()
            self.opened.emit()

    def _settle(self) -> None:
        """Standing still: the picture that was asked for, and no other."""
        if self.tape is None:
            return
        still = self.tape.still(self.number)
        if still is not None:
            self._timer.stop()
            self._show(still)
        elif self.tape.is_missing(self.number):
            self._timer.stop()
            self._told_wait = False
            self.missing.emit()
        elif not self._told_wait and time.monotonic() - self._asked_at > _WAIT_S:
            self._told_wait = True
            self.waiting.emit()

    def _advance(self, reel: Reel) -> None:
        """Playing: the newest picture that the clock has reached."""
        now = time.monotonic()
        clock_s = self._from_s + (now - self._since) * self.speed
        end_s = self.loop[1] if self.loop is not None else reel.end_s
        if clock_s >= end_s and self._at_end(reel):
            return
        target = min(reel.number_at(clock_s), len(reel.times_s) - 1)
        last = self.still.number if self.still is not None and self.still.number <= target else self.number - 1
        found = self.tape.newest(max(last, self.number - 1), target) if self.tape is not None else None
        if found is not None:
            fresh = self.still is not None and found.number > self.still.number and not self._step_s()
            self.left_out += found.number - self.still.number - 1 if fresh and self.still is not None else 0
            self.number = found.number
            self._show(found)
        self._hold_clock(reel, clock_s, now)
        self._ask()

    def _at_end(self, reel: Reel) -> bool:
        """The clock is over: back to the start of the loop, or stop; False while the last pictures have yet to come."""
        if self.loop is not None:
            self.go(self.loop[0])
            return True
        if self.still is None or (self.tape is not None and self.tape.goes_on(self.still.number)):
            return False
        self.go_to(len(reel.times_s) - 1)
        self.playing = self.late = False
        self._ask()
        self.changed.emit()
        return True

    def _hold_clock(self, reel: Reel, clock_s: float, now: float) -> None:
        """A clock that has run too far ahead of the pictures waits for them, so that it never shows a wrong time."""
        following = min(self.number + 1, len(reel.times_s) - 1)
        while self.tape is not None and self.tape.is_missing(following) and following < len(reel.times_s) - 1:
            following += 1
        most_s = _LATE_S * max(1.0, self.speed)
        late = self.number < len(reel.times_s) - 1 and clock_s - reel.times_s[following] > most_s
        if late:
            self._from_s, self._since = reel.times_s[following] + most_s, now
        if late != self.late:
            self.late = late
            self.changed.emit()

    def _show(self, still: Still) -> None:
        self._told_wait = False
        self.still = still
        self.shown.emit(still)

    def _on_failed(self, problem: Problem) -> None:
        self._job = None
        self._timer.stop()
        self.playing = False
        self.failed.emit(problem)
