"""Counts what was found against what was cut: recall, false alarms for ten minutes, and how sure either figure is."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

NEAR_S = 0.15
_Z = 1.96


@dataclass(frozen=True, slots=True)
class Looked:
    """One clip that was looked through: where the cuts are, which of them show, and what was told how surely."""

    clip: str
    group: str
    part: str
    treatment: str
    minutes: float
    whole: bool
    cuts_s: tuple[float, ...]
    shown: tuple[bool, ...]
    alarms: tuple[tuple[float, str, float], ...]
    """Moment, kind, confidence."""
    untold_s: float = 0.0
    """Seconds of which the program says that it could not tell."""


@dataclass(slots=True)
class Tally:
    """Counts over many clips."""

    cuts: int = 0
    found: int = 0
    shown: int = 0
    shown_found: int = 0
    minutes: float = 0.0
    false: int = 0
    cut_minutes: float = 0.0
    cut_false: int = 0
    untold_s: float = 0.0
    cut_untold_s: float = 0.0
    missed: list[str] = field(default_factory=list)
    alarms: list[str] = field(default_factory=list)
    sureness: list[tuple[float, bool]] = field(default_factory=list)


def tally(clips: Iterable[Looked]) -> Tally:
    """Each cut is found by an alarm within `NEAR_S`; every other alarm is false."""
    sum_ = Tally()
    for clip in clips:
        told = [at_s for at_s, _, _ in clip.alarms]
        for cut, shown in zip(clip.cuts_s, clip.shown, strict=True):
            hit = any(abs(at_s - cut) <= NEAR_S for at_s in told)
            sum_.cuts, sum_.found = sum_.cuts + 1, sum_.found + hit
            sum_.shown, sum_.shown_found = sum_.shown + shown, sum_.shown_found + (shown and hit)
            if not hit:
                sum_.missed.append(f"{clip.clip} {cut:.2f}{'' if shown else ' (nothing changes)'}")
        wrong = [one for one in clip.alarms if all(abs(one[0] - cut) > NEAR_S for cut in clip.cuts_s)]
        sum_.alarms += [f"{clip.clip} {at_s:.2f} {kind} {sure:.2f}" for at_s, kind, sure in wrong]
        sum_.sureness += [(one[2], one not in wrong) for one in clip.alarms]
        if clip.whole:
            sum_.minutes, sum_.false = sum_.minutes + clip.minutes, sum_.false + len(wrong)
            sum_.untold_s += clip.untold_s
        else:
            sum_.cut_minutes, sum_.cut_false = sum_.cut_minutes + clip.minutes, sum_.cut_false + len(wrong)
            sum_.cut_untold_s += clip.untold_s
    return sum_


def share_between(hits: int, of: int) -> tuple[float, float]:
    """Wilson's 95 % interval of a share."""
    if of == 0:
        return 0.0, 1.0
    share, weight = hits / of, _Z * _Z / of
    middle, half = share + weight / 2, _Z * math.sqrt(share * (1 - share) / of + weight / (4 * of))
    return (middle - half) / (1 + weight), (middle + half) / (1 + weight)


def rate_between(count: int, minutes: float) -> tuple[float, float]:
    """95 % interval of a Poisson rate for ten minutes."""
    scale = 10 / max(minutes, 1e-9)
    low = _poisson_mean(count - 1, 0.975) if count else 0.0
    return low * scale, _poisson_mean(count, 0.025) * scale


def _poisson_mean(count: int, below: float) -> float:
    """The mean under which `count` events or fewer have the probability `below`, by bisection."""
    low, high = 0.0, 10.0 + 4 * (count + 1)
    for _ in range(80):
        mean = (low + high) / 2
        if math.exp(-mean) * sum(mean**n / math.factorial(n) for n in range(count + 1)) > below:
            low = mean
        else:
            high = mean
    return low


def row(name: str, sum_: Tally) -> dict[str, object]:
    """One line of the table, in figures."""
    return {
        "what": name,
        "cuts": sum_.cuts,
        "found": sum_.found,
        "recall": round(sum_.found / max(1, sum_.cuts), 3),
        "recall_95": [round(one, 3) for one in share_between(sum_.found, sum_.cuts)],
        "cuts_that_show": sum_.shown,
        "recall_of_those": round(sum_.shown_found / max(1, sum_.shown), 3),
        "minutes_without_cut": round(sum_.minutes, 1),
        "false_alarms": sum_.false,
        "false_per_10_min": round(10 * sum_.false / max(sum_.minutes, 1e-9), 2),
        "false_per_10_min_95": [round(one, 2) for one in rate_between(sum_.false, sum_.minutes)],
        "could_not_tell_s": round(sum_.untold_s, 1),
        "could_not_tell_share": round(sum_.untold_s / max(60 * sum_.minutes, 1e-9), 4),
        "could_not_tell_s_in_cut_clips": round(sum_.cut_untold_s, 1),
        "false_in_cut_clips": sum_.cut_false,
        "minutes_of_cut_clips": round(sum_.cut_minutes, 1),
    }


def sureness(pairs: Sequence[tuple[float, bool]]) -> list[dict[str, object]]:
    """Of the alarms told with each confidence, how many were true."""
    edges = (0.5, 0.6, 0.7, 0.8, 0.9, 1.0)
    table = []
    for low, high in pairwise(edges):
        within = [true for sure, true in pairs if low <= sure < high]
        table.append({"from": low, "to": high, "alarms": len(within), "true": sum(within)})
    return table
