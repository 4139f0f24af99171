"""Evidence: which original is used as which proof in which case."""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import fields

from sqlalchemy import Connection, func, select

from app.domain.cases.evidence import Evidence
from app.domain.errors import Problem
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.storage.records import values_of
from app.storage.stores.cases import untold
from app.storage.tables import CASES, EVIDENCE

_COLUMNS = tuple(EVIDENCE.c[field.name] for field in fields(Evidence))


class EvidenceStore:
    """The evidence of one unit of work. `changed` is told the id of each case that gets an item."""

    def __init__(self, connection: Connection, changed: Callable[[str], None] = untold) -> None:
        self._connection = connection
        self._changed = changed

    def of(self, case_id: str) -> tuple[Evidence, ...]:
        """All evidence of a case, oldest first."""
        chosen = select(*_COLUMNS).where(EVIDENCE.c.case == case_id)
        rows = self._connection.execute(chosen.order_by(EVIDENCE.c.attached_at, EVIDENCE.c.id))
        return tuple(Evidence(*row) for row in rows)

    def of_cases(self, ids: Collection[str]) -> Mapping[str, tuple[Evidence, ...]]:
        """The same of several cases, by case; one query."""
        chosen = select(*_COLUMNS).where(EVIDENCE.c.case.in_(ids)).order_by(EVIDENCE.c.attached_at, EVIDENCE.c.id)
        found: dict[str, list[Evidence]] = {}
        for row in self._connection.execute(chosen):
            found.setdefault(row.case, []).append(Evidence(*row))
        return {case: tuple(items) for case, items in found.items()}

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

    def with_file(self, *sha256: str) -> tuple[Evidence, ...]:
        """Every use of one or several originals, over all cases, oldest first."""
        chosen = select(*_COLUMNS).where(EVIDENCE.c.sha256.in_(sha256))
        rows = self._connection.execute(chosen.order_by(EVIDENCE.c.attached_at, EVIDENCE.c.id))
        return tuple(Evidence(*row) for row in rows)

    def all(self) -> Iterator[Evidence]:
        """Every item of every case, one by one."""
        chosen = select(*_COLUMNS).order_by(EVIDENCE.c.attached_at, EVIDENCE.c.id)
        with self._connection.execute(chosen.execution_options(yield_per=1000)) as rows:
            for row in rows:
                yield Evidence(*row)

    def files(self) -> Mapping[str, int]:
        """Every original that is in use, with its bytes."""
        rows = self._connection.execute(select(EVIDENCE.c.sha256, EVIDENCE.c.bytes).distinct())
        return {str(sha256): int(size) for sha256, size in rows}

    def kinds_of_open_cases(self, among: Collection[str] | None = None) -> Mapping[str, frozenset[str]]:
        """The kinds that each open case holds, by case; of all open cases, or of those `among` them; one query."""
        chosen = select(EVIDENCE.c.case, EVIDENCE.c.kind)
        of_open = chosen.join(CASES, CASES.c.id == EVIDENCE.c.case).where(CASES.c.closed_at.is_(None))
        asked = of_open if among is None else chosen.where(EVIDENCE.c.case.in_(among))
        found: dict[str, set[str]] = {}
        for case, kind in self._connection.execute(asked):
            found.setdefault(case, set()).add(kind)
        return {case: frozenset(kinds) for case, kinds in found.items()}

    def new_id(self, case_id: str) -> str:
        """The next free id: the case's, `-f` and a number. Call it in the unit that adds the item."""
        count = self._connection.execute(select(func.count()).where(EVIDENCE.c.case == case_id)).scalar_one()
        return f"{case_id}-f{count + 1}"

    def add(self, item: Evidence) -> None:
        """Keep a new item."""
        self._connection.execute(EVIDENCE.insert().values(**values_of(item)))
        self._changed(item.case)
