from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.media.copy import Operation
from app.domain.report import Report
from app.media.fit.leftovers import PREFIX
from app.media.fit.making import is_moved
from app.media.fit.passes import Buffer, Passes, Track, Whole
from app.media.origin.boxes import read_boxes
from app.media.packets import list_packets
from app.media.probe import probe
from app.workflow.videos.fit_video import fit_video
from tests import samples
from tests.media.fit import clips
from tests.workflow.desk import Desk, small_desk


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with small_desk(tmp_path, ready=True) as desk:
        yield desk


def misjudge(monkeypatch: pytest.MonkeyPatch, share: float) -> None:
    """A second pass that lands so far beside what it was told, as clips of pure noise do."""
    real = Passes.second_pass

    def second_pass(self: Passes, track: Track | None, rate: float, buffer: Buffer | None, report: Report) -> Whole:
        return real(self, track, rate * share, buffer, report)

    monkeypatch.setattr(Passes, "second_pass", second_pass)


def second_passes(commands: tuple[tuple[str, ...], ...]) -> int:
    return sum("-pass" in one and one[one.index("-pass") + 1] == "3" for one in commands)


@pytest.mark.parametrize("share", [1.09, 0.9])
@pytest.mark.parametrize("size", ["whole", "late sound"])
def test_what_lands_beside_the_mark_gets_a_new_end_and_no_second_pass(
    desk: Desk, out: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, share: float, size: str
) -> None:
    source, limit = clips.grainy(), 400_000
    if size == "late sound":
        source = tmp_path / "late.mkv"
        again = ["-itsoffset", "0.8", "-i", str(clips.grainy()), "-map", "0:v", "-map", "1:a"]
        samples._run(["-i", str(clips.grainy()), *again, "-c", "copy", f"file:{source}"])
    misjudge(monkeypatch, share)
    made = fit_video(desk.deps, source, out, max_bytes=limit)
    assert made.operation is Operation.ENCODE
    assert second_passes(made.commands) == 1
    assert any("concat" in one for one in made.commands)
    assert 0.97 * limit <= out.stat().st_size <= limit
    given, found = probe(samples.ffmpeg(), source), probe(samples.ffmpeg(), out)
    assert not is_moved(given.frame_times_s, found.frame_times_s)
    assert found.audio_spans_s[0][0] - found.frame_times_s[0] == pytest.approx(
        given.audio_spans_s[0][0] - given.frame_times_s[0], abs=0.03
    )
    boxes = read_boxes(out)
    assert boxes is not None
    assert [track.descriptions for track in boxes.tracks] == [1, 1]
    assert "concat" in found.tags["description"]
    assert sorted(path.name for path in out.parent.iterdir()) == ["copy.mp4", "copy.mp4.copy.json"]


def test_times_that_are_not_even_are_kept_over_the_joint(
    desk: Desk, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = clips.clip("kept-vfr.mp4", filters="setpts='PTS+floor((0.3*sin(N*1.7)+0.3)/TB/25)'")
    misjudge(monkeypatch, 1.09)
    made = fit_video(desk.deps, source, out, max_bytes=400_000)
    assert second_passes(made.commands) == 1
    times = [packet.at_s for packet in list_packets(samples.ffmpeg(), out).packets]
    assert not is_moved(probe(samples.ffmpeg(), source).frame_times_s, times)


def test_what_killed_work_left_is_cleared_away(desk: Desk, out: Path) -> None:
    dead = out.parent / f"{PREFIX}dead"
    dead.mkdir()
    (dead / "in-use").write_bytes(b"1")
    (dead / "encoded-1.mp4").write_bytes(b"half")
    fit_video(desk.deps, clips.grainy(), out, max_bytes=300_000)
    assert not dead.exists()
