"""Rule snapshots: the rules under which a case is worked, kept by hash and read back as they stood."""

from sqlalchemy import Connection, select

from app.domain.errors import Problem
from app.domain.rules.platform import Platform
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.storage.records import from_json, to_json
from app.storage.tables import SNAPSHOTS


class SnapshotStore:
    """The snapshots of one unit of work; a snapshot that was read is not parsed twice."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._read: dict[str, Platform] = {}

    def keep(self, platform: Platform) -> None:
        """Keep what of a platform's rules a case is worked under, as it is now; the same rules are kept once."""
        known = select(SNAPSHOTS.c.hash).where(SNAPSHOTS.c.hash == platform.snapshot)
        if self._connection.execute(known).first() is None:
            self._connection.execute(
                SNAPSHOTS.insert().values(
                    hash=platform.snapshot, platform=platform.id, record=to_json(platform.for_cases())
                )
            )

    def hashes(self, platform: str) -> tuple[str, ...]:
        """The hashes of every version of a platform's rules that cases were worked under."""
        chosen = select(SNAPSHOTS.c.hash).where(SNAPSHOTS.c.platform == platform).order_by(SNAPSHOTS.c.hash)
        return tuple(self._connection.execute(chosen).scalars())

    def get(self, snapshot: str) -> Platform:
        """The rules with this hash; raises `Problem` `no-snapshot`."""
        if snapshot not in self._read:
            chosen = select(SNAPSHOTS.c.record).where(SNAPSHOTS.c.hash == snapshot)
            record = self._connection.execute(chosen).scalar_one_or_none()
            if record is None:
                raise Problem(
                    "no-snapshot",
                    text(QT_TRANSLATE_NOOP("storage", "The rules {hash} are not in the database."), hash=snapshot),
                    text(QT_TRANSLATE_NOOP("storage", "Restore the data folder from a backup.")),
                )
            self._read[snapshot] = from_json(Platform, record)
        return self._read[snapshot]
