"""Build the packet of one submission: judge whether it is ready, write it whole or not at all, record it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from app.domain.proof.packet import Packet, PacketProof, Role
from app.domain.proof.readiness import Readiness, chosen_appeals
from app.domain.report import SILENT, Report
from app.domain.text import QT_TRANSLATE_NOOP, Text, text
from app.exporters.assembly import Assembled, assemble
from app.exporters.content import Snapshot, Wish, narrowed
from app.exporters.pdf import MOST_BYTES
from app.exporters.upload_folder import typed_texts
from app.workflow.deps import Deps
from app.workflow.steps.packet_content import Made, judge, make, snapshot_of

_LARGE = QT_TRANSLATE_NOOP("packet", "{path} has {bytes} bytes although its pictures were shrunk; {most} were wanted.")


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
    mask: bool = False,
    order: Sequence[str] = (),
    left_out: Sequence[str] = (),
    report: Report = SILENT,
) -> Packet:
    """Build `out/<packet id>` for one form that takes all `appeals` at once.

    Not ready: gives a packet without path, and nothing is written, unless `draft` asks for a marked draft. The same
    case in the same state gives the same packet; one that lies there already is read back and given, never overwritten.
    Amounts default to the whole amount that the case holds; the statement, when none is given, is
    the one kept for this attempt, else drafted. `mask`: people's data on labels are covered in the papers. `order`: ids
    of evidence as a person put them in order; `left_out`: ids of what stays out of this packet altogether.
    Raises `Problem`, `Cancelled`; then no packet was made.
    """
    wish = Wish(appeals, attempt, draft, amounts or {}, reasons or {}, statement, mask, tuple(order), tuple(left_out))
    with deps.database.read() as unit:
        now = narrowed(snapshot_of(unit, case_id), wish)
    judged = judge(deps, now, wish)
    if judged.missing and not draft:
        return _not_ready(deps, now, wish, judged)
    made = make(deps, now, wish, judged)
    if made.judged.missing and not draft:
        return _not_ready(deps, now, wish, made.judged)
    report.check()
    assembled = assemble(made.content, deps.exporters, deps.ffmpeg, out, report)
    return _recorded(deps, _packet(deps, made, assembled))


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


def _packet(deps: Deps, made: Made, assembled: Assembled) -> Packet:
    content = made.content
    return Packet(
        id=content.packet,
        case=content.case.id,
        appeals=tuple(appeal.short_id for appeal in content.appeals),
        attempt=content.attempt,
        path=str(assembled.path),
        ready=not made.judged.missing,
        draft=content.draft,
        missing=made.judged.missing,
        warnings=_told(made, assembled),
        files=assembled.files,
        built_at=deps.now(),
        manifest_sha256=assembled.manifest_sha256,
        typed=typed_texts(content),
        statement=content.statement,
        amounts=content.amounts,
        reasons={name: reason.id for name, reason in content.reasons.items()},
        proofs=tuple(
            PacketProof(
                shown.evidence.id, shown.evidence.kind, shown.evidence.sha256, content.plan.holds(shown.evidence.id)
            )
            for shown in content.exhibits
        ),
    )


def _told(made: Made, assembled: Assembled) -> tuple[Text, ...]:
    """The doubts, and papers that no rung of their ladder made small enough to be sent by mail."""
    large = [file for file in assembled.files if file.role is Role.PAPER and file.bytes > MOST_BYTES]
    return (*made.doubts, *(text(_LARGE, path=file.path, bytes=file.bytes, most=MOST_BYTES) for file in large))


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
