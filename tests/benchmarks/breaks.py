"""How many removed pieces the finder of breaks tells, and how often it cries wolf, on takes it was not tuned on.

    python -m tests.benchmarks.breaks --work DIR [--media DIR] [--more DIR] [--fresh DIR] [--hard] [--only GROUP]
        [--pictures-cache DIR] [--peer SCENEDETECT] [--peer-every N] [--part tuned] [--out F.json]

Pieces of 0.8 to 4 s are removed from real single takes by a seeded plan, and everything is encoded anew in several
ways; the same takes uncut, some with flashes and slow dimming, are the material for false alarms. `--work` keeps the
made clips, `--pictures-cache` the small pictures read from them. `--more` is a folder of further hard single takes,
`--fresh` one of hard takes that came in when nothing was tuned any more; `--hard` adds takes made hard (`breaks_hard`);
`--only` looks at groups whose names contain the word.
`--peer` is the command of PySceneDetect in an environment of its own; `--peer-every 5` shows it each fifth clip only,
and tells our own figures on just those beside it.
A cut across which nothing changes cannot be seen by anybody: recall is told with these and without.
"""

import argparse
import csv
import json
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import cv2

from app.checks.breaks.finder import BreakFinder
from app.media.ffmpeg import Ffmpeg
from tests.benchmarks.breaks_hard import HARD, hard_clips
from tests.benchmarks.breaks_making import Made, make, small_pictures, treatments_of
from tests.benchmarks.breaks_shown import shows
from tests.benchmarks.breaks_takes import HELD, TABLES, all_takes
from tests.benchmarks.breaks_tally import Looked, Tally, row, sureness, tally
from tests.media_folder import media_folder

PEERS = ("detect-content", "detect-adaptive")


def clips(ffmpeg: Ffmpeg, asked: argparse.Namespace) -> Iterator[Made]:
    """Every made clip, made where it is not there yet."""
    takes = all_takes(asked.media, asked.more, asked.fresh)
    for take in takes:
        if take.part == asked.part and asked.only in take.group:
            for treatment in treatments_of(take):
                for cut in (True, False):
                    if (made := make(ffmpeg, take, treatment, cut=cut, folder=asked.work)) is not None:
                        yield made
    if asked.hard and asked.only in HARD:
        yield from hard_clips(ffmpeg, takes, asked.media, asked.part, asked.work)


def looked(made: Made, asked: argparse.Namespace, cost: list[float]) -> Looked:
    """The clip through the program's own reader and finder."""
    times, pixels = small_pictures(Ffmpeg(), made.path, asked.pictures_cache)
    finder, started = BreakFinder(), time.process_time()
    for at_s, picture in zip(times.tolist(), pixels, strict=True):
        finder.look(at_s, picture)
    breaks = finder.breaks()
    cost += [time.process_time() - started, len(times)]
    shown = tuple(shows(times, pixels, one.at_s) for one in made.removed)
    untold_s = sum(until - since for since, until in finder.too_fast())
    return _looked(made, shown, [(one.at_s, str(one.kind), one.confidence) for one in breaks], untold_s)


def peered(made: Made, shown: tuple[bool, ...], peer: Path, detector: str, folder: Path) -> Looked:
    """The clip through a public detector's own command line, with its own settings."""
    note = folder / f"{made.path.stem}.{detector}.csv"
    if not note.is_file():
        command = [peer, "-i", made.path, "-o", folder, detector, "list-scenes", "-q", "-s", "-f", note.name]
        subprocess.run([str(word) for word in command], check=True, capture_output=True)
    with note.open(encoding="utf-8", newline="") as file:
        starts = [float(line["Start Time (seconds)"]) for line in csv.DictReader(file)]
    return _looked(made, shown, [(at_s, "cut", 0.5) for at_s in starts if at_s > 0])


def _looked(
    made: Made, shown: tuple[bool, ...], alarms: list[tuple[float, str, float]], untold_s: float = 0.0
) -> Looked:
    return Looked(made.path.stem, made.group, made.part, made.treatment, made.seconds / 60, not made.removed,
                  tuple(one.at_s for one in made.removed), shown, tuple(alarms), untold_s)  # fmt: skip


def report(name: str, found: list[Looked]) -> list[dict[str, object]]:
    """Rows by group, and by treatment within the tables."""
    groups = sorted({one.group for one in found}, reverse=True)
    rows = [row(f"{name}: {group}", tally(one for one in found if one.group == group)) for group in groups]
    for treatment in sorted({one.treatment for one in found}):
        for group in (TABLES, HARD):
            chosen = [one for one in found if one.group == group and one.treatment == treatment]
            rows += [row(f"{name}: {group}, {treatment}", tally(chosen))] if chosen else []
    return rows


def shown_table(rows: list[dict[str, object]]) -> None:
    for one in rows:
        print(
            f"{one['what']!s:44} {one['found']:>4}/{one['cuts']:<4} recall {one['recall']:<6} {one['recall_95']!s:16}"
            f" ({one['recall_of_those']} of {one['cuts_that_show']} that show)  false {one['false_alarms']:>3} in"
            f" {one['minutes_without_cut']:>5} min = {one['false_per_10_min']:<6} {one['false_per_10_min_95']}"
            f"  could not tell {one['could_not_tell_s']} s"
        )


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--media", type=Path, default=media_folder())
    parser.add_argument("--more", type=Path)
    parser.add_argument("--fresh", type=Path)
    parser.add_argument("--hard", action="store_true")
    parser.add_argument("--only", default="")
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--pictures-cache", type=Path)
    parser.add_argument("--peer", type=Path)
    parser.add_argument("--peer-every", type=int, default=1)
    parser.add_argument("--part", default=HELD)
    parser.add_argument("--out", type=Path)
    asked = parser.parse_args()
    for folder in (asked.work, asked.pictures_cache):
        if folder is not None:
            folder.mkdir(parents=True, exist_ok=True)
    return asked


def main() -> None:
    cv2.setNumThreads(1)
    asked, cost, ours = arguments(), [], []
    theirs: dict[str, list[Looked]] = {detector: [] for detector in PEERS if asked.peer}
    for number, made in enumerate(clips(Ffmpeg(), asked)):
        ours.append(looked(made, asked, cost))
        if number % asked.peer_every:
            continue
        for detector, found in theirs.items():
            found.append(peered(made, ours[-1].shown, asked.peer, detector, asked.work))
    rows = report("ours", ours)
    if theirs and asked.peer_every > 1:
        rows += report("ours, same clips", ours[:: asked.peer_every])
    for detector, found in theirs.items():
        rows += report(detector, found)
    shown_table(rows)
    each_ms = 1000 * sum(cost[::2]) / max(1.0, sum(cost[1::2]))
    whole: Tally = tally(ours)
    print(f"{each_ms:.3f} ms of processor time for each of {int(sum(cost[1::2]))} pictures")
    print("missed:", *whole.missed, "false alarms:", *whole.alarms, "true of alarms by confidence:", sep="\n  ")
    for line in sureness(whole.sureness):
        print("  ", line)
    if asked.out:
        told = {"rows": rows, "ms_per_picture": round(each_ms, 4), "missed": whole.missed,
                "false_alarms": whole.alarms, "confidence": sureness(whole.sureness)}  # fmt: skip
        asked.out.write_text(json.dumps(told, ensure_ascii=False, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
