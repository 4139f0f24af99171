"""How often attempts succeed, and the money of them: each yuan once, however often it was asked for."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from app.domain.attempts.attempt import DECIDED, Attempt, Outcome
from app.domain.measures.sums import FEW, Sum, sum_of


@dataclass(frozen=True, slots=True)
class Success:
    """Decided attempts of one sort. `back`: what came back; of `unknown` successes nobody told how much."""

    key: str
    won: int
    partly: int
    lost: int
    withdrawn: int
    back: Sum

    @property
    def decided(self) -> int:
        """What a rate is taken of."""
        return self.won + self.partly + self.lost

    @property
    def rate(self) -> float | None:
        """Share of the decided ones that were won whole; None when none was decided."""
        return self.won / self.decided if self.decided else None

    @property
    def few(self) -> bool:
        """Whether there are too few to say much."""
        return self.decided < FEW


def success_by(
    attempts: Iterable[Attempt], keys: Callable[[Attempt], Iterable[str]], *, by_appeal: bool = False
) -> tuple[Success, ...]:
    """Success by every key of an attempt, most decided first. `by_appeal`: the keys are the appeals on the form; an
    attempt of several counts under each, and of its money only the part of that appeal.
    """
    groups: dict[str, list[Attempt]] = {}
    for attempt in attempts:
        for key in dict.fromkeys(keys(attempt)):
            groups.setdefault(key, []).append(attempt)
    found = [_success(key, held, by_appeal=by_appeal) for key, held in groups.items()]
    return tuple(sorted(found, key=lambda one: (-one.decided, one.key)))


def _success(key: str, held: Sequence[Attempt], *, by_appeal: bool) -> Success:
    count = Counter(attempt.outcome for attempt in held)
    ended = [attempt for attempt in held if attempt.outcome in DECIDED and attempt.amounts]
    if by_appeal:
        back = sum_of(_part(attempt, key) for attempt in ended if key in attempt.amounts)
    else:
        back = sum_of(attempt.won_back for attempt in ended)
    return Success(key, count[Outcome.WON], count[Outcome.PARTLY], count[Outcome.LOST], count[Outcome.WITHDRAWN], back)


def _part(attempt: Attempt, appeal: str) -> Decimal | None:
    """What came back under one appeal; not known where the answer was not split."""
    if len(attempt.amounts) == 1 or not attempt.won_back:
        return attempt.won_back
    return attempt.result.amounts.get(appeal) if attempt.result else None


def asked_again(attempt: Attempt, others: Iterable[Attempt]) -> frozenset[str]:
    """The appeals of an attempt that a later one of the same case asked for again."""
    later = (one for one in others if one.case == attempt.case and _order(one) > _order(attempt))
    return frozenset(name for one in later for name in one.appeals if name in attempt.amounts)


def asked_once(attempt: Attempt, others: Iterable[Attempt]) -> Decimal | None:
    """What an attempt asks for that no later one asks for again; None when it asks for no money."""
    again = asked_again(attempt, others)
    parts = [amount for name, amount in attempt.amounts.items() if name not in again]
    return sum(parts, Decimal("0.00")) if parts else None


def lost_in(attempt: Attempt, others: Iterable[Attempt]) -> Decimal | None:
    """What a decided attempt did not bring back and no later one asks for again; None when that is not known."""
    asked = asked_once(attempt, others)
    if attempt.outcome is Outcome.LOST:
        return asked
    if asked is None or attempt.won_back is None or attempt.result is None:
        return None
    again = asked_again(attempt, others)
    split = attempt.result.amounts
    back = sum((amount for name, amount in split.items() if name not in again), Decimal(0)) if split else None
    return max(asked - (attempt.won_back if back is None else back), Decimal("0.00"))


def _order(attempt: Attempt) -> tuple[int, datetime, str]:
    return attempt.number, attempt.submitted.at, attempt.id
