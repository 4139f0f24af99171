"""The order that a person gives the proof, what they leave out, and the pages as pictures before anything is built."""

import json
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from tempfile import gettempdir

import pytest

from app.domain.errors import Cancelled, Problem
from app.domain.report import Report
from app.workflow.cases.add_event import add_event
from app.workflow.packets.build_packet import build_packet
from app.workflow.packets.check_packet import check_packet
from app.workflow.packets.keep_statement import keep_statement
from app.workflow.packets.verify_packet import verify_packet
from app.workflow.queries.packets.packet_pages import packet_pages
from app.workflow.queries.packets.packet_view import packet_view
from tests.workflow.desk import START, Desk
from tests.workflow.packets.packet_desk import attach, attach_video, case_of, packet_desk, ready_case

EVIDENCE = ("return_evidence",)
MONEY = ("goods_payment", "freight", "verdict")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with packet_desk(tmp_path) as desk:
        yield desk


def uploaded(packet) -> list[str]:
    return sorted(file.path.rpartition("/")[2] for file in packet.files if file.role == "upload")


def test_the_order_holds_in_the_form_and_in_the_papers_and_gives_the_same_manifest_again(desk: Desk) -> None:
    case_id = ready_case(desk)
    plain = packet_view(desk.deps, case_id, EVIDENCE)
    ids = [file.evidence.id for file in plain.slots[0].files]
    turned = (ids[2], ids[1], ids[0])
    view = packet_view(desk.deps, case_id, EVIDENCE, order=turned)
    assert [file.evidence.id for file in view.slots[0].files] == list(turned)
    assert [file.number for file in view.slots[0].files] == [1, 2, 1]
    packet = build_packet(desk.deps, case_id, EVIDENCE, desk.folder / "out", order=turned)
    assert [proof.evidence for proof in packet.proofs] == list(turned)
    assert uploaded(packet) == ["图片1-商品问题图.jpg", "图片2-商品面单合照.jpg", "视频1-开箱视频.mp4"]
    again = build_packet(desk.deps, case_id, EVIDENCE, desk.folder / "elsewhere", order=turned)
    assert again.manifest_sha256 == packet.manifest_sha256
    other = build_packet(desk.deps, case_id, EVIDENCE, desk.folder / "out")
    assert other.id != packet.id
    assert uploaded(other) == ["图片1-商品面单合照.jpg", "图片2-商品问题图.jpg", "视频1-开箱视频.mp4"]
    assert verify_packet(Path(packet.path)).ok
    assert check_packet(desk.deps, case_id, EVIDENCE, order=turned).packet == packet.id


def test_an_order_that_names_some_puts_them_first(desk: Desk) -> None:
    case_id = ready_case(desk)
    files = packet_view(desk.deps, case_id, EVIDENCE).slots[0].files
    last = files[-1].evidence.id
    view = packet_view(desk.deps, case_id, EVIDENCE, order=(last,))
    expected = [last, *(file.evidence.id for file in files[:-1])]
    assert [file.evidence.id for file in view.slots[0].files] == expected


def test_required_proof_keeps_its_place_whatever_the_order_and_the_order_decides_who_else_gets_in(desk: Desk) -> None:
    case_id = case_of(desk)
    attach_video(desk, case_id)
    both = attach(desk, case_id, "goods_and_waybill", "both.jpg", 2)
    extra = [attach(desk, case_id, "problem_picture", f"problem{seed}.jpg", seed) for seed in range(3, 11)]
    add_event(desk.deps, case_id, "refunded", START - timedelta(hours=1))
    order = (*(item.id for item in reversed(extra)), both.id)
    view = packet_view(desk.deps, case_id, ("goods_payment",), order=order)
    inside = [file.evidence.id for slot in view.slots for file in slot.files]
    assert both.id in inside
    pictures = [name for name in inside if name in order]
    assert len(pictures) == 6
    out = {file.evidence.id for file in view.left_out if file.why == "no_room"}
    assert out <= {item.id for item in extra}
    assert extra[-1].id in inside
    assert extra[-2].id in inside


def test_what_is_left_out_is_nowhere_in_the_packet_and_missing_where_it_is_required(desk: Desk) -> None:
    case_id = ready_case(desk)
    problem = next(
        file.evidence
        for file in packet_view(desk.deps, case_id, EVIDENCE).slots[0].files
        if file.evidence.kind == "problem_picture"
    )
    view = packet_view(desk.deps, case_id, EVIDENCE, left_out=(problem.id,))
    assert [(file.evidence.id, file.why) for file in view.left_out] == [(problem.id, "unwanted")]
    assert [one.evidence for one in view.readiness.missing] == ["problem_picture"]
    assert view.complete is not None
    assert view.complete < 1
    packet = build_packet(desk.deps, case_id, EVIDENCE, desk.folder / "out", draft=True, left_out=(problem.id,))
    assert problem.sha256 not in {file.sha256 for file in packet.files}
    assert packet.draft
    assert "问题图" not in packet.statement


def test_proof_that_the_case_does_not_have_is_refused_by_name(desk: Desk) -> None:
    case_id = ready_case(desk)
    for wish in ({"order": ("nobody-f9",)}, {"left_out": ("nobody-f9",)}):
        with pytest.raises(Problem, match="nobody-f9") as told:
            build_packet(desk.deps, case_id, EVIDENCE, desk.folder / "out", **wish)
        assert told.value.code == "no-evidence"
    assert not (desk.folder / "out").exists()


def test_the_view_tells_kept_and_drafted_words_windows_and_the_tightest_limits(desk: Desk) -> None:
    case_id = ready_case(desk)
    before = packet_view(desk.deps, case_id, EVIDENCE)
    assert before.kept == ""
    assert before.drafted
    assert [clock.rule for clock in before.windows] == ["pdd.evidence_for_bad_return"]
    keep_statement(desk.deps, case_id, EVIDENCE, "包裹内没有商品。")
    after = packet_view(desk.deps, case_id, EVIDENCE)
    assert (after.kept, after.drafted) == ("包裹内没有商品。", before.drafted)
    add_event(desk.deps, case_id, "refunded", START - timedelta(hours=1))
    money = packet_view(desk.deps, case_id, MONEY)
    assert money.profile.text is not None
    assert money.profile.text.characters == 300


def test_pages_are_drawn_without_a_trace_and_are_those_of_the_packet_built_then(desk: Desk) -> None:
    case_id = ready_case(desk)
    before, there = desk.ledger(), left_in_temp()
    own = packet_pages(desk.deps, case_id, EVIDENCE, ppi=60)
    handout = packet_pages(desk.deps, case_id, EVIDENCE, handout=True, ppi=60)
    assert all(page.startswith(b"\x89PNG") for page in (*own.pictures, *handout.pictures))
    assert own.pictures != handout.pictures
    assert desk.ledger() == before
    assert left_in_temp() == there
    packet = build_packet(desk.deps, case_id, EVIDENCE, desk.folder / "out")
    assert packet.id == own.packet == handout.packet
    assert packet_pages(desk.deps, case_id, EVIDENCE, ppi=60).pictures == own.pictures
    listed = json.loads((Path(packet.path) / "manifest.json").read_text(encoding="utf-8"))
    assert listed["packet"] == own.packet


def test_drawing_can_be_stopped(desk: Desk) -> None:
    case_id, there = ready_case(desk), left_in_temp()
    with pytest.raises(Cancelled):
        packet_pages(desk.deps, case_id, EVIDENCE, ppi=60, report=Report(stop=lambda: True))
    assert left_in_temp() == there


def left_in_temp() -> set[str]:
    return {path.name for path in Path(gettempdir()).glob("evidence-pages-*")}
