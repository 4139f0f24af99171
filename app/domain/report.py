"""How long work tells how far it is, and learns that it should stop."""

from collections.abc import Callable
from dataclasses import dataclass

from app.domain.errors import Cancelled
from app.domain.text import Text


def _silent(_done: float, _what: str) -> None:
    """Nobody watches."""


def _unheard(_what: Text) -> None:
    """Nobody listens."""


def _never() -> bool:
    """Nobody stops it."""
    return False


@dataclass(frozen=True, slots=True)
class Report:
    """Progress out (share done from 0 to 1, a short stage id), the wish to stop in; `tell`: what is known already,
    told once, as soon as it is.
    """

    progress: Callable[[float, str], None] = _silent
    stop: Callable[[], bool] = _never
    tell: Callable[[Text], None] = _unheard

    def check(self) -> None:
        """Raise `Cancelled` when the person asked to stop."""
        if self.stop():
            raise Cancelled

    def part(self, start: float, end: float) -> "Report":
        """A report for one part of the work, mapped onto [start, end] of this one."""
        return Report(lambda done, what: self.progress(start + (end - start) * done, what), self.stop, self.tell)


SILENT = Report()
