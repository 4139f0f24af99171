"""How quick the player is, by hand with QT_QPA_PLATFORM=offscreen: python -m tests.benchmarks.player VIDEO..."""

import random
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.ui.app import dress
from app.ui.frame.window import MainWindow
from app.ui.jobs import Jobs
from app.ui.pages.videos.player.player import Player
from tests.ui.story import open_desk

STEPS, JUMPS, WAIT_S = 60, 12, 60.0


class Watch:
    """When which picture came, and the longest time in which the window did nothing else."""

    def __init__(self, player: Player) -> None:
        self.came: list[tuple[float, int]] = []
        self.worst_s, self._last = 0.0, time.perf_counter()
        self._beat = QTimer()
        self._beat.setTimerType(Qt.TimerType.PreciseTimer)
        self._beat.timeout.connect(self._on_beat)
        self._beat.start(5)
        player.playback.shown.connect(lambda still: self.came.append((time.perf_counter(), still.number)))

    def _on_beat(self) -> None:
        now = time.perf_counter()
        self.worst_s, self._last = max(self.worst_s, now - self._last), now

    def until(self, ready: Callable[[], bool]) -> None:
        end = time.perf_counter() + WAIT_S
        while not ready():
            QApplication.processEvents()
            time.sleep(0.0005)
            if time.perf_counter() > end:
                raise TimeoutError

    def ms_to(self, act: Callable[[], object], number: int) -> float:
        begun = time.perf_counter()
        act()
        self.until(lambda: bool(self.came) and self.came[-1][1] == number)
        return (self.came[-1][0] - begun) * 1000


def look_at(player: Player, path: Path) -> None:
    watch, playback = Watch(player), player.playback
    begun = time.perf_counter()
    player.open(path, None, 0.0)
    watch.until(lambda: bool(watch.came))
    count = len(playback.reel.times_s)
    say(f"{path.name}: {count} pictures; open to first picture", [(watch.came[0][0] - begun) * 1000])
    say("  step on", [step(watch, player, Qt.Key.Key_Right, number) for number in range(1, STEPS)])
    watch.ms_to(lambda: playback.go_to(count * 2 // 3), count * 2 // 3)
    down = range(count * 2 // 3 - 1, count * 2 // 3 - STEPS, -1)
    say("  step back", [step(watch, player, Qt.Key.Key_Left, number) for number in down])
    places = random.Random(3).sample(range(count), JUMPS)
    say("  jump", [watch.ms_to(lambda number=number: playback.go_to(number), number) for number in places])
    for speed in (1.0, 4.0):
        playback.choose_speed(speed)
        watch.ms_to(lambda: playback.go_to(0), 0)
        watch.came.clear()
        begun = time.perf_counter()
        playback.toggle()
        watch.until(lambda: not playback.playing)
        took = time.perf_counter() - begun
        print(f"  playing {speed:g}x: {took:.2f} s, {len(watch.came)} shown, {playback.left_out} left out")
    print(f"  longest stop of the window {watch.worst_s * 1000:.0f} ms")


def step(watch: Watch, player: Player, key: Qt.Key, number: int) -> float:
    QTest.qWait(60)
    return watch.ms_to(lambda: QTest.keyClick(player, key), number)


def say(what: str, figures: list[float]) -> None:
    print(f"{what}: median {statistics.median(figures):.0f} ms, worst {max(figures):.0f} ms")


def main(paths: list[Path]) -> None:
    application = QApplication.instance() or QApplication(sys.argv[:1])
    with TemporaryDirectory() as root:
        deps, preferences = open_desk(Path(root))
        dress(deps, preferences)
        window = MainWindow(deps, preferences, Jobs())
        player = Player(window.desk)
        player.resize(820, 560)
        player.show()
        for path in paths:
            look_at(player, path)
        player.playback.close()
        window.close()
    application.quit()


if __name__ == "__main__":
    main([Path(name) for name in sys.argv[1:]])
