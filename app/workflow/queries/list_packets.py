"""The packets that were built."""

from app.domain.proof.packet import Packet
from app.workflow.deps import Deps


def list_packets(deps: Deps, case_id: str | None = None) -> tuple[Packet, ...]:
    """All packets, or those of one case, oldest first. Raises `Problem` `no-case`."""
    with deps.database.read() as unit:
        if case_id is None:
            return unit.packets.all()
        return unit.packets.of(unit.cases.get(case_id).id)
