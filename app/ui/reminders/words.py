"""How a reminder is said."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from app.domain.reminders.reminding import END, Reminder
from app.domain.text import QT_TRANSLATE_NOOP, Text, text
from app.domain.today.days import next_morning
from app.ui.figures import span_left

_ENDED = QT_TRANSLATE_NOOP("reminders", "“{clock}” has run out: {goods}")
_RUNS_OUT = QT_TRANSLATE_NOOP("reminders", "“{clock}” runs out in {left}: {goods}")
_MISSED = QT_TRANSLATE_NOOP("reminders", "Missed while nobody looked. {reminder}")
_AGAIN = QT_TRANSLATE_NOOP("reminders", "Put off until now ({reason}). {reminder}")
_SEVERAL = QT_TRANSLATE_NOOP("reminders", "{count} windows need you. First: {reminder}")
CLOCK_BACK = QT_TRANSLATE_NOOP(
    "reminders", "The clock of this computer is about {left} behind: all times left are shown too long."
)
SET_CLOCK = QT_TRANSLATE_NOOP(
    "reminders", "Set date and time of the computer right (best: by itself over the network), then look at Today again."
)
SNOOZES = (
    QT_TRANSLATE_NOOP("reminders", "15 minutes"),
    QT_TRANSLATE_NOOP("reminders", "1 hour"),
    QT_TRANSLATE_NOOP("reminders", "Tomorrow 9:00"),
)
REASONS = (
    QT_TRANSLATE_NOOP("reminders", "Waiting for a proof of the courier"),
    QT_TRANSLATE_NOOP("reminders", "The buyer is being talked to"),
    QT_TRANSLATE_NOOP("reminders", "A colleague is on it"),
    QT_TRANSLATE_NOOP("reminders", "The video is still being checked"),
)


def snooze_until(place: int, now: datetime) -> datetime:
    """When a choice of `SNOOZES` ends."""
    return (now + timedelta(minutes=15), now + timedelta(hours=1), next_morning(now))[place]


def reminder_words(one: Reminder, now: datetime) -> Text:
    """One reminder in one sentence; goods instead of numbers: a desktop's notice may be seen by anybody."""
    goods = one.case.goods or one.case.id
    left = one.clock.left_s(now)
    if left <= END:
        said = text(_ENDED, clock=one.clock.title, goods=goods)
    else:
        said = text(_RUNS_OUT, clock=one.clock.title, left=span_left(left), goods=goods)
    if one.snoozed is not None:
        return text(_AGAIN, reason=one.snoozed.reason, reminder=said)
    return text(_MISSED, reminder=said) if one.late else said


def summary(reminders: Sequence[Reminder], now: datetime) -> Text:
    """Several in one sentence."""
    first = reminder_words(reminders[0], now)
    return first if len(reminders) == 1 else text(_SEVERAL, count=len(reminders), reminder=first)
