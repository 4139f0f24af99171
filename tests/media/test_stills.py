"""Single pictures: exactly the one asked for, upright, in colour."""

import cv2
import numpy as np
import pytest

from app.domain.errors import Problem
from app.media.preview import preview_still
from app.media.probe import probe
from app.media.reader import Full, read_pictures
from app.media.stills import colour_still
from tests import samples


@pytest.mark.parametrize("clip", ["sharp", "vfr", "rotated", "negative_start", "time_gap", "truncated_mkv", "ts"])
def test_a_still_is_the_picture_of_that_time(clip: str) -> None:
    path = {
        "sharp": lambda: samples.sharp(samples.TINY),
        "vfr": samples.vfr,
        "rotated": samples.rotated,
        "negative_start": samples.negative_start,
        "time_gap": samples.time_gap,
        "truncated_mkv": samples.truncated_mkv,
        "ts": lambda: samples.vfr(samples.TINY, ending="ts"),
    }[clip]()
    media = probe(samples.ffmpeg(), path)
    whole = [p for p in read_pictures(samples.ffmpeg(), path, media) if isinstance(p, Full)]
    for full in whole[:: max(1, len(whole) // 4)]:
        still = colour_still(samples.ffmpeg(), path, media, full.at_s)
        assert still.shape == (*full.pixels.shape, 3)
        grey = cv2.cvtColor(still, cv2.COLOR_BGR2GRAY).astype(float)
        assert np.abs(grey - (full.pixels.astype(float) - 16) * 255 / 219).mean() < 2


def test_no_other_picture_is_given_instead() -> None:
    path = samples.time_gap()
    media = probe(samples.ffmpeg(), path)
    for at_s in (3.5, 99.0, -1.0):
        with pytest.raises(Problem) as raised:
            colour_still(samples.ffmpeg(), path, media, at_s)
        assert raised.value.code == "no-picture-there"


def test_previews_are_small_and_upright() -> None:
    data = preview_still(samples.ffmpeg(), samples.rotated(), 1.0, 90)
    picture = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_COLOR)
    assert picture is not None
    assert picture.shape == (160, 90, 3)
    assert preview_still(samples.ffmpeg(), samples.time_gap(), 3.0, 4000)[:2] == b"\xff\xd8"
    with pytest.raises(Problem):
        preview_still(samples.ffmpeg(), samples.time_gap(), 99.0, 90)
