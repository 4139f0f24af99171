"""How soon the window is on the screen after the process starts, and what it takes of memory.

    python -m tests.benchmarks.window_start [--data DIR] [--runs 5] [--out FILE.json]

A process of its own each time, from source, warm (the first run is thrown away). `painted_s`: the first paint of the
frame's content. `filled_s`: the first page has its rows. `ready_s`: every page is built. Memory in MB of the resident
set: when painted, and at the end, when every page was built; no video was checked, so that no characters were read.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

STARTED = """
import os, sys, time
sys.argv = ["app", "--data", {data!r}]
from importlib import import_module
import app.__main__ as start
ui = import_module("app.ui.app")
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication
began, found = float(os.environ["BEGAN"]), {{}}

def megabytes():
    return int(open("/proc/self/statm").read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6

class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and "painted_s" not in found:
            found.update(painted_s=time.time() - began, painted_mb=megabytes())
        return False

def shown(window, former=ui.MainWindow.show):
    former(window)
    window._watch = Watch()
    window.centralWidget().installEventFilter(window._watch)
    pages = set(import_module("app.ui.frame.pages").PAGES)
    def look():
        if "filled_s" not in found and window.today.list.model().rowCount() >= 0 and window.jobs.busy <= 1:
            found["filled_s"] = time.time() - began
        if set(window.pages.built) == pages and window.jobs.busy == 0:
            found.update(ready_s=time.time() - began, ready_mb=megabytes())
            timer.stop()
            QTimer.singleShot(0, QApplication.quit)
    timer = window._timer = QTimer()
    timer.timeout.connect(look)
    timer.start(20)

ui.MainWindow.show = shown
start.main()
print("FOUND", import_module("json").dumps(found))
"""


def one_start(data: Path) -> dict[str, float]:
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ, "BEGAN": str(time.time())}
    command = [sys.executable, "-c", STARTED.format(data=str(data))]
    said = subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout
    return json.loads(said.split("FOUND", 1)[1])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--out", type=Path)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as root:
        data = asked.data or Path(root)
        if asked.data is None:
            (data / "settings.toml").write_text("started = true\n", encoding="utf-8")
        runs = [one_start(data) for _ in range(asked.runs + 1)][1:]
    table = {name: statistics.median(run[name] for run in runs) for name in runs[0]}
    print(json.dumps({"median": table, "load": os.getloadavg()[0]}, indent=1))
    if asked.out:
        asked.out.write_text(json.dumps({"median": table, "runs": runs}, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
