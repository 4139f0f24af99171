"""Counts for how much of a video something is bad, and where its bad spells begin."""

from dataclasses import dataclass, field

_JOINED_S = 1.0
"""Bad pictures that are closer than this belong to one spell."""
_SHORTEST_S = 0.5
"""What is over sooner disturbs nobody who watches."""
_MOST = 20
_MOSTLY = 0.5


@dataclass(slots=True)
class Spells:
    """Takes a judgement a picture, in order of time; None where there was nothing to judge by."""

    seen: int = 0
    judged: int = 0
    bad: int = 0
    _spells: list[list[float]] = field(default_factory=list)

    def add(self, at_s: float, bad: bool | None) -> None:  # noqa: FBT001 - it is the judgement itself
        """One picture."""
        self.seen += 1
        if bad is None:
            return
        self.judged += 1
        if not bad:
            return
        self.bad += 1
        if self._spells and at_s - self._spells[-1][1] <= _JOINED_S:
            self._spells[-1][1] = at_s
        else:
            self._spells.append([at_s, at_s])

    @property
    def share(self) -> float:
        """Bad pictures of those that could be judged, 0 to 1."""
        return self.bad / self.judged if self.judged else 0.0

    def moments_s(self) -> tuple[float, ...]:
        """Where the longest bad spells begin, in order of time; a short one is told only where most is bad."""
        long = [one for one in self._spells if one[1] - one[0] >= _SHORTEST_S]
        if not long and self.share > _MOSTLY:
            long = self._spells
        longest = sorted(long, key=lambda one: one[0] - one[1])[:_MOST]
        return tuple(sorted(start for start, _ in longest))
