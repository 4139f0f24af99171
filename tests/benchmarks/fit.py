"""How near the limit copies land, how often a pass is repeated, and how long it takes beside a bare two-pass encode.

    python -m tests.benchmarks.fit [--media DIR] [--work DIR] [--quick] [--only NAME…] --out FILE.json

Bare two-pass: FFmpeg alone, same binary, preset, size of picture, rate and finest quantiser as the copy's last pass,
AAC sound in the second pass. Ours is timed twice: until the copy is made (`made`), and with hash, probing and the whole
inspection of the copy (`all`). Wall seconds stand beside CPU seconds (children and ourselves), for other work may
share the machine. SSIM is FFmpeg's own, against the source scaled to the copy.
"""

import argparse
import json
import math
import os
import re
import resource
import subprocess
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from app.bootstrap import open_deps
from app.domain.errors import Problem
from app.domain.media.copy import FittedCopy
from app.media.ffmpeg import Ffmpeg
from app.media.process import NICENESS
from app.paths import data_folder
from app.settings import Settings
from app.workflow.videos import fit_video as verb
from tests.benchmarks.fit_clips import Clip, made_clips, real_clips
from tests.media_folder import media_folder

FULL_ENOUGH = 0.97


def wilson(good: int, of: int) -> tuple[float, float]:
    """The 95 % interval of a share."""
    if not of:
        return 0.0, 1.0
    z, share = 1.96, good / of
    middle, wide = share + z * z / (2 * of), z * math.sqrt(share * (1 - share) / of + z * z / (4 * of * of))
    return round((middle - wide) / (1 + z * z / of), 4), round((middle + wide) / (1 + z * z / of), 4)


def clock() -> tuple[float, float]:
    """Wall and CPU seconds, children that ended included."""
    own, children = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.perf_counter(), own.ru_utime + own.ru_stime + children.ru_utime + children.ru_stime


def spent(work: Callable[[], Any]) -> tuple[Any, float, float]:
    began = clock()
    result = work()
    ended = clock()
    return result, ended[0] - began[0], ended[1] - began[1]


def timed_fit(deps: Any, clip: Clip, limit: int, out: Path) -> tuple[FittedCopy | None, dict[str, float]]:
    """Fit, and note when the copy was made and the inspection began."""
    marks: list[tuple[float, float]] = []
    inspect = verb._inspected
    verb._inspected = lambda *args, **kwargs: (marks.append(clock()), inspect(*args, **kwargs))[1]
    began = clock()
    try:
        made = verb.fit_video(deps, clip.path, out, max_bytes=limit, max_seconds=clip.most_s)
    except Problem as problem:
        print(f"{clip.name} {limit:,}: refused ({problem.code}), left behind: {[*out.parent.iterdir()]}")
        return None, {}
    finally:
        verb._inspected = inspect
    ended, at = clock(), marks[0]
    return made, {
        "made_s": at[0] - began[0], "made_cpu_s": at[1] - began[1],
        "all_s": ended[0] - began[0], "all_cpu_s": ended[1] - began[1],
    }  # fmt: skip


def is_second(command: tuple[str, ...]) -> bool:
    return "-pass" in command and command[command.index("-pass") + 1] == "2"


def bare(made: FittedCopy, clip: Clip, folder: Path) -> None:
    """The two passes as anybody would type them."""
    last = [list(one) for one in made.commands if is_second(one)][-1]
    value = {name: last[last.index(name) + 1] for name in ("-b:v", "-vf", "-preset", "-map", "-qmin")}
    each = ["-map", value["-map"], "-vf", value["-vf"], "-c:v", "libx264", "-preset", value["-preset"]]
    each += ["-b:v", value["-b:v"], "-qmin", value["-qmin"], "-passlogfile", str(folder / "bare")]
    start = [str(Ffmpeg().path), "-y", "-v", "fatal", "-nostdin", "-i", str(clip.path)]
    sound = ["-map", "0:a:0?", "-c:a", "aac", "-b:a", "96k"]
    subprocess.run([*start, *each, "-pass", "1", "-an", "-f", "null", "-"], check=True)
    subprocess.run([*start, *each, "-pass", "2", *sound, "-movflags", "+faststart", folder / "bare.mp4"], check=True)


def ssim(made: FittedCopy, clip: Clip) -> float | None:
    copy = made.copies[0]
    graph = f"[1:v:0]scale={copy.width}:{copy.height}:flags=bicubic,format=yuv420p[a];[0:v:0][a]ssim"
    words = [str(Ffmpeg().path), "-nostdin", "-i", copy.path, "-i", str(clip.path), "-lavfi", graph, "-f", "null", "-"]
    said = subprocess.run(words, capture_output=True, text=True, check=False).stderr
    found = re.search(r"SSIM .*All:([\d.]+)", said)
    return float(found.group(1)) if found else None


def measure(deps: Any, clip: Clip, limit: int) -> dict[str, Any] | None:
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        made, times = timed_fit(deps, clip, limit, folder / "copy.mp4")
        if made is None or not made.copies:
            return None
        row = {
            "clip": clip.name, "limit": limit, "operation": str(made.operation),
            "share": max(copy.share_of_limit for copy in made.copies),
            "over": any(copy.bytes > limit for copy in made.copies),
            "size": f"{made.copies[0].width}x{made.copies[0].height}",
            "told": [said.english() for said in made.told],
        }  # fmt: skip
        if str(made.operation) == "encode":
            row["second_passes"] = sum(is_second(one) for one in made.commands)
            _, wall, cpu = spent(lambda: bare(made, clip, folder))
            row |= {"bare_s": wall, "bare_cpu_s": cpu} | times
            row |= {f"{part}_ratio": times[f"{part}_s"] / wall for part in ("made", "all")}
            row |= {f"{part}_cpu_ratio": times[f"{part}_cpu_s"] / cpu for part in ("made", "all")}
            row["ssim"] = ssim(made, clip)
        return {name: round(value, 4) if isinstance(value, float) else value for name, value in row.items()}


def summed(rows: list[dict[str, Any]]) -> dict[str, Any]:
    told = ("finest quality", "holds no more")
    owed = [row for row in rows if row["operation"] == "encode" and not any(w in s for s in row["told"] for w in told)]
    full = sum(row["share"] >= FULL_ENOUGH for row in owed)
    encoded = [row for row in rows if row["operation"] == "encode"]
    totals = {name: sum(row[name] for row in encoded) for name in ("made_s", "all_s", "bare_s", "made_cpu_s",
              "all_cpu_s", "bare_cpu_s")}  # fmt: skip
    return {
        "copies": len(rows),
        "over_the_limit": sum(row["over"] for row in rows),
        "at_97_percent_or_ceiling_told": [full, len(owed), *wilson(full, len(owed))],
        "repeated": [sum(row["second_passes"] > 1 for row in encoded), len(encoded)],
        "made_over_bare": {
            "wall": totals["made_s"] / totals["bare_s"],
            "cpu": totals["made_cpu_s"] / totals["bare_cpu_s"],
        },
        "all_over_bare": {
            "wall": totals["all_s"] / totals["bare_s"],
            "cpu": totals["all_cpu_s"] / totals["bare_cpu_s"],
        },
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--media", type=Path, default=media_folder())
    parser.add_argument("--work", type=Path, default=Path(tempfile.gettempdir()) / "fit-clips")
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--only", nargs="*", default=[], help="names of clips")
    parser.add_argument("--out", type=Path, required=True)
    asked = parser.parse_args()
    if hasattr(os, "nice"):
        os.nice(NICENESS)  # what the door to FFmpeg gives its children; else the bare encode would be favoured
    deps = open_deps(data_folder(asked.work / "data"), Settings())
    clips = made_clips(asked.work, quick=asked.quick)
    clips += real_clips(asked.media) if asked.media and not asked.quick else []
    rows = []
    for clip in (one for one in clips if not asked.only or one.name in asked.only):
        for limit in clip.limits:
            row = measure(deps, clip, limit)
            if row:
                rows.append(row)
                shown = SimpleNamespace(
                    **{
                        "second_passes": "-",
                        "made_ratio": 0.0,
                        "made_cpu_ratio": 0.0,
                        "all_cpu_ratio": 0.0,
                        "ssim": None,
                    }
                    | row
                )
                print(f"{shown.clip:32.32} {shown.limit:>10,} {shown.share:7.2%} {shown.size:>10} passes "
                      f"{shown.second_passes} made wall {shown.made_ratio:.2f} cpu "
                      f"{shown.made_cpu_ratio:.2f} all cpu {shown.all_cpu_ratio:.2f} ssim {shown.ssim} "
                      f"{shown.operation}", flush=True)  # fmt: skip
    result = {"summary": summed(rows), "rows": rows, "load": os.getloadavg()[0]}
    print(json.dumps(result["summary"], indent=1))
    asked.out.write_text(json.dumps(result, ensure_ascii=False, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
