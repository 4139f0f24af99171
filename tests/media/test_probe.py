"""Probing: what is told of good files, and the one sentence told of each kind of bad one."""

import os
import time
from pathlib import Path

import pytest

from app.domain.errors import Problem
from app.media.ffmpeg import Ffmpeg
from app.media.probe import probe
from tests import samples
from tests.media_folder import real_media


def test_a_take_is_told_fully() -> None:
    path = samples.sharp(samples.TINY)
    media = probe(samples.ffmpeg(), path)
    assert media.video is not None
    assert (media.container, media.brand) == ("mov,mp4,m4a,3gp,3g2,mj2", "isom")
    assert media.bytes == path.stat().st_size
    assert media.duration_s == pytest.approx(4.0, abs=0.05)
    assert (media.video.codec, media.video.width, media.video.height, media.video.pixel_format) == (
        "h264", 320, 180, "yuv420p",
    )  # fmt: skip
    assert media.video.fps == pytest.approx(15, abs=0.01)
    assert not media.video.vfr
    assert len(media.frame_times_s) == 60
    assert list(media.frame_times_s) == sorted(media.frame_times_s)
    assert media.audio is not None
    assert (media.audio.codec, media.audio.sample_rate, media.audio.channels) == ("aac", 44100, 1)
    assert len(media.audio_spans_s) == 1
    assert media.tags["encoder"].startswith("Lavf")
    assert media.tags["video.handler_name"] == "VideoHandler"
    assert not media.damaged


@pytest.mark.parametrize("clockwise", [0, 90, 180, 270])
def test_rotation_is_clockwise(clockwise: int) -> None:
    media = probe(samples.ffmpeg(), samples.rotated(clockwise))
    assert media.video is not None
    assert media.video.rotation == clockwise


def test_varying_steps_are_told() -> None:
    for clip in (samples.vfr(), samples.slow_motion()):
        media = probe(samples.ffmpeg(), clip)
        assert media.video is not None
        assert media.video.vfr


@pytest.mark.parametrize(("sound", "spans"), [("none", 0), ("broken", 2), ("through", 1)])
def test_a_gap_shows_in_the_times_and_in_the_sound(sound: str, spans: int) -> None:
    media = probe(samples.ffmpeg(), samples.time_gap(sound=sound))
    steps = [b - a for a, b in zip(media.frame_times_s, media.frame_times_s[1:], strict=False)]
    assert max(steps) == pytest.approx(3 + 1 / 15, abs=0.01)
    assert len(media.audio_spans_s) == spans
    if spans == 2:
        assert media.audio_spans_s[0][1] == pytest.approx(2.0, abs=0.1)
        assert media.audio_spans_s[1][0] == pytest.approx(5.0, abs=0.1)


def test_sound_alone_and_a_cover_picture_are_no_video() -> None:
    for path in (samples.sound_only(), samples.picture_of_sound()):
        media = probe(samples.ffmpeg(), path)
        assert media.video is None
        assert media.audio is not None
        assert media.video_streams == 0
        assert media.duration_s == pytest.approx(2.0, abs=0.05)


def test_a_torn_recording_is_read_as_far_as_it_goes() -> None:
    media = probe(samples.ffmpeg(), samples.truncated_mkv())
    assert media.container == "matroska,webm"
    assert media.damaged
    assert media.header_duration_s is not None
    assert media.duration_s is not None
    assert media.duration_s < media.header_duration_s - 0.5


def _code(path: Path, ffmpeg: Ffmpeg | None = None) -> tuple[str, str]:
    with pytest.raises(Problem) as raised:
        probe(ffmpeg or samples.ffmpeg(), path)
    assert str(path) in str(raised.value) or raised.value.code == "over-our-limits"
    assert raised.value.hint is not None
    return raised.value.code, str(raised.value)


def test_each_bad_input_has_its_own_sentence(tmp_path: Path) -> None:
    empty, words, playlist, noise = (tmp_path / name for name in ("empty.mp4", "words.mp4", "list.mp4", "noise.avi"))
    empty.touch()
    words.write_text("This is no video at all.\n" * 50, encoding="utf-8")
    playlist.write_text(
        "#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:9,\nfile:///etc/passwd\n#EXT-X-ENDLIST\n", encoding="utf-8"
    )
    noise.write_bytes(os.urandom(20_000))
    told = {
        name: _code(tmp_path / name) for name in ("empty.mp4", "words.mp4", "list.mp4", "noise.avi", "gone.mp4", ".")
    }
    assert {name: code for name, (code, _) in told.items()} == {
        "empty.mp4": "empty-file", "words.mp4": "no-media", "list.mp4": "no-media", "noise.avi": "no-media",
        "gone.mp4": "file-unreadable", ".": "not-a-file",
    }  # fmt: skip
    assert "points to other files" in told["list.mp4"][1]
    assert "text" in told["words.mp4"][1]
    assert len({said.replace(str(tmp_path / name), "") for name, (_, said) in told.items()}) == 6
    assert _code(samples.truncated_mp4())[0] == "no-media"


def test_a_file_without_permission(tmp_path: Path) -> None:
    path = tmp_path / "closed.mp4"
    path.write_bytes(b"x")
    path.chmod(0)
    if os.access(path, os.R_OK):
        pytest.skip("this account may read everything")
    assert _code(path)[0] == "file-unreadable"


@pytest.mark.parametrize("name", ["-dash.mp4", "[a] 'b' \"c\" $d;e%03d.mp4", "开箱 视频.mp4", "line\nDuration: 1.mp4"])
def test_odd_names(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(samples.sharp(samples.TINY).read_bytes())
    media = probe(samples.ffmpeg(), path)
    assert len(media.frame_times_s) == 60
    assert media.header_duration_s == pytest.approx(4.0, abs=0.1)


def test_a_film_with_a_timecode_is_a_film(tmp_path: Path) -> None:
    path = tmp_path / "with-timecode.mov"
    args = ["-i", str(samples.sharp(samples.TINY)), "-map", "0", "-c", "copy", "-timecode", "10:00:00:00"]
    assert samples.ffmpeg().run([*args, f"file:{path}"], timeout_s=60).code == 0
    media = probe(samples.ffmpeg(), path)
    assert media.video is not None
    assert (media.video.width, len(media.frame_times_s)) == (samples.TINY.size[0], 60)
    assert media.audio is not None


def test_huge_pictures_are_our_limit_and_not_a_bad_file(tmp_path: Path) -> None:
    path = tmp_path / "huge.mp4"
    args = ["-f", "lavfi", "-i", "color=s=9000x9000:r=1", "-frames:v", "1", "-c:v", "libx264", "-preset", "ultrafast"]
    assert samples.ffmpeg().run([*args, f"file:{path}"], timeout_s=60, length_s=1.0).code == 0
    assert _code(path)[0] == "over-our-limits"


def test_many_streams_are_our_limit(tmp_path: Path) -> None:
    path = tmp_path / "many.mp4"
    maps = ["-map", "0:a"] * 20
    assert samples.ffmpeg().run(["-f", "lavfi", "-i", "sine", "-t", "1", *maps, f"file:{path}"], timeout_s=60).code == 0
    assert _code(path)[0] == "over-our-limits"


def _outcome(path: Path) -> str:
    """The code of the problem, or nothing when the file was read, and then it is told fully."""
    try:
        media = probe(samples.ffmpeg(), path)
    except Problem as problem:
        return problem.code
    assert media.container, path
    assert media.video is None or media.frame_times_s or media.damaged, path
    return ""


@pytest.mark.media
def test_every_real_file_has_a_clear_outcome() -> None:
    root = real_media()
    for folder, refused in (("videos", False), ("cuts", False), ("hostile", True)):
        for path in sorted(path for path in (root / folder).rglob("*") if path.is_file()):
            begun = time.monotonic()
            code = _outcome(path)
            assert code in ({"", "no-media"} if refused else {""}), path
            assert time.monotonic() - begun < 20, path


@pytest.mark.media
def test_known_facts_of_real_files() -> None:
    root = real_media()
    for name, container, rotation in (
        ("videos/mov/decord_video_270.mov", "mov,", 270),
        ("videos/mov/phpffmpeg_portrait.MOV", "mov,", 90),
        ("videos/wmv/filetype_fixture.wmv", "asf", 0),
        ("videos/rmvb/filetype_fixture-realmedia-video.rm", "rm", 0),
    ):
        media = probe(samples.ffmpeg(), root / name)
        assert media.container.startswith(container), name
        assert media.video is not None
        assert media.video.rotation == rotation, name
    for path in (root / "hostile" / "novideo").iterdir():
        media = probe(samples.ffmpeg(), path)
        assert media.video is None
        assert media.audio is not None
