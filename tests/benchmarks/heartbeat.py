"""Whether the window stays smooth: twenty videos are checked, a table of orders is taken in and a packet is built.

    QT_QPA_PLATFORM=offscreen python -m tests.benchmarks.heartbeat [--media DIR] [--rows 2000] [--out FILE.json]

A timer of the window's own event loop beats each 10 ms. What is told: the longest pause between two beats while the
work went on, how many were over 50 and over 100 ms, and how much of it the window's own thread worked (`own`): the rest
is waiting for a processor that others use. Pages are built beforehand, as the program does after its start, one part
in a turn; `opening_ms` tells what each part took, its modules and the rules included.
"""

import argparse
import csv
import gc
import json
import os
import sys
import tempfile
import time
from decimal import Decimal
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from app.apart.annex import Annex
from app.apart.verbs import build_packet, import_cases, make_demo
from app.domain.exchange.outcome import Wish
from app.ui.app import SWITCH_S, dress
from app.ui.frame.pages import PAGES
from app.ui.frame.window import MainWindow
from app.ui.jobs import Jobs, Lane
from tests.benchmarks.hundred import gather
from tests.media_folder import media_folder
from tests.ui.shots import settle
from tests.ui.story import FILMED, fill, open_desk, order_number, waybill_number

BEAT_MS = 10
_OBJECTS_BETWEEN_SWEEPS = 50_000
"""As the program's start sets it; what stands when all pages are built is frozen, as it does then."""


class Heart:
    """Notes every pause between two turns of the event loop."""

    def __init__(self) -> None:
        self.pauses: list[tuple[float, float, float]] = []
        self._last, self._spent = time.perf_counter(), time.thread_time()
        self._timer = QTimer()
        self._timer.setInterval(BEAT_MS)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        now, spent = time.perf_counter(), time.thread_time()
        self.pauses.append((now, (now - self._last) * 1000, (spent - self._spent) * 1000))
        self._last, self._spent = now, spent

    def between(self, began: float, ended: float) -> dict[str, float]:
        within = [pause for at, pause, _ in self.pauses if began <= at <= ended]
        worked = [own for at, _, own in self.pauses if began <= at <= ended]
        return {
            "s": round(ended - began, 1),
            "beats": len(within),
            "longest_ms": round(max(within, default=0.0)),
            "over_50": sum(pause > 50 for pause in within),
            "over_100": sum(pause > 100 for pause in within),
            "longest_own_ms": round(max(worked, default=0.0)),
            "own_over_100": sum(own > 100 for own in worked),
        }


def megabytes() -> float:
    """What this process holds in memory; the annex has its own."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6


def wait(seconds: float) -> None:
    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()


def table(path: Path, rows: int) -> Path:
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["订单编号", "快递单号", "商品名称", "实付金额"])
        writer.writerows([order_number(n + 50), waybill_number(n + 50), f"商品{n}", "99.00"] for n in range(rows))
    return path


def work_on(window: MainWindow, made, root: Path, asked: argparse.Namespace) -> None:
    """What a busy morning has at once, by the roads that the window takes."""
    apart, jobs = window.desk.apart, window.jobs
    window.open_page("videos")
    window.videos.add_paths(tuple(gather(asked.media, root / "clips", 20)))
    orders, wish = table(root / "orders.csv", asked.rows), Wish(platform="pdd", shop="启明数码旗舰店")
    jobs.run(window, Lane.DATA, lambda report: apart(import_cases, orders, wish, report=report), lambda _done: None)
    jobs.run(
        window, Lane.MEDIA,
        lambda report: apart(build_packet, made.filmed, ("return_evidence",), root / "packets", report=report),
        lambda _done: None,
    )  # fmt: skip
    for round_ in range(400):
        wait(0.15)
        window.open_page(tuple(PAGES)[round_ % len(PAGES)])
        if jobs.busy == 0 and round_ > len(PAGES):
            return


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--media", type=Path, default=media_folder())
    parser.add_argument("--rows", type=int, default=2000)
    parser.add_argument("--out", type=Path)
    asked = parser.parse_args()
    gc.set_threshold(_OBJECTS_BETWEEN_SWEEPS)
    sys.setswitchinterval(SWITCH_S)
    application = QApplication.instance() or QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory() as place:
        root = Path(place)
        (root / "clips").mkdir()
        deps, preferences = open_desk(root / "data")
        annex = Annex((preferences.folder, preferences.settings), deps.database.also_ours)
        made = fill(deps, annex(make_demo, root / "demo", FILMED, Decimal("12.00")))
        dress(deps, preferences)
        jobs = Jobs()
        window = MainWindow(deps, preferences, jobs, annex)
        window.show()
        settle(jobs)
        heart, opening = Heart(), {}
        for name in PAGES:
            began = time.perf_counter()
            page = window.page(name)
            steps = [time.perf_counter() - began]
            while page.build_more():
                steps.append(time.perf_counter() - began - sum(steps))
            opening[name] = [round(step * 1000) for step in steps]
        settle(jobs)
        gc.freeze()
        began = time.perf_counter()
        work_on(window, made, root, asked)
        found = heart.between(began, time.perf_counter()) | {"opening_ms": opening, "load": os.getloadavg()[0]}
        found["window_mb"] = round(megabytes())
        window.close()
        annex.close()
    print(json.dumps(found, indent=1))
    if asked.out:
        asked.out.write_text(json.dumps(found, indent=1), encoding="utf-8")
    application.quit()


if __name__ == "__main__":
    main()
