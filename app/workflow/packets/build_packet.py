"""Build the packet of one submission: judge whether it is ready, write it whole or not at all, record it."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from app.domain.proof.packet import Packet
from app.domain.proof.readiness import Readiness, chosen_appeals, readiness
from app.domain.report import SILENT, Report
from app.domain.rules.appeal import AmountRule
from app.domain.text import QT_TRANSLATE_NOOP, Phrase, Text, text
from app.exporters.assembly import Assembled, assemble
from app.exporters.base import PacketContent
from app.exporters.content import Snapshot, Wish, chosen_amounts, chosen_reasons, prepare
from app.exporters.papers.exhibits import shown_readings
from app.exporters.pdf import lost_characters
from app.exporters.slots import Why
from app.workflow.deps import Deps

_LEFT_OUT: Mapping[Why, Phrase] = {
    Why.NOT_ASKED: QT_TRANSLATE_NOOP("packet", "“{name}” is not in the upload: this submission does not ask for it."),
    Why.NO_ROOM: QT_TRANSLATE_NOOP("packet", "“{name}” is not in the upload: the form has no place left."),
    Why.DOCUMENT: QT_TRANSLATE_NOOP(
        "packet", "“{name}” is not in the upload: the form takes no documents. Attach a picture of it instead."
    ),
}


def build_packet(
    deps: Deps,
    case_id: str,
    appeals: tuple[str, ...],
    out: Path,
    *,
    attempt: int | None = None,
    draft: bool = False,
    amounts: Mapping[str, Decimal] | None = None,
    reasons: Mapping[str, str] | None = None,
    statement: str | None = None,
    report: Report = SILENT,
) -> Packet:
    """Build `out/<packet id>` for one form that takes all `appeals` at once.

    Not ready: gives a packet without path, and nothing is written, unless `draft` asks for a marked draft. The same
    case in the same state gives the same packet; one that lies there already is read back and given, never overwritten.
    Amounts default to the whole amount that the case holds; the statement is drafted when none is given.
    Raises `Problem`, `Cancelled`; then no packet was made.
    """
    wish = Wish(appeals, attempt, draft, amounts or {}, reasons or {}, statement)
    now = _snapshot(deps, case_id)
    judged = _judged(deps, now, wish)
    if judged.missing and not draft:
        return _not_ready(deps, now, wish, judged)
    content = prepare(now, wish, judged, deps.vault.original, deps.chinese, deps.resources)
    warnings = (*judged.warnings, *_warnings(content))
    report.check()
    made = assemble(content, deps.exporters, deps.ffmpeg, out, report)
    return _recorded(deps, _packet(deps, content, made, judged, warnings))


def _snapshot(deps: Deps, case_id: str) -> Snapshot:
    with deps.database.read() as unit:
        case = unit.cases.get(case_id)
        evidence = unit.evidence.of(case.id)
        videos = {item.sha256 for item in evidence if item.media_type == "video"}
        return Snapshot(
            case,
            unit.snapshots.get(case.rules),
            unit.events.of(case.id),
            evidence,
            unit.inspections.latest_of(videos, case.platform, case.waybill),
        )


def _judged(deps: Deps, now: Snapshot, wish: Wish) -> Readiness:
    """What is missing, and what is doubtful."""
    appeals = chosen_appeals(now.platform, wish.appeals)
    amounts = chosen_amounts(appeals, now.case, wish.amounts)
    reasons = {name: reason.id for name, reason in chosen_reasons(appeals, wish.reasons).items()}
    names = tuple(appeal.short_id for appeal in appeals)
    return readiness(
        now.platform,
        names,
        now.case,
        now.events,
        now.evidence,
        now.inspections,
        amounts,
        reasons=reasons,
        now=deps.now(),
    )


def _not_ready(deps: Deps, now: Snapshot, wish: Wish, judged: Readiness) -> Packet:
    appeals = chosen_appeals(now.platform, wish.appeals)
    return Packet(
        id="",
        case=now.case.id,
        appeals=tuple(appeal.short_id for appeal in appeals),
        attempt=wish.attempt or 0,
        path="",
        ready=False,
        draft=False,
        missing=judged.missing,
        warnings=judged.warnings,
        files=(),
        built_at=deps.now(),
        manifest_sha256="",
    )


def _warnings(content: PacketContent) -> Iterator[Text]:
    """What a person should know before handing it in; everything of it can be seen before a file is written."""
    by_id = {exhibit.evidence.id: exhibit for exhibit in content.exhibits}
    for left in content.plan.left_out:
        if left.why in _LEFT_OUT:  # why a faulty item stays out has been said with more detail
            yield text(_LEFT_OUT[left.why], name=by_id[left.evidence].evidence.name)
    for appeal in content.appeals:
        if appeal.reasons and appeal.short_id not in content.reasons and appeal.amount is not AmountRule.NONE:
            yield text(
                QT_TRANSLATE_NOOP("packet", "No reason was chosen for “{appeal}”: choose it in the form."),
                appeal=appeal.title,
            )
    for exhibit in content.exhibits:
        sent = exhibit.evidence.media_type == "video" and content.plan.holds(exhibit.evidence.id)
        if sent and not shown_readings(exhibit.inspection, content.case.waybill):
            yield text(
                QT_TRANSLATE_NOOP("packet", "No frames out of “{name}”: the case's waybill was not read in it."),
                name=exhibit.evidence.name,
            )
    lost = lost_characters(content)
    if lost:
        yield text(
            QT_TRANSLATE_NOOP("packet", "The PDF shows 〓 for characters that its fonts do not hold: {signs}"),
            signs=" ".join(lost[:20]),
        )


def _packet(
    deps: Deps, content: PacketContent, made: Assembled, judged: Readiness, warnings: tuple[Text, ...]
) -> Packet:
    return Packet(
        id=content.packet,
        case=content.case.id,
        appeals=tuple(appeal.short_id for appeal in content.appeals),
        attempt=content.attempt,
        path=str(made.path),
        ready=not judged.missing,
        draft=content.draft,
        missing=judged.missing,
        warnings=warnings,
        files=made.files,
        built_at=deps.now(),
        manifest_sha256=made.manifest_sha256,
    )


def _recorded(deps: Deps, packet: Packet) -> Packet:
    """Record it once it stands in its place: after a crash in between the next run finds it there and records it."""
    with deps.database.write() as unit:
        for known in unit.packets.of(packet.case):
            if (known.id, known.path, known.manifest_sha256) == (packet.id, packet.path, packet.manifest_sha256):
                return replace(packet, built_at=known.built_at)
        unit.packets.add(packet)
        unit.ledger.append(
            "packet_built",
            packet.case,
            {
                "packet": packet.id,
                "appeals": list(packet.appeals),
                "attempt": packet.attempt,
                "draft": packet.draft,
                "files": len(packet.files),
                "manifest_sha256": packet.manifest_sha256,
            },
            packet.built_at,
        )
    return packet
