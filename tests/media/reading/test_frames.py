"""The best waybill frames: which moments, that each shows what it claims, and that they come all or not at all."""

import hashlib
import json
import math
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest

from app.domain.errors import Cancelled, Problem
from app.domain.media.waybill import Corners, Reading
from app.domain.report import Report
from app.files import sha256_of
from app.media.probe import probe
from app.media.reader import Full, read_pictures
from app.media.reading.barcode import read_barcodes
from app.media.reading.frame_files import LIST_NAME
from app.media.reading.frames import Wish, write_frames
from app.media.reading.waybill import choose, ranked
from tests import samples

NUMBER = "YT8812345678901"


def box(width: float = 200.0) -> Corners:
    return ((0.0, 0.0), (width, 0.0), (width, width / 3), (0.0, width / 3))


def reading(
    at_s: float, *, sharpness: float = 100.0, width: float = 200.0, angle: float = 0.0, number: str = NUMBER
) -> Reading:
    return Reading(number, "Code128", at_s, box(width), angle, 1280, 720, sharpness)


def readings_of(path: Path) -> tuple[Reading, ...]:
    pictures = read_pictures(samples.ffmpeg(), path, probe(samples.ffmpeg(), path))
    return tuple(one for p in pictures if isinstance(p, Full) for one in read_barcodes(p.pixels, p.at_s))


def written(path: Path, readings: tuple[Reading, ...], out: Path, count: int = 3):  # type: ignore[no-untyped-def]
    return write_frames(samples.ffmpeg(), path, sha256_of(path), probe(samples.ffmpeg(), path), readings, out, count)


def test_sharp_comes_before_large_before_upright() -> None:
    best = [reading(1, sharpness=900), reading(2, width=800), reading(3), reading(4, angle=40), reading(5, sharpness=1)]
    assert [one.at_s for one in ranked(best[::-1])] == [1, 2, 3, 4, 5]
    assert ranked([reading(1, angle=180), reading(2, angle=90)])[0].at_s == 1, "upside down is a lesser turn"


def test_the_number_that_is_read_most_often_is_taken() -> None:
    others = [reading(at_s, number="JT5261988016578", sharpness=9999) for at_s in (1.0,)]
    assert choose([*others, reading(2.0), reading(3.0)], 1)[0].number == NUMBER
    assert choose([reading(1.0, number="AB 12"), reading(2.0)], 1)[0].number == NUMBER


def test_moments_are_apart_where_they_can_be() -> None:
    many = [reading(n / 4, sharpness=1000 - n) for n in range(40)]
    chosen = choose(many, 3)
    assert [one.at_s for one in chosen] == [0.0, 1.0, 2.0]
    few = [reading(n / 4, sharpness=1000 - n) for n in range(4)]
    assert sorted(one.at_s for one in choose(few, 3)) == [0.0, 0.25, 0.5]
    assert len(choose(few, 9)) == 4
    assert choose([], 3) == ()


def test_frames_are_full_size_exact_and_decode_again(tmp_path: Path) -> None:
    path, out = samples.sharp(), tmp_path / "截图 [1]"
    frames = written(path, readings_of(path), out)
    assert [frame.rank for frame in frames] == [1, 2, 3]
    assert all(abs(a.at_s - b.at_s) >= 0.5 for a in frames for b in frames if a is not b)
    for frame in frames:
        data = (out / frame.file).read_bytes()
        assert hashlib.sha256(data).hexdigest() == frame.sha256
        picture = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_COLOR)
        assert picture is not None
        assert (picture.shape[1], picture.shape[0]) == (frame.width, frame.height) == samples.SMALL.size
        again = read_barcodes(np.asarray(cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY), np.uint8))
        assert frame.reading is not None
        assert frame.reading.number == samples.NUMBER == again[0].number
        assert frame.sharpness == frame.reading.sharpness > 0
        assert math.dist(frame.reading.corners[0], frame.reading.corners[1]) > 50


def test_the_list_says_what_was_written(tmp_path: Path) -> None:
    path = samples.sharp()
    frames = written(path, readings_of(path), tmp_path / "out", 2)
    said = json.loads((tmp_path / "out" / LIST_NAME).read_text(encoding="utf-8"))
    assert (said["video_sha256"], said["file"]) == (sha256_of(path), path.name)
    assert [one["file"] for one in said["frames"]] == [frame.file for frame in frames]
    first = said["frames"][0]
    assert (first["number"], first["symbology"], first["rank"]) == (samples.NUMBER, "Code128", 1)
    assert {"at_s", "sharpness", "width", "height", "sha256", "angle"} <= first.keys()
    assert sorted(p.name for p in (tmp_path / "out").iterdir()) == sorted(
        [LIST_NAME, *(frame.file for frame in frames)]
    )


def test_a_reading_that_the_picture_does_not_bear_out_is_not_claimed(tmp_path: Path) -> None:
    path = samples.sharp()
    lies = tuple(replace(one, number="JT0000000000001") for one in readings_of(path))
    frames = written(path, lies, tmp_path / "out")
    assert frames
    assert all(frame.reading is None for frame in frames)


def test_without_readings_label_like_pictures_are_written_unnamed(tmp_path: Path) -> None:
    frames = written(samples.sharp(samples.TINY), (), tmp_path / "out", 2)
    assert 1 <= len(frames) <= 2
    assert all(frame.reading is None and frame.width == 320 for frame in frames)
    said = json.loads((tmp_path / "out" / LIST_NAME).read_text(encoding="utf-8"))
    assert said["frames"][0]["number"] is None


def test_a_folder_that_is_there_keeps_its_other_files(tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / "mine.txt").write_text("keep", encoding="utf-8")
    path = samples.sharp()
    first = written(path, readings_of(path), out, 1)
    again = written(path, readings_of(path), out, 1)
    assert first == again
    assert sorted(p.name for p in out.iterdir()) == sorted(["mine.txt", LIST_NAME, first[0].file])
    assert (out / "mine.txt").read_text(encoding="utf-8") == "keep"


def test_stopped_or_refused_leaves_nothing(tmp_path: Path) -> None:
    path, out = samples.sharp(), tmp_path / "out"
    media, readings = probe(samples.ffmpeg(), path), readings_of(path)
    with pytest.raises(Cancelled):
        write_frames(samples.ffmpeg(), path, "0" * 64, media, readings, out, report=Report(stop=lambda: True))
    assert list(tmp_path.iterdir()) == []
    out.write_text("a file", encoding="utf-8")
    with pytest.raises(Problem):
        write_frames(samples.ffmpeg(), path, "0" * 64, media, readings, out)
    assert [p.name for p in tmp_path.iterdir()] == ["out"]
    assert out.read_text(encoding="utf-8") == "a file"


def test_crops_and_masked_copies_come_beside_the_frames_and_are_listed(tmp_path: Path) -> None:
    path, out = samples.sharp(), tmp_path / "out"
    media, found = probe(samples.ffmpeg(), path), readings_of(path)
    (frame,) = write_frames(
        samples.ffmpeg(), path, sha256_of(path), media, found, out, 1, wish=Wish(crop=True, mask=True)
    )
    assert [one.operation for one in frame.derived] == ["crop", "mask"]
    assert frame.why is not None
    assert samples.NUMBER in frame.why.english()
    said = json.loads((out / LIST_NAME).read_text(encoding="utf-8"))["frames"][0]
    for one in said["derived"]:
        assert one["derived_from"] == frame.file
        assert one["source_sha256"] == hashlib.sha256((out / frame.file).read_bytes()).hexdigest()
        assert one["sha256"] == hashlib.sha256((out / one["file"]).read_bytes()).hexdigest()
    assert sorted(p.name for p in out.iterdir()) == sorted(
        [LIST_NAME, frame.file, *(one.file for one in frame.derived)]
    )


def test_what_cannot_be_cut_out_or_covered_is_told(tmp_path: Path) -> None:
    path, out = samples.sharp(samples.TINY), tmp_path / "out"
    media = probe(samples.ffmpeg(), path)
    (frame,) = write_frames(samples.ffmpeg(), path, sha256_of(path), media, (), out, 1, wish=Wish(mask=True))
    assert frame.derived == ()
    assert len(frame.notes) == 1
    assert json.loads((out / LIST_NAME).read_text(encoding="utf-8"))["frames"][0]["notes"]
