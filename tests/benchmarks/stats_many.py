"""The measures of a shop among many cases: how long the 30 days take, and a whole year.

`python -m tests.benchmarks.stats_many --cases 100000 --events 1000000`. Every twentieth case has an attempt, most of
them with a result.
"""

import argparse
import random
import tempfile
import time
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path

from app.bootstrap import open_deps
from app.domain.attempts.attempt import BY_HAND, Attempt, Entry, Outcome
from app.domain.cases.case import Case
from app.domain.proof.packet import PacketProof
from app.paths import data_folder
from app.settings import Settings
from app.storage.database import Database
from app.workflow.queries.stats.shop_stats import shop_stats
from tests.benchmarks.many_cases_made import Shape, fill

_NAMES = ("张三", "李四", "王五", "")
_RESULTS = (Outcome.WON, Outcome.LOST, Outcome.PARTLY, Outcome.WAITING)


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--cases", type=int, default=100_000)
    parser.add_argument("--events", type=int, default=1_000_000)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as made:
        deps = open_deps(data_folder(Path(made)), Settings())
        now = datetime.now(UTC)
        fill(deps.database, deps.rulebook.platforms, Shape(asked.cases, asked.events, 0.01), now)
        print(f"{_attempts(deps.database, now)} attempts in {asked.cases} cases with {asked.events} events", flush=True)
        for days in (30, 30, 90, 366):
            begun, spent = time.perf_counter(), time.process_time()
            found = shop_stats(deps, days)
            took, spent = time.perf_counter() - begun, time.process_time() - spent
            windows = sum(one.missed for one in found.margins)
            told = f"{found.opened} opened, {found.submitted} handed in, {windows} missed"
            print(f"{days} days: {took:.2f} s ({spent:.2f} s of one core), {told}", flush=True)
    return 0


def _attempts(database: Database, now: datetime) -> int:
    chance = random.Random(6)
    with database.write() as unit:
        cases = unit.cases.all()[::20]
        for case in cases:
            unit.attempts.add(_attempt(chance, case, now))
        unit.ledger.append("note", "", {"made": len(cases)}, now)
    return len(cases)


def _attempt(chance: random.Random, case: Case, now: datetime) -> Attempt:
    name, at = f"{case.id}-a1", min(now - timedelta(hours=1), case.opened_at + timedelta(days=3))
    entries = [Entry(name, Outcome.WAITING, at, at, chance.choice(_NAMES))]
    outcome = chance.choice(_RESULTS) if at < now - timedelta(days=10) else Outcome.WAITING
    if outcome is not Outcome.WAITING:
        back = {Outcome.WON: "100.00", Outcome.LOST: "0.00", Outcome.PARTLY: "40.00"}[outcome]
        entries.append(Entry(name, outcome, at + timedelta(days=5), now, "", Decimal(back)))
    proofs = (PacketProof(f"{case.id}-f1", "opening_video", f"{chance.getrandbits(255):064x}", uploaded=True),)
    amounts = {"goods_payment": Decimal("100.00")}
    packet = f"{case.id}-goods_payment-1"
    return Attempt(
        name, case.id, packet, "0" * 64, ("goods_payment",), 1, "", amounts, {}, proofs, BY_HAND, at, tuple(entries)
    )


if __name__ == "__main__":
    raise SystemExit(main())
