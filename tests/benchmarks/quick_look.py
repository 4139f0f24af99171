"""How soon `inspect --quick` gives its first reading and its answer, by where the label is shown and how keys lie.

    python -m tests.benchmarks.quick_look VIDEO [--out FILE.json]

VIDEO is the ten-minute take of `inspect_ratio --make` (label at 3-6 s and 54-57 s of every minute). From it come
ten-minute files whose first label lies elsewhere, with a key frame each second (phones) or each 8 s (editors); in two
of them it is shown once a minute, late in either half.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from app.media.ffmpeg import Ffmpeg

NUMBER = "YT8812345678901"
_MINUTE_S = 60
_CASES: dict[str, tuple[int, tuple[tuple[float, float], ...]]] = {
    **{
        f"from{start_s}-keys{distance}": (distance, ((start_s, _MINUTE_S),))
        for start_s, distance in (
            (0, 30),
            (0, 250),
            (40, 30),
            (40, 250),
            (20, 30),
            (20, 250),
            (10, 250),
            (7, 30),
            (7, 250),
        )
    },
    "once27-keys250": (250, ((7, 27), (54, 3), (7, 30))),
    "once55-keys250": (250, ((7, 46), (7, 9), (54, 5))),
}
"""By name: pictures from key frame to key frame, and the pieces of the take (start, length in seconds) that make up the
minute.
"""


def make(source: Path, target: Path, distance: int, pieces: Sequence[tuple[float, float]]) -> None:
    """A minute of such pieces, encoded with its key frames so far apart, ten times over."""
    minute, ffmpeg = target.with_suffix(".minute.mp4"), str(Ffmpeg().path)
    inputs = [word for start_s, length_s in pieces for word in ("-ss", start_s, "-t", length_s, "-i", source)]
    joined = "".join(f"[{number}:v]" for number in range(len(pieces))) + f"concat=n={len(pieces)}"
    rate = [
        "-c:v",
        "libx264",
        "-preset",
        "superfast",
        "-b:v",
        "3850k",
        "-sc_threshold",
        "0",
        "-g",
        str(distance),
        "-bf",
        "0" if distance == 30 else "3",
    ]
    quiet = ["-y", "-v", "error"]
    for words in (
        [*inputs, "-filter_complex", joined, *rate, minute],
        ["-stream_loop", "9", "-i", minute, "-c", "copy", target],
    ):
        subprocess.run([ffmpeg, *quiet, *map(str, words)], check=True)
    minute.unlink()


def unlabelled(source: Path, target: Path) -> None:
    """Ten minutes in which the label is never shown: the 20 s between its appearances, over and over."""
    words = ["-ss", "9", "-i", source, "-t", "20", "-c:v", "libx264", "-preset", "superfast", "-b:v", "3850k", "-an"]
    piece = target.with_suffix(".piece.mp4")
    for command in ([*words, piece], ["-stream_loop", "29", "-i", piece, "-c", "copy", target]):
        subprocess.run([str(Ffmpeg().path), "-y", "-v", "error", *map(str, command)], check=True)
    piece.unlink()


def timed(video: Path) -> dict[str, object]:
    """Wall time of the command until its first line on standard error, and until its end."""
    command = [sys.executable, "-m", "app", "inspect", "--quick", "--json", "--waybill", NUMBER, str(video)]
    began, first_s = time.perf_counter(), None
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as child:
        for line in child.stderr or ():
            if NUMBER in line and first_s is None:
                first_s = round(time.perf_counter() - began, 2)
        out = child.stdout.read() if child.stdout else ""
    told = json.loads(out)
    waybill = next(one for one in told["findings"] if one["check"] == "waybill")
    return {"first_s": first_s, "answer_s": round(time.perf_counter() - began, 2), "waybill": waybill["verdict"],
            "inside_first_s": told["first_reading_s"], "inside_s": told["elapsed_s"]}  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("video", type=Path)
    parser.add_argument("--keep", type=Path, help="Folder in which the made files are kept for another run.")
    parser.add_argument("--out", type=Path)
    asked = parser.parse_args()
    rows = []
    with tempfile.TemporaryDirectory() as scratch:
        folder = asked.keep or Path(scratch)
        folder.mkdir(parents=True, exist_ok=True)
        for name, (distance, pieces) in _CASES.items():
            video = folder / f"{name}.mp4"
            if not video.exists():
                make(asked.video, video, distance, pieces)
            rows.append({"file": video.name, "mb": round(video.stat().st_size / 1e6), **timed(video)})
            print(rows[-1], flush=True)
        nothing = folder / "no-label.mp4"
        if not nothing.exists():
            unlabelled(asked.video, nothing)
        rows.append({"file": nothing.name, "mb": round(nothing.stat().st_size / 1e6), **timed(nothing)})
        print(rows[-1], flush=True)
    if asked.out:
        asked.out.write_text(json.dumps(rows, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
