"""What takes the disk, how fast it fills, and how long it lasts."""

import shutil
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.text import QT_TRANSLATE_NOOP, Phrase
from app.files import unreadable
from app.workflow.deps import Deps

if TYPE_CHECKING:
    from app.storage.stores.originals import Use

WEEK = timedelta(days=7)
WEEKS = 8
"""The growth is the mean over at most so many weeks: long enough for one sale, short enough for a season."""


USED: Mapping[str, Phrase] = {
    "video": QT_TRANSLATE_NOOP("keeping", "videos"),
    "picture": QT_TRANSLATE_NOOP("keeping", "pictures"),
    "document": QT_TRANSLATE_NOOP("keeping", "documents"),
    "unnamed": QT_TRANSLATE_NOOP("keeping", "files of no case"),
    "packets": QT_TRANSLATE_NOOP("keeping", "packets"),
    "records": QT_TRANSLATE_NOOP("keeping", "records"),
    "copies": QT_TRANSLATE_NOOP("keeping", "copies of records"),
}
"""What takes the room, by the keys of a forecast."""


@dataclass(frozen=True, slots=True)
class Forecast:
    """Bytes. `used`: by `video picture document unnamed packets records copies`; `weeks`: new originals in each of the
    last weeks, oldest first, with the start of the week (UTC); `days_left`: until the disk of the originals is full by
    that growth, None where nothing grows.
    """

    total: int
    free: int
    used: Mapping[str, int]
    weeks: tuple[tuple[datetime, int], ...]
    per_week: int
    days_left: float | None


def forecast(deps: Deps) -> Forecast:
    """Look at the disk. Raises `Problem` when it cannot be looked at."""
    now = deps.now()
    with deps.database.read() as unit:
        uses, packets = unit.originals.uses(), unit.packets.all()
    total, free = disk_room(deps.vault.root)
    weeks = _weeks(uses, now)
    per_week = _growth(weeks)
    used = {
        **_by_type(deps, uses),
        "packets": sum(_size(Path(path)) for path in {packet.path for packet in packets} - {""}),
        "records": deps.database.size(),
        "copies": _size(deps.database.copies),
    }
    return Forecast(total, free, used, weeks, per_week, _lasts(free, per_week))


def outlook(deps: Deps) -> tuple[int, int, float | None]:
    """All and free bytes and the days left, without looking at every file. Raises `Problem`."""
    with deps.database.read() as unit:
        uses = unit.originals.uses()
    total, free = disk_room(deps.vault.root)
    return total, free, _lasts(free, _growth(_weeks(uses, deps.now())))


def _growth(weeks: tuple[tuple[datetime, int], ...]) -> int:
    begun = [size for _start, size in weeks[_first_used(weeks) :]]
    return sum(begun) // len(begun) if begun else 0


def _lasts(free: int, per_week: int) -> float | None:
    return free / per_week * WEEK.days if per_week else None


def _weeks(uses: Iterable["Use"], now: datetime) -> tuple[tuple[datetime, int], ...]:
    """Each original counts once, when it first came."""
    starts = [now - WEEK * number for number in range(WEEKS, 0, -1)]
    sizes, seen = [0] * WEEKS, set[str]()
    for use in uses:
        if use.sha256 not in seen:
            seen.add(use.sha256)
            ago = int((now - use.since) / WEEK)
            if 0 <= ago < WEEKS:
                sizes[WEEKS - 1 - ago] += use.bytes
    return tuple(zip(starts, sizes, strict=True))


def _first_used(weeks: tuple[tuple[datetime, int], ...]) -> int:
    """Weeks before the program was used say nothing about how fast it fills."""
    return next((place for place, (_start, size) in enumerate(weeks) if size), len(weeks))


def _by_type(deps: Deps, uses: Iterable["Use"]) -> dict[str, int]:
    types = {use.sha256: use.media_type for use in uses}
    used = {"video": 0, "picture": 0, "document": 0, "unnamed": 0}
    for path in deps.vault.files():
        kind = types.get(deps.vault.sha256_named(path) or "", "unnamed")
        used[kind] = used.get(kind, 0) + path.stat().st_size
    return used


def _size(folder: Path) -> int:
    try:
        return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    except OSError as error:
        raise unreadable(folder, error) from error


def disk_room(folder: Path) -> tuple[int, int]:
    """All and free bytes, of the nearest folder that is there."""
    place = next((one for one in (folder, *folder.parents) if one.is_dir()), None)
    if place is None:
        raise unreadable(folder, FileNotFoundError(2, "it is not there"))
    try:
        total, _used, free = shutil.disk_usage(place)
    except OSError as error:
        raise unreadable(place, error) from error
    return total, free
