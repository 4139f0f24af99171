"""How long the queue still takes: told from the seconds that each byte took so far, without Qt."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_TRUSTED_SHARE = 0.03
_TRUSTED_S = 1.0


@dataclass(frozen=True, slots=True)
class Run:
    """A check under way: bytes of its file, share done from 0 to 1, seconds since it began."""

    bytes: int
    done: float
    elapsed_s: float


class Pace:
    """Learns from every finished check."""

    def __init__(self) -> None:
        self._bytes = 0
        self._seconds = 0.0

    def learn(self, count: int, seconds: float) -> None:
        """A check of so many bytes took so long."""
        self._bytes += max(count, 1)
        self._seconds += seconds

    def one_left_s(self, run: Run) -> float | None:
        """Seconds until this one is done; None while nobody can tell."""
        if run.done >= _TRUSTED_SHARE and run.elapsed_s >= _TRUSTED_S:
            return run.elapsed_s * (1 - run.done) / run.done
        rate = self._rate(())
        return None if rate is None else max(run.bytes * rate - run.elapsed_s, 0.0)

    def all_left_s(self, waiting: Iterable[int], running: Sequence[Run], lanes: int) -> float | None:
        """Seconds until all are done, `lanes` at a time; None while nobody can tell."""
        rate = self._rate(running)
        if rate is None:
            return None
        left = [self.one_left_s(run) or 0.0 for run in running]
        return max([*left, (sum(left) + sum(waiting) * rate) / max(lanes, 1)], default=0.0)

    def _rate(self, running: Iterable[Run]) -> float | None:
        """Seconds per byte."""
        seen = [run for run in running if run.done >= _TRUSTED_SHARE and run.elapsed_s >= _TRUSTED_S]
        count = self._bytes + sum(run.bytes * run.done for run in seen)
        return (self._seconds + sum(run.elapsed_s for run in seen)) / count if count else None
