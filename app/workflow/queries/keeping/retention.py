"""What may be let go now, and why the rest is held. Deletes nothing."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.cases.timing import clocks_of
from app.domain.errors import Problem
from app.domain.keeping.removal import Kept
from app.domain.keeping.retention import Hold, Why, hold_of, longest
from app.domain.proof.manifest import MANIFEST_NAME
from app.domain.proof.packet import Packet
from app.files import sha256_of
from app.workflow.deps import Deps

if TYPE_CHECKING:
    from app.storage.database import Unit
    from app.storage.stores.originals import Use

_CHUNK = 500


@dataclass(frozen=True, slots=True)
class Thing:
    """An original or a packet that lies on a disk. `item`: its SHA-256 or the packet's id; `path`: file or folder."""

    kind: Kept
    item: str
    name: str
    bytes: int
    cases: frozenset[str]
    hold: Hold
    path: Path


@dataclass(frozen=True, slots=True)
class Retention:
    """`free`: may go, oldest end first; `held`: count and bytes of what may not, by reason."""

    free: tuple[Thing, ...]
    held: Mapping[Why, tuple[int, int]]

    @property
    def bytes(self) -> int:
        """How much could go."""
        return sum(thing.bytes for thing in self.free)


def retention(deps: Deps, keep: timedelta, case_id: str | None = None) -> Retention:
    """Everything that lies in the vault and in packets, or only what belongs to one case.

    What no record names is neither held nor free: nobody knows what it is. Raises `Problem` `no-case`.
    """
    now = deps.now()
    with deps.database.read() as unit:
        case = unit.cases.get(case_id).id if case_id else None
        files = unit.originals.used_in(case) if case else None
        uses = unit.originals.uses() if files is None else unit.originals.uses_of(files)
        packets = unit.packets.of(case) if case else unit.packets.all()
        cases = {use.case for use in uses if use.case} | {packet.case for packet in packets}
        holds = holds_of(unit, cases, keep, now)
    things = [*_originals(deps, uses, holds), *_packets(packets, holds)]
    held: dict[Why, tuple[int, int]] = {}
    for thing in things:
        if (why := thing.hold.why) is not None:
            count, size = held.get(why, (0, 0))
            held[why] = (count + 1, size + thing.bytes)
    free = [thing for thing in things if thing.hold.why is None]
    return Retention(tuple(sorted(free, key=_order)), held)


def _order(thing: Thing) -> tuple[str, str, str]:
    return (thing.hold.until.isoformat() if thing.hold.until else "", thing.kind.value, thing.item)


def holds_of(unit: "Unit", cases: Collection[str], keep: timedelta, now: datetime) -> Mapping[str, Hold]:
    """How long everything of each case is held; windows are only looked at where the rest would let go."""
    found: dict[str, Hold] = {}
    ids = sorted(cases)
    chunks = (ids[start : start + _CHUNK] for start in range(0, len(ids), _CHUNK))
    for case in (case for chunk in chunks for case in unit.cases.several(chunk)):
        hold = hold_of(case, (), keep, now)
        if hold.why is None:
            clocks = clocks_of(case, unit.events.of(case.id), unit.snapshots.get(case.rules), now)
            hold = hold_of(case, clocks, keep, now)
        found[case.id] = hold
    return found


def hold_of_uses(uses: Iterable["Use"], holds: Mapping[str, Hold]) -> Hold | None:
    """Of one original: the use that holds it longest; a parcel without an owner holds for as long as it has none."""
    return longest(holds[use.case] if use.case else Hold(Why.PARCEL, None) for use in uses)


def _originals(deps: Deps, uses: Iterable["Use"], holds: Mapping[str, Hold]) -> list[Thing]:
    by_file: dict[str, list[Use]] = {}
    for use in uses:
        by_file.setdefault(use.sha256, []).append(use)
    things = []
    for sha256, same in by_file.items():
        path, hold = deps.vault.path(sha256), hold_of_uses(same, holds)
        if hold is not None and path.is_file():
            cases = frozenset(use.case for use in same if use.case)
            things.append(Thing(Kept.ORIGINAL, sha256, same[0].name, same[0].bytes, cases, hold, path))
    return things


def _packets(packets: Iterable[Packet], holds: Mapping[str, Hold]) -> list[Thing]:
    things: dict[str, Thing] = {}
    for packet in packets:
        if packet.path and is_packet(packet):
            path = Path(packet.path)
            size = sum(file.stat().st_size for file in path.rglob("*") if file.is_file())
            cases = frozenset({packet.case})
            things[packet.path] = Thing(Kept.PACKET, packet.id, packet.path, size, cases, holds[packet.case], path)
    return list(things.values())


def is_packet(packet: Packet) -> bool:
    """Whether the folder that was recorded still is that very packet: nothing else is ever deleted."""
    try:
        return sha256_of(Path(packet.path) / MANIFEST_NAME) == packet.manifest_sha256
    except Problem:
        return False
