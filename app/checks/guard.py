"""Stands around each check: one that breaks reads as unknown, and never takes the others or the program with it."""

import logging
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from app.checks.video.base import Check, Context, Decode, Outcome, Running, Wants
from app.domain.errors import Cancelled
from app.domain.media.finding import Finding, Verdict
from app.domain.text import QT_TRANSLATE_NOOP, Text, text
from app.media.reader import Full, Small

_log = logging.getLogger(__name__)

T = TypeVar("T")


class Guarded:
    """One check at work; whatever it raises becomes an unknown finding that says that the check broke."""

    def __init__(self, check: Check, context: Context) -> None:
        self.check = check
        self._running: Running | None = None
        self._running = self._safely(lambda: check.begin(context))

    def learn(self, context: Context) -> None:
        """Tell it what was not known yet when it began."""
        if self._running is not None:
            self._running.context = context

    def look(self, picture: Small | Full) -> None:
        """Hand a picture on if the check wants it and still works."""
        running = self._running
        wanted = Wants.SMALL if isinstance(picture, Small) else Wants.FULL
        if running is not None and wanted in self.check.wants:
            self._safely(lambda: running.look(picture))

    def settled(self) -> bool:
        """Whether further pictures would not change its answer; a broken check needs none."""
        running = self._running
        return running is None or self._safely(running.settled) is not False

    def wished_s(self) -> float | None:
        """A moment near which further pictures would help it most."""
        return self._safely(self._running.wished_s) if self._running is not None else None

    def told(self) -> Text | None:
        """What it can say already."""
        return self._safely(self._running.told) if self._running is not None else None

    def certain(self) -> bool:
        """Whether no rule could change what it can say already."""
        return self._running is not None and self._safely(self._running.certain) is True

    def verdict(self, decode: Decode) -> Outcome:
        """Its answer, or that it broke."""
        running = self._running
        outcome = self._safely(lambda: running.verdict(decode)) if running is not None else None
        return outcome if outcome is not None else Outcome(broken(self.check.id))

    def _safely(self, call: Callable[[], T]) -> T | None:
        answer, whole = attempted(self.check.id, call)
        if not whole:
            self._running = None
        return answer


def attempted(check: str, call: Callable[[], T]) -> tuple[T | None, bool]:
    """What a check answers, and that it did not break; what it raises is logged, but for `Cancelled`."""
    try:
        return call(), True
    except Cancelled:
        raise
    except Exception as error:  # noqa: BLE001 - the guard: a broken check must read as unknown
        _log.error("check %s broke: %s at %s", check, type(error).__name__, _place(error))
        return None, False


def broken(check: str) -> Finding:
    """What is said of a check that broke."""
    said = text(
        QT_TRANSLATE_NOOP("checks", "Could not tell: the check “{check}” broke. The program's log says where."),
        check=check,
    )
    return Finding(check, Verdict.UNKNOWN, said)


def _place(error: Exception) -> str:
    """Where in the code it broke. Nothing else goes to the log: messages and names may hold private numbers."""
    at = error.__traceback__
    while at is not None and at.tb_next is not None:
        at = at.tb_next
    return f"{Path(at.tb_frame.f_code.co_filename).name}:{at.tb_lineno}" if at is not None else "?"
