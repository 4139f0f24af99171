"""Evidence: which original is used as which proof in which case."""

from collections.abc import Iterator, Mapping
from dataclasses import fields

from sqlalchemy import Connection, func, select

from app.domain.cases.evidence import Evidence
from app.domain.errors import Problem
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.storage.records import values_of
from app.storage.tables import CASES, EVIDENCE

_COLUMNS = tuple(EVIDENCE.c[field.name] for field in fields(Evidence))


class EvidenceStore:
    """The evidence of one unit of work."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of(self, case_id: str) -> tuple[Evidence, ...]:
        """All evidence of a case, oldest first."""
        chosen = select(*_COLUMNS).where(EVIDENCE.c.case == case_id)
        rows = self._connection.execute(chosen.order_by(EVIDENCE.c.attached_at, EVIDENCE.c.id))
        return tuple(Evidence(*row) for row in rows)

    def get(self, evidence_id: str) -> Evidence:
        """One item; raises `Problem` `no-evidence`."""
        row = self._connection.execute(select(*_COLUMNS).where(EVIDENCE.c.id == evidence_id)).one_or_none()
        if row is None:
            raise Problem(
                "no-evidence",
                text(QT_TRANSLATE_NOOP("storage", "There is no evidence {evidence}."), evidence=evidence_id),
                text(QT_TRANSLATE_NOOP("storage", "Look at the case to see what is attached to it.")),
            )
        return Evidence(*row)

    def with_file(self, sha256: str) -> tuple[Evidence, ...]:
        """Every use of one original, over all cases, oldest first."""
        chosen = select(*_COLUMNS).where(EVIDENCE.c.sha256 == sha256)
        rows = self._connection.execute(chosen.order_by(EVIDENCE.c.attached_at, EVIDENCE.c.id))
        return tuple(Evidence(*row) for row in rows)

    def all(self) -> Iterator[Evidence]:
        """Every item of every case, one by one."""
        chosen = select(*_COLUMNS).order_by(EVIDENCE.c.attached_at, EVIDENCE.c.id)
        for row in self._connection.execute(chosen.execution_options(yield_per=1000)):
            yield Evidence(*row)

    def files(self) -> Mapping[str, int]:
        """Every original that is in use, with its bytes."""
        rows = self._connection.execute(select(EVIDENCE.c.sha256, EVIDENCE.c.bytes).distinct())
        return {str(sha256): int(size) for sha256, size in rows}

    def kinds_of_open_cases(self) -> Mapping[str, frozenset[str]]:
        """The kinds that each open case holds, by case; one query, for lists."""
        chosen = select(EVIDENCE.c.case, EVIDENCE.c.kind).join(CASES, CASES.c.id == EVIDENCE.c.case)
        found: dict[str, set[str]] = {}
        for case, kind in self._connection.execute(chosen.where(CASES.c.closed_at.is_(None))):
            found.setdefault(case, set()).add(kind)
        return {case: frozenset(kinds) for case, kinds in found.items()}

    def new_id(self, case_id: str) -> str:
        """The next free id: the case's, `-f` and a number. Call it in the unit that adds the item."""
        count = self._connection.execute(select(func.count()).where(EVIDENCE.c.case == case_id)).scalar_one()
        return f"{case_id}-f{count + 1}"

    def add(self, item: Evidence) -> None:
        """Keep a new item."""
        self._connection.execute(EVIDENCE.insert().values(**values_of(item)))
