"""What may be said to have happened in a case: known kinds, possible times, attributes that mean something."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

from app.domain.cases.deadline import DEADLINE_SEEN, instant_of, left_of
from app.domain.cases.ends import PROMISED
from app.domain.cases.event import EVENT_KINDS, Event, standing
from app.domain.cases.fields import clean_words, parse_amount
from app.domain.errors import Problem
from app.domain.rules.platform import Platform
from app.domain.text import QT_TRANSLATE_NOOP, text

EARLIEST = datetime(2015, 1, 1, tzinfo=UTC)
"""No platform of today's kind had these rules before."""
AHEAD = timedelta(minutes=10)
"""How far a PC's clock may lag behind the one that an event's time was read from."""
REFUND_KINDS = ("refund_only", "return_refund")
LASTING = ("evidence_submitted", "appealed", "judged")
"""What was submitted or judged cannot be undone, only corrected."""
_NAME = re.compile(r"[a-z][a-z0-9_]{0,39}")
_VALUE_LENGTH = 1000


def checked_kind(kind: str, platform: Platform) -> str:
    """The kind, when the platform knows it. Raises `Problem` with the known ones."""
    known = (*EVENT_KINDS, *platform.event_kinds)
    if kind not in known:
        raise Problem(
            "unknown-event",
            text(QT_TRANSLATE_NOOP("events", "There is no kind of event “{kind}”."), kind=kind[:80]),
            text(QT_TRANSLATE_NOOP("events", "Known kinds: {kinds}."), kinds=", ".join(known)),
        )
    return kind


def checked_at(at: datetime, now: datetime) -> datetime:
    """The instant, when it has a time zone and can have happened. Raises `Problem`."""
    if at.tzinfo is None or at.utcoffset() is None:
        raise Problem(
            "no-time-zone",
            text(QT_TRANSLATE_NOOP("events", "The time {at} has no time zone."), at=at.isoformat(" ")),
            text(QT_TRANSLATE_NOOP("events", "Add the offset: +08:00 for Beijing time.")),
        )
    if at > now + AHEAD:
        raise Problem(
            "in-the-future",
            text(QT_TRANSLATE_NOOP("events", "The time {at} has not come yet."), at=at.isoformat(" ")),
            text(QT_TRANSLATE_NOOP("events", "Give the time at which it happened; a deadline goes into due_at.")),
        )
    if at < EARLIEST:
        raise Problem(
            "long-ago",
            text(QT_TRANSLATE_NOOP("events", "The time {at} is too long ago."), at=at.isoformat(" ")),
            text(QT_TRANSLATE_NOOP("events", "Check the year.")),
        )
    return at


def checked_attributes(kind: str, attributes: Mapping[str, str], platform: Platform) -> Mapping[str, str]:
    """The attributes in one form: amounts with two decimals, whole clock ids, `due_at` in UTC. Raises `Problem`."""
    said = {name: _value(name, value) for name, value in attributes.items()}
    if "amount" in said:
        said["amount"] = str(parse_amount("amount", said["amount"]) or "0.00")
    if kind == "applied" and said.get("kind", REFUND_KINDS[0]) not in REFUND_KINDS:
        raise _bad("kind", said["kind"], ", ".join(REFUND_KINDS))
    if "clock" in said:
        said["clock"] = _clock(said["clock"], platform)
    if "due_at" in said:
        said["due_at"] = _instant("due_at", said["due_at"])
    for name in ("from", "until"):
        if kind == PROMISED and name in said:
            said[name] = _instant(name, said[name])
    if kind == PROMISED:
        _check_promise(said)
    if "left" in said and left_of(said["left"]) is None:
        raise _bad("left", said["left"], "23h10m, 1d2h, 23:10:00")
    if kind == DEADLINE_SEEN and not ("clock" in said and said.keys() & {"left", "due_at"}):
        raise Problem(
            "incomplete-event",
            text(
                QT_TRANSLATE_NOOP("events", "A deadline that the back office shows needs its clock and the time left.")
            ),
            text(QT_TRANSLATE_NOOP("events", "Add clock=… and left=23h10m (or due_at=…).")),
        )
    return dict(sorted(said.items()))


def _instant(name: str, typed: str) -> str:
    found = instant_of(typed)
    if found is None:
        raise _bad(name, typed, "2026-11-22T10:00+08:00")
    return found.isoformat()


def _check_promise(said: Mapping[str, str]) -> None:
    """What was promised needs its name and an end: an instant or a span."""
    if "span" in said and left_of(said["span"]) is None:
        raise _bad("span", said["span"], "30d, 72h")
    if not said.get("what") or not said.keys() & {"until", "span"}:
        raise Problem(
            "incomplete-event",
            text(QT_TRANSLATE_NOOP("events", "A promised period needs what was promised and until when.")),
            text(QT_TRANSLATE_NOOP("events", "Add what=after_sale and span=30d (or until=2026-12-22T10:00+08:00).")),
        )
    if "from" in said and "until" in said and said["until"] <= said["from"]:
        raise _bad("until", said["until"], "from < until")


def checked_correction(
    kind: str, attributes: Mapping[str, str], corrects: str | None, events: tuple[Event, ...]
) -> None:
    """Refuse to correct what is not there or was corrected, and to undo what lasts. Raises `Problem`."""
    withdraws = attributes.get("withdraws") == "yes"
    if corrects is None:
        if withdraws:
            raise _bad("withdraws", "yes", "corrects")
        return
    target = next((event for event in standing(events) if event.id == corrects), None)
    if target is None:
        raise Problem(
            "no-event",
            text(
                QT_TRANSLATE_NOOP("events", "The case has no standing event {event} to correct."), event=corrects[:80]
            ),
            text(
                QT_TRANSLATE_NOOP(
                    "events", "Look at the case: only events that nothing corrected yet can be corrected."
                )
            ),
        )
    if withdraws and kind == "note" and target.kind in LASTING:
        raise Problem(
            "cannot-undo",
            text(QT_TRANSLATE_NOOP("events", "{kind} cannot be undone: it reached the platform."), kind=target.kind),
            text(QT_TRANSLATE_NOOP("events", "Correct its time or its details instead.")),
        )


def _value(name: str, value: str) -> str:
    if not _NAME.fullmatch(name):
        raise Problem(
            "bad-attribute",
            text(QT_TRANSLATE_NOOP("events", "“{name}” is no name for a detail of an event."), name=name[:80]),
            text(QT_TRANSLATE_NOOP("events", "Use small letters, digits and _, as amount=199.00.")),
        )
    return clean_words(name, value, _VALUE_LENGTH)


def _bad(name: str, value: str, wanted: str) -> Problem:
    return Problem(
        "bad-attribute",
        text(QT_TRANSLATE_NOOP("events", "“{value}” does not do for {name}."), value=value[:80], name=name),
        text(QT_TRANSLATE_NOOP("events", "It takes: {wanted}."), wanted=wanted),
    )


def _clock(name: str, platform: Platform) -> str:
    for rule in platform.clocks:
        if name in (rule.id, rule.id.rpartition(".")[2]):
            return rule.id
    raise _bad("clock", name, ", ".join(rule.id.rpartition(".")[2] for rule in platform.clocks))
