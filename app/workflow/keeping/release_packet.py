"""Let a packet's folder go: recorded first, deleted after that; its record stays, and so do the originals."""

from datetime import timedelta
from pathlib import Path

from app.domain.errors import Problem
from app.domain.keeping.removal import Kept, Removal, given_reason
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.files import remove_tree, unwritten
from app.storage.records import values_of
from app.workflow.deps import Deps
from app.workflow.queries.keeping.retention import holds_of, is_packet


def release_packet(deps: Deps, packet_id: str, path: Path, size: int, keep: timedelta, *, reason: str = "") -> Removal:
    """Record the removal, then delete the folder, if it still is that very packet. Killed in between, the next call
    deletes it under a second record. `reason`: what the person gave for it, kept in the ledger. Raises `Problem`.
    """
    now = deps.now()
    with deps.database.write() as unit:
        packet = next((one for one in unit.packets.all() if (one.id, one.path) == (packet_id, str(path))), None)
        if packet is None or not is_packet(packet):
            raise Problem(
                "no-packet",
                text(QT_TRANSLATE_NOOP("keeping", "{path} is not the packet that was recorded."), path=str(path)),
                text(QT_TRANSLATE_NOOP("keeping", "Nothing was deleted.")),
            )
        hold = holds_of(unit, {packet.case}, keep, now)[packet.case]
        if hold.why is not None:
            raise Problem(
                "still-held",
                text(
                    QT_TRANSLATE_NOOP("keeping", "The packet {packet} is still held by case {case}."),
                    packet=packet.id,
                    case=packet.case,
                ),
                text(QT_TRANSLATE_NOOP("keeping", "Nothing was deleted. Look at that case.")),
            )
        removal = Removal(
            unit.originals.new_id(),
            Kept.PACKET,
            packet.id,
            packet.path,
            size,
            frozenset({packet.case}),
            hold.until or now,
            now,
        )
        unit.originals.add_removal(removal)
        unit.ledger.append("packet_released", packet.case, {**values_of(removal), **given_reason(reason)}, now)
    remove_tree(path)
    if path.exists():
        raise unwritten(path, PermissionError(13, "it could not be deleted"))
    return removal
