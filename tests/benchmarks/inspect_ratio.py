"""How much longer a whole inspection takes than FFmpeg's bare decode of the same file, in the same run.

    python -m tests.benchmarks.inspect_ratio VIDEO [--runs 5] [--waybill NO] [--out FILE.json]
    python -m tests.benchmarks.inspect_ratio --make VIDEO --seconds 600

The second form makes the clip to measure on: a 1080p30 H.264 parcel take, ten minutes of which just fit 300 MB.
"""

import argparse
import json
import statistics
import subprocess
import sys
import time
from pathlib import Path

from app.media.demo_clip import Take, take_pictures, write_clip
from app.media.ffmpeg import Ffmpeg, input_args


def timed(command: list[str]) -> tuple[float, str]:
    started = time.perf_counter()
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode not in (0, 1, 3):
        sys.exit(f"{command[:4]} ended with {done.returncode}: {done.stderr[-500:]}")
    return time.perf_counter() - started, done.stdout


def measure(video: Path, runs: int, waybill: str | None) -> dict[str, object]:
    """Bare decode, whole inspection and quick inspection in turn, so that a drifting machine hits all alike."""
    bare = [str(Ffmpeg().path), *input_args(video), "-map", "0:v:0", "-f", "null", "-"]
    ours = [sys.executable, "-m", "app", "inspect", "--json", str(video), *(["--waybill", waybill] if waybill else [])]
    rows: list[dict[str, float]] = []
    answers = ""
    for run in range(runs + 1):
        row = {"bare_s": timed(bare)[0]}
        row["inspect_s"], answers = timed(ours)
        row["quick_s"], _ = timed([*ours, "--quick"])
        row["ratio"] = row["inspect_s"] / row["bare_s"]
        print({name: round(value, 2) for name, value in row.items()}, "(warm-up)" if run == 0 else "")
        if run:
            rows.append(row)
    medians = {name: round(statistics.median(row[name] for row in rows), 3) for name in rows[0]}
    return {
        "video": video.name,
        "bytes": video.stat().st_size,
        "runs": rows,
        "median": medians,
        "answer": json.loads(answers),
    }


def make(video: Path, seconds: float) -> None:
    """Thirty seconds of a parcel take, then the same backwards, and so on: a long take without a cut, made quickly."""
    ffmpeg, piece, there = Ffmpeg(), video.with_suffix(".piece.mp4"), video.with_suffix(".there.mp4")
    lossless = ("-c:v", "libx264", "-preset", "ultrafast", "-qp", "0")
    take = Take(number="YT8812345678901", seconds=30, size=(1920, 1080))
    write_clip(ffmpeg, piece, take_pictures(take), size=take.size, fps=30, options=lossless)
    rate = [
        "-c:v",
        "libx264",
        "-preset",
        "veryfast",
        "-b:v",
        "3850k",
        "-maxrate",
        "5000k",
        "-bufsize",
        "8000k",
        "-g",
        "250",
    ]
    turned = ["-vf", "split[a][b];[b]reverse[r];[a][r]concat=n=2:v=1", "-pix_fmt", "yuv420p", *rate]
    sound = [
        "-f",
        "lavfi",
        "-i",
        "anoisesrc=color=brown:amplitude=0.1:r=48000",
        "-map",
        "0:v",
        "-map",
        "1:a",
        "-b:a",
        "96k",
    ]
    for words in (
        ["-i", piece, *turned, there],
        ["-stream_loop", "-1", "-i", there, *sound, "-c:v", "copy", "-t", str(seconds), video],
    ):
        subprocess.run([ffmpeg.path, "-y", "-v", "error", *words], check=True)
    piece.unlink()
    there.unlink()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("video", type=Path)
    parser.add_argument("--make", action="store_true")
    parser.add_argument("--seconds", type=float, default=600)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--waybill")
    parser.add_argument("--out", type=Path)
    asked = parser.parse_args()
    if asked.make:
        make(asked.video, asked.seconds)
        return
    result = measure(asked.video, asked.runs, asked.waybill)
    print(json.dumps(result["median"]))
    if asked.out:
        asked.out.write_text(json.dumps(result, ensure_ascii=False, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
