"""A few seconds of sound around a moment, in step with the pictures."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from app.media.probe import probe
from app.media.sound import RATE, REACH_S, sound_around
from tests import samples


@pytest.fixture(scope="module")
def beep(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Ten seconds; a tone begins at the sixth."""
    path = tmp_path_factory.mktemp("sound") / "beep.mp4"
    tone = "sine=f=440:r=44100:d=10,volume='if(gte(t,6),1,0)':eval=frame"
    picture = ["-f", "lavfi", "-i", "color=c=gray:s=64x64:r=25:d=10"]
    samples._run([*picture, "-f", "lavfi", "-i", tone, "-c:a", "aac", f"file:{path}"])
    return path


@pytest.mark.parametrize("at_s", [4.0, 6.0, 8.5])
def test_sound_stands_where_the_pictures_stand(beep: Path, at_s: float) -> None:
    sound = sound_around(samples.ffmpeg(), beep, probe(samples.ffmpeg(), beep), at_s)
    assert sound is not None
    assert sound.start_s == pytest.approx(max(0.0, at_s - REACH_S))
    loud = np.abs(sound.samples) > 0.02
    assert sound.start_s + int(np.argmax(loud)) / RATE == pytest.approx(6.0, abs=0.06)
    assert len(sound.samples) <= 2 * REACH_S * RATE + RATE / 10


def test_no_sound_is_none(beep: Path) -> None:
    media = probe(samples.ffmpeg(), beep)
    assert sound_around(samples.ffmpeg(), beep, replace(media, audio=None), 5.0) is None
    silent = samples.time_gap()
    assert sound_around(samples.ffmpeg(), silent, probe(samples.ffmpeg(), silent), 2.0) is None


def test_a_moment_beyond_the_end_is_no_crash(beep: Path) -> None:
    assert sound_around(samples.ffmpeg(), beep, probe(samples.ffmpeg(), beep), 90.0) is None
