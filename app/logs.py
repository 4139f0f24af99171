"""The log file: what the program did, without names, phones, addresses or numbers."""

import logging
import re
from logging.handlers import RotatingFileHandler
from pathlib import Path

_PRIVATE = re.compile(r"[A-Za-z]{0,4}\d[\d-]{6,}")
"""Anything long enough to be an order, a waybill, a phone or an after-sale number."""


class _Discreet(logging.Formatter):
    """Blanks long numbers and the folders of paths, in messages and traces alike."""

    def format(self, record: logging.LogRecord) -> str:
        line = super().format(record)
        return _PRIVATE.sub("<number>", line.replace(str(Path.home()), "~"))


def start_logs(folder: Path, *, verbose: bool) -> None:
    """Log to a file in `folder` (three of 1 MB), with `verbose` to standard error too. No folder: no file."""
    root = logging.getLogger("app")
    root.setLevel(logging.DEBUG if verbose else logging.INFO)
    shape = _Discreet("%(asctime)s %(levelname)s %(name)s %(message)s")
    handlers: list[logging.Handler] = [logging.StreamHandler()] if verbose else []
    if folder.parent.is_dir():
        try:
            folder.mkdir(exist_ok=True)
            handlers.append(
                RotatingFileHandler(
                    folder / "desk.log", maxBytes=1_000_000, backupCount=2, encoding="utf-8", delay=True
                )
            )
        except OSError:
            root.debug("no log file: the data folder cannot be written to")
    for handler in handlers:
        handler.setFormatter(shape)
        root.addHandler(handler)
    if not root.handlers:
        root.addHandler(logging.NullHandler())
