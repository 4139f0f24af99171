"""How many held and black pictures the finder tells, by their length, and how often it cries wolf.

    python -m tests.benchmarks.spells --work DIR [--media DIR] [--takes N] [--first N] [--part tuned] [--out F.json]

Into real takes pictures are put that stand still (0.5 to 5 s; the take then goes on, or has run on meanwhile) and black
ones (0.3 to 5 s), encoded well, or twice and poorly; as many clips without: still scenes with and without a sensor's
noise, dark ones, a hand or a lens cap before the lens for up to a second, light switched off and on, dropped pictures.
"""

import argparse
import json
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import cv2

from app.checks.breaks.finder import BreakFinder
from app.domain.media.finding import BreakKind
from app.media.ffmpeg import Ffmpeg
from tests.benchmarks.breaks_making import small_pictures
from tests.benchmarks.breaks_takes import HELD, TABLES, all_takes
from tests.benchmarks.breaks_tally import rate_between, share_between
from tests.benchmarks.spells_making import NEGATIVES, Spelled, negative, positive
from tests.media_folder import media_folder

_EDGES_S = {BreakKind.FREEZE: (0.5, 1.0, 2.0, 5.1), BreakKind.BLACK: (0.3, 0.6, 1.2, 5.1)}
_NEAR_S, _COVERED = 0.25, 0.6
_KINDS = (BreakKind.FREEZE, BreakKind.BLACK)


def clips(ffmpeg: Ffmpeg, asked: argparse.Namespace) -> Iterator[Spelled]:
    takes = [one for one in all_takes(asked.media) if one.part == asked.part and one.group == TABLES]
    every = max(1, len(takes) // asked.takes)
    for number, take in enumerate(takes[asked.first :: every][: asked.takes]):
        for kind in _KINDS:
            for poorly in (False, True):
                yield positive(ffmpeg, take, kind, asked.work, poorly=poorly)
        for each in range(2):
            yield negative(ffmpeg, take, NEGATIVES[(2 * number + each) % len(NEGATIVES)], asked.work)


def told(clip: Spelled, work: Path) -> list[tuple[BreakKind, float, float]]:
    """Kind, beginning and end of every spell that the program tells."""
    times, pixels = small_pictures(Ffmpeg(), clip.path, work)
    finder = BreakFinder()
    for at_s, picture in zip(times.tolist(), pixels, strict=True):
        finder.look(at_s, picture)
    return [(one.kind, one.before_s or 0.0, one.at_s) for one in finder.breaks()]


def found(kind: BreakKind, since: float, until: float, alarms: list[tuple[BreakKind, float, float]]) -> bool:
    """Whether an alarm of the kind lies within the spell and covers most of it: a poor encoder needs some time until
    a held picture stands still.
    """
    return any(
        one is kind
        and before >= since - _NEAR_S
        and after <= until + _NEAR_S
        and after - before >= _COVERED * (until - since)
        for one, before, after in alarms
    )


def main() -> None:
    cv2.setNumThreads(1)
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--media", type=Path, default=media_folder())
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--takes", type=int, default=21)
    parser.add_argument("--first", type=int, default=0, help="begin with a later take: other takes are drawn")
    parser.add_argument("--part", default=HELD)
    parser.add_argument("--out", type=Path)
    asked = parser.parse_args()
    asked.work.mkdir(parents=True, exist_ok=True)
    hits: dict[str, list[bool]] = {}
    false: dict[str, list[str]] = {name: [] for name in NEGATIVES}
    minutes = dict.fromkeys(NEGATIVES, 0.0)
    missed: list[str] = []
    for clip in clips(Ffmpeg(), asked):
        alarms = told(clip, asked.work)
        for kind, since, until in clip.spells:
            hit = found(kind, since, until, alarms)
            edges = _EDGES_S[kind]
            low, high = next((a, b) for a, b in pairwise(edges) if a <= until - since < b)
            for name in (f"{kind} {low}-{high:.1f} s", f"{kind}, {clip.treatment}", f"{kind}, all"):
                hits.setdefault(name, []).append(hit)
            if not hit:
                told_then = [f"{one} {a:.2f}-{b:.2f}" for one, a, b in alarms]
                missed.append(f"{clip.path.stem} {kind} {since:.2f}-{until:.2f}: {told_then}")
        if clip.treatment in false:
            minutes[clip.treatment] += clip.seconds / 60
            false[clip.treatment] += [
                f"{clip.path.stem} {kind} {since:.2f}-{until:.2f}" for kind, since, until in alarms if kind in _KINDS
            ]
    show(hits, false, minutes, missed, asked.out)


def show(
    hits: dict[str, list[bool]],
    false: dict[str, list[str]],
    minutes: dict[str, float],
    missed: list[str],
    out: Path | None,
) -> None:
    rows: list[dict[str, object]] = []
    for name, each in sorted(hits.items()):
        interval = [round(one, 3) for one in share_between(sum(each), len(each))]
        rows.append({"what": name, "spells": len(each), "found": sum(each), "recall_95": interval})
        print(f"{name:34} {sum(each):>3}/{len(each):<3} {sum(each) / len(each):.3f} {interval}")
    for name, alarms in [*false.items(), ("all", [one for each in false.values() for one in each])]:
        length = minutes.get(name, sum(minutes.values()))
        interval = [round(one, 2) for one in rate_between(len(alarms), length)]
        rows.append({"what": name, "false": len(alarms), "minutes": round(length, 2), "false_per_10_min_95": interval})
        print(f"{name:34} false {len(alarms):>2} in {length:.1f} min {interval}")
    print("missed:", *missed, "false:", *(one for each in false.values() for one in each), sep="\n  ")
    if out:
        out.write_text(json.dumps({"rows": rows, "missed": missed, "false": false}, indent=1), "utf-8")


if __name__ == "__main__":
    main()
