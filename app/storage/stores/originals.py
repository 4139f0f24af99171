"""Originals over all tables that name one, and what was let go of them and of packets."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, Select, func, literal, select, union_all

from app.domain.keeping.removal import Kept, Removal
from app.storage.records import values_of
from app.storage.tables import EVIDENCE, PARCEL_FILES, PARCELS, REMOVALS, VIDEOS

_COLUMNS = tuple(REMOVALS.c[field.name] for field in fields(Removal))
_KIND = [field.name for field in fields(Removal)].index("kind")


@dataclass(frozen=True, slots=True)
class Use:
    """One place where an original is used. `case` is empty for a parcel without an owner; `since`: attached then."""

    sha256: str
    case: str
    name: str
    bytes: int
    since: datetime
    media_type: str


def _uses(**only: Iterable[str]) -> Select[Any]:
    """Every use; `only` may name the hashes or the cases that are asked for."""
    evidence = select(
        EVIDENCE.c.sha256,
        EVIDENCE.c.case,
        EVIDENCE.c.name,
        EVIDENCE.c.bytes,
        EVIDENCE.c.attached_at,
        EVIDENCE.c.media_type,
    )
    owner = func.coalesce(PARCELS.c.case, literal(""))
    parcels = select(
        PARCEL_FILES.c.sha256,
        owner.label("case"),
        PARCEL_FILES.c.name,
        PARCEL_FILES.c.bytes,
        PARCEL_FILES.c.seen_at,
        PARCEL_FILES.c.media_type,
    ).join(PARCELS, PARCELS.c.id == PARCEL_FILES.c.parcel)
    for names, own, foreign in (
        (only.get("files"), EVIDENCE.c.sha256, PARCEL_FILES.c.sha256),
        (only.get("cases"), EVIDENCE.c.case, owner),
    ):
        if names is not None:
            listed = sorted(names)
            evidence, parcels = evidence.where(own.in_(listed)), parcels.where(foreign.in_(listed))
    both = union_all(evidence, parcels).subquery()
    return select(both).order_by(both.c.attached_at, both.c.sha256, both.c.case)


class OriginalStore:
    """What is kept, in one unit of work."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def uses(self) -> tuple[Use, ...]:
        """Every use of every original, oldest first."""
        return self._all(_uses())

    def uses_of(self, files: Iterable[str]) -> tuple[Use, ...]:
        """Every use of these originals, oldest first."""
        return self._all(_uses(files=files))

    def used_in(self, case: str) -> frozenset[str]:
        """The originals of one case."""
        return frozenset(use.sha256 for use in self._all(_uses(cases=(case,))))

    def named(self) -> Mapping[str, int]:
        """Every original that a record names, with its bytes."""
        videos = self._connection.execute(select(VIDEOS.c.sha256, VIDEOS.c.bytes))
        return {str(sha256): int(size) for sha256, size in videos} | {use.sha256: use.bytes for use in self.uses()}

    def removed(self, kind: Kept) -> frozenset[str]:
        """What was ever let go of a kind."""
        chosen = select(REMOVALS.c.item).where(REMOVALS.c.kind == kind.value)
        return frozenset(self._connection.execute(chosen.distinct()).scalars())

    def removals(self) -> tuple[Removal, ...]:
        """Everything that was let go, oldest first."""
        chosen = select(*_COLUMNS).order_by(REMOVALS.c.removed_at, REMOVALS.c.id)
        return tuple(_removal(row) for row in self._connection.execute(chosen))

    def new_id(self) -> str:
        """The next free id of a removal. Call it in the unit that adds it."""
        return f"removal-{self._connection.execute(select(func.count()).select_from(REMOVALS)).scalar_one() + 1}"

    def add_removal(self, removal: Removal) -> None:
        """Keep what was let go."""
        self._connection.execute(REMOVALS.insert().values(**values_of(removal) | {"kind": removal.kind.value}))

    def _all(self, chosen: Select[Any]) -> tuple[Use, ...]:
        return tuple(Use(*row) for row in self._connection.execute(chosen))


def _removal(row: Row[Any]) -> Removal:
    values: list[Any] = list(row)
    values[_KIND] = Kept(values[_KIND])
    return Removal(*values)
