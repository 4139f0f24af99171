"""Inspections: every look at a video is kept; the latest one counts."""

from collections.abc import Collection, Mapping
from datetime import datetime

from sqlalchemy import Connection, select

from app.domain.media.finding import Inspection
from app.storage.records import from_json, to_json
from app.storage.tables import INSPECTIONS


class InspectionStore:
    """The inspections of one unit of work. Times of single pictures are not kept (`media.frame_times_s` is empty)."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def latest(self, sha256: str, platform: str, waybill: str) -> Inspection | None:
        """The newest look at a video under a platform with an expected waybill (empty: none was expected)."""
        return self.latest_of((sha256,), platform, waybill).get(sha256)

    def latest_of(self, files: Collection[str], platform: str, waybill: str) -> Mapping[str, Inspection]:
        """The newest look at each of several videos, by SHA-256; those never looked at are left out."""
        chosen = (
            select(INSPECTIONS.c.sha256, INSPECTIONS.c.record)
            .where(
                INSPECTIONS.c.sha256.in_(sorted(files)),
                INSPECTIONS.c.platform == platform,
                INSPECTIONS.c.waybill == waybill,
            )
            .order_by(INSPECTIONS.c.number)
        )
        newest = {str(sha256): str(record) for sha256, record in self._connection.execute(chosen)}
        return {sha256: from_json(Inspection, record) for sha256, record in newest.items()}

    def add(self, inspection: Inspection, waybill: str, at: datetime) -> None:
        """Keep one look; `waybill` is the number that was expected, empty when none was."""
        self._connection.execute(
            INSPECTIONS.insert().values(
                sha256=inspection.sha256,
                platform=inspection.platform,
                waybill=waybill,
                rules=inspection.rules,
                verdict=inspection.verdict.value,
                quick=inspection.quick,
                at=at,
                record=to_json(inspection),
            )
        )
