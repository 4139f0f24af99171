"""Pictures of every page, by hand with QT_QPA_PLATFORM=offscreen: python -m tests.ui.screenshots OUT_DIR [--quick]."""

import sys
import time
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from app.ui.app import dress
from app.ui.jobs import Jobs
from app.ui.main_window import SETTINGS, TODAY, VIDEOS, MainWindow
from app.ui.speech import speech
from app.ui.theme import look
from app.workflow.queries.case_view import case_view
from app.workflow.videos.make_demo import make_demo
from tests.ui.story import FILMED, fill, open_desk

SIZES = ((1280, 720), (1920, 1080))
LANGUAGES = ("zh_CN", "en")
THEMES = ("light", "dark")


def settle(jobs: Jobs, at_most_s: float = 120.0) -> None:
    """Let the event loop run until no job is under way and everything is painted."""
    end = time.monotonic() + at_most_s
    quiet = 0
    while time.monotonic() < end and quiet < 4:
        loop = QEventLoop()
        QTimer.singleShot(90, loop.quit)
        loop.exec()
        quiet = quiet + 1 if jobs.busy == 0 else 0


def main(out: Path, *, quick: bool) -> None:
    out.mkdir(parents=True, exist_ok=True)
    application = QApplication.instance() or QApplication(sys.argv[:1])
    with TemporaryDirectory() as root:
        deps, preferences = open_desk(Path(root) / "data")
        material = make_demo(deps, Path(root) / "demo", FILMED, Decimal("12.00"))
        made = fill(deps, material)
        dress(deps, preferences)
        jobs = Jobs()
        window = MainWindow(deps, preferences, jobs)
        window.desk.changes.stop()
        window.show()
        settle(jobs)
        window.open_page(VIDEOS)
        window.videos.waybill.setText(FILMED)
        window.videos.add_paths((material.video,))
        settle(jobs)
        evidence = next(item for item in case_view(deps, made.filmed).evidence if item.media_type == "video")
        window.open_video(made.filmed, evidence.id)
        settle(jobs)
        shots(window, jobs, preferences, made, out, quick=quick)
        window.close()
    application.quit()


def shots(window, jobs, preferences, made, out: Path, *, quick: bool) -> None:
    for language in LANGUAGES[: 1 if quick else None]:
        speech.speak(preferences.read_catalog(language))
        for theme in THEMES:
            look.choose(theme)
            for width, height in SIZES[: 1 if quick else None]:
                window.resize(width, height)
                for name, prepare in pages(window, made):
                    prepare()
                    settle(jobs)
                    window.grab().save(str(out / f"{name}-{language}-{theme}-{width}.png"))


def pages(window: MainWindow, made):
    def scrolled_case() -> None:
        window.open_case(made.filmed)
        window.case._area.verticalScrollBar().setValue(100000)

    def scrolled_video() -> None:
        window.open_page(VIDEOS)
        area = window.videos.details.parentWidget().parentWidget()
        area.verticalScrollBar().setValue(100000)

    def videos() -> None:
        window.open_page(VIDEOS)
        area = window.videos.details.parentWidget().parentWidget()
        area.verticalScrollBar().setValue(0)

    return (
        ("today", lambda: window.open_page(TODAY)),
        ("videos", videos),
        ("videos2", scrolled_video),
        ("case", lambda: window.open_case(made.filmed)),
        ("case2", scrolled_case),
        ("unknown", lambda: window.open_case(made.unknown)),
        ("new", window.new_case),
        ("overdue", lambda: window.open_case(made.overdue)),
        ("refunded", lambda: window.open_packet(made.refunded)),
        ("packet", lambda: window.open_packet(made.filmed)),
        ("settings", lambda: window.open_page(SETTINGS)),
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]), quick="--quick" in sys.argv)
