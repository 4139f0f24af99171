"""Pictures: every look at one, what each original looks like, and what was made from what."""

from collections.abc import Collection, Mapping
from datetime import datetime

from sqlalchemy import Connection, select

from app.domain.media.finding import Inspection
from app.domain.media.judgement import with_words
from app.domain.media.picture_mark import LEAST_QUALITY, Derivation, PictureMark
from app.storage.records import from_json, to_json
from app.storage.stores.judgements import JudgementStore
from app.storage.tables import DERIVATIONS, PICTURE_LOOKS, PICTURE_MARKS


class PictureStore:
    """The pictures of one unit of work."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def latest_of(self, evidence: Collection[str]) -> Mapping[str, Inspection]:
        """The newest look at each of several items of evidence, by their ids, with what persons said of it."""
        chosen = select(PICTURE_LOOKS.c.evidence, PICTURE_LOOKS.c.record).where(
            PICTURE_LOOKS.c.evidence.in_(sorted(evidence))
        )
        newest = {
            str(item): str(record) for item, record in self._connection.execute(chosen.order_by(PICTURE_LOOKS.c.number))
        }
        words = JudgementStore(self._connection).of_evidence(newest) if newest else {}
        return {item: with_words(from_json(Inspection, record), words.get(item, ())) for item, record in newest.items()}

    def add_look(self, evidence: str, look: Inspection, at: datetime) -> None:
        """Keep one look."""
        self._connection.execute(
            PICTURE_LOOKS.insert().values(evidence=evidence, verdict=look.verdict.value, at=at, record=to_json(look))
        )

    def mark(self, sha256: str) -> PictureMark | None:
        """What an original looks like; None while nobody marked it."""
        chosen = select(PICTURE_MARKS.c.bits, PICTURE_MARKS.c.quality).where(PICTURE_MARKS.c.sha256 == sha256)
        row = self._connection.execute(chosen).one_or_none()
        return None if row is None else PictureMark(row.bits, row.quality)

    def add_mark(self, sha256: str, mark: PictureMark, at: datetime) -> None:
        """Keep what an original looks like."""
        self._connection.execute(
            PICTURE_MARKS.insert().values(sha256=sha256, bits=mark.bits, quality=mark.quality, marked_at=at)
        )

    def near(self, mark: PictureMark, most: int) -> Mapping[str, int]:
        """The originals whose marks lie at most `most` of 256 bits apart, with the count, nearest first. All marks are
        held against it one by one: half a second for 100,000.
        """
        chosen = select(PICTURE_MARKS.c.sha256, PICTURE_MARKS.c.bits).where(PICTURE_MARKS.c.quality >= LEAST_QUALITY)
        distances = ((str(sha256), mark.distance(str(bits))) for sha256, bits in self._connection.execute(chosen))
        return dict(sorted((one for one in distances if one[1] <= most), key=lambda one: one[1]))

    def derivation(self, sha256: str) -> Derivation | None:
        """What a file was made from; None for an original."""
        chosen = select(DERIVATIONS).where(DERIVATIONS.c.sha256 == sha256)
        row = self._connection.execute(chosen).one_or_none()
        return None if row is None else Derivation(row.sha256, row.source_sha256, row.operations)

    def derivations_of(self, files: Collection[str]) -> Mapping[str, Derivation]:
        """The same for several, by SHA-256; originals are left out."""
        chosen = select(DERIVATIONS).where(DERIVATIONS.c.sha256.in_(sorted(files)))
        rows = self._connection.execute(chosen)
        return {row.sha256: Derivation(row.sha256, row.source_sha256, row.operations) for row in rows}

    def add_derivation(self, derivation: Derivation, at: datetime) -> None:
        """Keep what a file was made from."""
        self._connection.execute(
            DERIVATIONS.insert().values(
                sha256=derivation.sha256,
                source_sha256=derivation.source_sha256,
                operations=derivation.operations,
                recorded_at=at,
            )
        )
