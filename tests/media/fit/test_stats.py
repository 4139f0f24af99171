from pathlib import Path

import pytest

from app.media.fit.stats import finest_quantiser, read_first_pass
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


def test_the_first_pass_tells_its_pictures_and_seconds(tmp_path: Path) -> None:
    rows = [f"in:{n} out:{n} type:P dur:2 cpbdur:2 q:{q} aq:11.00 tex:9 mv:1;" for n, q in enumerate((48, 30.5, 27))]
    (tmp_path / "log").write_text("\n".join(("#options: timebase=1/25", *rows, "")))
    noted = read_first_pass(tmp_path / "log")
    assert noted is not None
    assert noted.pictures == 3
    assert noted.seconds == pytest.approx(0.12)


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
