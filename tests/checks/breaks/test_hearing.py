"""The second witness: it hears two pieces of sound put together, and nothing in sound that runs on."""

import numpy as np
import pytest

from app.checks.breaks.hearing import breaks_at
from app.media.sound import RATE, Sound

SECONDS = 6.0


def noise(seed: int, seconds: float = SECONDS, level: float = 0.02) -> np.ndarray:
    return np.random.default_rng(seed).standard_normal(int(seconds * RATE)) * level


def voice(seed: int, seconds: float = SECONDS) -> np.ndarray:
    """Syllables of varying pitch over a room's noise."""
    chance = np.random.default_rng(seed)
    sound, at = noise(seed, seconds, 0.003), 0
    while at < len(sound) - RATE:
        length = int(chance.uniform(0.12, 0.4) * RATE)
        clock = np.arange(length) / RATE
        pitch = chance.uniform(110, 240)
        tones = sum(np.sin(2 * np.pi * pitch * part * clock) / part for part in range(1, 9))
        sound[at : at + length] += 0.08 * np.hanning(length) * tones
        at += length + int(chance.uniform(0.03, 0.3) * RATE)
    return sound


def heard(samples: np.ndarray, at_s: float = SECONDS / 2, start_s: float = 20.0) -> bool | None:
    return breaks_at(Sound(start_s, samples.astype(np.float32)), start_s + at_s)


def test_another_room_is_heard() -> None:
    half = int(SECONDS / 2 * RATE)
    clock = np.arange(half) / RATE
    humming = noise(1, SECONDS / 2) + 0.1 * np.sin(2 * np.pi * 300 * clock)
    assert heard(np.concatenate([humming, noise(2, SECONDS / 2)])) is True
    assert heard(np.concatenate([noise(3, SECONDS / 2, 0.05), noise(4, SECONDS / 2, 0.005)])) is True


def test_a_seam_in_the_middle_of_a_tone_is_heard() -> None:
    clock = np.arange(int(SECONDS * RATE)) / RATE
    tone = 0.2 * np.sin(2 * np.pi * 220 * clock) + noise(5, level=0.0005)
    cut = np.concatenate([tone[: 3 * RATE], tone[int(3.9 * RATE + 37) :]])
    assert heard(cut, 3.0) is True
    assert heard(tone) is False


@pytest.mark.parametrize("seed", range(6))
def test_sound_that_runs_on_is_no_break(seed: int) -> None:
    assert heard(noise(seed)) is False
    assert heard(voice(seed), 2.2 + 0.31 * seed) is False


def test_knocks_and_rustling_are_no_seams() -> None:
    chance = np.random.default_rng(9)
    sound = noise(9, level=0.003)
    for _ in range(40):
        at, fades = chance.integers(0, len(sound) - 4000), chance.uniform(0.01, 0.05)
        sound[at : at + 4000] += 0.1 * np.exp(-np.arange(4000) / RATE / fades) * chance.standard_normal(4000)
    false = [heard(sound, at_s) for at_s in np.arange(1.5, 4.5, 0.1)]
    assert sum(one is True for one in false) <= 3


def test_silence_and_no_sound_say_nothing() -> None:
    assert breaks_at(None, 3.0) is None
    assert heard(np.zeros(int(SECONDS * RATE))) is None
    assert heard(noise(1, 0.3), 0.1) is None
