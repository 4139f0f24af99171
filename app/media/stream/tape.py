"""A video that is open for a person: the window says which picture it wants, a worker reads it off the one child.

The child is kept as long as what is wanted lies ahead of it: the pipe holds it back while nobody wants more. Another
place means another child; the former one is ended first, so there is never more than one.
"""

import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from app.domain.errors import Cancelled
from app.domain.media.video import MediaInfo
from app.domain.report import Report
from app.media.coming import no_pictures
from app.media.ffmpeg import Ffmpeg
from app.media.probe import probe
from app.media.stream.reel import Reel, Still, reel_of
from app.media.stream.run import MOST_TRIES, running
from app.media.stream.shelf import Shelf

LONGEST = 960
"""Pixels of the longer side on the screen."""
_SHELF_BYTES = 80 << 20
_AHEAD, _AHEAD_PLAYING = 6, 12
_LOW, _REFILL = 8, 22
"""Stepping back: with fewer pictures than `_LOW` before the shown one, `_REFILL` are read."""
_SOON = 36
"""Pictures: so far ahead reading on is as quick as another child."""
_POLL_S = 0.1
_REST_S = 30.0
"""A child that nobody wanted anything of for so long is let go with its memory."""


@dataclass(frozen=True, slots=True)
class Wish:
    """Which picture, and where it will go on from there: `back`, or `playing` with steps of at least `step_s`."""

    number: int
    back: bool = False
    playing: bool = False
    step_s: float = 0.0


class Tape:
    """`ask`, `still`, `newest` are for the window's thread and never wait; `run` is the worker's."""

    def __init__(self, ffmpeg: Ffmpeg, path: Path, media: MediaInfo | None) -> None:
        self._ffmpeg, self._path, self._media = ffmpeg, path, media
        self._changed = threading.Condition()
        self._shelf = Shelf(_SHELF_BYTES)
        self._wish = Wish(0)
        self._missing: set[int] = set()
        self._tries: dict[int, int] = {}
        self._at: int | None = None
        self._step_s = 0.0
        self._over: int | None = None
        self._useless = threading.Event()
        self.reel: Reel | None = None
        """Known as soon as the file was probed."""
        self.children = 0
        """How many were started."""

    def ask(self, wish: Wish) -> None:
        """Say what is looked at from now on."""
        with self._changed:
            self._wish = wish
            self._over = self._over if wish.playing else None
            lack = self._lack()
            if lack is not None and self._at is not None and not self._reaches(lack):
                self._useless.set()
            self._changed.notify()

    def still(self, number: int) -> Still | None:
        """The picture, when it has been read."""
        with self._changed:
            return self._shelf.get(number)

    def newest(self, after: int, until: int) -> Still | None:
        """While playing: the latest picture read, after one number and not beyond another."""
        with self._changed:
            return self._shelf.newest(after, until)

    def is_missing(self, number: int) -> bool:
        """Whether this picture cannot be decoded."""
        with self._changed:
            return number in self._missing

    def goes_on(self, after: int) -> bool:
        """While playing: whether a picture after this one may still come."""
        with self._changed:
            count = len(self.reel.times_s) if self.reel is not None else 0
            return self._over is None and any(number not in self._missing for number in range(after + 1, count))

    def run(self, report: Report) -> None:
        """Read what is asked for until stopped. Raises `Problem`, and `Cancelled` when the video is closed."""
        media = self._media
        if media is None or not media.frame_times_s:
            media = probe(self._ffmpeg, self._path, report=report)
        if media.video is None or not media.frame_times_s:
            raise no_pictures(self._path)
        self.reel = reel = reel_of(media, media.video, LONGEST)
        while True:
            self._serve(reel, self._wanted(report), report)

    def _wanted(self, report: Report) -> int:
        """Wait until some picture is lacking."""
        with self._changed:
            while (lack := self._lack()) is None:
                report.check()
                self._changed.wait(_POLL_S)
            report.check()
            return lack

    def _serve(self, reel: Reel, lack: int, report: Report) -> None:
        """One child, from a place before `lack` on, for as long as what is wanted lies ahead of it."""
        with self._changed:
            wish, tried = self._wish, self._tries.get(lack, 0)
            first = max(0, lack - _REFILL) if wish.back else lack
            self._at, self._step_s = first - 1, wish.step_s if wish.playing else 0.0
            self._useless.clear()
            self.children += 1
        child = Report(stop=lambda: report.stop() or self._useless.is_set())
        try:
            with running(
                self._ffmpeg, self._path, reel, first, tried=tried, step_s=self._step_s, report=child
            ) as stills:
                self._take(stills, reel, lack, report)
        except Cancelled:
            report.check()
        finally:
            with self._changed:
                self._at = None

    def _take(self, stills: Iterator[Still], reel: Reel, lack: int, report: Report) -> None:
        for still in stills:
            with self._changed:
                if self._missed(lack, still.number):
                    return
                if not self._step_s and self._at is not None:
                    self._missing.update(range(max(self._at + 1, lack), still.number))
                self._shelf.keep(still, self._wish.number)
                self._at = still.number
                self._changed.notify()
                if not self._goes_on(report):
                    return
        with self._changed:  # the file is over
            if self._step_s:
                self._over = lack
            elif self._at is not None and self._at >= lack:
                self._missing.update(range(self._at + 1, len(reel.times_s)))
            else:
                self._miss(lack)

    def _missed(self, lack: int, number: int) -> bool:
        """Whether this child's first picture came too late and another way is left to try."""
        begun = self._at is not None and self._at >= lack
        if begun or number <= lack or lack in self._shelf or self._step_s:
            return False
        return self._miss(lack)

    def _miss(self, lack: int) -> bool:
        self._tries[lack] = self._tries.get(lack, 0) + 1
        if self._tries[lack] >= MOST_TRIES:
            self._missing.add(lack)
            return False
        return True

    def _goes_on(self, report: Report) -> bool:
        """Wait, with this child held back by its pipe, until it is to read on (True) or of no more use (False)."""
        until = time.monotonic() + _REST_S
        while time.monotonic() < until:
            report.check()
            lack = self._lack()
            if lack is not None:
                return self._reaches(lack)
            self._changed.wait(_POLL_S)
        return False

    def _lack(self) -> int | None:
        """The first picture that is wanted and not there; called with the lock held."""
        if self.reel is None:
            return None
        wish, last = self._wish, len(self.reel.times_s) - 1
        if self._over is not None and wish.number >= self._over:
            return None
        if wish.playing and self._at is not None and self._step_s == wish.step_s and self._at + 1 >= wish.number:
            return self._at + 1 if self._at < min(last, self._until(wish)) else None
        if wish.back:
            wanted = range(min(wish.number, last), max(-1, wish.number - _LOW - 1), -1)
        else:
            wanted = range(wish.number, min(last, self._until(wish)) + 1)
        return next((one for one in wanted if one not in self._shelf and one not in self._missing), None)

    def _until(self, wish: Wish) -> int:
        if not wish.playing:
            return wish.number + _AHEAD
        if not wish.step_s or self.reel is None:
            return wish.number + _AHEAD_PLAYING
        return self.reel.number_at(self.reel.times_s[wish.number] + wish.step_s * _AHEAD_PLAYING)

    def _reaches(self, lack: int) -> bool:
        """Whether the child at work comes to this picture soon; called with the lock held."""
        wish = self._wish
        if self._at is None or self._step_s != (wish.step_s if wish.playing else 0.0):
            return False
        return self._at < lack <= self._at + _SOON
