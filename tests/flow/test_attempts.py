"""By command line: a packet is built, handed in, lost, built anew with old proof told, won, and counted."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from PIL import Image

from tests.flow.command_line import Desk


def open_refused(desk: Desk, tmp_path: Path) -> str:
    fields = ("refunded=199.00", "freight=12.50", "shop=甲店", "serial=SN-001")
    words = [word for field in fields for word in ("--with", field)]
    opened = desk("case", "new", "--order", "261101-123456789012345", "--scenario", "refused_at_door", *words)
    case = opened.fact["case"]
    for number, kind in enumerate(("logistics_track", "freight_receipt")):
        file = tmp_path / f"{kind}.jpg"
        Image.new("RGB", (800, 600), (60 + number, 90, 120)).save(file)
        assert desk("case", "attach", case, file, "--as", kind).code == 0
    refunded = datetime.now(UTC) - timedelta(hours=30)
    assert desk("case", "event", case, "refunded", refunded.isoformat(), "--with", "amount=199.00").code == 0
    return case


def build(desk: Desk, case: str, out: Path) -> dict:
    built = desk("packet", "build", case, "--appeal", "freight", "--amount", "freight=12.50", "--out", out)
    assert built.code == 0, built
    return built.fact


def test_two_attempts_and_the_measures(desk: Desk, tmp_path: Path) -> None:
    case = open_refused(desk, tmp_path)
    first = build(desk, case, tmp_path / "out")
    assert first["attempt"] == 1
    ahead = desk("attempt", "submit", first["packet"], "--dry-run")
    assert not ahead.fact["recorded"]
    assert desk("attempt", "list").facts == []

    sent = desk("attempt", "submit", first["path"], "--by", "张三")
    assert (sent.code, sent.fact["number"], sent.fact["asked"], sent.fact["by"]) == (0, 1, "12.50", "张三")
    assert {one["kind"] for one in sent.fact["evidence"]} == {"logistics_track", "freight_receipt"}
    assert desk("attempt", "submit", first["packet"]).fact["again"]
    clocks = {one["clock"]: one["state"] for one in desk("case", "show", case).fact["clocks"]}
    assert clocks["pdd.appeal_after_refund"] == "met"
    assert desk("next", case).fact["step"] == "await_result"

    name = sent.fact["attempt"]
    lost = desk("attempt", "result", name, "lost", "--note", "凭证不足")
    assert (lost.fact["outcome"], lost.fact["won_back"], lost.fact["answer"]) == ("lost", "0.00", "凭证不足")
    assert desk("next", case).fact["step"] == "appeal_again"

    second = build(desk, case, tmp_path / "out")
    assert second["attempt"] == 2
    assert any("the last one" in warning for warning in second["warnings"])
    assert first["told"] == []
    assert any("No file is new" in told for told in second["told"])
    again = desk("attempt", "submit", second["packet"], "--by", "李四")
    assert again.fact["number"] == 2
    assert len(again.fact["news"]["reused"]) == 2
    assert any("No file is new" in told for told in again.fact["told"])
    assert desk("attempt", "result", again.fact["attempt"], "won", "--amount", "12.50").fact["won_back"] == "12.50"
    assert [one["number"] for one in desk("attempt", "list", "--case", case).facts] == [1, 2]
    shown = desk("attempt", "show", name).fact
    assert [entry["outcome"] for entry in shown["entries"]] == ["waiting", "lost"]
    assert desk("attempt", "result", name, "partly", "--amount", "99").code == 2

    noted = desk("case", "facts", case, "cause=quality", "at_fault=buyer", "satisfaction=4", "first_reply=8s")
    assert noted.fact["facts"]["cause"] == "quality"
    assert len(noted.fact["attempts"]) == 2
    assert desk("case", "facts", case, "cause=nonsense").code == 2

    counted = desk("stats", "--xlsx", tmp_path / "stats.xlsx", "--shop", "甲店").fact
    assert counted["money"]["won"]["amount"] == "12.50"
    assert counted["money"]["appealed"]["amount"] == "12.50", "asked for twice, counted once"
    assert counted["money"]["lost"]["amount"] == "0.00"
    assert [(one["key"], one["won"], one["few"]) for one in counted["success"]["appeal"]] == [("freight", 1, True)]
    assert {one["key"]: one["rate"] for one in counted["success"]["operator"]} == {"张三": 0.0, "李四": 1.0}
    assert counted["causes"][0]["cause"] == "quality"
    assert sum(day["submitted"] for day in counted["series"]) == 2
    assert (tmp_path / "stats.xlsx").stat().st_size > 5000
    assert desk("stats", "--shop", "nobody").fact["opened"] == 0
    assert desk("ledger", "verify").fact["ok"]


def test_thresholds_that_the_shop_keeps_hold_on_the_command_line_too(desk: Desk, monkeypatch) -> None:
    monkeypatch.setenv("EVIDENCE_DESK_THRESHOLDS", '["pdd.dispute_rate=0.01", "gone.away=1"]')
    figure = ("stats", "--figure", "pdd.dispute_rate=0.02")
    assert desk(*figure).fact["past"] == ["pdd.dispute_rate"]
    assert desk(*figure, "--threshold", "pdd.dispute_rate=0.05").fact["past"] == []
    assert desk("stats", "--platform", "taobao").code == 0


def test_stages_of_a_case_and_a_serial_number_that_turns_up_again(desk: Desk, tmp_path: Path) -> None:
    case = open_refused(desk, tmp_path)
    start = datetime.now(UTC) - timedelta(hours=60)
    for hours, kind in ((0, "applied"), (2, "agreed"), (10, "return_posted"), (20, "signed"), (23, "refused")):
        assert desk("case", "event", case, kind, (start + timedelta(hours=hours)).isoformat()).code == 0
    shown = desk("case", "show", case).fact
    took = {stage["stage"]: stage["seconds"] for stage in shown["stages"]}
    assert took["agree"] == 2 * 3600
    assert took["inspect"] == 3 * 3600
    assert shown["stages_source"] == "001:L17"
    assert shown["first_response_s"] == 2 * 3600
    other = desk("case", "new", "--order", "261101-123456789012399", "--with", "serial=sn 001").fact["case"]
    assert any(case in remark for remark in desk("case", "facts", other).fact["serials"])
