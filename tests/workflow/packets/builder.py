"""Builds packets one after the other until it is killed: `python -m tests.workflow.packets.builder FOLDER CASE`."""

import sys
from itertools import count
from pathlib import Path

from app.workflow.packets.build_packet import build_packet
from tests.workflow.packets.packet_desk import packet_desk


def main(folder: Path, case_id: str) -> None:
    with packet_desk(folder) as desk:
        sys.stdout.write("building\n")
        sys.stdout.flush()
        for attempt in count(1):
            build_packet(desk.deps, case_id, ("return_evidence",), folder / "out", attempt=attempt)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
