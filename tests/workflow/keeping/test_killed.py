"""Killed at any moment: what was acknowledged lasts, what was not leaves no trace that verification minds."""

import os
import random
import subprocess
import sys
import time
from pathlib import Path

from app.workflow.keeping.verify_ledger import verify_ledger
from app.workflow.keeping.verify_vault import verify_vault
from tests.media_folder import ROOT
from tests.workflow.desk import small_desk

KILLS = 6


def work_and_be_killed(folder: Path, server: str, seed: int, lines: int, after_s: float) -> list[tuple[str, str]]:
    """What the child said was kept before it was killed; `after_s` counts from its `lines`th word."""
    command = [sys.executable, "-m", "tests.workflow.writer", str(folder), str(seed)]
    environment = {**os.environ, "EVIDENCE_DESK_DATABASE": server}
    with subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True, encoding="utf-8"
    ) as child:
        assert child.stdout is not None
        first = [child.stdout.readline() for _ in range(lines)]
        time.sleep(after_s)
        child.kill()
        told = [*first, *child.stdout.readlines()]
    return [(line.split()[0], line.split()[1]) for line in told if line.endswith("\n")]


def test_killed_at_random_moments(tmp_path: Path, database_url: str):
    chance = random.Random(7)
    kept: list[tuple[str, str]] = []
    for seed in range(KILLS):
        kept += work_and_be_killed(tmp_path, database_url, seed, chance.randint(1, 8), chance.uniform(0.0, 0.1))
        with small_desk(tmp_path, server=database_url) as desk:
            assert desk.deps.database.damage() is None
            check = verify_ledger(desk.deps)
            assert check.ok, check.why
            vault = verify_vault(desk.deps)
            assert vault.ok, vault.damages
            assert vault.strangers == ()
            with desk.deps.database.read() as unit:
                events = {event.id for event in unit.events.all()}
                evidence = {item.id for item in unit.evidence.all()}
    assert {record for word, record in kept if word == "event"} <= events
    assert {record for word, record in kept if word == "evidence"} <= evidence
    assert len(kept) > 2 * KILLS
