"""How long each stage of a return took, from a case's events, and which of that time was the merchant's own."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from app.domain.cases.event import Event, standing
from app.domain.rules.measure import Stage

_NEW_MATTER = "applied"


@dataclass(frozen=True, slots=True)
class StageTime:
    """One stage. `ends_at` None: it still runs, or what ended it is not known. `seconds` None: not known."""

    stage: str
    ours: bool
    starts_at: datetime | None
    ends_at: datetime | None

    @property
    def seconds(self) -> float | None:
        """How long it took; None when one of its ends is not known."""
        if self.starts_at is None or self.ends_at is None:
            return None
        return (self.ends_at - self.starts_at).total_seconds()


def stage_times(stages: Sequence[Stage], events: tuple[Event, ...]) -> tuple[StageTime, ...]:
    """The stages of the newest application, in their order. A stage whose ends nobody entered stays unknown."""
    held = standing(events)
    applied = [event.at for event in held if event.kind == _NEW_MATTER]
    held = tuple(event for event in held if not applied or event.at >= applied[-1])
    found: list[StageTime] = []
    since: datetime | None = None
    for stage in stages:
        starts_at = _first(held, stage.starts, since, after=False)
        ends_at = _first(held, stage.ends, starts_at, after=True) if starts_at else None
        found.append(StageTime(stage.id, stage.ours, starts_at, ends_at))
        since = ends_at or starts_at or since
    return tuple(found)


def _first(held: tuple[Event, ...], kinds: Iterable[str], since: datetime | None, *, after: bool) -> datetime | None:
    wanted = frozenset(kinds)
    for event in held:
        if event.kind in wanted and (since is None or event.at > since or (event.at == since and not after)):
            return event.at
    return None


def ours_s(times: Iterable[StageTime]) -> float:
    """The known time that was in the merchant's hands (source: 001:L17)."""
    return sum(time.seconds or 0.0 for time in times if time.ours)
