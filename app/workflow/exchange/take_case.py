"""Take a whole case in that another computer wrote: everything is proven first, then it lasts all at once."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from app.domain.cases.case import Case
from app.domain.errors import Problem
from app.domain.proof.ledger import chained_hash
from app.domain.report import SILENT, Report
from app.domain.text import QT_TRANSLATE_NOOP, Text, text
from app.files import sha256_of
from app.storage.chain import CASE_TAKEN
from app.storage.database import Unit
from app.storage.records import canonical, values_of
from app.storage.transfer.case_file import LEDGER, CaseFile, damaged
from app.storage.upgrade import revisions
from app.storage.whole_cases import Rows, Unfit, rows_from, same, tables_of_case
from app.workflow.deps import Deps

_CASE_ID = re.compile(r"\d{6}-[A-Z2-9]{4}")
_RECORDED = ("event_added", "evidence_attached")


@dataclass(frozen=True, slots=True)
class TakenCase:
    """`new`: it was not here before. `originals`: files of evidence that came with it."""

    case: Case
    new: bool
    originals: int
    source_ledger: tuple[int, str]

    @property
    def told(self) -> Text:
        """What came of it, for the person who asked."""
        if self.new:
            took = QT_TRANSLATE_NOOP("exchange", "Took case {case} in, with {count} files.")
            return text(took, case=self.case.id, count=self.originals)
        here = QT_TRANSLATE_NOOP("exchange", "Case {case} is here already, just as it is in the file.")
        return text(here, case=self.case.id)


def take_case(deps: Deps, path: Path, *, report: Report = SILENT) -> TakenCase:
    """Read, prove and keep it, with its ids, times and rules; taking the same file twice changes nothing.

    Raises `Problem`: damaged, from a newer program, or a case of this id that says something else is here already
    (`case-differs`); `Cancelled`. Then nothing was changed.
    """
    with CaseFile(path.absolute(), revisions()) as source:
        source.verify(lambda done: _go_on(report, done))
        rows = _rows(source)
        originals = _originals_of(source, rows)
        told = _prove_ledger(source, rows)
        with deps.database.read() as unit:
            known = _known(unit, source, rows)
        if known is not None:
            return TakenCase(known, new=False, originals=0, source_ledger=source.contents.ledger)
        with _in_vault(deps, source, originals, report.part(0.5, 0.9)):
            case = _keep(deps, source, rows, told)
    report.progress(1.0, "copy")
    return TakenCase(case, new=True, originals=len(originals), source_ledger=source.contents.ledger)


def _go_on(report: Report, done: float) -> None:
    report.check()
    report.progress(0.5 * done, "verify")


def _rows(source: CaseFile) -> Rows:
    """The rows of the file, each value fit for its column, and all of this one case. Raises `Problem`."""
    names = {f"records/{name}.jsonl" for name in tables_of_case()}
    if set(source.named("records")) - names:
        raise damaged(source.path, min(set(source.named("records")) - names))
    try:
        rows = {name: rows_from(name, source.lines(f"records/{name}.jsonl")) for name in tables_of_case()}
    except Unfit as error:
        raise damaged(source.path, str(error)[:80]) from error
    case = source.case
    named = [str(row["id"]) for row in rows["cases"]] == [case] and _CASE_ID.fullmatch(case)
    own = all(
        str(row["id"]).startswith(f"{case}-") for name in ("events", "evidence", "attempts") for row in rows[name]
    )
    if not named or not own:
        raise damaged(source.path, "records")
    return rows


def _originals_of(source: CaseFile, rows: Rows) -> tuple[str, ...]:
    """The hashes of the originals in the file: all that the rows name, but those that were let go."""
    held = tuple(name.removeprefix("originals/").replace("/", "") for name in source.named("originals"))
    for sha256, name in zip(held, source.named("originals"), strict=True):
        if source.contents.files[name].sha256 != sha256 or name != f"originals/{sha256[:2]}/{sha256[2:]}":
            raise damaged(source.path, name)
    wanted = {str(row["sha256"]) for name in ("evidence", "parcel_files") for row in rows[name]}
    released = {str(row["item"]) for row in rows["removals"]}
    if set(held) - wanted or wanted - released - set(held):
        raise damaged(source.path, "originals")
    return held


def _prove_ledger(source: CaseFile, rows: Rows) -> Mapping[str, str]:
    """Every entry has the hash that it claims; what they say of each event and each item of evidence, by id."""
    told: dict[str, str] = {}
    last = 0
    try:
        for line in source.lines(LEDGER):
            entry = json.loads(line)
            parts = [entry[name] for name in ("kind", "case", "payload", "previous")]
            if _hash_of(entry, parts) != entry["hash"] or entry["case"] != source.case or entry["number"] <= last:
                raise damaged(source.path, LEDGER)
            last = entry["number"]
            payload = json.loads(entry["payload"])
            records = [payload] if entry["kind"] in _RECORDED else payload.get("records", ())
            if entry["kind"] in (*_RECORDED, CASE_TAKEN):
                told.update({str(record["id"]): canonical(record) for record in records})
    except (KeyError, ValueError, TypeError, AttributeError) as error:
        raise damaged(source.path, LEDGER) from error
    if last > source.contents.ledger[0] or told.keys() != {row["id"] for row in (*rows["events"], *rows["evidence"])}:
        raise damaged(source.path, LEDGER)
    return told


def _hash_of(entry: Mapping[str, Any], parts: Sequence[str]) -> str:
    return chained_hash(entry["number"], datetime.fromisoformat(entry["at"]), *parts)


def _known(unit: Unit, source: CaseFile, rows: Rows) -> Case | None:
    """The case when it is here already and says the same; None when it is not here. Raises `Problem`."""
    if not unit.cases.exists(source.case):
        return None
    if same(rows, unit.whole_cases.of(source.case)):
        return unit.cases.get(source.case)
    raise Problem(
        "case-differs",
        text(
            QT_TRANSLATE_NOOP("exchange", "Case {case} is here already and says something else than {path}."),
            case=source.case,
            path=str(source.path),
        ),
        text(QT_TRANSLATE_NOOP("exchange", "Nothing was changed. Work on in the one that is further.")),
    )


@contextmanager
def _in_vault(deps: Deps, source: CaseFile, originals: Sequence[str], report: Report) -> Iterator[None]:
    """Put the originals into the vault; those that are new there leave again when the rest fails."""
    new: list[str] = []
    try:
        for done, sha256 in enumerate(originals):
            if deps.vault.put(sha256, source.blocks(f"originals/{sha256[:2]}/{sha256[2:]}"), report.check):
                new.append(sha256)
            report.progress((done + 1) / len(originals), "copy")
        yield
    except BaseException:
        for sha256 in new:
            with suppress(Problem):
                deps.vault.remove(sha256)
        raise


def _keep(deps: Deps, source: CaseFile, rows: Rows, told: Mapping[str, str]) -> Case:
    now = deps.now()
    with deps.database.write() as unit:
        if unit.cases.exists(source.case):
            raise damaged(source.path, source.case)
        try:
            unit.whole_cases.put(rows)
            case = unit.cases.get(source.case)
            records = _read_again(unit, case, told)
        except (Unfit, ValueError, KeyError, TypeError) as error:
            raise damaged(source.path, "records") from error
        number, last = source.contents.ledger
        said = {
            "file": source.path.name,
            "sha256": sha256_of(source.path),
            "source_entries": number,
            "source_head": last,
            "records": records,
        }
        unit.ledger.append(CASE_TAKEN, case.id, said, now)
    return case


def _read_again(unit: Unit, case: Case, told: Mapping[str, str]) -> list[Mapping[str, object]]:
    """Events and evidence as the program reads them, when they are what the ledger they came with told, and everything
    else can be read as well. Raises `Unfit` and what reading raises.
    """
    unit.snapshots.get(case.rules)
    unit.packets.of(case.id)
    unit.attempts.of(case.id)
    evidence = unit.evidence.of(case.id)
    unit.inspections.of_case(case, evidence)
    records: list[Mapping[str, object]] = [values_of(record) for record in (*unit.events.of(case.id), *evidence)]
    if {str(record["id"]): canonical(record) for record in records} != told:
        raise Unfit(LEDGER)
    return records
