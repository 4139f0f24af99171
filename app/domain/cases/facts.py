"""The small language in which rule files ask about a case: events, flags, amounts, scenario."""

import re
from collections.abc import Collection
from decimal import Decimal

from app.domain.cases.case import FLAGS, Case
from app.domain.cases.event import Event, standing

AMOUNTS = ("paid", "refunded", "freight")
"""Money fields of a case that a fact may name."""

_TERM = re.compile(r"(?:not:)?(?:event:[a-z_]+(?:\|[a-z_]+)*|flag:[a-z_]+|amount:[a-z_]+|scenario)")
_AND = " and "


def holds(fact: str, case: Case, events: tuple[Event, ...], scenarios: Collection[str] = ()) -> bool:
    """Whether a fact is true of a case.

    `event:KIND` (one of several: `event:A|B`), `flag:NAME`, `amount:FIELD` (present and above zero), `scenario` (the
    case's scenario is one of `scenarios`), `not:` before any of these, several joined by ` and `.
    """
    kinds = {event.kind for event in standing(events)}
    return all(_term_holds(term, case, kinds, scenarios) for term in fact.split(_AND))


def _term_holds(term: str, case: Case, kinds: set[str], scenarios: Collection[str]) -> bool:
    if term.startswith("not:"):
        return not _term_holds(term.removeprefix("not:"), case, kinds, scenarios)
    subject, _, name = term.partition(":")
    if subject == "event":
        return not kinds.isdisjoint(name.split("|"))
    if subject == "flag":
        return name in case.flags
    if subject == "amount":
        return (amount_of(case, name) or Decimal(0)) > 0
    return case.scenario in scenarios


def amount_of(case: Case, field: str) -> Decimal | None:
    """A money field of a case by its name, in yuan."""
    return {"paid": case.paid, "refunded": case.refunded, "freight": case.freight}.get(field)


def fault_in(fact: str, event_kinds: Collection[str]) -> str | None:
    """The part of a fact that cannot be understood or names nothing that exists; None when all is well."""
    for term in fact.split(_AND):
        if not _TERM.fullmatch(term):
            return term
        subject, _, name = term.removeprefix("not:").partition(":")
        known: Collection[str] = {"event": event_kinds, "flag": FLAGS, "amount": AMOUNTS}.get(subject, ("",))
        for part in name.split("|"):
            if part not in known:
                return part
    return None
