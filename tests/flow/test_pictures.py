"""Pictures by command line: looked at, attached, judged, derived, known again."""

import json
from pathlib import Path

import pytest

from tests import drawn_papers as drawn
from tests.flow.command_line import Desk


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    return drawn.saved(tmp_path / "合照 [1].jpg", drawn.goods_photo(module=2))


def test_reading_the_waybill_only(desk: Desk, photo: Path) -> None:
    seen = desk("picture", photo, "--as", "waybill", "--waybill", drawn.NUMBER)
    assert seen.code == 0
    [waybill] = seen.fact["waybills"]
    assert (waybill["number"], waybill["matches"], waybill["accepted"]) == (drawn.NUMBER, True, True)
    assert seen.fact["media"] == {
        "width": 1280,
        "height": 720,
        "format": "JPEG",
        "bytes": photo.stat().st_size,
        "turned": 0,
        "derived_from": None,
    }
    found = {one["check"]: one for one in seen.fact["findings"]}
    assert set(found) == {"opens", "waybill"}
    assert set(found["waybill"]["region"]) == {"x", "y", "width", "height"}
    assert {"file", "sha256", "platform", "rules", "verdict", "elapsed_s", "to_confirm", "as"} <= set(seen.fact)
    assert not (desk.data / "desk.sqlite3").exists()


def test_exit_codes(desk: Desk, photo: Path, tmp_path: Path) -> None:
    other = desk("picture", photo, "--as", "waybill", "--waybill", drawn.OTHER)
    assert other.code == 3
    words = tmp_path / "words.jpg"
    words.write_text("no picture", "utf-8")
    both = desk("picture", words, photo, "--as", "waybill", "--waybill", drawn.NUMBER)
    assert both.code == 1
    assert [one["verdict"] for one in both.facts] == ["fail", "pass"]
    missing = desk("picture", tmp_path / "gone.jpg", photo, "--as", "waybill", "--waybill", drawn.NUMBER)
    assert missing.code == 2
    assert len(missing.facts) == 1
    assert desk("picture", photo, "--as", "no_such_kind").code == 2
    assert desk("picture", photo, "--as", "freight_receipt", "--amount", "twelve").code == 2


def test_the_road_of_a_picture_in_cases(desk: Desk, photo: Path, tmp_path: Path) -> None:
    case = desk("case", "new", "--order", drawn.ORDER, "--waybill", drawn.NUMBER).fact["case"]
    attached = desk("case", "attach", case, photo, "--as", "goods_and_waybill").fact
    assert attached["inspection"]["to_confirm"] == ["goods"]
    assert attached["used_before"] == []
    item = attached["evidence"]["id"]
    judged = desk("case", "judge", case, item, "goods", "pass", "--note", "看得见商品")
    assert judged.code == 0
    assert judged.fact["judged"]["verdict"] == "pass"
    [shown] = desk("case", "show", case).fact["pictures"]
    goods = {one["check"]: one for one in shown["findings"]}["goods"]
    assert (goods["verdict"], goods["judged"]["verdict"], goods["judged"]["note"]) == ("unknown", "pass", "看得见商品")
    assert desk("case", "judge", case, item, "nothing", "pass").code == 2

    out = tmp_path / "给平台.jpg"
    made = desk("picture-edit", photo, "--out", out, "--mask", "5,5,60,40", "--arrow", "10,600,300,500",
                "--label", "40,640,面单,在这里",
                "--box", "400,280,300,120", "--crop", "0,0,1200,720", "--shrink", "900")  # fmt: skip
    assert made.code == 0
    assert [next(iter(one)) for one in made.fact["operations"]] == ["mask", "box", "arrow", "label", "crop", "shrink"]
    assert json.loads(Path(made.fact["record"]).read_text("utf-8"))["operations"][3]["words"] == "面单,在这里"
    assert desk("picture-edit", photo, "--out", out).code == 2
    assert desk("picture-edit", photo, "--out", tmp_path / "b.jpg", "--mask", "1,2,3").code == 2
    derived = desk("case", "attach", case, out, "--as", "problem_picture", "--no-check").fact["evidence"]
    assert derived["derived_from"] == made.fact["derived_from"] == attached["evidence"]["sha256"]

    second = desk("case", "new", "--order", "2", "--waybill", drawn.OTHER).fact["case"]
    copy = drawn.saved(tmp_path / "copy.jpg", drawn.goods_photo(module=2), quality=55)
    again = desk("case", "attach", second, copy, "--as", "goods_and_waybill", "--no-check")
    assert [(one["case"], one["evidence"]) for one in again.fact["used_before"]] == [(case, item)]
    assert case in again.err
    assert desk("ledger", "verify").code == 0
