"""How soon the window is on the screen after the process starts, and what it takes of memory.

    python -m tests.benchmarks.window_start [--data DIR] [--runs 5] [--out FILE.json]

A process of its own each time, from source, warm (the first run is thrown away). `painted_s`: the first paint of the
frame's content. `filled_s`: the first page has its rows. `ready_s`: the large pages are built. Memory in MB of the
resident set: when painted, then, and after every page was shown (`all_mb`; plots bring NumPy). `_own_mb` is the part of
it that is no file's: about what the Task Manager of Windows shows. No video was checked.
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

def megabytes(name):
    held = [line.split() for line in open("/proc/self/status")]
    figures = {{line[0][:-1]: int(line[1]) * 1024 / 1e6 for line in held if line[0] in ("VmRSS:", "RssAnon:")}}
    return {{name + "_mb": figures["VmRSS"], name + "_own_mb": figures["RssAnon"]}}

class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and "painted_s" not in found:
            found.update(megabytes("painted"), painted_s=time.time() - began)
        return False

def shown(window, former=ui.MainWindow.show):
    former(window)
    window._watch = Watch()
    window.centralWidget().installEventFilter(window._watch)
    pages = set(import_module("app.ui.frame.warming").LARGE)
    def look():
        if "filled_s" not in found and window.today.list.model().rowCount() >= 0 and window.jobs.busy <= 1:
            found["filled_s"] = time.time() - began
        if "ready_s" not in found and pages <= set(window.pages.built) and not window.jobs.busy:
            if not any(window.page(name).build_more() for name in pages):
                found.update(megabytes("ready"), ready_s=time.time() - began)
        elif "ready_s" in found and not window.jobs.busy:
            names = [name for name in import_module("app.ui.frame.pages").PAGES if name not in shown_names]
            shown_names.update(names[:1])
            window.open_page((names or ["today"])[0])
            timer.setInterval(400)
            if not names:
                found.update(megabytes("all"))
                timer.stop()
                QTimer.singleShot(0, QApplication.quit)
    shown_names = set()
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
