"""The small language in which rule files ask about a case: events, flags, amounts, evidence, scenario."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from app.domain.cases.case import FLAGS, Case
from app.domain.cases.event import Event, standing

AMOUNTS = ("paid", "refunded", "freight")
"""Money fields of a case that a fact may name."""

_NAMES = r"[a-z][a-z0-9_]*(?:\|[a-z][a-z0-9_]*)*"
_TERM = re.compile(
    rf"(?P<not>not:)?(?P<subject>event|flag|amount|evidence|scenario)(?::(?P<names>{_NAMES})"
    rf"(?:\{{(?P<attribute>[a-z][a-z0-9_]*)=(?P<values>{_NAMES})\}})?)?"
)
_AND = " and "
_TALK, _APPLIED = "negotiated", "applied"
_NO_NAMES = frozenset({"scenario"})
"""Subjects that may stand alone."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What facts may name; `None`: anything."""

    events: Collection[str]
    flags: Collection[str] = FLAGS
    evidence: Collection[str] | None = None
    scenarios: Collection[str] | None = None

    def knows(self, subject: str, name: str) -> bool:
        """Whether a name means something here."""
        known: Collection[str] | None = {
            "event": self.events,
            "flag": self.flags,
            "amount": AMOUNTS,
            "evidence": self.evidence,
            "scenario": self.scenarios,
        }[subject]
        return known is None or name in known


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a case, and what facts are asked of. `evidence`: kinds that are attached."""

    case: Case
    events: tuple[Event, ...]
    """Standing events."""
    evidence: Collection[str] = field(default=())

    def holds(self, fact: str, scenarios: Collection[str] = ()) -> bool:
        """Whether a fact is true; see `holds`."""
        return all(self._term(term, scenarios) for term in fact.split(_AND))

    def any_holds(self, facts: Iterable[str], scenarios: Collection[str] = ()) -> bool:
        """Whether any of several facts is true."""
        return any(self.holds(fact, scenarios) for fact in facts)

    def _term(self, term: str, scenarios: Collection[str]) -> bool:
        found = _TERM.fullmatch(term)
        if found is None:
            return False
        names = found["names"].split("|") if found["names"] else []
        return self._says(found, names, scenarios) != bool(found["not"])

    def _says(self, found: re.Match[str], names: list[str], scenarios: Collection[str]) -> bool:
        subject = found["subject"]
        if subject == "event":
            return any(_matches(event, names, found) for event in self.events if self._concerns_now(event))
        if subject == "flag":
            return not self.case.flags.isdisjoint(names)
        if subject == "evidence":
            return any(name in self.evidence for name in names)
        if subject == "amount":
            return any((amount_of(self.case, name) or Decimal(0)) > 0 for name in names)
        return self.case.scenario in (names or scenarios)

    def _concerns_now(self, event: Event) -> bool:
        """A talk belongs to the application that it was about: how the last one ended opens nothing for a new one."""
        return event.kind != _TALK or not any(one.kind == _APPLIED and one.at > event.at for one in self.events)


def _matches(event: Event, names: list[str], found: re.Match[str]) -> bool:
    if event.kind not in names:
        return False
    return not found["attribute"] or event.attributes.get(found["attribute"]) in found["values"].split("|")


def holds(
    fact: str,
    case: Case,
    events: tuple[Event, ...],
    scenarios: Collection[str] = (),
    evidence: Collection[str] = (),
) -> bool:
    """Whether a fact is true of a case.

    `event:KIND` (one of several: `event:A|B`; with an attribute: `event:A{outcome=x|y}`), `flag:NAME`, `amount:FIELD`
    (present and above zero), `evidence:KIND` (attached), `scenario:NAME` or `scenario` (the case's scenario is one of
    `scenarios`), `not:` before any of these, several joined by ` and `.
    """
    return Known(case, standing(events), evidence).holds(fact, scenarios)


def amount_of(case: Case, field: str) -> Decimal | None:
    """A money field of a case by its name, in yuan."""
    return {"paid": case.paid, "refunded": case.refunded, "freight": case.freight}.get(field)


def fault_in(fact: str, vocabulary: Vocabulary) -> str | None:
    """The part of a fact that cannot be understood or names nothing that exists; None when all is well."""
    return next(_faults(fact, vocabulary), None)


def _faults(fact: str, vocabulary: Vocabulary) -> Iterator[str]:
    for term in fact.split(_AND):
        found = _TERM.fullmatch(term)
        if found is None or (found["attribute"] and found["subject"] != "event"):
            yield term
        elif found["names"] is None:
            if found["subject"] not in _NO_NAMES:
                yield term
        else:
            yield from (name for name in found["names"].split("|") if not vocabulary.knows(found["subject"], name))
