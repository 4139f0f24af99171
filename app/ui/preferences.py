"""What the person chose about the window: handed in by the program's start, saved through its callback."""

from collections.abc import Callable
from dataclasses import dataclass

from app.paths import DataFolder
from app.settings import Settings
from app.texts import Catalog


def _forget(_place: str) -> None:
    """Where nobody keeps the place."""


@dataclass(slots=True)
class Preferences:
    """`read_catalog` gives the sentences of a language as `zh_CN`; `save` writes the settings, `save_place` where the
    window stands (both on a worker); `place` is what the latter wrote last.
    """

    folder: DataFolder
    settings: Settings
    read_catalog: Callable[[str], Catalog]
    save: Callable[[Settings], None]
    place: str = ""
    save_place: Callable[[str], None] = _forget
