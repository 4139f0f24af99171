"""A child process that works at a small desk until it is killed: `python -m tests.workflow.writer FOLDER SEED`.

The server's address comes in EVIDENCE_DESK_DATABASE; empty: the file in FOLDER. One line on standard output per thing
that the database acknowledged: `event ID` or `evidence ID`.
"""

import os
import random
import sys
from datetime import timedelta
from pathlib import Path

from app.workflow.cases.add_event import add_event
from app.workflow.cases.attach_evidence import attach_evidence
from app.workflow.cases.open_case import open_case
from tests.workflow.desk import START, small_desk


def say(word: str, record: str) -> None:
    sys.stdout.write(f"{word} {record}\n")
    sys.stdout.flush()


def main() -> None:
    folder, seed = Path(sys.argv[1]), sys.argv[2]
    chance = random.Random(seed)
    with small_desk(folder, server=os.environ.get("EVIDENCE_DESK_DATABASE", "")) as desk:
        case_id = open_case(desk.deps, platform="pdd", order=f"{seed}").case.id
        say("case", case_id)
        for number in range(1_000_000):
            at = START - timedelta(seconds=number)
            say("event", add_event(desk.deps, case_id, "note", at, {"text": f"{seed} {number}"}).id)
            if number % 5 == 0:
                film = desk.file(f"{seed}-{number}.mp4", chance.randbytes(300_000))
                say("evidence", attach_evidence(desk.deps, case_id, film, "opening_video").id)


if __name__ == "__main__":
    main()
