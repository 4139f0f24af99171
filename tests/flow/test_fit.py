"""`fit` by command line: the JSON that others read, the exit codes, and that inspecting a copy names it a copy."""

import hashlib
import json
from pathlib import Path

from tests.flow.command_line import Desk
from tests.media.fit import clips


def test_a_copy_is_made_inspected_and_known_again(desk: Desk, tmp_path: Path) -> None:
    source, out = clips.grainy(), tmp_path / "压缩 1.mp4"
    answer = desk("fit", source, "--out", out, "--max-bytes", 300_000)
    assert answer.code == 0, answer
    fact = answer.fact
    assert (fact["needed"], fact["operation"], fact["out"]) == (True, "encode", str(out))
    [copy] = fact["copies"]
    assert copy["bytes"] == out.stat().st_size <= 300_000
    assert copy["sha256"] == hashlib.sha256(out.read_bytes()).hexdigest()
    assert 0.97 <= copy["share_of_limit"] <= 1
    assert copy["verdict"] in {"pass", "warn", "unknown"}
    assert {finding["check"] for finding in copy["findings"]} >= {"format", "size", "duration", "opens", "one_take"}
    assert len(fact["commands"]) >= 2
    assert json.loads(Path(fact["record"]).read_text("utf-8"))["copies"][0]["sha256"] == copy["sha256"]
    assert not (desk.data / "desk.sqlite3").exists(), "fit records nothing in the data folder"

    again = desk("inspect", out)
    assert again.fact["copy"]["of"] == hashlib.sha256(source.read_bytes()).hexdigest()
    assert desk("inspect", source, "--quick").fact["copy"] is None


def test_what_fits_is_left_alone_and_what_cannot_be_done_is_told(desk: Desk, tmp_path: Path) -> None:
    fits = desk("fit", clips.grainy(), "--out", tmp_path / "a.mp4")
    assert (fits.code, fits.fact["needed"], fits.fact["copies"]) == (0, False, [])
    for words in ((clips.grainy(), "--out", tmp_path / "a.mp4", "--max-bytes", 5000),
                  (clips.grainy(), "--out", clips.grainy(), "--max-bytes", 300_000),
                  (tmp_path / "none.mp4", "--out", tmp_path / "a.mp4"),
                  (clips.clip("long.mp4", seconds=16), "--out", tmp_path / "a.mp4", "--max-seconds", 6)):  # fmt: skip
        answer = desk("fit", *words)
        assert answer.code == 2, answer
        assert answer.out == ""
        assert len(answer.err.strip().splitlines()) == 1
    assert [path for path in tmp_path.iterdir() if path != desk.data] == []
