"""Take a platform's export in: new cases, what is new about known ones, all of it or nothing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from app.domain.cases.case import Case
from app.domain.cases.event import Event, EventSource
from app.domain.cases.numbers.case_id import drawn_id
from app.domain.exchange.merging import Action, Planned, merged
from app.domain.exchange.outcome import TableOutcome, Wish
from app.domain.report import SILENT, Report
from app.files import changed_meanwhile
from app.importers.headings import plain_heading
from app.storage.database import Unit
from app.storage.records import values_of
from app.workflow.deps import Deps
from app.workflow.steps.table_plan import outcome_of, plan_rows
from app.workflow.steps.table_reading import TableReading, read_foreign_table

Entry = tuple[str, str, Mapping[str, object]]
_AT_ONCE = 200


def import_cases(deps: Deps, path: Path, wish: Wish, seen_sha256: str = "", *, report: Report = SILENT) -> TableOutcome:
    """Read a table and take it in, in one transaction. Rows that cannot be are listed; unless `skip_bad` is wished for
    nothing at all is written then, and `written` says so. Events get the source `imported`.

    `seen_sha256`: what a person looked at before; another file under this path is not taken in. Raises `Problem` for
    that and for a file that cannot be read, and `Cancelled`.
    """
    reading = read_foreign_table(deps, path, wish, report)
    if seen_sha256 and reading.sha256 != seen_sha256:
        raise changed_meanwhile(path)
    now = deps.now()
    with deps.database.write() as unit:
        planned = plan_rows(unit, reading, wish)
        if any(one.action == Action.REFUSED for one in planned) and not wish.skip_bad:
            return outcome_of(path, reading, wish, planned)
        work = _Work(deps, unit, now)
        for done, one in enumerate(planned):
            if not done % 100:
                report.check()
                report.progress(0.6 + 0.3 * done / len(planned), "write")
            work.take(one)
        work.write()
        platform = deps.rulebook.platform(wish.platform).id
        unit.tables.learn(platform, wish.shop, _learnt(reading), now)
        outcome = outcome_of(path, reading, wish, planned, work.opened)
        unit.ledger.append("cases_imported", "", _told(outcome), now)
    report.progress(1.0, "write")
    return outcome


@dataclass
class _Work:
    """Gathers what the rows change, so that ten thousand of them are written in few statements."""

    deps: Deps
    unit: Unit
    now: datetime
    opened: dict[int, str] = field(default_factory=dict)
    _cases: list[Case] = field(default_factory=list)
    _events: list[Event] = field(default_factory=list)
    _entries: list[Entry] = field(default_factory=list)
    _rules: dict[str, str] = field(default_factory=dict)
    _ids: list[str] = field(default_factory=list)
    _counts: dict[str, int] = field(default_factory=dict)
    _changed: dict[str, Case] = field(default_factory=dict)

    def take(self, planned: Planned) -> None:
        """Note what one row does."""
        if planned.action == Action.NEW:
            self._open(planned)
        elif planned.action == Action.UPDATE:
            self._update(planned)

    def write(self) -> None:
        """Write everything that was noted."""
        self.unit.cases.add_all(self._cases)
        self.unit.events.add_all(self._events)
        self.unit.ledger.append_all(self._entries, self.now)

    def _open(self, planned: Planned) -> None:
        platform = planned.draft.platform
        case = merged(
            Case(
                id=self._new_id(),
                platform=platform,
                order="",
                waybill="",
                rules=self._rules_of(platform),
                opened_at=self.now,
            ),
            planned,
        )
        self._cases.append(case)
        self._entries.append(("case_opened", case.id, values_of(case)))
        self.opened[planned.draft.row] = case.id
        self._counts[case.id] = 0
        self._happened(case.id, planned)

    def _update(self, planned: Planned) -> None:
        if planned.case is None:  # a second row about a case of this file, saying nothing new
            return
        case = self._changed.get(planned.case.id, planned.case)
        if planned.values:
            newer = self.unit.cases.update(merged(case, planned), case.version)
            self._changed[newer.id] = newer
            before = {name: getattr(case, name) for name in planned.values}
            told = {"version": newer.version, "before": before, "after": planned.values}
            self._entries.append(("case_changed", newer.id, told))
        self._happened(case.id, planned)

    def _happened(self, case_id: str, planned: Planned) -> None:
        for happening in planned.events:
            event = Event(
                self._event_id(case_id),
                case_id,
                happening.kind,
                happening.at,
                self.now,
                EventSource.IMPORTED,
                happening.attributes,
                planned.corrects.get(happening.kind),
            )
            self._events.append(event)
            self._entries.append(("event_added", case_id, values_of(event)))

    def _event_id(self, case_id: str) -> str:
        if case_id not in self._counts:
            self._counts[case_id] = len(self.unit.events.of(case_id))
        self._counts[case_id] += 1
        return f"{case_id}-e{self._counts[case_id]}"

    def _rules_of(self, platform: str) -> str:
        if platform not in self._rules:
            rules = self.deps.rulebook.platform(platform)
            self.unit.snapshots.keep(rules)
            self._rules[platform] = rules.snapshot
        return self._rules[platform]

    def _new_id(self) -> str:
        """An id that no case has; drawn by the hundred, because each look costs a question to the records."""
        while not self._ids:
            drawn = {drawn_id(self.now) for _ in range(_AT_ONCE)}
            self._ids = sorted(drawn - self.unit.tables.taken(drawn) - self._counts.keys())
        return self._ids.pop()


def _learnt(reading: TableReading) -> Mapping[str, tuple[str, bool]]:
    """What to remember of the columns, by plain heading."""
    return {
        plain: (column.target, column.how == "typed")
        for column in reading.columns
        if column.target and (plain := plain_heading(column.heading))
    }


def _told(outcome: TableOutcome) -> Mapping[str, object]:
    """What the ledger says of the whole table."""
    return {
        "file": outcome.file,
        "sha256": outcome.sha256,
        "sheet": outcome.sheet,
        "platform": outcome.platform,
        "shop": outcome.shop,
        "columns": {column.column: column.target for column in outcome.columns if column.target},
        "new": outcome.count(Action.NEW),
        "updated": outcome.count(Action.UPDATE),
        "same": outcome.count(Action.SAME),
        "refused": _rows(outcome.planned),
    }


def _rows(planned: Sequence[Planned]) -> list[int]:
    return [one.draft.row for one in planned if one.action == Action.REFUSED]
