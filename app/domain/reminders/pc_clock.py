"""What a PC's clock did between two looks: whether the PC slept, and whether somebody set the clock back.

The wall clock can be set, and a monotonic one cannot; the ledger's newest entry is a second witness, from before the
program was started.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

_SLACK_S = 60.0
_SLEPT_S = 120.0
"""Looks are seconds apart: with so much between two of them the PC slept, or the program stood still."""


class ClockJump(StrEnum):
    """SLEPT: reminders may have been missed. SET_BACK: all times left are shown too long."""

    SLEPT = "slept"
    SET_BACK = "set_back"


@dataclass(frozen=True, slots=True)
class Look:
    """One moment by both clocks. `monotonic_s` counts on whatever the wall clock is set to."""

    at: datetime
    monotonic_s: float


def jump_between(before: Look, after: Look) -> ClockJump | None:
    """What happened between two looks of one run."""
    wall = (after.at - before.at).total_seconds()
    passed = after.monotonic_s - before.monotonic_s
    if wall < passed - _SLACK_S:
        return ClockJump.SET_BACK
    return ClockJump.SLEPT if max(wall, passed) > _SLEPT_S else None


def back_by_s(now: datetime, newest_entry_at: datetime | None) -> float:
    """By how many seconds the PC's clock lies before the newest entry of the ledger; 0: it does not."""
    if newest_entry_at is None:
        return 0.0
    behind = (newest_entry_at - now).total_seconds()
    return behind if behind > _SLACK_S else 0.0
