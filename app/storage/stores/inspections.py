"""Inspections: every look at a video is kept; the latest one counts."""

from collections.abc import Collection, Mapping
from datetime import datetime

from sqlalchemy import Connection, select

from app.domain.cases.case import Case
from app.domain.cases.evidence import Evidence
from app.domain.cases.numbers.expected_waybill import expected_waybill
from app.domain.media.finding import Inspection
from app.domain.media.judgement import with_words
from app.storage.records import from_json, to_json
from app.storage.stores.judgements import JudgementStore
from app.storage.stores.pictures import PictureStore
from app.storage.tables import INSPECTIONS


class InspectionStore:
    """The inspections of one unit of work. Times of single pictures are not kept (`media.frame_times_s` is empty)."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def latest(self, sha256: str, platform: str, waybill: str) -> Inspection | None:
        """The newest look at a video under a platform with an expected waybill (empty: none was expected)."""
        return self.latest_of((sha256,), platform, waybill).get(sha256)

    def latest_of(self, files: Collection[str], platform: str, waybill: str) -> Mapping[str, Inspection]:
        """The newest look at each of several videos, by SHA-256, with what persons said of it; those never looked at
        are left out.
        """
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
        words = JudgementStore(self._connection).of_files(newest, platform, waybill)
        return {
            sha256: with_words(from_json(Inspection, record), words.get(sha256, ()))
            for sha256, record in newest.items()
        }

    def of_case(self, case: Case, evidence: Collection[Evidence]) -> Mapping[str, Inspection]:
        """The newest look at each attached file, with what persons said of it: videos by SHA-256, pictures, which are
        looked at as a kind of evidence, by the evidence's id.
        """
        videos: dict[str, set[str]] = {}  # by the number that they should show
        for item in evidence:
            if item.media_type == "video":
                videos.setdefault(expected_waybill(case, item.kind), set()).add(item.sha256)
        pictures = [item.id for item in evidence if item.media_type == "picture"]
        looks = PictureStore(self._connection).latest_of(pictures)
        for waybill, files in videos.items():
            looks = {**looks, **self.latest_of(files, case.platform, waybill)}
        return looks

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
