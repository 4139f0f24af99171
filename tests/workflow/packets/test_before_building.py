"""What is told before a file is written: what does not fit, which words are odd, what was kept."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from PIL import Image

from app.domain.errors import Problem
from app.domain.rules.limits import PictureLimits, TextLimits
from app.rulebook.book import Rulebook
from app.workflow.cases.add_event import add_event
from app.workflow.cases.attach_evidence import attach_evidence
from app.workflow.cases.open_case import open_case
from app.workflow.packets.build_packet import build_packet
from app.workflow.packets.check_packet import check_packet
from app.workflow.packets.keep_statement import keep_statement
from app.workflow.packets.show_packet import show_packet
from tests.draft_statement import draft_statement
from tests.small_rules import SmallRulebook
from tests.workflow.desk import START, Desk
from tests.workflow.packets.packet_desk import attach, case_of, packet_desk, ready_case

EVIDENCE = ("return_evidence",)
MONEY = ("goods_payment", "freight", "verdict")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with packet_desk(tmp_path) as desk:
        yield desk


def refunded_case(desk: Desk) -> str:
    case_id = ready_case(desk)
    attach(desk, case_id, "freight_receipt", "receipt.jpg", 7)
    add_event(desk.deps, case_id, "refunded", START - timedelta(hours=1))
    add_event(desk.deps, case_id, "judged", START - timedelta(minutes=30))
    return case_id


def with_limits(desk: Desk, pictures: PictureLimits | None, text: TextLimits | None = None) -> None:
    """The same rules with another limit on what the return evidence takes."""
    platform = desk.deps.rulebook.platform("pdd")
    limits = tuple(
        replace(one, pictures=pictures, text=text) if one.place == "return_evidence" else one for one in platform.limits
    )
    book = SmallRulebook((replace(platform, limits=limits, snapshot="6" * 64),))
    desk.deps = replace(desk.deps, rulebook=cast_book(book))


def cast_book(book: SmallRulebook) -> Rulebook:
    return book  # type: ignore[return-value]


def test_the_plan_is_what_the_packet_holds_and_nothing_is_written(desk: Desk) -> None:
    case_id = ready_case(desk)
    before = desk.ledger()
    plan = check_packet(desk.deps, case_id, EVIDENCE)
    assert desk.ledger() == before
    assert plan.ready
    packet = build_packet(desk.deps, case_id, EVIDENCE, desk.folder / "out")
    uploaded = sorted(Path(file.path).stem for file in packet.files if file.role == "upload")
    assert sorted(one.upload_name for one in plan.entries) == uploaded
    assert plan.statement == packet.statement == draft_statement(desk.deps, case_id, EVIDENCE)
    assert packet.typed == plan.typed
    assert {str(one.fit) for one in plan.entries} == {"as_is"}


def test_one_form_takes_three_items_each_with_its_reason_and_amount(desk: Desk) -> None:
    case_id = refunded_case(desk)
    wishes = {
        "amounts": {"goods_payment": Decimal("300.00"), "freight": Decimal("12.50")},
        "reasons": {"goods_payment": "not_short", "freight": "return_freight"},
    }
    packet = build_packet(desk.deps, case_id, MONEY, desk.folder / "out", **wishes)
    assert packet.ready, [one.text.english() for one in packet.missing]
    typed = {(one.place, one.appeal): one.words for one in packet.typed}
    assert typed["amount", "goods_payment"] == "300.00"
    assert typed["amount", "freight"] == "12.50"
    assert typed["reason", "freight"].startswith("退货运费")
    assert ("amount", "verdict") not in typed
    assert "（300.00元）、退回本店承担的运费（12.50元），并更正" in packet.statement
    slots = {Path(file.path).parent.name for file in packet.files if file.role == "upload"}
    assert slots == {"01-required-必填凭证"}
    texts = [file.path for file in packet.files if file.role == "text"]
    assert len(texts) == 5


def test_submissions_with_forms_of_their_own_are_not_put_together(desk: Desk) -> None:
    case_id = refunded_case(desk)
    plan = check_packet(desk.deps, case_id, ("verdict", "compensation_slip_appeal"))
    assert "forms-apart" in {one.code for one in plan.missing}
    assert "forms-apart" not in {one.code for one in check_packet(desk.deps, case_id, MONEY).missing}


def test_a_picture_that_no_rung_brings_under_the_limit_is_missing_and_never_cut(desk: Desk) -> None:
    with_limits(desk, PictureLimits(9_000, ("jpg",)))
    case_id = case_of(desk)
    path = desk.folder / "noise.png"
    Image.effect_noise((1600, 1200), 90).save(path)
    attach_evidence(desk.deps, case_id, path, "goods_and_waybill")
    plan = check_packet(desk.deps, case_id, EVIDENCE)
    assert [one.code for one in plan.missing if one.evidence == "goods_and_waybill"] == ["unfit"]
    draft = build_packet(desk.deps, case_id, EVIDENCE, desk.folder / "out", draft=True)
    assert not [file for file in draft.files if file.role == "upload"]
    assert "unfit" in {one.code for one in draft.missing}


def test_what_is_shrunk_is_told_with_figures_before_and_is_so_afterwards(desk: Desk) -> None:
    with_limits(desk, PictureLimits(60_000, ("jpg",)))
    case_id = ready_case(desk)
    plan = check_packet(desk.deps, case_id, EVIDENCE)
    changed = [one for one in plan.entries if str(one.fit) in {"shrunk", "converted"}]
    assert changed
    assert all(one.bytes_after <= 60_000 < one.bytes_before for one in changed)
    packet = build_packet(desk.deps, case_id, EVIDENCE, desk.folder / "out")
    sizes = {Path(file.path).stem: file.bytes for file in packet.files if file.role == "upload"}
    assert {one.upload_name: one.bytes_after for one in plan.entries} == sizes
    assert any("quality" in warning.english() for warning in packet.warnings)


def test_limits_in_bytes_are_counted_in_the_forms_encoding(desk: Desk) -> None:
    with_limits(desk, None, TextLimits(None, 200, "gbk"))
    case_id = ready_case(desk)
    plan = check_packet(desk.deps, case_id, EVIDENCE)
    told = plan.typed[0]
    assert (told.encoding, told.most_bytes) == ("gbk", 200)
    assert len(told.words.encode("gbk")) == told.bytes <= 200
    with pytest.raises(Problem):
        keep_statement(desk.deps, case_id, EVIDENCE, "长" * 101)
    keep_statement(desk.deps, case_id, EVIDENCE, "长" * 100)


def test_kept_words_are_used_for_their_attempt_only(desk: Desk) -> None:
    case_id = ready_case(desk)
    first = keep_statement(desk.deps, case_id, EVIDENCE, "第一稿。" * 40)
    assert keep_statement(desk.deps, case_id, EVIDENCE, "第一稿。" * 40) == first
    words = "第二稿，写明收到的不是本店商品。" * 10
    second = keep_statement(desk.deps, case_id, EVIDENCE, words)
    assert second.corrects == first.id
    plan = check_packet(desk.deps, case_id, EVIDENCE)
    assert plan.kept
    assert plan.statement == draft_statement(desk.deps, case_id, EVIDENCE) == words
    packet = build_packet(desk.deps, case_id, EVIDENCE, desk.folder / "out")
    assert packet.statement == words
    other = check_packet(desk.deps, case_id, EVIDENCE, attempt=2)
    assert not other.kept
    assert other.statement != words
    assert words not in (Path(packet.path) / "papers").parent.name


def test_kept_words_stand_in_no_timeline(desk: Desk) -> None:
    case_id = ready_case(desk)
    keep_statement(desk.deps, case_id, EVIDENCE, "只在表单里的话。" * 20)
    add_event(desk.deps, case_id, "note", START, {"text": "内部备注"})
    packet = build_packet(desk.deps, case_id, EVIDENCE, desk.folder / "out")
    assert packet.ready
    assert packet.statement.startswith("只在表单里的话")


def test_nothing_and_too_much_are_not_kept(desk: Desk) -> None:
    case_id = refunded_case(desk)
    for words in ("  ", "长" * 301):
        with pytest.raises(Problem):
            keep_statement(desk.deps, case_id, ("verdict",), words)
    assert not check_packet(desk.deps, case_id, ("verdict",)).kept


def test_odd_words_are_told_and_stand_against_sending(desk: Desk) -> None:
    case_id = ready_case(desk)
    good = build_packet(desk.deps, case_id, EVIDENCE, desk.folder / "out")
    assert show_packet(desk.deps, good.id).sound
    keep_statement(desk.deps, case_id, EVIDENCE, "这个买家是骗子，" * 20)
    packet = build_packet(desk.deps, case_id, EVIDENCE, desk.folder / "out")
    assert any("骗子" in warning.english() for warning in packet.warnings)
    last = show_packet(desk.deps, packet.path)
    assert not last.sound
    assert last.unchanged
    assert any(remark.blocks for remark in last.remarks)
    assert [file.path for file in last.upload] == [file.path for file in packet.files if file.role == "upload"]


def test_a_packet_whose_files_changed_is_not_sound(desk: Desk) -> None:
    packet = build_packet(desk.deps, ready_case(desk), EVIDENCE, desk.folder / "out")
    (Path(packet.path) / "upload" / "举证描述.txt").write_text("x", encoding="utf-8")
    last = show_packet(desk.deps, packet.id)
    assert not last.unchanged
    assert not last.sound
    with pytest.raises(Problem):
        show_packet(desk.deps, "no such packet")


def test_a_photo_that_tells_its_place_is_told(desk: Desk) -> None:
    case_id = case_of(desk)
    exif = Image.Exif()
    exif.get_ifd(0x8825)[1] = "N"
    path = desk.folder / "gps.jpg"
    Image.effect_noise((900, 700), 30).convert("RGB").save(path, exif=exif)
    attach_evidence(desk.deps, case_id, path, "goods_and_waybill")
    said = [one.english() for one in check_packet(desk.deps, case_id, EVIDENCE).warnings]
    assert any("gps.jpg" in words and "GPS" in words for words in said)


def test_a_case_of_another_platform_knows_its_own_limits(desk: Desk) -> None:
    case = open_case(desk.deps, platform="taobao", order="4000000000000000001", fields={"scenario": "swapped"}).case
    plan = check_packet(desk.deps, case.id, ("intervention_proof",))
    assert (plan.profile.pictures.bytes, plan.profile.text.bytes) == (500_000, 400)
