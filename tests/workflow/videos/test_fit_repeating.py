from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.media.copy import Operation
from app.domain.report import Report
from app.media.fit.leftovers import PREFIX
from app.media.fit.making import is_moved
from app.media.fit.passes import Passes, Written
from app.media.fit.track import Track
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
    """A second pass that lands so far beside what it was told, as a still table of 4 s does."""
    real = Passes.second_pass

    def second_pass(self: Passes, track: Track | None, rate: float, report: Report) -> Written:
        return real(self, track, rate * share, report)

    monkeypatch.setattr(Passes, "second_pass", second_pass)


def second_passes(commands: tuple[tuple[str, ...], ...]) -> int:
    return sum("-pass" in one and one[one.index("-pass") + 1] == "2" for one in commands)


@pytest.mark.parametrize("share", [1.09, 0.9])
def test_what_lands_beside_the_mark_is_encoded_once_more(
    desk: Desk, out: Path, monkeypatch: pytest.MonkeyPatch, share: float
) -> None:
    source, limit = clips.grainy(), 400_000
    misjudge(monkeypatch, share)
    made = fit_video(desk.deps, source, out, max_bytes=limit)
    assert made.operation is Operation.ENCODE
    assert second_passes(made.commands) == 2
    assert 0.97 * limit <= out.stat().st_size <= limit
    given, found = probe(samples.ffmpeg(), source), probe(samples.ffmpeg(), out)
    assert not is_moved(given.frame_times_s, found.frame_times_s)
    assert sorted(path.name for path in out.parent.iterdir()) == ["copy.mp4", "copy.mp4.copy.json"]


def test_sound_that_begins_late_does_so_in_the_copy(desk: Desk, out: Path, tmp_path: Path) -> None:
    source = tmp_path / "late.mkv"
    again = ["-itsoffset", "0.8", "-i", str(clips.grainy()), "-map", "0:v", "-map", "1:a"]
    samples._run(["-i", str(clips.grainy()), *again, "-c", "copy", f"file:{source}"])
    fit_video(desk.deps, source, out, max_bytes=400_000)
    given, found = probe(samples.ffmpeg(), source), probe(samples.ffmpeg(), out)
    assert found.audio_spans_s[0][0] - found.frame_times_s[0] == pytest.approx(
        given.audio_spans_s[0][0] - given.frame_times_s[0], abs=0.03
    )


def test_what_killed_work_left_is_cleared_away(desk: Desk, out: Path) -> None:
    dead = out.parent / f"{PREFIX}dead"
    dead.mkdir()
    (dead / "in-use").write_bytes(b"1")
    (dead / "encoded-1.mp4").write_bytes(b"half")
    fit_video(desk.deps, clips.grainy(), out, max_bytes=300_000)
    assert not dead.exists()
