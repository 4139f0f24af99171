import os
import random
import subprocess
import sys
import time
from pathlib import Path

from app.workflow.keeping.verify_ledger import verify_ledger
from app.workflow.packets.build_packet import build_packet
from app.workflow.packets.verify_packet import verify_packet
from app.workflow.queries.list_packets import list_packets
from tests.workflow.packets.packet_desk import packet_desk, ready_case

ROOT = Path(__file__).resolve().parents[3]
KILLS = int(os.environ.get("EVIDENCE_DESK_KILLS", "10"))


def build_and_kill(folder: Path, case_id: str, after_s: float) -> None:
    command = [sys.executable, "-m", "tests.workflow.packets.builder", str(folder), case_id]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "building\n"
        time.sleep(after_s)
        child.kill()


def test_a_kill_at_any_moment_leaves_no_half_packet(tmp_path: Path) -> None:
    moments = random.Random(4)
    with packet_desk(tmp_path) as desk:
        case_id = ready_case(desk)
        for _ in range(KILLS):
            build_and_kill(tmp_path, case_id, moments.uniform(0.0, 1.5))
            for folder in (tmp_path / "out").glob("[!.]*"):
                check = verify_packet(folder)
                assert check.ok, (folder.name, check.damages)
            assert desk.deps.database.damage() is None
            assert verify_ledger(desk.deps).ok
        recorded = {packet.id for packet in list_packets(desk.deps)}
        in_place = {folder.name for folder in (tmp_path / "out").glob("[!.]*")}
        assert recorded <= in_place
        first = build_packet(desk.deps, case_id, ("return_evidence",), tmp_path / "out", attempt=1)
        assert first.ready
        assert verify_packet(Path(first.path)).ok
