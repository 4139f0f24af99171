"""The pictures around the breaks of a take: two per break, full size, with a list; nothing when it goes wrong."""

import hashlib
import json
import shutil
import subprocess
from pathlib import Path

import cv2
import pytest

from app.bootstrap import open_deps
from app.cli.root import run
from app.domain.errors import Cancelled, Problem
from app.domain.report import Report
from app.files import sha256_of
from app.workflow.videos.write_breaks import write_breaks
from tests import samples
from tests.flow.command_line import Desk as CommandLine
from tests.workflow.desk import Desk


def cut_film(tmp_path: Path) -> Path:
    path = tmp_path / "-开箱 [1] 'x'.mp4"
    shutil.copy(samples.hard_cut(), path)
    return path


def test_every_break_gets_its_two_pictures(desk: Desk, tmp_path: Path) -> None:
    film, out = cut_film(tmp_path), tmp_path / "new" / "out"
    inspection, (cut,) = write_breaks(desk.deps, film, out)
    assert [finding.check for finding in inspection.findings] == ["one_take"]
    assert (cut.place.kind, round(cut.place.at_s, 2)) == ("cut", 2.0)
    said = json.loads((out / "breaks.json").read_text("utf-8"))
    assert (said["video_sha256"], said["file"]) == (sha256_of(film), film.name)
    (listed,) = said["breaks"]
    assert (listed["kind"], listed["before"]["at_s"]) == ("cut", round(cut.place.before_s or 0, 6))
    pictures = []
    for side in ("before", "after"):
        data = (out / listed[side]["file"]).read_bytes()
        assert hashlib.sha256(data).hexdigest() == listed[side]["sha256"]
        pictures.append(cv2.imread(str(out / listed[side]["file"])))
        assert pictures[-1].shape == (samples.TINY.size[1], samples.TINY.size[0], 3)
    assert cv2.absdiff(*pictures).mean() > 10, "two shots"
    assert {path.name for path in out.iterdir()} == {"breaks.json", listed["before"]["file"], listed["after"]["file"]}
    assert not (desk.folder / "data").exists(), "nothing is recorded"


def test_one_take_gives_an_empty_list(desk: Desk, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / "mine.txt").write_text("stays", encoding="utf-8")
    inspection, written = write_breaks(desk.deps, samples.sharp(samples.TINY), out)
    assert (written, inspection.breaks) == ((), ())
    assert json.loads((out / "breaks.json").read_text("utf-8"))["breaks"] == []
    assert (out / "mine.txt").read_text("utf-8") == "stays"
    assert {path.name for path in out.iterdir()} == {"mine.txt", "breaks.json"}


def test_traces_of_an_editor_have_no_pictures(desk: Desk, tmp_path: Path) -> None:
    film, out = tmp_path / "x.mov", tmp_path / "out"
    named = ["-map_metadata", -1, "-metadata", "com.apple.quicktime.software=iMovie 10.3"]
    words = [samples.ffmpeg().path, "-v", "error", "-i", samples.hard_cut(), "-c", "copy", *named]
    words += ["-movflags", "use_metadata_tags", film]
    subprocess.run([str(word) for word in words], check=True)
    inspection, written = write_breaks(desk.deps, film, out)
    assert {one.kind for one in inspection.breaks} == {"edited", "cut"}
    assert [one.place.kind for one in written] == ["cut"]
    assert len(list(out.iterdir())) == 3, "two pictures and the list"


def test_what_goes_wrong_leaves_nothing(desk: Desk, tmp_path: Path) -> None:
    out, text = tmp_path / "out", tmp_path / "x.mp4"
    text.write_text("no film", encoding="utf-8")
    for path in (text, samples.sound_only()):
        with pytest.raises(Problem):
            write_breaks(desk.deps, path, out)
    film, reached = cut_film(tmp_path), []
    report = Report(lambda share, _: reached.append(share), lambda: bool(reached) and reached[-1] > 0.79)
    with pytest.raises(Cancelled):
        write_breaks(desk.deps, film, out, report=report)
    assert reached[-1] > 0.79, "the look was over, the pictures were next"
    assert not out.exists()
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".part")] == []
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(Problem):
        write_breaks(desk.deps, film, tmp_path / "file")


def test_the_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    command = CommandLine(tmp_path / "data", capsys)
    answer = command("frames", samples.hard_cut(), "--out", tmp_path / "out", "--breaks")
    assert answer.code == 0
    assert [one["kind"] for one in answer.fact["breaks"]] == ["cut"]
    assert (tmp_path / "out" / answer.fact["breaks"][0]["after"]["file"]).is_file()
    clean = command("frames", samples.sharp(samples.TINY), "--out", tmp_path / "clean", "--breaks")
    assert (clean.code, clean.fact["breaks"]) == (0, [])
    capsys.readouterr()
    words = ["--data", str(tmp_path / "data"), "--lang", "en", "frames", str(samples.sharp(samples.TINY))]
    assert run([*words, "--out", str(tmp_path / "clean"), "--breaks"], open_deps) == 0
    said = "".join(capsys.readouterr())
    assert "no break was found" in said
    assert "one_take: " in said
