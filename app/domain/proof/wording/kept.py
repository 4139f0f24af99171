"""A statement that a clerk worded anew for one attempt: kept as a note of the case until the packet is built."""

from collections.abc import Iterable, Mapping

from app.domain.cases.event import Event, standing

KIND = "note"
STATEMENT, APPEALS, ATTEMPT = "statement", "appeal", "attempt"
"""Attributes of such a note: the words, for which submissions together, for which try."""


def attributes_of(words: str, appeals: Iterable[str], attempt: int) -> Mapping[str, str]:
    """What the note holds; `appeals` by their short ids, in any order."""
    return {APPEALS: ",".join(sorted(appeals)), ATTEMPT: str(attempt), STATEMENT: words}


def kept_note(events: tuple[Event, ...], appeals: Iterable[str], attempt: int) -> Event | None:
    """The last standing note that words this attempt of these submissions together."""
    wanted = (",".join(sorted(appeals)), str(attempt))
    found = (
        event
        for event in reversed(standing(events))
        if event.kind == KIND and (event.attributes.get(APPEALS), event.attributes.get(ATTEMPT)) == wanted
    )
    return next((event for event in found if event.attributes.get(STATEMENT)), None)


def kept_words(events: tuple[Event, ...], appeals: Iterable[str], attempt: int) -> str:
    """The words of that note; empty where there is none."""
    note = kept_note(events, appeals, attempt)
    return note.attributes[STATEMENT] if note else ""
