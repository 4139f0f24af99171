"""Damaged files through the real inspection: crashes, hangs, memory of the process tree, time to a verdict.

    python -m tests.benchmarks.hostile [--media DIR] [--count 1000] [--seed 1] [--full-every 20] --out FILE.json

Every file is inspected in a worker process with all checks of a video but the waybill's, whose characters take seconds
and do not depend on the container; every `--full-every`th file with all of them. Memory is that of worker and FFmpeg
together, read twenty times a second (Linux). A file that takes longer than 90 s counts as a hang, its worker is ended.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from dataclasses import asdict, dataclass
from pathlib import Path
from queue import Empty, SimpleQueue

import app.checks.video
from app.checks.inspection import Subject, inspect
from app.checks.video.base import Check
from app.domain.errors import Problem
from app.media.ffmpeg import Ffmpeg
from app.media.probe import probe
from app.plugins import discover
from tests.media_folder import media_folder
from tests.mutated import mutated
from tests.small_rules import small_platform

HANG_S = 90.0
VERDICT_S, MOST_MB = 60.0, 1024
_BROKE = "broke. The program's log"
_PAGE_KB = 4


@dataclass
class Row:
    number: int
    source: str
    damage: str
    bytes: int
    full: bool = False
    verdict: str = ""
    elapsed_s: float = 0.0
    peak_mb: float = 0.0
    trouble: str = ""


def work() -> None:
    """The worker: one line of JSON in, one out."""
    ffmpeg, checks, platform = Ffmpeg(), discover(app.checks.video, "CHECK", Check), small_platform
    for line in sys.stdin:
        asked = json.loads(line)
        chosen = checks if asked["full"] else tuple(one for one in checks if one.id != "waybill")
        path = Path(asked["path"])
        try:
            found = inspect(ffmpeg, chosen, Subject(path, path.name, platform, None))
            broken = [one.check for one in found.findings if _BROKE in one.text.english()]
            answer = {"verdict": found.verdict.value, "trouble": f"check broke: {broken}" if broken else ""}
        except Problem as problem:
            answer = {"verdict": f"problem {problem.code}", "trouble": ""}
        print(json.dumps(answer), flush=True)


class Worker:
    def __init__(self) -> None:
        command = [sys.executable, "-m", "tests.benchmarks.hostile", "--worker"]
        self.child = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        self.lines: SimpleQueue[str] = SimpleQueue()
        self.said: list[str] = []
        threading.Thread(target=self._read, daemon=True).start()
        threading.Thread(target=lambda: self.said.extend(self.child.stderr or ()), daemon=True).start()

    def _read(self) -> None:
        for line in self.child.stdout or ():
            self.lines.put(line)
        self.lines.put("")

    def judge(self, path: Path, row: Row) -> bool:
        """Fill in the row; False when the worker is of no more use."""
        began, peak = time.monotonic(), 0.0
        if self.child.stdin is None:
            return False
        self.child.stdin.write(json.dumps({"path": str(path), "full": row.full}) + "\n")
        self.child.stdin.flush()
        while True:
            peak = max(peak, tree_mb(self.child.pid))
            try:
                line = self.lines.get(timeout=0.05)
                break
            except Empty:
                if time.monotonic() - began > HANG_S:
                    row.trouble, line = "hang", None
                    break
        row.elapsed_s, row.peak_mb = round(time.monotonic() - began, 3), round(peak, 1)
        if line:
            answer = json.loads(line)
            row.verdict, row.trouble = answer["verdict"], answer["trouble"]
            return True
        row.trouble = row.trouble or f"crash: {''.join(self.said)[-300:]}"
        self.child.kill()
        return False

    def end(self) -> None:
        if self.child.stdin is not None:
            self.child.stdin.close()
        self.child.wait(20)


def tree_mb(pid: int) -> float:
    """Resident memory of a process and its children."""
    total, waiting = 0, [pid]
    while waiting:
        one = waiting.pop()
        try:
            total += int(Path(f"/proc/{one}/statm").read_text("ascii").split()[1]) * _PAGE_KB
            for task in Path(f"/proc/{one}/task").iterdir():
                waiting += map(int, (task / "children").read_text("ascii").split())
        except (OSError, IndexError, ValueError):
            continue
    return total / 1024


def sources(folder: Path, most_bytes: int, most_s: float) -> list[Path]:
    """Small files of every kind, hostile ones among them; such as take long even when whole are left out."""
    ffmpeg, chosen = Ffmpeg(), []
    for name in ("videos", "cuts", "hostile", "takes"):
        files = [path for path in sorted((folder / name).rglob("*")) if path.is_file() and path.suffix != ".tsv"]
        for path in files[:: 8 if name == "takes" else 1]:
            if not 100 <= path.stat().st_size <= most_bytes:
                continue
            try:
                media = probe(ffmpeg, path)
            except Problem:
                chosen.append(path)
                continue
            if (media.duration_s or 0) <= most_s:
                chosen.append(path)
    return chosen


def measure(asked: argparse.Namespace, folder: Path) -> list[Row]:
    files = sources(folder, asked.most_bytes, asked.most_seconds)
    print(f"{len(files)} sources")
    rows: list[Row] = []
    numbers: SimpleQueue[int] = SimpleQueue()
    for number in range(asked.count):
        numbers.put(number)

    def go_on(place: Path) -> None:
        worker = Worker()
        while True:
            try:
                number = numbers.get_nowait()
            except Empty:
                worker.end()
                return
            source, damage, data = mutated(files, asked.seed, number)
            path = place / f"{number:04d}{Path(source).suffix}"
            path.write_bytes(data)
            row = Row(number, source, damage, len(data), full=number % asked.full_every == 0)
            rows.append(row)
            if not worker.judge(path, row):
                worker = Worker()
            if not row.trouble:
                path.unlink()
            if number % 50 == 0:
                print(f"{number}: {row}", flush=True)

    with tempfile.TemporaryDirectory() as place:
        threads = [threading.Thread(target=go_on, args=(Path(place),)) for _ in range(asked.jobs)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    return sorted(rows, key=lambda row: row.number)


def summed(rows: list[Row]) -> dict[str, object]:
    return {
        "files": len(rows),
        "crashes": sum(row.trouble.startswith("crash") for row in rows),
        "hangs": sum(row.trouble == "hang" for row in rows),
        "broken_checks": sum(row.trouble.startswith("check") for row in rows),
        "over_memory": sum(row.peak_mb > MOST_MB for row in rows),
        "over_time": sum(row.elapsed_s > VERDICT_S for row in rows),
        "slowest_s": max(row.elapsed_s for row in rows),
        "largest_mb": max(row.peak_mb for row in rows),
        "largest_without_waybill_mb": max((row.peak_mb for row in rows if not row.full), default=0),
        "verdicts": dict(Counter(row.verdict for row in rows)),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--media", type=Path, default=media_folder())
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--full-every", type=int, default=20)
    parser.add_argument("--most-bytes", type=int, default=1_500_000)
    parser.add_argument("--most-seconds", type=float, default=12.0)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--worker", action="store_true", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.worker:
        work()
        return
    if asked.media is None:
        parser.error("no media: --media DIR")
    rows = measure(asked, asked.media)
    result = summed(rows)
    for name, value in result.items():
        print(f"{name:28} {value}")
    for title, key in (("slowest", "elapsed_s"), ("largest", "peak_mb")):
        print(title)
        for row in sorted(rows, key=lambda row: -getattr(row, key))[:8]:
            print(
                f"  {row.elapsed_s:7.2f} s {row.peak_mb:7.1f} MB  {row.verdict:8}"
                f" {row.source} {row.damage} {row.trouble}"
            )
    for row in rows:
        if row.trouble:
            print("TROUBLE", row)
    if asked.out:
        said = {"seed": asked.seed, "summary": result, "rows": [asdict(row) for row in rows]}
        asked.out.write_text(json.dumps(said, ensure_ascii=False, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
