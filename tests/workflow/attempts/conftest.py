"""A desk with Pinduoduo's rules, a case that was refunded, and packets recorded as if they had been built."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from app.domain.cases.case import Case
from app.domain.proof.packet import Packet, PacketProof
from app.workflow.cases.add_event import add_event
from app.workflow.cases.open_case import open_case
from tests.domain.records import pdd
from tests.workflow.desk import START, Desk, small_desk


@dataclass
class Story:
    desk: Desk
    case: Case
    made: list[str] = field(default_factory=list)

    @property
    def deps(self):
        return self.desk.deps

    def later(self, **span: float) -> datetime:
        self.desk.set_time(self.desk.times[0] + timedelta(**span))
        return self.desk.times[0]

    def happens(self, kind: str, at: datetime | None = None, **said: str):
        return add_event(self.deps, self.case.id, kind, at or self.desk.times[0], said)

    def packet(
        self, attempt: int = 1, *shas: str, asked: dict[str, str] | None = None, appeals=(), case="", statement="事实。"
    ) -> str:
        """Record a packet; its proofs are freight receipts with these hashes."""
        amounts = {name: Decimal(yuan) for name, yuan in (asked or {}).items()}
        name = f"{case or self.case.id}-{len(self.made)}"
        self.made.append(name)
        packet = Packet(
            id=name,
            case=case or self.case.id,
            appeals=tuple(appeals) or tuple(amounts),
            attempt=attempt,
            path=f"/out/{name}",
            ready=True,
            draft=False,
            missing=(),
            warnings=(),
            files=(),
            built_at=self.desk.times[0],
            manifest_sha256="0" * 64,
            statement=statement,
            amounts=amounts,
            proofs=tuple(PacketProof(f"f{sha}", "freight_receipt", sha, uploaded=True) for sha in shas),
        )
        with self.deps.database.write() as unit:
            unit.packets.add(packet)
            unit.ledger.append("packet_built", packet.case, {"packet": name}, self.desk.times[0])
        return name

    def events(self, kind: str):
        with self.deps.database.read() as unit:
            return [event for event in unit.events.of(self.case.id) if event.kind == kind]


@pytest.fixture
def story(tmp_path: Path, database_url: str) -> Iterator[Story]:
    with small_desk(tmp_path, pdd(), server=database_url, ready=True) as desk:
        desk.rulebook.names = ("pdd",)
        fields = {"refunded": "199.00", "freight": "12.50", "shop": "甲店", "scenario": "refused_at_door"}
        order = {"order": "261101-123456789012345", "waybill": "YT8812345678901"}
        case = open_case(desk.deps, platform="pdd", **order, fields=fields).case
        story = Story(desk, case)
        story.happens("refunded", START - timedelta(hours=20), amount="199.00")
        yield story
