"""Search, due times, lists and duplicates among many cases: inside the program, cold and warm, and as commands.

`python -m tests.benchmarks.many_cases --cases 100000 --events 1000000 --out F.json`. Cold: the file was put out of the
system's cache before each question (not with a server). `--open 1` is the bad case in which every case is open.
"""

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from app.bootstrap import open_deps
from app.paths import data_folder
from app.settings import Settings
from app.workflow.deps import Deps
from app.workflow.queries.case_rows import case_rows, find_cases, list_cases
from app.workflow.queries.case_view import case_view
from app.workflow.queries.due_rows import due_count, due_rows
from app.workflow.queries.today.matters import matters
from app.workflow.queries.uses import duplicates_of
from tests.benchmarks.many_cases_made import Shape, fill

PAGE = 100
WARM, COLD, CALLS = 20, 5, 3
Question = Callable[[], object]


def main() -> int:
    asked = _arguments()
    with tempfile.TemporaryDirectory() as made:
        folder = data_folder(asked.data or Path(made))
        settings = Settings(database=asked.server) if asked.server else Settings()
        deps = open_deps(folder, settings)
        shape = Shape(asked.cases, asked.events, asked.open)
        building = {} if asked.reuse else _build(deps, shape)
        answers = {"shape": vars(shape), "building_s": building, "questions": {}, "commands": {}}
        for name, question in _questions(deps):
            answers["questions"][name] = _timed(deps, question, cold=not asked.server)
            _print_row(name, answers["questions"][name])
        if asked.commands and not asked.server:
            for name, words in _commands(deps):
                answers["commands"][name] = _called(folder.root, words)
                _print_row(f"$ {name}", answers["commands"][name])
    if asked.out:
        asked.out.write_text(json.dumps(answers, ensure_ascii=False, indent=1), encoding="utf-8")
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("--cases", type=int, default=100_000)
    parser.add_argument("--events", type=int, default=1_000_000)
    parser.add_argument("--open", type=float, default=0.02, help="share of the cases that are open")
    parser.add_argument("--data", type=Path, help="keep the data here")
    parser.add_argument("--reuse", action="store_true", help="measure what lies in --data")
    parser.add_argument("--server", default="", help="postgresql://… of an empty database")
    parser.add_argument("--no-commands", dest="commands", action="store_false", help="inside the program only")
    parser.add_argument("--out", type=Path)
    return parser.parse_args()


def _build(deps: Deps, shape: Shape) -> dict[str, float]:
    began = time.perf_counter()
    fill(deps.database, deps.rulebook.platforms, shape, datetime.now(UTC))
    filled = time.perf_counter()
    with deps.database.write() as unit:
        unit.indexes.rebuild()
    done = time.perf_counter()
    taken = {"records": round(filled - began, 1), "indexes": round(done - filled, 1)}
    print(f"records {taken['records']} s, indexes {taken['indexes']} s")
    return taken


def _questions(deps: Deps) -> Iterator[tuple[str, Question]]:
    with deps.database.read() as unit:
        sample = unit.cases.newest(include_closed=True, limit=5000)
    one = random.Random(1).choice([case for case in sample if case.note and case.serial])
    fragments = {
        "1 sign, nearly all": "1",
        "1 sign, some": "魏",
        "1 sign, none": "魑",
        "2 signs, many": "20",
        "2 signs, a name": one.note[:2],
        "2 signs, none": "魑魅",
        "3 signs, many": "旗舰店",
        "3 signs, some": one.waybill[-3:],
        "3 signs, none": "魑魅魍",
        "8 signs, many": "光数码家电旗舰店",
        "8 signs, one": one.after_sale[2:10],
        "8 signs, none": "魑魅魍魉魑魅魍魉",
    }
    for name, fragment in fragments.items():
        yield f"find, {name}", partial(find_cases, deps, fragment, limit=PAGE)
    yield "find open ones, 1 sign", partial(find_cases, deps, "1", include_closed=False, limit=PAGE)
    yield "list, first page", partial(list_cases, deps, limit=PAGE)
    yield "rows of the window, first page", partial(case_rows, deps, limit=PAGE)
    yield "due, first page", partial(due_rows, deps, limit=PAGE)
    yield "due, within 24 h, first page", partial(due_rows, deps, 86_400.0, PAGE)
    yield "due, how many", partial(due_count, deps)
    yield "duplicates of a case", partial(duplicates_of, deps, one.id)
    yield "a whole case", partial(case_view, deps, one.id)
    if _few_are_open(deps):
        yield "due, within 24 h, all", partial(due_rows, deps, 86_400.0)
        yield "due, all", partial(due_rows, deps)
        yield "today, all", partial(matters, deps)


def _few_are_open(deps: Deps) -> bool:
    with deps.database.read() as unit:
        return unit.cases.count(include_closed=False) <= 5000


def _commands(deps: Deps) -> Iterator[tuple[str, list[str]]]:
    with deps.database.read() as unit:
        (case,) = unit.cases.newest(include_closed=True, limit=1)
    yield "case find, 1 sign", ["--json", "case", "find", "1"]
    yield "case find, 8 signs", ["--json", "case", "find", case.after_sale[2:10]]
    yield "case list --limit 100", ["--json", "case", "list", "--limit", "100"]
    yield "due --within 24h --limit 100", ["--json", "due", "--within", "24h", "--limit", "100"]
    yield "case show", ["--json", "case", "show", case.id]
    yield "--help (starting alone)", ["--help"]


def _timed(deps: Deps, question: Question, *, cold: bool) -> dict[str, dict[str, float]]:
    answers = {}
    if cold:
        answers["cold"] = _figures([_once(question, deps.database.path)[0] for _ in range(COLD)])
    question()
    warm = [_once(question) for _ in range(WARM)]
    answers["warm"] = _figures([wall for wall, _ in warm])
    answers["cpu"] = _figures([cpu for _, cpu in warm])
    return answers


def _once(question: Question, path: Path | None = None) -> tuple[float, float]:
    """Milliseconds by the clock on the wall, and of this process alone: other work on the machine is not in these."""
    if path is not None:
        _forget(path)
    began, busy = time.perf_counter(), time.process_time()
    question()
    return 1000 * (time.perf_counter() - began), 1000 * (time.process_time() - busy)


def _forget(path: Path) -> None:
    """Put a file out of the system's cache, where the system can be asked to."""
    if hasattr(os, "posix_fadvise"):
        handle = os.open(path, os.O_RDONLY)
        try:
            os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)
        finally:
            os.close(handle)


def _called(root: Path, words: list[str]) -> dict[str, dict[str, float]]:
    taken = []
    for _ in range(CALLS):
        began = time.perf_counter()
        subprocess.run(
            [sys.executable, "-m", "app", "--data", str(root), *words], check=True, stdout=subprocess.DEVNULL
        )
        taken.append(1000 * (time.perf_counter() - began))
    return {"wall": _figures(taken)}


def _figures(taken: list[float]) -> dict[str, float]:
    ordered = sorted(taken)
    return {
        "p50_ms": round(ordered[len(ordered) // 2], 1),
        "p95_ms": round(ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))], 1),
        "max_ms": round(ordered[-1], 1),
    }


def _print_row(name: str, answers: dict[str, dict[str, float]]) -> None:
    parts = (
        f"{kind} {found['p50_ms']:8.1f} {found['p95_ms']:8.1f} {found['max_ms']:8.1f}"
        for kind, found in answers.items()
    )
    print(f"{name:34} {'  '.join(parts)}  ms (p50 p95 max)", flush=True)


if __name__ == "__main__":
    sys.exit(main())
