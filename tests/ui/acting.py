"""What tests of the window do again and again: wait until nothing runs, open a case, look at what changed."""

from datetime import timedelta

from app.workflow.cases.open_case import open_case
from tests.ui.story import FILMED

ORDER = "261122-384920175000000"


def idle(qtbot, window) -> None:
    qtbot.waitUntil(lambda: window.jobs.busy == 0, timeout=60_000)


def new_case(window, scenario="swapped", **fields):
    deps = window.desk.deps
    return open_case(deps, platform="pdd", order=ORDER, waybill=FILMED, fields={"scenario": scenario, **fields}).case


def ago(window, hours):
    return window.desk.now() - timedelta(hours=hours)


def look_again(qtbot, window) -> None:
    """What the feed of changes does each second."""
    for _ in range(2):
        window.desk.changes.look()
        idle(qtbot, window)
