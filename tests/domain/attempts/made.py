"""Short makers of attempts."""

from datetime import datetime
from decimal import Decimal

from app.domain.attempts.attempt import BY_HAND, Attempt, Entry, Outcome
from app.domain.proof.packet import PacketProof
from tests.domain.records import NOON


def proof(kind: str, sha256: str, *, uploaded: bool = True) -> PacketProof:
    return PacketProof(f"E-{sha256}", kind, sha256, uploaded)


def attempt(
    number: int = 1,
    *,
    at: datetime = NOON,
    case: str = "C1",
    asked: dict[str, str] | None = None,
    appeals: tuple[str, ...] = (),
    proofs: tuple[PacketProof, ...] = (),
    statement: str = "",
    by: str = "张三",
) -> Attempt:
    amounts = {name: Decimal(amount) for name, amount in (asked or {}).items()}
    name = f"{case}-a{number}"
    entry = Entry(name, Outcome.WAITING, at, at, by)
    return Attempt(
        id=name,
        case=case,
        packet=f"{case}-p{number}",
        manifest_sha256="0" * 64,
        appeals=appeals or tuple(amounts) or ("verdict",),
        number=number,
        statement=statement,
        amounts=amounts,
        reasons={},
        proofs=proofs,
        how=BY_HAND,
        recorded_at=at,
        entries=(entry,),
    )


def decided(
    one: Attempt, outcome: Outcome, back: str | None = None, at: datetime | None = None, **split: str
) -> Attempt:
    amounts = {name: Decimal(amount) for name, amount in split.items()}
    when = at or one.submitted.at
    entry = Entry(one.id, outcome, when, when, "", None if back is None else Decimal(back), amounts)
    return Attempt(**{name: getattr(one, name) for name in one.__slots__} | {"entries": (*one.entries, entry)})
