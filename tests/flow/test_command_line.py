"""The whole story, by command line: from a video file to a verified packet."""

import json
import shutil
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

from tests.flow.command_line import Desk
from tests.flow.conftest import NUMBER

BEIJING = timezone(timedelta(hours=8))


def test_from_a_video_to_a_verified_packet(desk: Desk, take: Path, picture: Path, tmp_path: Path) -> None:
    looked = desk("inspect", take, "--waybill", NUMBER)
    assert looked.code == 0, looked
    assert looked.fact["media"]["container"] == "mov,mp4,m4a,3gp,3g2,mj2"
    assert {finding["check"]: finding["verdict"] for finding in looked.fact["findings"]}["waybill"] == "pass"
    [waybill] = [entry for entry in looked.fact["waybills"] if entry["number"] == NUMBER]
    assert waybill["accepted"]
    assert waybill["matches"]
    assert waybill["frames"] >= 2
    assert not (desk.data / "desk.sqlite3").exists(), "inspect must record nothing"

    picked = desk("frames", take, "--out", tmp_path / "frames")
    assert picked.code == 0
    listed = json.loads((tmp_path / "frames" / "frames.json").read_text("utf-8"))
    assert 1 <= len(listed["frames"]) <= 3
    assert listed["video_sha256"] == looked.fact["sha256"]
    assert all((tmp_path / "frames" / frame["file"]).stat().st_size for frame in listed["frames"])

    opened = desk("case", "new", "--order", "261120-123456789012345", "--waybill", NUMBER, "--scenario", "swapped")
    assert opened.code == 0
    case = opened.fact["case"]
    twin = desk("case", "new", "--order", "261120-123456789012345", "--waybill", "YT0000000000001")
    assert twin.code == 0
    assert twin.fact["same"][0]["case"] == case, "told, not refused"

    signed = datetime.now(BEIJING) - timedelta(hours=3)
    happened = desk("case", "event", case, "signed", signed.isoformat())
    assert happened.code == 0
    [running] = [clock for clock in desk("due").facts if clock["case"] == case and clock["actor"] == "merchant"]
    assert running["due_at"] == (signed + timedelta(hours=24)).astimezone(UTC).isoformat()
    assert 20.9 * 3600 < running["left_s"] <= 21 * 3600
    assert desk("due", "--within", "2h").facts == []
    assert desk("next", case).fact["case"] == case

    bare = desk("packet", "build", case, "--appeal", "return_evidence", "--out", tmp_path / "out")
    assert bare.code == 1
    assert not bare.fact["ready"]
    assert {entry["evidence"] for entry in bare.fact["missing"]} >= {"opening_video", "goods_and_waybill"}
    assert not (tmp_path / "out").exists() or not any((tmp_path / "out").iterdir()), "not ready: nothing written"

    attached = desk("case", "attach", case, take, "--as", "opening_video")
    assert attached.code == 0, attached
    assert attached.fact["inspection"]["verdict"] in {"pass", "warn"}
    for kind in ("goods_and_waybill", "problem_picture"):
        assert desk("case", "attach", case, picture, "--as", kind).code == 0

    built = desk("packet", "build", case, "--appeal", "return_evidence", "--out", tmp_path / "out")
    assert built.code == 0, built.fact
    folder = Path(built.fact["path"])
    assert any((folder / "upload").rglob("*.mp4"))
    assert desk("packet", "verify", folder).code == 0
    again = desk("packet", "build", case, "--appeal", "return_evidence", "--out", tmp_path / "again")
    assert again.fact["manifest_sha256"] == built.fact["manifest_sha256"], "same input, same manifest"

    copy = tmp_path / "copy"
    shutil.copytree(folder, copy)
    victim = next(copy.rglob("*.pdf"))
    victim.chmod(0o644)
    data = bytearray(victim.read_bytes())
    data[len(data) // 2] ^= 1
    victim.write_bytes(data)
    harmed = desk("packet", "verify", copy)
    assert harmed.code == 1
    assert [entry["path"] for entry in harmed.fact["damages"]]

    assert desk("ledger", "verify").fact["ok"]
    assert desk("vault", "verify").fact["ok"]
    assert len(desk("packet", "list").facts) >= 1


def test_rules_are_listed_with_their_source(desk: Desk) -> None:
    rows = desk("rules", "list").facts
    assert {row["kind"] for row in rows} >= {"platform", "limit", "clock", "scenario", "appeal", "evidence", "courier"}
    assert all(row["source"] and row["source_date"] and row["reviewed_on"] for row in rows)
    shown = desk("rules", "show", "pdd.goods_payment").fact
    assert shown["source"] == "000:L258"
    assert desk("rules", "validate").code == 0


def test_this_installation_can_do_everything(desk: Desk) -> None:
    told = desk("self-test")
    assert told.code == 0, told
    assert told.fact["ok"]
    assert tuple(map(int, told.fact["ffmpeg"]["version"].split(".")[:3])) >= (9, 0, 2)
