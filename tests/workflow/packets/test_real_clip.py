"""The road from a filmed parcel to a packet, with the real checks and the real FFmpeg."""

import json
from dataclasses import replace
from pathlib import Path

import app.checks.video
from app.checks.video.base import Check
from app.plugins import discover
from app.workflow.cases.attach_evidence import attach_evidence
from app.workflow.packets.build_packet import build_packet
from app.workflow.packets.verify_packet import verify_packet
from app.workflow.videos.inspect_evidence import inspect_evidence
from tests.exporters.records import WAYBILL
from tests.samples import parcel_take
from tests.workflow.packets.packet_desk import attach, case_of, packet_desk


def test_frames_of_the_waybill_are_in_the_packet(tmp_path: Path) -> None:
    with packet_desk(tmp_path) as desk:
        desk.deps = replace(desk.deps, checks=discover(app.checks.video, "CHECK", Check))
        case_id = case_of(desk)
        clip = parcel_take(tmp_path / "开箱.mp4", number=WAYBILL)
        item = attach_evidence(desk.deps, case_id, clip, "opening_video")
        inspection = inspect_evidence(desk.deps, item.id)
        assert inspection.waybills
        assert inspection.waybills[0].matches
        attach(desk, case_id, "goods_and_waybill", "both.jpg", 2)
        attach(desk, case_id, "problem_picture", "problem.jpg", 3)
        packet = build_packet(desk.deps, case_id, ("return_evidence",), tmp_path / "out")
        assert packet.ready, [entry.text.english() for entry in packet.missing]
        again = build_packet(desk.deps, case_id, ("return_evidence",), tmp_path / "again")
    folder = Path(packet.path)
    assert packet.manifest_sha256 == again.manifest_sha256
    assert verify_packet(folder).ok
    listed = json.loads((folder / "frames" / "01" / "frames.json").read_text(encoding="utf-8"))
    assert listed["video_sha256"] == item.sha256
    assert [frame["number"] for frame in listed["frames"]] == [WAYBILL] * 3
    uploaded = [path.read_bytes() for path in (folder / "upload").rglob("*面单截图.png")]
    assert len(uploaded) == 3
    assert (folder / "frames" / "01" / listed["frames"][0]["file"]).read_bytes() in uploaded
    words = next((folder / "upload").glob("*.txt")).read_text(encoding="utf-8")
    assert f"可以看清运单号{WAYBILL}" in words
