"""A parcel finds its case: what was filmed of it becomes evidence there, with the time at which it was first seen."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from app.domain.cases.case import Case
from app.domain.cases.evidence import Evidence
from app.domain.errors import Problem
from app.domain.exchange.parcel import Parcel, ParcelFile
from app.domain.rules.platform import Platform
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.storage.database import Unit
from app.storage.records import values_of
from app.workflow.deps import Deps


@dataclass(frozen=True, slots=True)
class Matched:
    """The parcel with its case, and what became evidence there."""

    parcel: Parcel
    case: Case
    evidence: tuple[Evidence, ...]


def match_parcel(deps: Deps, parcel_id: str, case_id: str, kinds: Mapping[str, str] | None = None) -> Matched:
    """Give a parcel to a case. `kinds`: another kind of evidence by the file's id, where the usual one does not fit.

    All of it in one transaction; the same match again changes nothing. Raises `Problem`: unknown, matched with another
    case, closed, or a kind that the case's platform does not know.
    """
    now = deps.now()
    with deps.database.write() as unit:
        parcel, case = unit.parcels.get(parcel_id), unit.cases.get(case_id)
        if parcel.case is not None:
            if parcel.case == case.id:
                return Matched(parcel, case, ())
            raise _taken(parcel)
        if case.closed_at is not None:
            raise Problem(
                "case-closed",
                text(QT_TRANSLATE_NOOP("parcels", "Case {case} is closed."), case=case.id),
                text(QT_TRANSLATE_NOOP("parcels", "Look whether the parcel belongs to another case.")),
            )
        platform = unit.snapshots.get(case.rules)
        files = unit.parcels.files_of(parcel.id)
        used_as = {file.id: _kind(platform, file, (kinds or {}).get(file.id, file.kind)) for file in files}
        items = tuple(_attach(unit, case, parcel, file, used_as[file.id], now) for file in files)
        matched = unit.parcels.update(replace(parcel, case=case.id, matched_at=now))
        said = {"parcel": parcel.id, "waybill": parcel.waybill, "evidence": [item.id for item in items]}
        unit.ledger.append("parcel_matched", case.id, said, now)
    return Matched(matched, case, items)


def _kind(platform: Platform, file: ParcelFile, kind: str) -> str:
    found = platform.evidence_kind(kind)
    if found is None:
        raise Problem(
            "unknown-evidence",
            text(
                QT_TRANSLATE_NOOP("parcels", "{platform} knows no kind of evidence “{kind}” for {name}."),
                platform=platform.title,
                kind=kind[:80],
                name=file.name,
            ),
            text(QT_TRANSLATE_NOOP("parcels", "Name another kind: --as {file}=KIND."), file=file.id),
        )
    return found.id


def _attach(unit: Unit, case: Case, parcel: Parcel, file: ParcelFile, kind: str, now: datetime) -> Evidence:
    """The file as evidence; one that is attached there already as the same kind stays as it is."""
    for item in unit.evidence.of(case.id):
        if (item.sha256, item.kind) == (file.sha256, kind):
            return item
    item = Evidence(
        unit.evidence.new_id(case.id),
        case.id,
        kind,
        file.sha256,
        file.name,
        file.bytes,
        file.seen_at,
        file.media_type,
        parcel.id,
    )
    unit.evidence.add(item)
    unit.ledger.append("evidence_attached", case.id, values_of(item), now)
    return item


def _taken(parcel: Parcel) -> Problem:
    return Problem(
        "parcel-matched",
        text(
            QT_TRANSLATE_NOOP("parcels", "Parcel {parcel} belongs to case {case} already."),
            parcel=parcel.id,
            case=parcel.case or "",
        ),
        text(QT_TRANSLATE_NOOP("parcels", "Look at both cases; what was recorded is not undone.")),
    )
