"""What a case is found by: every number, name and note of it, written in the one form in which they are compared."""

import unicodedata
from collections.abc import Iterable, Iterator

from app.domain.cases.case import Case
from app.domain.cases.event import Event, standing
from app.domain.cases.evidence import Evidence

BETWEEN = "\n"
"""Stands between two texts of a case; no text and no fragment holds it, so nothing is found across two texts."""
_FIELDS = ("id", "order", "waybill", "after_sale", "outbound_waybill", "shop", "goods", "serial", "courier", "note")
_FOR_MACHINES = frozenset(
    {
        "answer",
        "clock",
        "due_at",
        "from",
        "kind",
        "left",
        "outcome",
        "question",
        "result",
        "span",
        "step",
        "until",
        "what",
        "withdraws",
    }
)
"""Details of events that hold ids and times of the program, which nobody looks for."""


def in_one_form(typed: str) -> str:
    """Wide signs made plain, capitals small, every run of blanks one: `ＹＴ８８` and `yt88` are the same."""
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", typed).casefold())
    return " ".join(folded.split())


def findable_text(case: Case, events: tuple[Event, ...], evidence: Iterable[Evidence]) -> str:
    """All texts of a case in one form, each once. Events that were corrected or withdrawn are not found any more."""
    texts = (in_one_form(typed) for typed in _texts(case, events, evidence))
    return BETWEEN.join(dict.fromkeys(text for text in texts if text))


def _texts(case: Case, events: tuple[Event, ...], evidence: Iterable[Evidence]) -> Iterator[str]:
    for field in _FIELDS:
        yield str(getattr(case, field))
    for item in evidence:
        yield item.name
        yield item.note
    for event in standing(events):
        for name, value in event.attributes.items():
            if name not in _FOR_MACHINES:
                yield value
