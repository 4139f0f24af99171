"""A reminder that was put off: until when, and why, so that nobody has to wonder afterwards who let a window pass."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from app.domain.cases.clock import Clock
from app.domain.cases.fields import clean_words
from app.domain.errors import Problem
from app.domain.text import QT_TRANSLATE_NOOP, text

SNOOZED = "clock_snoozed"
"""Kind of the ledger's entry."""
_REASON_LENGTH = 200
_LONGEST = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Snooze:
    """`rule` and `round` name the window of the case; the newest one of a window counts."""

    id: str
    case: str
    rule: str
    round: int
    until_at: datetime
    reason: str
    recorded_at: datetime

    @property
    def window(self) -> str:
        """Names the window over all cases."""
        return window_key(self.case, self.rule, self.round)


def window_key(case: str, rule: str, number: int) -> str:
    """Names one round of one window of one case."""
    return f"{case}|{rule}|{number}"


def key_of(clock: Clock) -> str:
    """The same of a clock."""
    return window_key(clock.case, clock.rule, clock.round)


def checked_snooze(until_at: datetime, reason: str, now: datetime) -> str:
    """The reason in one form, when both will do. Raises `Problem`."""
    said = clean_words("reason", reason, _REASON_LENGTH)
    if not said:
        raise Problem(
            "no-reason",
            text(QT_TRANSLATE_NOOP("reminders", "A reminder is not put off without a reason.")),
            text(QT_TRANSLATE_NOOP("reminders", "A few words will do, as “waiting for the courier's stamp”.")),
        )
    if not now < until_at <= now + _LONGEST:
        raise Problem(
            "bad-snooze",
            text(
                QT_TRANSLATE_NOOP("reminders", "A reminder can be put off by a week at most, and only into the future.")
            ),
            text(QT_TRANSLATE_NOOP("reminders", "Choose a nearer time.")),
        )
    return said
