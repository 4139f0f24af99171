"""What a clock says beside its times: kept once per rule and snapshot, so that a list of due times parses no rules."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from app.domain.cases.clock import ClockReading
from app.domain.cases.timing import MissingStart
from app.domain.rules.clock_rule import Actor, ClockRule
from app.domain.text import Words


@dataclass(frozen=True, slots=True)
class ClockWords:
    """The part of a rule that a row of a list shows."""

    title: Words
    actor: Actor
    final: bool
    if_missed: Words
    source: str
    note: Words | None
    warn_before_s: float
    lapses: bool

    @classmethod
    def of(cls, rule: ClockRule) -> "ClockWords":
        """Out of a rule."""
        return cls(
            rule.title,
            rule.actor,
            rule.final,
            rule.if_missed,
            rule.origin.source,
            rule.note,
            rule.warn_before_s,
            rule.lapses,
        )

    def written(self) -> dict[str, object]:
        """As JSON takes it."""
        return {
            "title": _pair(self.title),
            "actor": self.actor.value,
            "final": self.final,
            "if_missed": _pair(self.if_missed),
            "source": self.source,
            "note": None if self.note is None else _pair(self.note),
            "warn_before_s": self.warn_before_s,
            "lapses": self.lapses,
        }

    @classmethod
    def read(cls, kept: Mapping[str, Any]) -> "ClockWords":
        """What `written` gave."""
        return cls(
            Words(*kept["title"]),
            Actor(kept["actor"]),
            kept["final"],
            Words(*kept["if_missed"]),
            kept["source"],
            None if kept["note"] is None else Words(*kept["note"]),
            kept["warn_before_s"],
            kept["lapses"],
        )

    def missing(self, rule: str, events: tuple[str, ...], *, length_unknown: bool) -> MissingStart:
        """A window of this rule whose start or length nobody entered."""
        return MissingStart(
            rule, self.title, self.actor, events, self.if_missed, self.final, self.source, length_unknown
        )


def _pair(words: Words) -> list[str]:
    return [words.zh, words.en]


def readings_to(readings: tuple[ClockReading, ...]) -> str:
    """Readings of an ambiguous text as JSON; empty for none, which is the rule."""
    if not readings:
        return ""
    return json.dumps([[*_pair(one.title), one.due_at.isoformat(), one.taken] for one in readings], ensure_ascii=False)


def readings_from(kept: str) -> tuple[ClockReading, ...]:
    """What `readings_to` gave."""
    if not kept:
        return ()
    return tuple(
        ClockReading(Words(zh, en), datetime.fromisoformat(due_at), taken) for zh, en, due_at, taken in json.loads(kept)
    )
