"""Attach a film or a picture to a parcel without an owner: it goes into the vault at once."""

from pathlib import Path

from app.domain.errors import Problem
from app.domain.exchange.parcel import ParcelFile
from app.domain.media.video import Video
from app.domain.report import SILENT, Report
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.storage.content import look_at
from app.storage.records import values_of
from app.workflow.deps import Deps

USUAL_KINDS = {"video": "opening_video", "picture": "waybill_photo", "document": "packing_list"}
"""What a file of a parcel is used as when nobody says it, by what it really is."""
_NAME_LENGTH = 255


def attach_to_parcel(deps: Deps, parcel_id: str, path: Path, kind: str = "", *, report: Report = SILENT) -> ParcelFile:
    """Copy a file into the vault and keep it for a parcel; the same file as the same kind again is the same record.

    Raises `Problem` for an unknown parcel, one that has its case (attach it there), a kind that no platform knows, and
    what the vault raises; then nothing was kept. `Cancelled`.
    """
    parcel_id = _without_case(deps, parcel_id)
    content = look_at(path)
    used_as = kind or USUAL_KINDS[content.media_type]
    _refuse_unknown(deps, used_as)
    taken = deps.vault.take(path, report.check)
    now = deps.now()
    with deps.database.write() as unit:
        for known in unit.parcels.files_of(parcel_id):
            if (known.sha256, known.kind) == (taken.sha256, used_as):
                return known
        name = path.name.encode("utf-8", "replace").decode("utf-8")[-_NAME_LENGTH:]
        file = ParcelFile(
            unit.parcels.new_file_id(parcel_id),
            parcel_id,
            used_as,
            taken.sha256,
            name,
            taken.bytes,
            now,
            content.media_type,
        )
        if content.media_type == "video":
            unit.videos.add(Video(taken.sha256, name, taken.bytes, now))
        unit.parcels.add_file(file)
        unit.ledger.append("parcel_file_attached", "", values_of(file), now)
    return file


def _without_case(deps: Deps, parcel_id: str) -> str:
    """The id of a parcel whose owner is not known. Raises `Problem`."""
    with deps.database.read() as unit:
        parcel = unit.parcels.get(parcel_id)
    if parcel.case is None:
        return parcel.id
    raise Problem(
        "parcel-matched",
        text(
            QT_TRANSLATE_NOOP("parcels", "Parcel {parcel} belongs to case {case} already."),
            parcel=parcel.id,
            case=parcel.case,
        ),
        text(QT_TRANSLATE_NOOP("parcels", "Attach the file to the case.")),
    )


def _refuse_unknown(deps: Deps, kind: str) -> None:
    if not any(platform.evidence_kind(kind) for platform in deps.rulebook.platforms):
        raise Problem(
            "unknown-evidence",
            text(QT_TRANSLATE_NOOP("parcels", "No platform knows a kind of evidence “{kind}”."), kind=kind[:80]),
            text(QT_TRANSLATE_NOOP("parcels", "Leave --as away: it can be chosen when the parcel has its case.")),
        )
