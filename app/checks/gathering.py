"""Pictures of several readings as they come: each is read by a thread of its own, so that none waits for another."""

from collections.abc import Generator, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from queue import Empty, Full, Queue
from threading import Event
from typing import Generic, TypeVar

_AHEAD = 8
"""Pictures read and not yet looked at: a decoder goes on while one is looked at, and while the program still loads what
looks at them (0.2 s). 2 MB each at 1080p.
"""
_POLL_S = 0.02

T = TypeVar("T")


class Gathered(Generic[T]):
    """Everything that several readings give, each in its own order, read from now on. Iterating raises what one of them
    raises; all have ended when that ends, or at `close`.
    """

    def __init__(self, *readings: Iterator[T]) -> None:
        self._box, self._over = Queue[T](_AHEAD), Event()
        self._readers = ThreadPoolExecutor(len(readings), "reading")
        self._works = [self._readers.submit(_fill, self._box, reading, self._over) for reading in readings]

    def __iter__(self) -> Iterator[T]:
        try:
            while not _all_ended(self._works) or not self._box.empty():
                try:
                    yield self._box.get(timeout=_POLL_S)
                except Empty:
                    continue
        finally:
            self.close()

    def close(self) -> None:
        """End all readings."""
        self._over.set()
        self._readers.shutdown()


@contextmanager
def ended(pictures: Iterator[T]) -> Iterator[Iterator[T]]:
    """End a reading, and with it the child process, as soon as nobody wants more of it."""
    try:
        yield pictures
    finally:
        if isinstance(pictures, Generator):
            pictures.close()


def _all_ended(works: list[Future[None]]) -> bool:
    """Raises what one of them raised."""
    ended_works = [work for work in works if work.done()]
    for work in ended_works:
        work.result()
    return len(ended_works) == len(works)


def _fill(box: Queue[T], reading: Iterator[T], over: Event) -> None:
    with ended(reading) as pictures:
        for picture in pictures:
            while not over.is_set():
                try:
                    box.put(picture, timeout=_POLL_S)
                    break
                except Full:
                    continue
            if over.is_set():
                return
