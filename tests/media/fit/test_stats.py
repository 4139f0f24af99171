from pathlib import Path

import pytest

from app.media.fit.stats import cut_notes, finest_quantiser, level_of, read_first_pass
from tests import samples
from tests.media.fit import clips


def test_the_first_pass_tells_the_time_that_bits_are_spread_over(tmp_path: Path) -> None:
    source = clips.clip("gap-for-stats.mp4", filters="setpts='PTS+gte(T,2)*3/TB'", sound=())
    log = tmp_path / "p"
    coding = ["-fps_mode", "vfr", "-enc_time_base", "demux", "-c:v", "libx264", "-preset", "ultrafast", "-b:v", "200k"]
    samples._run(["-i", str(source), *coding, "-pass", "1", "-passlogfile", str(log), "-f", "null", "-"])
    noted = read_first_pass(tmp_path / "p-0.log")
    assert noted is not None
    assert noted.pictures == 100
    assert noted.seconds == pytest.approx(7.0, abs=0.1)


def test_a_log_without_pictures_tells_nothing(tmp_path: Path) -> None:
    (tmp_path / "log").write_text("#options: timebase=1/25\n")
    assert read_first_pass(tmp_path / "log") is None


def test_the_quantiser_is_that_of_the_pictures_that_others_are_drawn_from() -> None:
    said = (
        "[libx264 @ 0x1] [info] frame I:1     Avg QP:10.00  size: 22161\n"
        "[libx264 @ 0x1] [info] frame P:3     Avg QP:14.00  size:  1175\n"
        "[libx264 @ 0x1] [info] frame B:22    Avg QP:50.33  size:   361\n"
    )
    assert finest_quantiser(said) == 13.0
    assert finest_quantiser("") is None


def test_notes_can_be_cut_at_a_picture_that_needs_no_other(tmp_path: Path) -> None:
    log, tree = tmp_path / "p-0.log", tmp_path / "p-0.log.mbtree"
    rows = ["in:0 out:0 type:I", "in:2 out:1 type:P", "in:1 out:2 type:b", "in:3 out:3 type:I", "in:5 out:4 type:P",
            "in:4 out:5 type:b"]  # fmt: skip
    log.write_text("#options: timebase=1/25\n" + "".join(f"{row} dur:2 cpbdur:2 q:1;\n" for row in rows))
    tree.write_bytes(b"aaaabbbbccccdddd")
    found = read_first_pass(log)
    assert found is not None
    assert (found.pictures, found.keys, found.seconds) == (6, (0, 3), pytest.approx(0.24))
    assert found.starts_s[3] == pytest.approx(0.12)
    cut_notes(log, 3, tmp_path / "t-0.log")
    cut = (tmp_path / "t-0.log").read_text().splitlines()
    assert [row.partition(" dur")[0] for row in cut[1:]] == [
        "in:0 out:0 type:I",
        "in:2 out:1 type:P",
        "in:1 out:2 type:b",
    ]
    assert cut[0] == "#options: timebase=1/25"
    assert (tmp_path / "t-0.log.mbtree").read_bytes() == b"ccccdddd"


def test_the_level_is_the_one_that_the_encoder_names() -> None:
    assert level_of("[libx264 @ 0x1] [info] profile High, level 3.1, 4:2:0, 8-bit\n") == "3.1"
    assert level_of("") is None
