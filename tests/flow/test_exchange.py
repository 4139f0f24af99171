"""Tables, whole cases and parcels by the command line, under the real rules."""

from pathlib import Path

import pytest

from tests import samples
from tests.flow.command_line import Desk

OUTBOUND, RETURN = "SF1385628716739", "YT8812345678901"
TABLE = (
    "订单编号,售后编号,退货物流单号,快递单号,商品名称,实付金额,退货签收时间,说不清的列\n"
    f'260901-000000000000001,="90000000000000001",{RETURN},{OUTBOUND},手机,1999.00,2026-11-21 09:30,x\n'
    f"260901-000000000000002,90000000000000002,{RETURN},,耳机,99.00,,y\n"
)


def written(folder: Path, words: str, name: str = "导出.csv") -> Path:
    path = folder / name
    path.write_bytes(words.encode("gb18030"))
    return path


def test_a_table_comes_in_and_goes_out(desk: Desk, tmp_path: Path) -> None:
    file = written(tmp_path, TABLE)
    tried = desk("case", "import", file, "--shop", "店", "--dry-run")
    assert tried.code == 0
    assert (tried.fact["new"], tried.fact["written"]) == (2, False)
    assert tried.fact["preview"][0]["fields"]["after_sale"] == "90000000000000001"
    assert desk("case", "list").facts == []
    taken = desk("case", "import", file, "--shop", "店", "--map", "note=说不清的列")
    assert (taken.code, taken.fact["written"]) == (0, True)
    case = taken.fact["preview"][0]["case"]
    shown = desk("case", "show", case).fact
    assert shown["note"] == "x"
    assert [(event["kind"], event["source"]) for event in shown["events"]] == [("signed", "imported")]
    assert shown["shares_waybill"] == [taken.fact["preview"][1]["case"]]
    bad = desk("case", "import", written(tmp_path, TABLE.replace(",99.00", ",9.9.9").replace("000002", "000003")))
    assert bad.code == 1
    [refused] = bad.fact["refused"]
    assert (refused["row"], refused["column"], refused["heading"]) == (3, "F", "实付金额")
    out = tmp_path / "列表.xlsx"
    assert desk("case", "export", "--out", out, "--find", "手机").fact["cases"] == 1
    back = desk("case", "import", out)
    assert (back.fact["same"], back.fact["new"]) == (1, 0)
    assert desk("ledger", "verify").code == 0


def test_a_whole_case_goes_to_another_computer(
    desk: Desk, tmp_path: Path, take: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    case = desk("case", "new", "--platform", "pdd", "--order", "1", "--waybill", RETURN).fact["case"]
    desk("case", "attach", case, take, "--as", "opening_video", "--no-check")
    out = tmp_path / "案.case.zip"
    assert desk("case", "export", case, "--out", out).fact["originals"] == 1
    assert desk("case", "export", "--out", out).code == 2
    other = Desk(tmp_path / "other", capsys)
    taken = other("case", "import", out).fact
    assert (taken["case"], taken["new"]) == (case, True)
    again = other("case", "import", out).fact
    assert again["new"] is False
    assert other("case", "show", case).fact["evidence"] == desk("case", "show", case).fact["evidence"]
    assert other("ledger", "verify").code == other("vault", "verify").code == 0
    assert other("restore", out).code == 2


def test_a_parcel_is_filmed_before_its_owner_is_known(desk: Desk, take: Path) -> None:
    parcel = desk("parcel", "new", "--waybill", RETURN).fact["parcel"]
    assert desk("parcel", "attach", parcel, take).fact["file"]["kind"] == "opening_video"
    opened = desk("case", "new", "--platform", "pdd", "--order", "1", "--waybill", RETURN)
    assert opened.fact["parcels"] == [parcel]
    [listed] = desk("parcel", "list").facts
    assert [one["case"] for one in listed["suggested"]] == [opened.fact["case"]]
    matched = desk("parcel", "match", parcel, opened.fact["case"]).fact
    assert [item["kind"] for item in matched["attached"]] == ["opening_video"]
    assert [look["waybills"][0]["matches"] for look in matched["inspections"]] == [True]
    assert desk("parcel", "list").facts == []


def test_one_film_for_all_orders_of_a_parcel(desk: Desk, take: Path) -> None:
    cases = [
        desk("case", "new", "--platform", "pdd", "--order", str(number), "--waybill", RETURN).fact["case"]
        for number in range(3)
    ]
    attached = desk("case", "attach", cases[0], take, "--as", "opening_video", "--no-check", "--all-with-waybill").fact
    assert [one["case"] for one in attached["also_attached"]] == cases[1:]
    assert {one["sha256"] for one in attached["also_attached"]} == {attached["evidence"]["sha256"]}


@pytest.mark.parametrize("platform", ["pdd", "taobao", "tmall", "wechat", "jd", "kuaishou"])
def test_what_left_the_shop_is_evidence_of_its_own_everywhere(
    desk: Desk, picture: Path, take: Path, platform: str
) -> None:
    case = desk("case", "new", "--platform", platform, "--order", "1", "--waybill", RETURN).fact["case"]
    for kind, file in (("packing_video", take), ("outbound_weight", picture), ("serial_comparison", picture)):
        assert desk("case", "attach", case, file, "--as", kind, "--no-check").code == 0


def test_a_packing_video_is_held_against_the_outbound_number(desk: Desk, tmp_path: Path) -> None:
    film = tmp_path / "打包.mp4"
    samples.parcel_take(film, number=OUTBOUND, seconds=4)
    fields = ("--with", f"outbound_waybill={OUTBOUND}")
    case = desk("case", "new", "--platform", "pdd", "--order", "1", "--waybill", RETURN, *fields).fact["case"]
    packing = desk("case", "attach", case, film, "--as", "packing_video").fact["inspection"]
    assert [(one["number"], one["matches"]) for one in packing["waybills"]] == [(OUTBOUND, True)]
    assert desk("case", "show", case).fact["inspections"] != []
    opening = desk("case", "attach", case, film, "--as", "opening_video").fact["inspection"]
    assert [(one["number"], one["matches"]) for one in opening["waybills"]] == [(OUTBOUND, False)]
