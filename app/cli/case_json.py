"""Cases, events, clocks and evidence as others read them."""

from collections.abc import Iterable
from datetime import datetime
from decimal import Decimal

from app.domain.cases.case import Case
from app.domain.cases.clock import Clock
from app.domain.cases.event import Event
from app.domain.cases.evidence import Evidence
from app.texts import Catalog


def instant(at: datetime | None) -> str | None:
    """ISO 8601 with offset."""
    return None if at is None else at.isoformat()


def money(amount: Decimal | None) -> str | None:
    """Yuan as a decimal string."""
    return None if amount is None else f"{amount:.2f}"


def case_json(case: Case) -> dict[str, object]:
    """The fields of a case; unknown ones are empty or null."""
    return {
        "case": case.id,
        "platform": case.platform,
        "order": case.order,
        "waybill": case.waybill,
        "shop": case.shop,
        "after_sale": case.after_sale,
        "outbound_waybill": case.outbound_waybill,
        "courier": case.courier,
        "goods": case.goods,
        "serial": case.serial,
        "scenario": case.scenario,
        "paid": money(case.paid),
        "refunded": money(case.refunded),
        "freight": money(case.freight),
        "outbound_weight_g": case.outbound_weight_g,
        "returned_weight_g": case.returned_weight_g,
        "flags": sorted(case.flags),
        "note": case.note,
        "rules": case.rules,
        "version": case.version,
        "opened_at": instant(case.opened_at),
        "closed_at": instant(case.closed_at),
    }


def event_json(event: Event) -> dict[str, object]:
    """One event."""
    return {
        "id": event.id,
        "kind": event.kind,
        "at": instant(event.at),
        "recorded_at": instant(event.recorded_at),
        "source": str(event.source),
        "attributes": dict(event.attributes),
        "corrects": event.corrects,
    }


def evidence_json(item: Evidence) -> dict[str, object]:
    """One item of evidence."""
    return {
        "id": item.id,
        "kind": item.kind,
        "name": item.name,
        "sha256": item.sha256,
        "bytes": item.bytes,
        "media_type": item.media_type,
        "attached_at": instant(item.attached_at),
    }


def clock_json(clock: Clock, now: datetime, catalog: Catalog) -> dict[str, object]:
    """One clock; `left_s` is negative once it is over."""
    return {
        "case": clock.case,
        "clock": clock.rule,
        "title": catalog.say(clock.title),
        "actor": str(clock.actor),
        "starts_at": instant(clock.starts_at),
        "due_at": instant(clock.due_at),
        "left_s": round(clock.left_s(now)),
        "state": str(clock.state),
        "final": clock.final,
        "seen": clock.seen,
        "shortest_due_at": instant(clock.shortest_due_at),
        "if_missed": catalog.say(clock.if_missed),
        "note": catalog.say(clock.note) if clock.note else None,
        "round": clock.round,
        "source": clock.source,
        "ambiguous": clock.ambiguous,
        "readings": [
            {"title": catalog.say(one.title), "due_at": instant(one.due_at), "taken": one.taken}
            for one in clock.readings
        ],
    }


def clocks_json(clocks: Iterable[Clock], now: datetime, catalog: Catalog) -> list[dict[str, object]]:
    """Several clocks."""
    return [clock_json(clock, now, catalog) for clock in clocks]
