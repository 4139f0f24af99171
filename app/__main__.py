"""`python -m app`: the window, or with a command the command line."""

import gc
import os
import sys
import time
from importlib import import_module
from pathlib import Path

from app.apart import SERVE
from app.bootstrap import open_deps
from app.cli.root import hoisted, open_session, run
from app.cli.session import Session
from app.domain.errors import Problem
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.files import write_bytes
from app.paths import RESOURCES
from app.settings import save_settings
from app.texts import read_catalog
from app.thrift import calculate_alone, give_back

_INTERRUPTED = 130
_LAST_WATCH_S = 0.15
_OBJECTS_BETWEEN_SWEEPS = 50_000
"""Loading modules makes very many objects and no garbage: with Python's own 700 the sweeps took a tenth of a second."""


def main() -> int:
    """Give the exit code of commands.md."""
    gc.set_threshold(_OBJECTS_BETWEEN_SWEEPS)
    give_back()
    calculate_alone()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a Windows console speaks another code page by default
            stream.reconfigure(encoding="utf-8", errors="replace")
    if sys.argv[1:] == [SERVE]:
        return int(import_module("app.apart.serving").serve(open_deps))
    ours, rest = hoisted(sys.argv[1:])
    if rest or "--help" in ours:
        return _ended(run(sys.argv[1:], open_deps))
    try:
        session = open_session(ours, open_deps)
    except Problem as problem:
        sys.stderr.write(f"{problem}\n")
        return 2
    return _window(session)


def _ended(code: int) -> int:
    """An interrupted command ends now: everything that it had begun to write is undone by then, and the threads that
    are left only read. The pause lets the watches end their FFmpeg first.
    """
    if code == _INTERRUPTED:
        sys.stdout.flush()
        sys.stderr.flush()
        time.sleep(_LAST_WATCH_S)
        os._exit(code)
    return code


def _window(session: Session) -> int:
    """Open the window on the chosen data folder; what it is told to remember goes to the settings file there."""
    window = import_module("app.ui.app")  # Qt takes a fifth of a second to load: no command has to wait for it
    preferences = window.Preferences(
        folder=session.folder,
        settings=session.settings,
        read_catalog=lambda language: read_catalog(RESOURCES / "i18n", language),
        save=lambda settings: save_settings(settings, session.folder.settings),
        place=_place(session.folder.window),
        save_place=lambda place: write_bytes(session.folder.window, place.encode()),
    )

    def learn(entries: range) -> None:  # the database is opened late: see bootstrap
        session.deps.database.also_ours(entries)

    annex = import_module("app.apart.annex").Annex((session.folder, session.settings), learn)
    try:
        _need_display()
        return int(window.run_window(session.deps, preferences, annex))
    except Problem as problem:
        session.problem(problem)
        return 2
    except KeyboardInterrupt:  # Ctrl-C in the terminal that the window was started from
        return _INTERRUPTED
    finally:
        annex.close()


def _place(file: Path) -> str:
    """Where the window stood last; what cannot be read is as good as nothing."""
    try:
        return file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return ""


def _need_display() -> None:
    """Qt ends the whole process where there is no screen: say it ourselves instead."""
    named = any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
    if sys.platform.startswith("linux") and not named:
        raise Problem(
            "no-display",
            text(QT_TRANSLATE_NOOP("main", "There is no display to open the window on.")),
            text(QT_TRANSLATE_NOOP("main", "Start it on a desktop, or name a command: see --help.")),
        )


if __name__ == "__main__":
    sys.exit(main())
