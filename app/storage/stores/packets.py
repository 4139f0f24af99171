"""Packets: what was built for whom, and whether it was ready."""

from typing import Any

from sqlalchemy import Connection, Select, select

from app.domain.proof.packet import Packet
from app.storage.records import from_json, to_json
from app.storage.tables import PACKETS


class PacketStore:
    """The packets of one unit of work."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, packet: Packet) -> None:
        """Keep a packet that was built; building the same one again is another row."""
        self._connection.execute(
            PACKETS.insert().values(id=packet.id, case=packet.case, built_at=packet.built_at, record=to_json(packet))
        )

    def of(self, case_id: str) -> tuple[Packet, ...]:
        """The packets of a case, oldest first."""
        return self._all(select(PACKETS.c.record).where(PACKETS.c.case == case_id))

    def with_id(self, packet_id: str) -> Packet | None:
        """The packet of this id as it was recorded last; None when none was built here."""
        found = self._all(select(PACKETS.c.record).where(PACKETS.c.id == packet_id))
        return found[-1] if found else None

    def all(self) -> tuple[Packet, ...]:
        """Every packet, oldest first."""
        return self._all(select(PACKETS.c.record))

    def _all(self, chosen: Select[Any]) -> tuple[Packet, ...]:
        rows = self._connection.execute(chosen.order_by(PACKETS.c.number)).scalars()
        return tuple(from_json(Packet, record) for record in rows)
