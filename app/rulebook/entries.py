"""The rule book as a flat list: what `rules list` and `rules show` and the rules page tell."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from app.domain.rules.courier import Courier
from app.domain.rules.origin import Origin
from app.domain.rules.platform import Platform
from app.domain.text import Words
from app.rulebook.snapshot import canonical_json


@dataclass(frozen=True, slots=True)
class RuleEntry:
    """`kind` is platform, limit, clock, scenario, appeal, evidence or courier; `platform` is empty for what holds
    everywhere; `detail` is the whole entry as JSON.
    """

    kind: str
    id: str
    title: Words
    source: str
    source_date: str
    reviewed_on: date
    detail: str
    platform: str = ""


def _entry(kind: str, name: str, title: Words, origin: Origin, whole: object, platform: str) -> RuleEntry:
    return RuleEntry(
        kind, name, title, origin.source, origin.source_date, origin.reviewed_on, canonical_json(whole), platform
    )


def platform_entries(platform: Platform) -> Iterator[RuleEntry]:
    """Every entry of one platform; couriers belong to all and come apart."""
    head = {
        "id": platform.id,
        "title": platform.title,
        "check_back_office": platform.check_back_office,
        "event_kinds": platform.event_kinds,
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


def courier_entry(courier: Courier, origin: Origin) -> RuleEntry:
    """One courier's number pattern."""
    return _entry("courier", courier.id, courier.title, origin, courier, "")
