"""How fast a shop answers: the first response to an application, and from signing for a return to handing in proof."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime

from app.domain.cases.event import Event, standing

_APPLIED, _SIGNED = "applied", "signed"
ANSWERS = frozenset({"agreed", "refused", "negotiated"})
"""What answers an application."""
SUBMISSIONS = frozenset({"evidence_submitted", "appealed"})
"""What hands in proof on every platform; a platform's own kinds are named by its submissions."""


@dataclass(frozen=True, slots=True)
class Response:
    """From `starts_at` to `ends_at`; None: nobody has answered yet."""

    starts_at: datetime
    ends_at: datetime | None

    @property
    def seconds(self) -> float | None:
        """How long it took; None while it is open."""
        return (self.ends_at - self.starts_at).total_seconds() if self.ends_at else None


def first_response(events: Iterable[Event]) -> Response | None:
    """From the newest application to its first answer; None when no application is recorded."""
    return _between(standing(tuple(events)), _APPLIED, ANSWERS)


def signing_to_submission(events: Iterable[Event], submissions: Collection[str] = SUBMISSIONS) -> Response | None:
    """From signing for the return to the first proof handed in after it; None when no signing is recorded."""
    return _between(standing(tuple(events)), _SIGNED, submissions)


def _between(held: tuple[Event, ...], start: str, ends: Collection[str]) -> Response | None:
    started = [event.at for event in held if event.kind == start]
    if not started:
        return None
    after = (event.at for event in held if event.kind in ends and event.at >= started[-1])
    return Response(started[-1], next(after, None))
