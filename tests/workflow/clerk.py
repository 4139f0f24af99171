"""A child process that works on one case together with others: `python -m tests.workflow.clerk FOLDER CASE NAME TIMES`.

The server's address comes in EVIDENCE_DESK_DATABASE; empty: the file in FOLDER. Last line: stale writes it was told of.
"""

import os
import sys
from pathlib import Path

from app.domain.errors import Problem
from app.workflow.cases.add_event import add_event
from app.workflow.cases.update_case import update_case
from tests.workflow.desk import START, Desk, small_desk


def write_once(desk: Desk, case_id: str, word: str) -> int:
    """Add a word to the note that is there, as a person does: look, change, save; how often somebody was faster."""
    stale = 0
    while True:
        with desk.deps.database.read() as unit:
            case = unit.cases.get(case_id)
        try:
            update_case(desk.deps, case_id, {"note": f"{case.note} {word}".strip()}, case.version)
        except Problem as problem:
            if problem.code != "stale":
                raise
            stale += 1
        else:
            return stale


def main() -> None:
    folder, case_id, name, times = Path(sys.argv[1]), sys.argv[2], sys.argv[3], int(sys.argv[4])
    stale = 0
    with small_desk(folder, server=os.environ.get("EVIDENCE_DESK_DATABASE", ""), wait_s=60) as desk:
        for number in range(times):
            stale += write_once(desk, case_id, f"{name}{number}")
            add_event(desk.deps, case_id, "note", START, {"text": f"{name}{number}"})
    sys.stdout.write(f"{stale}\n")


if __name__ == "__main__":
    main()
