"""The one place where the parts meet."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path
from threading import RLock
from typing import Any

from app.media.ffmpeg import Ffmpeg
from app.paths import RESOURCES, DataFolder
from app.plugins import discover
from app.settings import Settings
from app.texts import read_catalog
from app.workflow.deps import Deps


def _now() -> datetime:
    return datetime.now(UTC)


class _LateDeps(Deps):
    """The parts, each made when it is first asked for: SQLAlchemy, pydantic's models and the exporters take half a
    second to load, and looking at a video needs none of them at once. Any thread may ask.
    """

    __slots__ = ("_locks", "_makers")

    def __init__(self, makers: Mapping[str, Callable[[], object]]) -> None:
        object.__setattr__(self, "_makers", makers)
        object.__setattr__(self, "_locks", {name: RLock() for name in makers})

    def __getattr__(self, name: str) -> Any:
        """Called for a part that was not made yet, and for names that there are none of."""
        if name not in self._makers:
            raise AttributeError(name)
        with self._locks[name]:
            try:
                return object.__getattribute__(self, name)  # another thread made it meanwhile
            except AttributeError:
                object.__setattr__(self, name, self._makers[name]())
        return object.__getattribute__(self, name)


def open_deps(folder: DataFolder, settings: Settings, *, wrote: Callable[[range], None] | None = None) -> Deps:
    """Build everything a verb needs. Opens no file of the user's yet; asking for a part raises `Problem` when something
    of it is missing. `wrote` hears the numbers of the ledger's entries that this process writes.
    """
    return _LateDeps(
        {
            "database": lambda: _database(folder, settings, wrote),
            "vault": lambda: _vault(folder, settings),
            "rulebook": lambda: _part("rulebook.book").load_rulebook(RESOURCES / "platforms", folder.rules),
            "ffmpeg": lambda: Ffmpeg(settings.ffmpeg),
            "checks": lambda: _variants("checks.video", "CHECK", "Check"),
            "picture_checks": lambda: (
                *_variants("checks.picture", "CHECK", "PictureCheck"),
                *_found("checks.writing", "CHECK", "checks.picture.base", "PictureCheck"),
            ),
            "exporters": lambda: _variants("exporters", "EXPORTER", "Exporter"),
            "chinese": lambda: read_catalog(RESOURCES / "i18n", "zh_CN"),
            "resources": lambda: RESOURCES,
            "cache": lambda: folder.cache,
            "now": lambda: _now,
        }
    )


def _database(folder: DataFolder, settings: Settings, wrote: Callable[[range], None] | None) -> Any:
    return _part("storage.database").Database(folder.database, server=settings.database, wrote=wrote)


def _vault(folder: DataFolder, settings: Settings) -> Any:
    vault = _part("storage.vault").Vault
    return vault(Path(settings.vault), shared=True) if settings.vault else vault(folder.vault)


def _part(name: str) -> Any:
    return import_module(f"app.{name}")


def _variants(folder: str, name: str, kind: str) -> tuple[object, ...]:
    """What lies one per file in a folder; `kind`: the class of its base module."""
    return _found(folder, name, f"{folder}.base", kind)


def _found(folder: str, name: str, base: str, kind: str) -> tuple[object, ...]:
    """The same where the class is in another folder's module."""
    return discover(_part(folder), name, getattr(_part(base), kind))
