"""A hundred files at once: how long, how much memory, how soon it stops, and whether the window stays smooth meanwhile.

    QT_QPA_PLATFORM=offscreen python -m tests.benchmarks.hundred [--media DIR] [--count 100] [--out FILE.json]

The files are real clips of the media folder, several times each, and a broken one among every ten.
"""

import argparse
import json
import os
import shutil
import signal
import statistics
import sys
import tempfile
import time
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from app.apart.annex import Annex
from app.ui.app import SWITCH_S, dress
from app.ui.frame.window import MainWindow
from app.ui.jobs import Jobs
from tests.benchmarks.tree import Watched
from tests.ui.story import open_desk

MEDIA = Path(os.environ.get("EVIDENCE_DESK_MEDIA", "../shared/data"))
_LARGEST = 3_000_000
_TICK_MS = 10


def gather(media: Path, folder: Path, count: int) -> list[Path]:
    """`count` files: every tenth is broken (a video cut off in its middle, or no video at all)."""
    clips = sorted(path for path in (media / "videos").rglob("*") if path.is_file() and path.stat().st_size < _LARGEST)
    files = []
    for number in range(count):
        source = clips[number % len(clips)]
        target = folder / f"{number:03}-{source.name}"
        shutil.copyfile(source, target)
        if number % 10 == 9:
            os.truncate(target, target.stat().st_size // 2 if number % 20 == 9 else 0)
        files.append(target)
    return files


def by_command(files: list[Path]) -> dict[str, float]:
    """Two at a time by the command line; every file must be answered."""
    watched = Watched([sys.executable, "-m", "app", "inspect", "--json", "--jobs", "2", *map(str, files)])
    code, out, _, seconds = watched.finish()
    answers = [json.loads(line) for line in out.splitlines()]
    return {"files": len(files), "answers": len(answers), "code": code, "s": round(seconds, 1),
            "peak_mb": round(watched.peak_mb), "fails": sum(one["verdict"] == "fail" for one in answers)}  # fmt: skip


def stopped(files: list[Path], after_s: float) -> float:
    """Seconds from Ctrl+C to the end of the program."""
    watched = Watched([sys.executable, "-m", "app", "inspect", "--json", "--jobs", "2", *map(str, files)])
    time.sleep(after_s)
    watched.child.send_signal(signal.SIGINT)
    began = time.perf_counter()
    watched.finish()
    return round(time.perf_counter() - began, 2)


def in_window(files: list[Path], at_most_s: float) -> dict[str, float]:
    """The window checks the same files; a timer of 10 ms tells how long its event loop was kept from turning."""
    sys.setswitchinterval(SWITCH_S)
    application = QApplication.instance() or QApplication(sys.argv[:1])
    gaps: list[float] = []
    with tempfile.TemporaryDirectory() as root:
        deps, preferences = open_desk(Path(root) / "data")
        dress(deps, preferences)
        jobs = Jobs()
        annex = Annex((preferences.folder, preferences.settings), deps.database.also_ours)
        window = MainWindow(deps, preferences, jobs, annex)
        window.show()
        window.open_page("videos")
        last = time.perf_counter()

        def tick() -> None:
            nonlocal last
            now = time.perf_counter()
            gaps.append((now - last) * 1000)
            last = now

        timer = QTimer()
        timer.timeout.connect(tick)
        timer.start(_TICK_MS)
        window.videos.add_paths(tuple(files))
        began, checked = time.perf_counter(), 0
        while time.perf_counter() - began < at_most_s:
            loop = QEventLoop()
            QTimer.singleShot(500, loop.quit)
            loop.exec()
            checked = sum(
                item.inspection is not None or item.problem is not None for item in window.videos.queue.items_shown
            )
            if checked == len(files):
                break
        stopping = time.perf_counter()
        window.close()
        annex.close()
        jobs.close()
        closed_s = time.perf_counter() - stopping
    application.quit()
    ranked = sorted(gaps)
    return {"files": len(files), "checked": checked, "s": round(stopping - began, 1), "closed_s": round(closed_s, 2),
            "median_ms": round(statistics.median(gaps), 1), "p99_ms": round(ranked[int(len(ranked) * 0.99)], 1),
            "longest_ms": round(ranked[-1], 1)}  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--media", type=Path, default=MEDIA)
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--out", type=Path)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        files = gather(asked.media, Path(folder), asked.count)
        result = {
            "command": by_command(files),
            "ctrl_c_s": [stopped(files, after_s) for after_s in (3.0, 5.0, 8.0)],
            "window": in_window(files, 600),
        }
    print(json.dumps(result, indent=1))
    if asked.out:
        asked.out.write_text(json.dumps(result, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
