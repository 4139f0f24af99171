"""The one decode: exactly the pictures of the packet list, at exactly their times, upright, of fixed size."""

from pathlib import Path

import cv2
import numpy as np
import pytest

from app.domain.errors import Cancelled, Problem
from app.domain.media.video import MediaInfo
from app.domain.report import Report
from app.media.probe import probe
from app.media.reader import Full, Notes, Small, read_pictures
from tests import samples
from tests.media_folder import real_media


def _read(path: Path) -> tuple[MediaInfo, list[Small], list[Full], Notes]:
    media, notes = probe(samples.ffmpeg(), path), Notes()
    pictures = list(read_pictures(samples.ffmpeg(), path, media, notes=notes))
    assert [p.at_s for p in pictures] == sorted(p.at_s for p in pictures)
    return (
        media,
        [p for p in pictures if isinstance(p, Small)],
        [p for p in pictures if isinstance(p, Full)],
        notes,
    )


def _made() -> list[Path]:
    t = samples.TINY
    return [
        samples.sharp(t), samples.vfr(), samples.vfr(t, ending="mkv"), samples.vfr(t, ending="ts"),
        samples.slow_motion(), samples.negative_start(), samples.time_gap(), samples.truncated_mkv(),
        samples.rotated(90), samples.codec("libx265", "yuv420p10le"), samples.codec("mpeg4", "yuv420p", ending="avi"),
        samples.codec("ffv1", "gbrp", ending="mkv"), samples.codec("mjpeg", "yuvj444p", (321, 181), ending="mov"),
    ]  # fmt: skip


@pytest.mark.parametrize("number", range(13))
def test_times_are_those_of_the_packets(number: int) -> None:
    path = _made()[number]
    media, small, full, notes = _read(path)
    assert tuple(p.at_s for p in small) == media.frame_times_s
    assert {p.at_s for p in full} <= set(media.frame_times_s)
    assert notes.pictures == len(media.frame_times_s)
    assert notes.changes_s == []
    assert notes.finished


@pytest.mark.media
@pytest.mark.parametrize("name", [
    "hostile/vfr/media3_android_slow_motion.mp4", "hostile/editlist/media3_sample_edit_list.mp4",
    "hostile/editlist/media3_sample_edit_list_no_sync_frame_before_edit.mp4", "videos/3gp/exo_video_desks.3gp",
    "videos/mp4/mdx_FLIR Thermal.mp4", "videos/flv/fluent_te[s]t_ video ' _ .flv", "videos/avi/mdx_MVI_4823.AVI",
    "videos/mkv/media3_htc_rotation.mkv", "videos/rmvb/filetype_fixture-realmedia-video.rm",
    "hostile/multistream/media3_pixel-motion-photo-2-hevc-tracks.mp4", "hostile/unsupported/media3_sample_vvc.mp4",
])  # fmt: skip
def test_times_of_real_files(name: str) -> None:
    path = real_media() / name
    if not path.exists():
        pytest.skip(f"not in this folder of real media: {name}")
    media, small, _, _ = _read(path)
    assert tuple(p.at_s for p in small) == media.frame_times_s


def test_whole_pictures_come_four_a_second_by_time() -> None:
    _, _, full, _ = _read(samples.sharp(samples.TINY))
    assert len(full) in range(15, 18)
    assert len({int(p.at_s * 4) for p in full}) == len(full)
    _, small, full, _ = _read(samples.slow_motion())
    assert len(small) - 15 < 30 + len(full)  # the stretched half has under four pictures a second: all are given


def test_whole_pictures_are_the_stored_luma() -> None:
    path = samples.sharp(samples.TINY)
    media, _, full, _ = _read(path)
    args = ["-i", str(path), "-vf", "extractplanes=y", "-frames:v", "1", "-f", "rawvideo", "-"]
    first = samples.ffmpeg().run(args, timeout_s=20).stdout
    assert full[0].pixels.shape == (180, 320)
    assert full[0].pixels.tobytes() == first
    assert media.frame_times_s[0] == full[0].at_s


@pytest.mark.parametrize("clockwise", [90, 180, 270])
def test_pictures_stand_upright(clockwise: int) -> None:
    _, small, full, _ = _read(samples.rotated(clockwise))
    _, plain_small, plain_full, _ = _read(samples.sharp(samples.TINY))
    turns = -clockwise // 90
    assert np.array_equal(full[3].pixels, np.rot90(plain_full[3].pixels, turns))
    assert small[0].pixels.shape == ((108, 192) if clockwise == 180 else (341, 192))
    assert plain_small[0].pixels.shape == (108, 192)


def test_mirrors_are_obeyed() -> None:
    _, _, full, _ = _read(samples.mirrored())
    _, _, plain, _ = _read(samples.sharp(samples.TINY))
    assert np.array_equal(full[2].pixels, plain[2].pixels[:, ::-1])


def test_small_pictures_use_the_full_range() -> None:
    _, small, full, _ = _read(samples.black_spell())
    black = [p.pixels.mean() for p in small if 1.2 < p.at_s < 1.8]
    assert max(black) < 3
    shrunk = cv2.resize(full[0].pixels, (192, 108), interpolation=cv2.INTER_AREA).astype(float)
    assert np.abs((shrunk - 16) * 255 / 219 - small[0].pixels).mean() < 3


def test_a_change_of_size_is_noticed_at_its_moment() -> None:
    media, small, full, notes = _read(samples.size_change())
    assert {p.pixels.shape for p in small} == {(108, 192)}
    assert {p.pixels.shape for p in full} == {(180, 320)}
    assert len(notes.changes_s) == 1
    assert notes.changes_s[0] - media.start_s == pytest.approx(4.0, abs=0.2)
    assert notes.changes_s[0] in media.frame_times_s


def test_cancel_and_leaving_early_end_the_child() -> None:
    path = samples.sharp(samples.SMALL)
    media = probe(samples.ffmpeg(), path)
    seen = 0

    def stop() -> bool:
        return seen > 5

    with pytest.raises(Cancelled):  # noqa: PT012 - the loop is what is cancelled
        for _ in read_pictures(samples.ffmpeg(), path, media, report=Report(stop=stop)):
            seen += 1
    pictures = read_pictures(samples.ffmpeg(), path, media)
    next(pictures)
    pictures.close()  # type: ignore[attr-defined]


def test_nothing_to_decode_is_a_problem() -> None:
    path = samples.sound_only()
    media = probe(samples.ffmpeg(), path)
    with pytest.raises(Problem) as raised:
        list(read_pictures(samples.ffmpeg(), path, media))
    assert raised.value.code == "no-pictures"


def test_progress_goes_up_to_the_end() -> None:
    path = samples.sharp(samples.TINY)
    told: list[float] = []
    media = probe(samples.ffmpeg(), path)
    list(read_pictures(samples.ffmpeg(), path, media, report=Report(progress=lambda done, _: told.append(done))))
    assert told == sorted(told)
    assert told[0] < 0.05
    assert told[-1] > 0.95
