"""Attach a file to a case: look at what it is, copy it into the vault, record what it proves."""

from pathlib import Path

from app.domain.cases.evidence import Evidence
from app.domain.errors import Problem
from app.domain.media.video import Video
from app.domain.report import SILENT, Report
from app.domain.rules.evidence_kind import EvidenceKind, Medium
from app.domain.rules.platform import Platform
from app.domain.text import QT_TRANSLATE_NOOP, Phrase, text
from app.storage.content import Content, look_at
from app.storage.records import values_of
from app.workflow.deps import Deps

TAKEN = {
    Medium.VIDEO: ("video",),
    Medium.PICTURE: ("picture",),
    Medium.DOCUMENT: ("document", "picture"),
}
"""What each medium takes: a document may be photographed or scanned."""
_WORDS = {
    "video": QT_TRANSLATE_NOOP("attach", "a video"),
    "picture": QT_TRANSLATE_NOOP("attach", "a picture"),
    "document": QT_TRANSLATE_NOOP("attach", "a document"),
}
_NAME_LENGTH = 255


def attach_evidence(deps: Deps, case_id: str, path: Path, kind: str, *, report: Report = SILENT) -> Evidence:
    """Copy a file into the vault and attach it as a proof of `kind` (an evidence kind of the case's platform).

    The same file attached again as the same kind is the same record. Where else a file is used: `queries.uses`.
    Raises `Problem`, with nothing left behind, for an unknown case or kind, a file that is not what the kind needs, one
    that vanishes or changes meanwhile, and a full disk; `Cancelled` when the person stops it.
    """
    with deps.database.read() as unit:
        case = unit.cases.get(case_id)
        wanted = _kind(unit.snapshots.get(case.rules), kind)
    content = look_at(path)
    _fit(path, content, wanted)
    report.progress(0.0, "copy")
    taken = deps.vault.take(path, report.check)
    now = deps.now()
    with deps.database.write() as unit:
        deps.vault.original(taken.sha256)  # somebody may have let the same bytes go since they were looked at
        for item in unit.evidence.of(case.id):
            if (item.sha256, item.kind) == (taken.sha256, wanted.id):
                return item
        item = Evidence(
            unit.evidence.new_id(case.id),
            case.id,
            wanted.id,
            taken.sha256,
            _name(path),
            taken.bytes,
            now,
            content.media_type,
        )
        if content.media_type == "video":
            unit.videos.add(Video(taken.sha256, item.name, taken.bytes, now))
        unit.evidence.add(item)
        unit.ledger.append("evidence_attached", case.id, values_of(item), now)
    report.progress(1.0, "copy")
    return item


def _kind(platform: Platform, kind: str) -> EvidenceKind:
    found = platform.evidence_kind(kind)
    if found is None:
        raise Problem(
            "unknown-evidence",
            text(
                QT_TRANSLATE_NOOP("attach", "{platform} knows no kind of evidence “{kind}”."),
                platform=platform.title,
                kind=kind[:80],
            ),
            text(
                QT_TRANSLATE_NOOP("attach", "Known kinds: {kinds}."),
                kinds=", ".join(entry.id for entry in platform.evidence),
            ),
        )
    return found


def _fit(path: Path, content: Content, wanted: EvidenceKind) -> None:
    if content.media_type not in TAKEN[wanted.medium]:
        raise Problem(
            "wrong-medium",
            text(
                QT_TRANSLATE_NOOP("attach", "{name} is {is_now}, but “{kind}” must be {needed}."),
                name=path.name,
                is_now=text(_word(content.media_type)),
                kind=wanted.title,
                needed=text(_word(wanted.medium.value)),
            ),
            text(QT_TRANSLATE_NOOP("attach", "Choose another file, or attach it as another kind.")),
        )


def _word(media_type: str) -> Phrase:
    return _WORDS[media_type]


def _name(path: Path) -> str:
    """The file's name, also where the file system holds bytes that are no text."""
    return path.name.encode("utf-8", "replace").decode("utf-8")[-_NAME_LENGTH:]
