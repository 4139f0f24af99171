"""Kills the program at random moments, then asks whether anything broke.

    python -m tests.benchmarks.kill_nine [ROUNDS] [--seed N] [--only "packet build"]

Each round starts one command on the same data folder and kills it (SIGKILL): three times in four some milliseconds
after it opened the database, else anywhere between its start and a little after its usual end. SQLite's own check,
`ledger verify` and `vault verify` must be content, and everything that a command reported as done must be there. Run by
hand.
"""

import argparse
import json
import random
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from PIL import Image

from app.workflow.packets.verify_packet import verify_packet

ROOT = Path(__file__).resolve().parent.parent.parent
Command = Callable[[int], Sequence[str]]


class Desk:
    """One data folder, worked at through the command line only."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def start(self, *words: str) -> "subprocess.Popen[str]":
        command = [sys.executable, "-m", "app", "--data", str(self.folder), "--json", *words]
        return subprocess.Popen(
            command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8"
        )

    def run(self, *words: str) -> dict[str, object]:
        with self.start(*words) as child:
            out, err = child.communicate()
        if child.returncode != 0:
            raise SystemExit(f"{' '.join(words)}: exit {child.returncode}: {err}{out}")
        answer: dict[str, object] = json.loads(out.splitlines()[-1])
        return answer

    def integrity(self) -> str:
        connection = sqlite3.connect(self.folder / "desk.sqlite3")
        try:
            return str(connection.execute("PRAGMA integrity_check").fetchone()[0])
        finally:
            connection.close()

    def events(self) -> set[str]:
        connection = sqlite3.connect(self.folder / "desk.sqlite3")
        try:
            return {str(name) for (name,) in connection.execute("SELECT id FROM events")}
        finally:
            connection.close()


def usual_s(desk: Desk, command: Command) -> float:
    start = time.monotonic()
    desk.run(*command(0))
    return time.monotonic() - start


def killed(desk: Desk, words: Sequence[str], wait: Callable[["subprocess.Popen[str]"], None]) -> str | None:
    """What the command reported as done before it was killed; None when it reported nothing whole."""
    with desk.start(*words) as child:
        wait(child)
        child.kill()
        out, _ = child.communicate()
    return out.splitlines()[-1] if out.endswith("\n") else None


def for_a_while(seconds: float) -> Callable[["subprocess.Popen[str]"], None]:
    """Kill anywhere, the long start included."""

    def wait(child: "subprocess.Popen[str]") -> None:
        with suppress(subprocess.TimeoutExpired):
            child.wait(seconds)

    return wait


def until_it_writes(desk: Desk, seconds: float) -> Callable[["subprocess.Popen[str]"], None]:
    """Kill some milliseconds after the database was opened: its log lies there only while it is open."""
    log = desk.folder / "desk.sqlite3-wal"

    def wait(child: "subprocess.Popen[str]") -> None:
        while child.poll() is None and not log.exists():
            time.sleep(0.0002)
        time.sleep(seconds)

    return wait


def until_it_builds(packets: Path, seconds: float) -> Callable[["subprocess.Popen[str]"], None]:
    """Kill some milliseconds after the folder in the making appeared."""

    def wait(child: "subprocess.Popen[str]") -> None:
        before = set(packets.glob(".part-*"))
        while child.poll() is None and not set(packets.glob(".part-*")) - before:
            time.sleep(0.0002)
        time.sleep(seconds)

    return wait


def half_packets(packets: Path) -> Iterator[str]:
    """Packets that lie under their name and are not whole."""
    for folder in packets.glob("[!.]*"):
        check = verify_packet(folder)
        if not check.ok:
            yield f"half packet {folder.name}: {check.damages[:3]}"


def faults(desk: Desk, reported: set[str]) -> Iterator[str]:
    for words in (("ledger", "verify"), ("vault", "verify")):
        answer = desk.run(*words)
        if not answer["ok"]:
            yield f"{' '.join(words)}: {answer}"
    if lost := reported - desk.events():
        yield f"reported but lost: {sorted(lost)}"


def event_command(case_id: str) -> Command:
    start = datetime.now(UTC) - timedelta(days=30)

    def words(number: int) -> Sequence[str]:
        at = (start + timedelta(seconds=number)).isoformat()
        return ("case", "event", case_id, "note", at, "--with", f"text=round {number}")

    return words


def packet_command(case_id: str, packets: Path) -> Command:
    """A new attempt each time, or the program would only read back what lies there."""

    def words(number: int) -> Sequence[str]:
        return ("packet", "build", case_id, "--appeal", "freight", "--attempt", str(number + 1), "--out", str(packets))

    return words


def freight_case(desk: Desk, folder: Path) -> str:
    """A case whose freight appeal is ready; every further event makes the next packet another one."""
    case_id = str(desk.run("case", "new", "--order", "261101-123456789012345", "--with", "freight=12.50")["case"])
    receipt = folder / "receipt.png"
    Image.effect_noise((800, 600), 40).save(receipt)
    desk.run("case", "attach", case_id, str(receipt), "--as", "freight_receipt")
    desk.run("case", "event", case_id, "refunded", (datetime.now(UTC) - timedelta(hours=5)).isoformat())
    return case_id


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("rounds", type=int, nargs="?", default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", choices=("case event", "packet build"))
    chosen = parser.parse_args()
    chance = random.Random(chosen.seed)
    counts: Counter[str] = Counter()
    with tempfile.TemporaryDirectory(prefix="kill-nine-") as name:
        desk, packets = Desk(Path(name) / "data"), Path(name) / "packets"
        case_id = freight_case(desk, Path(name))
        commands = {"case event": event_command(case_id), "packet build": packet_command(case_id, packets)}
        if chosen.only:
            commands = {chosen.only: commands[chosen.only]}
        usual = {what: usual_s(desk, command) for what, command in commands.items()}
        reported: set[str] = set()
        for number in range(1, chosen.rounds + 1):
            what = chance.choice(sorted(commands))
            if (
                integrity := desk.integrity()
            ) != "ok":  # which also brings the log of the one killed before into the file
                raise SystemExit(f"after round {number - 1}: integrity_check: {integrity}")
            wait = for_a_while(chance.uniform(0.3, 1.2) * usual[what])
            if number % 4 and what == "case event":
                wait = until_it_writes(desk, chance.uniform(0.0, 0.06))
            elif number % 4:
                wait = until_it_builds(packets, chance.uniform(0.0, max(1.5, usual[what])))
            line = killed(desk, commands[what](number), wait)
            counts[f"{what} {'done' if line else 'killed'}"] += 1
            if line and what == "case event":
                reported.add(json.loads(line)["event"]["id"])
            if (number % 10 == 0 or number == chosen.rounds) and (
                found := [*faults(desk, reported), *half_packets(packets)]
            ):
                raise SystemExit(f"after round {number}: {'; '.join(found)}")
        entries = desk.run("ledger", "verify")["entries"]
        whole = len(list(packets.glob("[!.]*")))
    sys.stdout.write(
        f"{chosen.rounds} rounds: {dict(sorted(counts.items()))}; {whole} whole packets, no half one; "
        f"{len(reported)} events reported, none lost; {entries} ledger entries verify; integrity ok\n"
    )


if __name__ == "__main__":
    main()
