"""Keeps every index in step with the records: in the transaction of the change, and from nothing when it is gone."""

from collections.abc import Collection, Iterator, Sequence

from sqlalchemy import Connection, delete, select

from app.domain.cases.case import Case
from app.domain.cases.event import Event
from app.domain.cases.timing import missing_starts, windows_of
from app.domain.proof.serials import Role, SerialUse, returned_serial
from app.domain.report import SILENT, Report
from app.storage.indexes.due import CaseTimes, DueStore
from app.storage.indexes.findable import findable_text
from app.storage.indexes.search import Findable, SearchStore
from app.storage.indexes.serials import SerialStore
from app.storage.indexes.tables import KEPT_INDEXES
from app.storage.stores.cases import CaseStore
from app.storage.stores.events import EventStore
from app.storage.stores.evidence import EvidenceStore
from app.storage.stores.snapshots import SnapshotStore
from app.storage.tables import CASES

MADE_BY = 1
"""Goes up when the same records give other indexes: those of an older program are then thrown away and made anew."""
_ALL = "all"
_CHUNK = 500


class Indexes:
    """The indexes of one unit of work: search, due times, serial numbers. `snapshots`: with what was read already."""

    def __init__(self, connection: Connection, snapshots: SnapshotStore | None = None) -> None:
        self._connection = connection
        self._cases, self._events = CaseStore(connection), EventStore(connection)
        self._evidence, self._snapshots = EvidenceStore(connection), snapshots or SnapshotStore(connection)
        self._search, self._due = SearchStore(connection), DueStore(connection)
        self._serials = SerialStore(connection)

    def follow(self, changed: Collection[str]) -> None:
        """Take in what these cases are now; called before the transaction that changed them ends."""
        for chunk in _chunks(sorted(changed)):
            cases = self._cases.several(chunk)
            events, evidence = self._events.of_cases(chunk), self._evidence.of_cases(chunk)
            held = [(case, events.get(case.id, ())) for case in cases]
            self._search.put(
                [
                    Findable(case.id, findable_text(case, happened, evidence.get(case.id, ())), case.closed_at is None)
                    for case, happened in held
                ]
            )
            self._due.put([self._times(case, happened) for case, happened in held])
            self._serials.put(chunk, [use for case, happened in held for use in _serials(case, happened)])

    def are_made(self) -> bool:
        """Whether they are there, made by this program or one that makes the same."""
        made_by = select(KEPT_INDEXES.c.made_by).where(KEPT_INDEXES.c.name == _ALL)
        return self._connection.execute(made_by).scalar_one_or_none() == MADE_BY

    def fill(self) -> None:
        """Make them where they are not made."""
        if not self.are_made():
            self.rebuild()

    def rebuild(self, report: Report = SILENT) -> int:
        """Throw all away and make them anew, oldest case first; how many cases there are."""
        for store in (self._search, self._due, self._serials):
            store.clear()
        self._connection.execute(delete(KEPT_INDEXES))
        chosen = select(CASES.c.id).order_by(CASES.c.opened_at, CASES.c.id.desc())
        ids = list(self._connection.execute(chosen).scalars())
        done = 0
        for chunk in _chunks(ids):
            report.check()
            self.follow(chunk)
            done += len(chunk)
            report.progress(done / len(ids), "index")
        self._connection.execute(KEPT_INDEXES.insert().values(name=_ALL, made_by=MADE_BY))
        return len(ids)

    def _times(self, case: Case, events: tuple[Event, ...]) -> CaseTimes:
        if case.closed_at is not None:
            return CaseTimes(case.id, case.rules)
        rules = self._snapshots.get(case.rules)
        return CaseTimes(
            case.id,
            case.rules,
            rules.clocks,
            windows_of(case, events, rules),
            missing_starts(case, events, rules),
            case.version + len(events),
            max((event.recorded_at for event in events), default=case.opened_at),
        )


def _serials(case: Case, events: tuple[Event, ...]) -> Iterator[SerialUse]:
    if case.serial:
        yield SerialUse(case.id, case.serial, Role.SOLD)
    if returned := returned_serial(events):
        yield SerialUse(case.id, returned, Role.RETURNED)


def _chunks(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(ids), _CHUNK):
        yield ids[start : start + _CHUNK]
