"""Parcels without an owner, and the originals that show them."""

from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Any

from sqlalchemy import Connection, Select, func, select, update

from app.domain.errors import Problem
from app.domain.exchange.parcel import Parcel, ParcelFile
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.storage.records import values_of
from app.storage.tables import PARCEL_FILES, PARCELS

_COLUMNS = tuple(PARCELS.c[field.name] for field in fields(Parcel))
_FILE_COLUMNS = tuple(PARCEL_FILES.c[field.name] for field in fields(ParcelFile))


class ParcelStore:
    """The parcels of one unit of work."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, parcel_id: str) -> Parcel:
        """One parcel, small letters allowed; raises `Problem` `no-parcel`."""
        found = self._all(select(*_COLUMNS).where(PARCELS.c.id == parcel_id.strip().upper()))
        if not found:
            raise Problem(
                "no-parcel",
                text(QT_TRANSLATE_NOOP("parcels", "There is no parcel {parcel}."), parcel=parcel_id[:80]),
                text(QT_TRANSLATE_NOOP("parcels", "`parcel list` shows them.")),
            )
        return found[0]

    def exists(self, parcel_id: str) -> bool:
        """Whether the id is taken."""
        return bool(self._all(select(*_COLUMNS).where(PARCELS.c.id == parcel_id)))

    def add(self, parcel: Parcel) -> None:
        """Keep a new parcel."""
        self._connection.execute(PARCELS.insert().values(**values_of(parcel)))

    def update(self, parcel: Parcel) -> Parcel:
        """Write a changed parcel, its version one more; raises `Problem` `stale` when somebody else wrote it since."""
        newer = replace(parcel, version=parcel.version + 1)
        chosen = update(PARCELS).where(PARCELS.c.id == parcel.id, PARCELS.c.version == parcel.version)
        if self._connection.execute(chosen.values(**values_of(newer))).rowcount != 1:
            raise Problem(
                "stale",
                text(QT_TRANSLATE_NOOP("parcels", "Parcel {parcel} was changed by somebody else."), parcel=parcel.id),
                text(QT_TRANSLATE_NOOP("parcels", "Look at it again, then repeat your change.")),
            )
        return newer

    def all(self, *, matched: bool = False) -> tuple[Parcel, ...]:
        """Parcels, newest first; those that have their case only when asked."""
        chosen = select(*_COLUMNS)
        return self._all(chosen if matched else chosen.where(PARCELS.c.case.is_(None)))

    def with_waybill(self, waybill: str) -> tuple[Parcel, ...]:
        """Parcels without an owner that came under this number."""
        return self._all(select(*_COLUMNS).where(PARCELS.c.waybill == waybill, PARCELS.c.case.is_(None)))

    def files_of(self, parcel_id: str) -> tuple[ParcelFile, ...]:
        """The originals that show a parcel, oldest first."""
        chosen = select(*_FILE_COLUMNS).where(PARCEL_FILES.c.parcel == parcel_id)
        rows = self._connection.execute(chosen.order_by(PARCEL_FILES.c.seen_at, PARCEL_FILES.c.id))
        return tuple(ParcelFile(*row) for row in rows)

    def files(self) -> Mapping[str, int]:
        """Every original that shows a parcel, with its bytes."""
        rows = self._connection.execute(select(PARCEL_FILES.c.sha256, PARCEL_FILES.c.bytes).distinct())
        return {str(sha256): int(size) for sha256, size in rows}

    def new_file_id(self, parcel_id: str) -> str:
        """The next free id: the parcel's, `-f` and a number. Call it in the unit that adds the file."""
        counted = select(func.count()).where(PARCEL_FILES.c.parcel == parcel_id)
        return f"{parcel_id}-f{self._connection.execute(counted).scalar_one() + 1}"

    def add_file(self, file: ParcelFile) -> None:
        """Keep a new original of a parcel."""
        self._connection.execute(PARCEL_FILES.insert().values(**values_of(file)))

    def _all(self, chosen: Select[Any]) -> tuple[Parcel, ...]:
        rows = self._connection.execute(chosen.order_by(PARCELS.c.seen_at.desc(), PARCELS.c.id))
        return tuple(Parcel(*row) for row in rows)
