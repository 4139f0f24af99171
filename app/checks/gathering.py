"""Pictures of several readings as they come: each is read by a thread of its own, so that none waits for another."""

from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from queue import Empty, Full, Queue
from threading import Event
from typing import TypeVar

from app.checks.looking import ended

_AHEAD = 3
"""Pictures read and not yet looked at: a decoder goes on while one is looked at. 2 MB each at 1080p."""
_POLL_S = 0.02

T = TypeVar("T")


def as_they_come(*readings: Iterator[T]) -> Iterator[T]:
    """Everything that several readings give, each in its own order. Raises what one of them raises; all have ended
    when this ends.
    """
    box, over = Queue[T](_AHEAD), Event()
    with ThreadPoolExecutor(len(readings), "reading") as readers:
        works = [readers.submit(_fill, box, reading, over) for reading in readings]
        try:
            while not _all_ended(works) or not box.empty():
                try:
                    yield box.get(timeout=_POLL_S)
                except Empty:
                    continue
        finally:
            over.set()


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
