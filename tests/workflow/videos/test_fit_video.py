import hashlib
import json
import shutil
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from threading import Thread

import pytest

from app.domain.errors import Cancelled, Problem
from app.domain.media.copy import Operation, mark_of
from app.domain.report import Report
from app.domain.rules.limits import VideoLimits
from app.media.fit import workshop
from app.media.fit.making import is_moved
from app.media.probe import probe
from app.workflow.videos.fit_video import fit_video
from tests import samples
from tests.media.fit import clips
from tests.small_rules import small_platform
from tests.workflow.desk import Desk, small_desk

ODD = ("-c:v", "libx264", "-preset", "ultrafast", "-crf", "12")
"""Keeps the pixel format that the filters give; 4:2:0 has no odd sizes."""


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """No checks but those of the limits: what they say of a copy is tested where they live."""
    with small_desk(tmp_path, ready=True) as desk:
        yield desk


def left(out: Path) -> list[str]:
    return sorted(path.name for path in out.parent.iterdir())


def hashed(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def media(path: Path):
    return probe(samples.ffmpeg(), path)


def test_a_video_that_fits_is_not_copied(desk: Desk, out: Path) -> None:
    made = fit_video(desk.deps, clips.grainy(), out)
    assert not made.needed
    assert made.operation is Operation.NOTHING
    assert left(out) == []


def test_too_many_bytes_lands_just_under_the_limit_with_sound_and_every_picture(desk: Desk, out: Path) -> None:
    source = clips.grainy()
    before, limit = hashed(source), 300_000
    made = fit_video(desk.deps, source, out, max_bytes=limit)
    [copy] = made.copies
    assert made.operation is Operation.ENCODE
    assert out.stat().st_size == copy.bytes <= limit
    assert copy.share_of_limit >= 0.97
    assert (copy.sha256, copy.width, copy.height) == (hashed(out), 320, 180)
    found, given = media(out), media(source)
    assert found.audio is not None
    assert not is_moved(given.frame_times_s, found.frame_times_s)
    assert hashed(source) == before
    assert left(out) == ["copy.mp4", "copy.mp4.copy.json"]


def test_the_copy_says_what_it_is_inside_and_beside(desk: Desk, out: Path) -> None:
    source = clips.grainy()
    made = fit_video(desk.deps, source, out, max_bytes=250_000)
    tags = media(out).tags
    assert mark_of(tags).source_sha256 == hashed(source) == made.source_sha256
    assert "-pass 2" in tags["description"]
    assert str(out.parent) not in tags["description"]
    record = json.loads(Path(made.record).read_text("utf-8"))
    assert record["source"] == {"name": source.name, "sha256": hashed(source), "bytes": source.stat().st_size}
    assert record["copies"][0]["sha256"] == hashed(out)
    assert record["commands"] == [list(command) for command in made.commands]
    assert sum("libx264" in command for command in record["commands"]) >= 2
    assert str(samples.ffmpeg().path) == made.commands[0][0]
    assert record["ffmpeg"] == samples.ffmpeg().version
    assert record["targets"] == {"platform": "pdd", "max_bytes": 250_000, "max_seconds": 600.0}


def test_another_wrapper_suffices_where_only_the_wrapper_is_wrong(desk: Desk, out: Path) -> None:
    source = clips.clip("wrapped.mkv")
    made = fit_video(desk.deps, source, out)
    assert made.operation is Operation.REWRAP
    assert len(made.commands) == 1
    found = media(out)
    assert found.container.startswith("mov,mp4")
    assert found.video.codec == "h264"
    assert not is_moved(media(source).frame_times_s, found.frame_times_s)
    assert mark_of(found.tags) is not None


def test_a_codec_that_no_mp4_holds_is_encoded_no_finer_than_the_source(desk: Desk, out: Path) -> None:
    source = clips.clip("old.wmv", seconds=2, coding=("-c:v", "wmv2", "-q:v", "6"), sound=())
    made = fit_video(desk.deps, source, out)
    assert made.operation is Operation.ENCODE
    assert out.stat().st_size < 2 * source.stat().st_size
    assert any("the source itself holds no more" in said.english() for said in made.told)


def test_a_still_picture_reaches_the_quality_ceiling_and_says_so(desk: Desk, out: Path) -> None:
    raw = ("-c:v", "libx264", "-preset", "ultrafast", "-qp", "0", "-pix_fmt", "yuv420p")
    still = "trim=end_frame=1,loop=99:1,setpts=N/25/TB"
    source = clips.clip("still.mp4", filters=still, coding=(*raw, "-g", "5"), sound=())
    limit = source.stat().st_size - 2000
    made = fit_video(desk.deps, source, out, max_bytes=limit)
    assert out.stat().st_size <= limit
    assert made.copies[0].share_of_limit < 0.97
    assert any("finest quality" in said.english() for said in made.told)


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("vfr", {"filters": "setpts='PTS+floor((0.3*sin(N*1.7)+0.3)/TB/25)'"}),
        ("gap", {"filters": "setpts='PTS+gte(T,2)*3/TB'", "sound_filters": "asetpts='PTS+gte(T,2)*3/TB'"}),
        ("odd", {"filters": "format=yuv444p,scale=321:181", "coding": ODD}),
        ("fast", {"fps": 50, "seconds": 2}),
        ("upright", {"size": "180x320", "seconds": 2}),
    ],
)
def test_times_and_sizes_are_kept(desk: Desk, out: Path, name: str, options: dict) -> None:
    source = clips.clip(f"kept-{name}.mp4", **options)
    limit = int(source.stat().st_size * 0.6)
    made = fit_video(desk.deps, source, out, max_bytes=limit)
    given, found = media(source), media(out)
    assert 0.97 * limit <= out.stat().st_size <= limit, made.told
    assert not is_moved(given.frame_times_s, found.frame_times_s)
    assert (given.video.width + 1) // 2 * 2 == found.video.width
    assert abs(len(given.audio_spans_s) - len(found.audio_spans_s)) == 0, "a hole in the sound stays a hole"
    assert (given.audio_spans_s[0][0] - given.start_s) == pytest.approx(
        found.audio_spans_s[0][0] - found.start_s, abs=0.06
    )


def test_a_turned_video_is_turned_for_good(desk: Desk, out: Path, tmp_path: Path) -> None:
    turned = tmp_path / "turned.mp4"
    samples._remux(clips.grainy(), turned, ["-display_rotation", "-90"])
    fit_video(desk.deps, turned, out, max_bytes=300_000)
    video = media(out).video
    assert (video.width, video.height, video.rotation) == (180, 320, 0)


def test_sound_that_begins_later_than_the_pictures_still_does(desk: Desk, out: Path, tmp_path: Path) -> None:
    late = tmp_path / "late.mkv"
    again = ["-itsoffset", "0.8", "-i", str(clips.grainy()), "-map", "0:v", "-map", "1:a"]
    samples._run(["-i", str(clips.grainy()), *again, "-c", "copy", f"file:{late}"])
    fit_video(desk.deps, late, out, max_bytes=300_000)
    given, found = media(late), media(out)
    wanted = given.audio_spans_s[0][0] - given.frame_times_s[0]
    assert found.audio_spans_s[0][0] - found.frame_times_s[0] == pytest.approx(wanted, abs=0.03)
    assert wanted > 0.7


def test_ten_bits_become_eight_and_it_is_told(desk: Desk, out: Path) -> None:
    deep = ("-c:v", "libx265", "-preset", "ultrafast", "-crf", "14", "-x265-params", "log-level=none")
    source = clips.clip("deep.mp4", seconds=1, filters="format=yuv420p10le", coding=deep)
    made = fit_video(desk.deps, source, out, max_bytes=source.stat().st_size // 2)
    assert media(out).video.pixel_format == "yuv420p"
    assert any("eight bits" in said.english() for said in made.told)


def test_too_long_becomes_parts_that_overlap_and_say_so(desk: Desk, out: Path) -> None:
    source = clips.clip("long.mp4", seconds=16)
    made = fit_video(desk.deps, source, out, max_bytes=300_000, max_seconds=10)
    assert made.operation is Operation.PARTS
    assert left(out) == ["copy-1.mp4", "copy-2.mp4", "copy.mp4.copy.json"]
    for number, copy in enumerate(made.copies, start=1):
        found = media(Path(copy.path))
        assert found.bytes <= 300_000
        assert found.duration_s <= 10
        assert mark_of(found.tags) == copy.mark
        assert (copy.mark.part, copy.mark.parts) == (number, 2)
        assert found.audio is not None
    first, second = (media(Path(copy.path)) for copy in made.copies)
    assert first.duration_s + second.duration_s == pytest.approx(16 + 2, abs=0.15)
    assert made.copies[1].mark.overlap_s == pytest.approx(2.0)


def test_parts_of_what_is_small_enough_are_not_encoded_again(desk: Desk, out: Path) -> None:
    coding = (*clips.H264, "-g", "25")
    source = clips.clip("long-small.mp4", seconds=16, coding=coding)
    made = fit_video(desk.deps, source, out, max_seconds=11)
    assert made.operation is Operation.PARTS
    assert not any("libx264" in command for command in made.commands)
    assert all(copy.duration_s <= 11 for copy in made.copies)
    assert made.copies[1].mark.overlap_s >= 2


def test_more_parts_than_the_form_takes_write_nothing(desk: Desk, out: Path) -> None:
    video = VideoLimits(300_000_000, None, 600.0, ("mp4",), formats_open=True, count=2)
    limits = replace(small_platform().limits[0], video=video)
    desk.rulebook.platforms = (replace(small_platform(), limits=(limits,)),)
    with pytest.raises(Problem) as refused:
        fit_video(desk.deps, clips.clip("long.mp4", seconds=16), out, max_seconds=6)
    assert refused.value.code == "too-many-parts"
    assert left(out) == []


def test_what_cannot_fit_is_told_and_nothing_is_left(desk: Desk, out: Path) -> None:
    with pytest.raises(Problem) as refused:
        fit_video(desk.deps, clips.grainy(), out, max_bytes=9_000)
    assert refused.value.code == "cannot-fit"
    assert left(out) == []


def test_nothing_is_overwritten_least_of_all_the_original(desk: Desk, out: Path) -> None:
    own = out.parent / "own.mp4"
    shutil.copy(clips.grainy(), own)
    out.write_bytes(b"mine")
    for place, code in ((own, "copy-over-original"), (out, "file-in-the-way"), (out.with_suffix(".mkv"), "not-mp4"),
                        (out.parent / "none" / "x.mp4", "no-folder")):  # fmt: skip
        with pytest.raises(Problem) as refused:
            fit_video(desk.deps, own, place, max_bytes=300_000)
        assert refused.value.code == code
    assert out.read_bytes() == b"mine"
    assert hashed(own) == hashed(clips.grainy())
    assert left(out) == ["copy.mp4", "own.mp4"]


def test_a_part_in_the_way_stops_the_work_before_it_begins(desk: Desk, out: Path) -> None:
    out.with_name("copy-2.mp4").write_bytes(b"mine")
    with pytest.raises(Problem) as refused:
        fit_video(desk.deps, clips.clip("long.mp4", seconds=16), out, max_seconds=10)
    assert refused.value.code == "file-in-the-way"
    assert left(out) == ["copy-2.mp4"]


@pytest.mark.parametrize("at", [0.1, 0.6, 0.93])
def test_cancelling_leaves_nothing_and_is_quick(desk: Desk, out: Path, at: float) -> None:
    source = clips.grainy()
    far, began = [0.0], [0.0]

    def progress(done: float, _what: str) -> None:
        far[0] = max(far[0], done)
        if far[0] >= at and not began[0]:
            began[0] = time.monotonic()

    with pytest.raises(Cancelled):
        fit_video(desk.deps, source, out, max_bytes=300_000, report=Report(progress, lambda: far[0] >= at))
    assert time.monotonic() - began[0] < 2.0
    assert left(out) == []


def test_progress_runs_from_nothing_to_all_and_never_back(desk: Desk, out: Path) -> None:
    seen: list[float] = []
    fit_video(desk.deps, clips.grainy(), out, max_bytes=300_000, report=Report(lambda done, _: seen.append(done)))
    assert seen == sorted(seen)
    assert seen[-1] == 1.0
    assert min(seen) < 0.1


def test_a_full_disk_is_said_before_the_work(desk: Desk, out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    usage = shutil.disk_usage(out.parent)
    monkeypatch.setattr(workshop.shutil, "disk_usage", lambda _: usage._replace(free=1000))
    with pytest.raises(Problem) as refused:
        fit_video(desk.deps, clips.grainy(), out, max_bytes=300_000)
    assert refused.value.code == "disk-full"
    assert left(out) == []


def test_a_file_that_is_no_video_is_a_problem(desk: Desk, out: Path) -> None:
    with pytest.raises(Problem) as refused:
        fit_video(desk.deps, samples.sound_only(), out)
    assert refused.value.code in {"no-pictures", "no-media"}
    assert left(out) == []


def test_an_original_that_changes_meanwhile_gives_no_copy(desk: Desk, out: Path, tmp_path: Path) -> None:
    source = tmp_path / "growing.mp4"
    shutil.copy(clips.grainy(), source)

    def grow(done: float, _what: str) -> None:
        if done > 0.5:
            with source.open("ab") as file:
                file.write(b"\0")

    with pytest.raises(Problem) as refused:
        fit_video(desk.deps, source, out, max_bytes=300_000, report=Report(grow))
    assert refused.value.code == "file-changed"
    assert left(out) == []


def test_two_at_once_do_not_disturb_each_other(desk: Desk, out: Path) -> None:
    outs = [out.with_name("a.mp4"), out.with_name("b.mp4")]
    threads = [
        Thread(target=fit_video, args=(desk.deps, clips.grainy(), one), kwargs={"max_bytes": 150_000}) for one in outs
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [hashed(one) for one in outs] == [hashed(outs[0])] * 2
