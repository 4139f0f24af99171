"""The rule book as a flat list: what `rules list` and `rules show` and the rules page tell."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from app.domain.rules.courier import Courier
from app.domain.rules.origin import Basis, Origin
from app.domain.rules.platform import Platform
from app.domain.text import Words
from app.rulebook.guides.tables import GUIDES
from app.rulebook.kinds.listing import listed_aids
from app.rulebook.names import SHARED_IDS
from app.rulebook.snapshot import canonical_json, entry_hash


@dataclass(frozen=True, slots=True)
class RuleEntry:
    """`kind` is platform, limit, clock, scenario, appeal, evidence, courier or an optional file's table; `platform`
    is empty for what holds everywhere; `detail` is the whole entry as JSON.
    """

    kind: str
    id: str
    title: Words
    source: str
    source_date: str
    reviewed_on: date
    detail: str
    platform: str = ""
    sha256: str = ""
    """Of what the entry says; the day of review does not count."""
    basis: Basis = Basis.STATED
    overridden: bool = False
    """The user's own entry stands in the place of the shipped one."""

    @property
    def key(self) -> tuple[str, str, str]:
        """What is unique in a rule book: kinds of evidence have the same id on several platforms."""
        return (self.kind, self.platform, self.id)


def _entry(kind: str, name: str, title: Words, origin: Origin, whole: object, platform: str) -> RuleEntry:
    said = {key: part for key, part in whole.items() if key != "snapshot"} if isinstance(whole, dict) else whole
    return RuleEntry(
        kind=kind,
        id=name,
        title=title,
        source=origin.source,
        source_date=origin.source_date,
        reviewed_on=origin.reviewed_on,
        detail=canonical_json(whole),
        platform=platform,
        sha256=entry_hash(said),
        basis=origin.basis,
    )


def platform_entries(platform: Platform) -> Iterator[RuleEntry]:
    """Every entry of one platform; couriers belong to all and come apart."""
    head = {
        "id": platform.id,
        "title": platform.title,
        "check_back_office": platform.check_back_office,
        "event_kinds": platform.event_kinds,
        "flags": platform.flags,
        "snapshot": platform.snapshot,
        "origin": platform.origin,
    }
    yield _entry("platform", platform.id, platform.title, platform.origin, head, platform.id)
    for limits in platform.limits:
        yield _entry("limit", limits.id, limits.title, limits.origin, limits, platform.id)
    for clock in platform.clocks:
        yield _entry("clock", clock.id, clock.title, clock.origin, clock, platform.id)
    for scenario in platform.scenarios:
        yield _entry("scenario", scenario.id, scenario.title, scenario.origin, scenario, platform.id)
    for appeal in platform.appeals:
        yield _entry("appeal", appeal.id, appeal.title, appeal.origin, appeal, platform.id)
    for kind in platform.evidence:
        yield _entry("evidence", kind.id, kind.title, kind.origin, kind, platform.id)
    for guide in GUIDES:
        for entry in getattr(platform, guide.field):
            where = "" if entry.id.startswith(f"{SHARED_IDS}.") else platform.id
            yield _entry(guide.table, entry.id, entry.title, entry.origin, entry, where)
    for name, aid in listed_aids(platform):
        owner = platform.id if aid.id.startswith(f"{platform.id}.") else ""
        yield _entry(name, aid.id, aid.title, aid.origin, aid, owner)


def listed_once(entries: Iterable[RuleEntry], shared: Collection[str]) -> tuple[RuleEntry, ...]:
    """The same entries, those that hold for every platform only once, at their first place and with no platform.

    `shared`: hashes of the kinds of evidence that every platform knows.
    """
    found: dict[tuple[str, str, str], RuleEntry] = {}
    for entry in entries:
        one = replace(entry, platform="") if entry.kind == "evidence" and entry.sha256 in shared else entry
        found.setdefault(one.key, one)
    return tuple(found.values())


def courier_entry(courier: Courier, origin: Origin) -> RuleEntry:
    """One courier's number pattern."""
    return _entry("courier", courier.id, courier.title, origin, courier, "")
