"""The commands around a packet, one after the other as a clerk gives them."""

import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PIL import Image

from tests.flow.command_line import Desk

APPEAL = ("--appeal", "freight")


@pytest.fixture
def case(desk: Desk, tmp_path: Path) -> str:
    opened = desk("case", "new", "--platform", "pdd", "--order", "261101-123456789012345", "--with", "freight=12.50")
    case_id = str(opened.fact["case"])
    receipt = tmp_path / "receipt.png"
    Image.effect_noise((800, 600), 40).save(receipt)
    desk("case", "attach", case_id, receipt, "--as", "freight_receipt")
    desk("case", "event", case_id, "refunded", (datetime.now(UTC) - timedelta(hours=5)).isoformat())
    return case_id


def test_from_the_plan_to_a_packet_on_another_pc(desk: Desk, case: str, tmp_path: Path) -> None:
    planned = desk("packet", "build", case, *APPEAL, "--check")
    assert planned.code == 0, planned.err
    plan = planned.fact["plan"]
    assert planned.fact["packet"] == planned.fact["path"] == ""
    assert [file["fit"] for slot in plan["slots"] for file in slot["files"]] == ["as_is"]
    assert [slot["pictures"] for slot in plan["slots"]] == [3, 3]
    assert plan["limits"]["text_characters"] == 300
    assert plan["texts"][0]["most_characters"] == 300

    words = tmp_path / "words.txt"
    words.write_text("买家是骗子，附上称重图，请退回99元。", encoding="utf-8")
    odd = desk("packet", "statement", case, *APPEAL, "--set", words)
    assert odd.code == 1
    assert odd.fact["kept"]
    codes = {remark["code"] for remark in odd.fact["remarks"]}
    assert {"accusing", "not-attached", "amount", "short"} <= codes
    words.write_text("本单退货的运费由本店承担，共12.50元。" * 6, encoding="utf-8")
    good = desk("packet", "statement", case, *APPEAL, "--set", words)
    assert (good.code, good.fact["remarks"]) == (0, [])
    words.write_text("长" * 301, encoding="utf-8")
    assert desk("packet", "statement", case, *APPEAL, "--set", words).code == 2

    built = desk("packet", "build", case, *APPEAL, "--out", tmp_path / "out").fact
    assert built["ready"]
    last = desk("packet", "show", built["packet"])
    assert last.code == 0
    assert last.fact["texts"][0]["words"] == good.fact["statement"]
    assert last.fact["sound"]
    assert last.fact["unchanged"]

    folder = Path(built["path"])
    assert desk("packet", "verify", folder, "--audit").fact["missing"] == []
    shutil.move(folder / "papers" / "handout.pdf", folder / "elsewhere.pdf")
    moved = desk("packet", "verify", folder, "--audit")
    assert moved.code == 1
    assert moved.fact["moved"] == [{"from": "papers/handout.pdf", "to": "elsewhere.pdf"}]
    assert desk("packet", "show", folder).code == 1

    other = Desk(tmp_path / "other", desk.capture)
    came = other("packet", "import", folder / "archive" / "packet.zip", "--out", tmp_path / "in")
    assert came.code == 0
    assert not came.fact["case_known"]
    assert other("packet", "verify", came.fact["path"]).code == 0
    assert other("packet", "import", folder, "--out", tmp_path / "in").code == 2


def test_building_needs_a_place_and_checking_does_not(desk: Desk, case: str) -> None:
    assert desk("packet", "build", case, *APPEAL).code == 2
    assert desk("packet", "build", case, "--appeal", "goods_payment", "--check").code == 1


def test_proof_is_put_in_order_and_left_out_by_its_id(desk: Desk, case: str, tmp_path: Path) -> None:
    more = tmp_path / "more.png"
    Image.effect_noise((800, 600), 90).save(more)
    second = desk("case", "attach", case, more, "--as", "freight_receipt").fact["evidence"]["id"]
    planned = desk("packet", "build", case, *APPEAL, "--check", "--order", second)
    assert next(one["name"] for one in planned.fact["plan"]["slots"][0]["files"]) == "more.png"
    left = desk("packet", "build", case, *APPEAL, "--check", "--leave-out", second)
    assert [one["name"] for slot in left.fact["plan"]["slots"] for one in slot["files"]] == ["receipt.png"]
    assert desk("packet", "build", case, *APPEAL, "--check", "--leave-out", "nobody").code == 2
