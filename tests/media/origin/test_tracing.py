"""What made files and real ones tell of their making: joints, editors, re-encoding, and plain rewrapping."""

import subprocess
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from app.media.origin.editors import Kind
from app.media.origin.tracing import Origin, trace_origin
from app.media.probe import probe
from tests import samples
from tests.media.origin.boxwork import with_edits, with_second_description
from tests.media_folder import real_media

OTHER = replace(samples.TINY, seed=samples.TINY.seed + 40)


def traced(path: Path) -> Origin:
    return trace_origin(samples.ffmpeg(), path, probe(samples.ffmpeg(), path))


def run(*words: object) -> None:
    subprocess.run([samples.ffmpeg().path, "-y", "-v", "error", *map(str, words)], check=True)


@cache
def pieces() -> tuple[Path, Path]:
    """Two clips of one size, coded with different settings."""
    made = []
    for number, (take, preset) in enumerate(((samples.TINY, "ultrafast"), (OTHER, "slow"))):
        path = samples.folder() / f"piece-{number}.mp4"
        run(
            "-i",
            samples.sharp(take),
            "-an",
            "-map_metadata",
            "-1",
            "-c:v",
            "libx264",
            "-preset",
            preset,
            "-g",
            "30",
            "-movie_timescale",
            "1000",
            "-video_track_timescale",
            "15360",
            path,
        )
        made.append(path)
    return made[0], made[1]


def joined(target: Path, names: tuple[Path, ...]) -> Path:
    listing = target.with_suffix(".txt")
    listing.write_text("".join(f"file '{path}'\n" for path in names), encoding="utf-8")
    run("-f", "concat", "-safe", "0", "-i", listing, "-c", "copy", target)
    return target


def test_two_recordings_joined_without_encoding(tmp_path: Path) -> None:
    origin = traced(joined(tmp_path / "x.mp4", pieces()))
    (joint,) = origin.joints
    assert joint.at_s == pytest.approx(samples.TINY.seconds, abs=0.15)
    assert traced(pieces()[0]).joints == ()


def test_files_put_one_after_the_other(tmp_path: Path) -> None:
    streams = []
    for path in pieces():
        run("-i", path, "-c", "copy", tmp_path / f"{path.stem}.ts")
        streams.append((tmp_path / f"{path.stem}.ts").read_bytes())
    (tmp_path / "x.ts").write_bytes(b"".join(streams))
    (joint,) = traced(tmp_path / "x.ts").joints
    assert joint.at_s == pytest.approx(1.4 + samples.TINY.seconds, abs=0.3)
    (tmp_path / "x.mp4").write_bytes(pieces()[0].read_bytes() + pieces()[1].read_bytes())
    assert len(traced(tmp_path / "x.mp4").joints) == 1


def test_pictures_hidden_by_an_edit_list(tmp_path: Path) -> None:
    run("-ss", "1.5", "-i", pieces()[0], "-c", "copy", tmp_path / "x.mp4")
    (joint,) = traced(tmp_path / "x.mp4").joints
    assert joint.at_s == pytest.approx(0.0, abs=0.1)
    assert joint.said.values["count"] >= 3


def test_pieces_of_an_edit_list(tmp_path: Path) -> None:
    source = pieces()[0]
    ticks = 15360
    cut = traced(with_edits(source, tmp_path / "x.mp4", [(1000, 1024), (1000, 2 * ticks)]))
    assert [round(joint.at_s) for joint in cut.joints if "edit list" in joint.said.english()] == [1]
    whole = traced(with_edits(source, tmp_path / "y.mp4", [(100, -1), (2000, 1024), (2000, 1024 + 2 * ticks)]))
    assert whole.joints == (), "a late start and two pieces that follow one another leave nothing out"
    hole = traced(with_edits(source, tmp_path / "z.mp4", [(2000, 1024), (500, -1), (1900, 1024 + 2 * ticks)]))
    assert hole.joints


def test_a_second_description_in_force(tmp_path: Path) -> None:
    joints = traced(with_second_description(samples.sharp(samples.TINY), tmp_path / "x.mp4", chunk=30)).joints
    assert len(joints) == 1
    assert joints[0].at_s == pytest.approx(samples.TINY.seconds / 2, abs=0.2)


def test_encoding_and_rewrapping_are_told_apart(tmp_path: Path) -> None:
    encoded = traced(pieces()[0])
    assert encoded.mark is not None
    assert encoded.mark.mark.kind is Kind.ENCODER
    plain = samples.folder() / "as-a-camera.mp4"
    run("-i", pieces()[0], "-c", "copy", "-bsf:v", "filter_units=remove_types=6", "-map_metadata", "-1", "-fflags",
        "+bitexact", "-flags:v", "+bitexact", "-map_metadata:s:v", "-1", plain)  # fmt: skip
    camera = traced(plain)
    assert (camera.mark, camera.suspicion) == (None, 0.0)
    run("-i", plain, "-c", "copy", tmp_path / "x.mp4")
    rewrapped = traced(tmp_path / "x.mp4")
    assert rewrapped.mark is not None
    assert rewrapped.mark.mark.kind is Kind.WRITER
    assert 0 < rewrapped.suspicion < encoded.suspicion
    assert rewrapped.said is not None
    assert "rewrapped" in rewrapped.said.english()


def test_an_editor_is_named_and_our_own_files_are_known(tmp_path: Path) -> None:
    path = tmp_path / "x.mov"
    run("-i", pieces()[0], "-c", "copy", "-metadata", "com.apple.quicktime.software=iMovie 10.3", "-movflags",
        "use_metadata_tags", path)  # fmt: skip
    edited = traced(path)
    assert edited.suspicion >= 0.7
    assert edited.said is not None
    assert "iMovie" in edited.said.english()
    demo = traced(samples.sharp(samples.TINY))
    assert (demo.suspicion, demo.said) == (0.0, None)
    run(
        "-i",
        pieces()[0],
        "-c",
        "copy",
        "-metadata",
        f"comment=unboxing-evidence-desk copy of {'0a' * 32}",
        tmp_path / "y.mp4",
    )
    copy = traced(tmp_path / "y.mp4")
    assert copy.suspicion == 0.0
    assert copy.said is not None


@pytest.mark.media
def test_real_recordings_have_no_joint() -> None:
    """All ordinary files of the shared media: phones, cameras, programs, with the edit lists that those write."""
    folder = real_media()
    files = [path for name in ("videos", "cuts") for path in sorted((folder / name).rglob("*")) if path.is_file()]
    spliced = []
    for path in files:
        media = probe(samples.ffmpeg(), path)
        if media.video is not None and trace_origin(samples.ffmpeg(), path, media).joints:
            spliced.append(path.name)
    assert len(files) >= 39
    assert spliced == []


@pytest.mark.media
def test_real_edit_lists_that_hide_pictures_are_told() -> None:
    for path in sorted((real_media() / "hostile" / "editlist").iterdir()):
        assert len(traced(path).joints) == 1, path.name


@pytest.mark.media
@pytest.mark.parametrize(
    ("name", "kind"),
    [("videos/mov/elodie_video.mov", None), ("videos/mov/phpffmpeg_portrait.MOV", None),
     ("videos/avi/mdx_MVI_4823.AVI", None), ("videos/mp4/media3_portrait_4k60.mp4", None),
     ("videos/mp4/intel_bottle-detection.mp4", Kind.ENCODER), ("videos/mov/decord_video_0.mov", Kind.WRITER),
     ("videos/mp4/media3_bbb_mpeg4.mp4", Kind.ENCODER), ("videos/mkv/media3_sample.mkv", Kind.ENCODER)],
)  # fmt: skip
def test_real_files_and_what_made_them(name: str, kind: Kind | None) -> None:
    mark = traced(real_media() / name).mark
    assert (mark.mark.kind if mark else None) == kind
