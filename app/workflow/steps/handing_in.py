"""What the handing in of a packet is: the recorded packet, which try it would be, the snapshot that is kept of it."""

from collections.abc import Sequence
from pathlib import PurePath

from app.domain.attempts.attempt import BY_HAND, Attempt, Entry
from app.domain.attempts.place import Place, place_of
from app.domain.cases.event import standing
from app.domain.errors import Problem
from app.domain.proof.packet import Packet, PacketProof
from app.domain.rules.appeal import Appeal
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.storage.database import Unit


def find_packet(unit: Unit, name: str) -> Packet:
    """The recorded packet of this id or folder. Raises `Problem` `no-packet`."""
    wanted = name.strip()
    found = unit.packets.with_id(wanted) or unit.packets.with_id(PurePath(wanted.replace("\\", "/")).name)
    if found is None:
        raise Problem(
            "no-packet",
            text(QT_TRANSLATE_NOOP("attempts", "No packet {packet} was built here."), packet=wanted[:120]),
            text(QT_TRANSLATE_NOOP("attempts", "`packet list` shows those that were.")),
        )
    return found


def find_place(unit: Unit, built: Packet, appeals: Sequence[Appeal]) -> Place:
    """Which try the handing in of a packet would be."""
    claimed = {event for attempt in unit.attempts.of(built.case) for entry in attempt.entries for event in entry.events}
    return place_of(appeals, standing(unit.events.of(built.case)), built.attempt, built.built_at, claimed)


def snapshot_of(unit: Unit, built: Packet, attempt_id: str, number: int, entry: Entry) -> Attempt:
    """The attempt as the packet says it. One that does not tell its proofs held what was attached when it was built."""
    proofs = built.proofs or tuple(
        PacketProof(item.id, item.kind, item.sha256, uploaded=True)
        for item in unit.evidence.of(built.case)
        if item.attached_at <= built.built_at
    )
    return Attempt(
        id=attempt_id,
        case=built.case,
        packet=built.id,
        manifest_sha256=built.manifest_sha256,
        appeals=built.appeals,
        number=number,
        statement=built.statement,
        amounts=dict(built.amounts),
        reasons=dict(built.reasons),
        proofs=proofs,
        how=BY_HAND,
        recorded_at=entry.recorded_at,
        entries=(entry,),
    )
