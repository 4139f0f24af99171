"""Pictures of the real window on a clerk's morning, for the handbook, the README and for looking at every page.

    QT_QPA_PLATFORM=offscreen python -m tests.ui.shots --manual            writes resources/manual/<language>/pictures
    QT_QPA_PLATFORM=offscreen python -m tests.ui.shots --out DIR [--only today …] [--quick]
    QT_SCALE_FACTOR=1.5 … the same at 150 %

`--out`: every page in both languages, every theme and several sizes; `--quick`: Chinese, light and dark, 1280 x 720.
"""

import argparse
import itertools
import sys
import time
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from app.paths import RESOURCES
from app.ui.app import dress
from app.ui.frame.window import MainWindow
from app.ui.jobs import Jobs
from app.ui.preferences import Preferences
from app.ui.reminders.reminders import reminders_of
from app.ui.speech import speech
from app.ui.theme import look
from app.workflow.queries.case_view import case_view
from app.workflow.videos.make_demo import DemoMaterial, make_demo
from tests.ui.story import FILMED, Made, fill, open_desk

SIZES = ((1280, 720), (1920, 1080), (1093, 614))
"""The last one is 1366 x 768 at 125 %."""
LANGUAGES = ("zh_CN", "en")
THEMES = ("light", "dark", "contrast", "contrast_dark")
MANUAL = ("start", "today", "videos", "case", "packet", "replies", "rules", "measures", "settings")
_COLOURS = 200
"""A picture of a window needs no more, and the repository stays small."""


def settle(jobs: Jobs, at_most_s: float = 120.0) -> None:
    """Let the event loop run until no job is under way and everything is painted."""
    end = time.monotonic() + at_most_s
    quiet = 0
    while time.monotonic() < end and quiet < 4:
        loop = QEventLoop()
        QTimer.singleShot(90, loop.quit)
        loop.exec()
        quiet = quiet + 1 if jobs.busy == 0 else 0


def places(window: MainWindow, made: Made) -> dict[str, Callable[[], object]]:
    """Every picture by its name, and how to get there."""
    evidence = next(item for item in case_view(window.desk.deps, made.filmed).evidence if item.media_type == "video")
    return {
        "start": window.pages.ask_first,
        "today": lambda: window.open_page("today"),
        "videos": lambda: window.open_video(made.filmed, evidence.id),
        "case": lambda: window.open_case(made.filmed),
        "refunded": lambda: window.open_case(made.refunded),
        "unknown": lambda: window.open_case(made.unknown),
        "new": window.new_case,
        "packet": lambda: window.open_packet(made.filmed),
        "replies": lambda: window.roads.reply_wanted.emit(made.filmed, ""),
        "rules": lambda: window.open_page("rules"),
        "measures": lambda: window.open_page("measures"),
        "settings": lambda: window.open_page("settings"),
        "handbook": lambda: window.pages.open_handbook("start"),
        "palette": lambda: (window.open_page("today"), window.finder.open("3849")),
    }


def opened(root: Path) -> tuple[MainWindow, Jobs, Preferences, Made, DemoMaterial]:
    deps, preferences = open_desk(root / "data")
    material = make_demo(deps, root / "demo", FILMED, Decimal("12.00"))
    made = fill(deps, material)
    dress(deps, preferences)
    jobs = Jobs()
    window = MainWindow(deps, preferences, jobs)
    window.desk.changes.stop()
    reminders_of(window.desk).stop()  # what they say depends on the hour at which the pictures are taken
    window.show()
    settle(jobs)
    return window, jobs, preferences, made, material


def save(picture: QImage, target: Path) -> None:
    """As PNG with few colours."""
    target.parent.mkdir(parents=True, exist_ok=True)
    picture = picture.convertToFormat(QImage.Format.Format_RGB888)
    drawn = Image.frombuffer("RGB", (picture.width(), picture.height()), bytes(picture.constBits()), "raw", "RGB",
                             picture.bytesPerLine(), 1)  # fmt: skip
    drawn.quantize(_COLOURS, dither=Image.Dither.NONE).save(target, optimize=True)


def manual(window: MainWindow, jobs: Jobs, preferences: Preferences, made: Made) -> None:
    for language in LANGUAGES:
        speech.speak(preferences.read_catalog(language))
        look.choose("light")
        window.resize(*SIZES[0])
        for name, prepare in places(window, made).items():
            if name in MANUAL:
                prepare()
                settle(jobs)
                save(window.grab().toImage(), RESOURCES / "manual" / language / "pictures" / f"{name}.png")


def every(window: MainWindow, jobs: Jobs, preferences: Preferences, made: Made, asked: argparse.Namespace) -> None:
    languages, themes = LANGUAGES[: 1 if asked.quick else None], THEMES[: 2 if asked.quick else None]
    sizes = SIZES[: 1 if asked.quick else None]
    for language, theme, size in itertools.product(languages, themes, sizes):
        speech.speak(preferences.read_catalog(language))
        look.choose(theme)
        window.resize(*size)
        for name, prepare in places(window, made).items():
            if not asked.only or name in asked.only:
                window.finder.close_it()
                prepare()
                settle(jobs)
                window.grab().save(str(asked.out / f"{name}-{language}-{theme}-{size[0]}.png"))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--manual", action="store_true")
    parser.add_argument("--out", type=Path)
    parser.add_argument("--only", nargs="*", default=[])
    parser.add_argument("--quick", action="store_true")
    asked = parser.parse_args()
    application = QApplication.instance() or QApplication(sys.argv[:1])
    with TemporaryDirectory() as root:
        window, jobs, preferences, made, _ = opened(Path(root))
        if asked.manual:
            manual(window, jobs, preferences, made)
        if asked.out:
            asked.out.mkdir(parents=True, exist_ok=True)
            every(window, jobs, preferences, made, asked)
        window.close()
    application.quit()


if __name__ == "__main__":
    main()
