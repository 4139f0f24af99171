"""How much memory a process and all its children hold together, sampled while they work (Linux: from /proc)."""

import subprocess
import threading
import time
from collections import defaultdict
from pathlib import Path

_EVERY_S = 0.05


class Watched:
    """A command at work; `peak_mb` is the highest sum over the tree of what each process has to itself plus its share
    of what it shares (PSS), which is what the tree would free if it ended.
    """

    def __init__(self, command: list[str], **options: object) -> None:
        self.child = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options)  # type: ignore[call-overload]
        self.peak_mb, self.began = 0.0, time.perf_counter()
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self._thread.start()

    def finish(self, timeout_s: float = 900) -> tuple[int, str, str, float]:
        """Wait for the end: exit code, output, messages, seconds."""
        out, err = self.child.communicate(timeout=timeout_s)
        seconds = time.perf_counter() - self.began
        self._thread.join()
        return self.child.returncode, out.decode("utf-8", "replace"), err.decode("utf-8", "replace"), seconds

    def _watch(self) -> None:
        while self.child.poll() is None:
            self.peak_mb = max(self.peak_mb, sum(map(_held_mb, tree_of(self.child.pid))))
            time.sleep(_EVERY_S)


def tree_of(root: int) -> list[int]:
    """The process and all below it."""
    children: dict[int, list[int]] = defaultdict(list)
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                after_name = (entry / "stat").read_text().rpartition(")")[2].split()
            except OSError:
                continue
            children[int(after_name[1])].append(int(entry.name))
    found, waiting = [], [root]
    while waiting:
        found.append(waiting.pop())
        waiting += children[found[-1]]
    return found


def _held_mb(pid: int) -> float:
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("Pss:")), 0.0)
