"""Judgements: every word of a person on a finding is kept; the latest one counts."""

import json
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from sqlalchemy import ColumnElement, Connection, select

from app.domain.media.finding import Verdict
from app.domain.media.judgement import Judgement
from app.storage.tables import JUDGEMENTS


class JudgementStore:
    """The judgements of one unit of work."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of_files(self, files: Collection[str], platform: str, waybill: str) -> Mapping[str, Sequence[Judgement]]:
        """What was said of videos, by SHA-256, under a platform and with an expected waybill; from old to new."""
        chosen = JUDGEMENTS.c.sha256.in_(sorted(files))
        found: dict[str, list[Judgement]] = defaultdict(list)
        for one in self._all(chosen & (JUDGEMENTS.c.platform == platform) & (JUDGEMENTS.c.waybill == waybill)):
            found[one.sha256].append(one)
        return found

    def of_evidence(self, evidence: Collection[str]) -> Mapping[str, Sequence[Judgement]]:
        """What was said of items of evidence, by their ids; from old to new."""
        found: dict[str, list[Judgement]] = defaultdict(list)
        for one in self._all(JUDGEMENTS.c.evidence.in_(sorted(evidence))):
            found[one.evidence].append(one)
        return found

    def _all(self, chosen: ColumnElement[bool]) -> list[Judgement]:
        rows = self._connection.execute(select(*JUDGEMENTS.c).where(chosen).order_by(JUDGEMENTS.c.number))
        return [
            Judgement(
                row.evidence,
                row.sha256,
                row.platform,
                row.waybill,
                row.finding,
                tuple(json.loads(row.moments)),
                Verdict(row.verdict),
                row.note,
                row.at,
            )
            for row in rows
        ]

    def add(self, judgement: Judgement) -> None:
        """Keep one word."""
        self._connection.execute(
            JUDGEMENTS.insert().values(
                evidence=judgement.evidence,
                sha256=judgement.sha256,
                platform=judgement.platform,
                waybill=judgement.waybill,
                finding=judgement.finding,
                moments=json.dumps(judgement.moments_s),
                verdict=judgement.verdict.value,
                note=judgement.note,
                at=judgement.at,
            )
        )
