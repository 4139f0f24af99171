"""Whether the sound breaks where the picture is doubted: the click of a seam, or another level and timbre.

A second witness only. Of sound from 11 real clips and 4 made rooms, cut at random, encoded as AAC, it hears 86 of 381
cuts (82 of 230 in the real ones; the others fall into even noise, which does not change there), and takes 11 of 549
moments of whole sound for a cut.
"""

from itertools import pairwise

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from app.media.sound import RATE, Sound

NEAR_S = 0.09
"""How far the break in the sound may lie from the picture's: one picture at 25 a second, the block of a sound codec."""
_APART_S = 0.3
"""From here on the neighbourhood begins that the moment is measured against."""
_SILENT = 3e-4
"""Loudness (share of full scale, -70 dB) under which there is nothing to hear."""
_WINDOW, _HOP = 512, 128
_EDGES_HZ = np.geomspace(80, 7600, 11)
_SIDE = 20
"""Hops on each side of a moment whose spectra are compared: 160 ms, longer than a knock, shorter than a word."""
_UNSURE_DB = 1.5
_STEP_OVER = 5.0
"""Spreads by which a step must stand out from the other steps around. At 3.8 two in a hundred whole moments do."""
_LEAST_STEP = 2.0
"""...and how clear it must be in itself: difference of the two sides over their own spread."""
_CLICK_DB = 6.7
"""By how much a click of 2 ms exceeds all within 40 ms. Two in a hundred whole moments do, 19 in a hundred cuts."""
_CLICK_HOP, _CLICK_WIDTH, _CLICK_FROM, _CLICK_TO = 8, 32, 12, 80
_LEAST_AROUND = 6

Floats = NDArray[np.float64]


def breaks_at(sound: Sound | None, at_s: float) -> bool | None:
    """Whether the sound breaks at a moment; None where there is no sound, or too little of it to tell."""
    if sound is None:
        return None
    samples = sound.samples.astype(np.float64)
    place = round((at_s - sound.start_s) * RATE)
    before, after = samples[max(0, place - RATE) : max(0, place)], samples[max(0, place) : place + RATE]
    if len(before) < RATE // 4 or len(after) < RATE // 4 or max(_loud(before), _loud(after)) < _SILENT:
        return None
    return _clicks(samples, at_s - sound.start_s) or _steps(samples, at_s - sound.start_s)


def _loud(samples: Floats) -> float:
    return float(np.sqrt(np.mean(samples**2)))


def _clicks(samples: Floats, at_s: float) -> bool:
    """A sudden bend of the wave, gone at once: a knock on the table rings on, the seam of two pieces does not."""
    bend = np.diff(samples, 2) ** 2
    energy = 10 * np.log10(np.convolve(bend, np.full(_CLICK_WIDTH, 1 / _CLICK_WIDTH), "same")[::_CLICK_HOP] + 1e-9)
    if len(energy) < 4 * _CLICK_TO:
        return False
    around = sliding_window_view(energy, _CLICK_TO - _CLICK_FROM).max(axis=1)
    places = np.arange(_CLICK_TO, len(energy) - _CLICK_TO)
    over = energy[places] - np.maximum(around[places - _CLICK_TO], around[places + _CLICK_FROM])
    near = np.abs(places * _CLICK_HOP / RATE - at_s) <= NEAR_S
    return bool(near.any() and over[near].max() > _CLICK_DB)


def _steps(samples: Floats, at_s: float) -> bool:
    """Another level or timbre from one moment to the next, which stands out from how the sound changes around."""
    spectra = _spectra(samples)
    places = np.arange(_SIDE + 1, len(spectra) - _SIDE - 1)
    if len(places) == 0:
        return False
    means, spreads = _rolling(spectra)
    one, other = places - _SIDE, places + 1
    apart = (means[other] - means[one]) ** 2 / (_UNSURE_DB**2 + spreads[one] + spreads[other])
    step = np.sqrt(apart.mean(axis=1))
    times = (places * _HOP + _WINDOW / 2) / RATE
    near, far = np.abs(times - at_s) <= NEAR_S, np.abs(times - at_s) > _APART_S
    width = max(1, int(near.sum()))
    rest = step[far]
    peaks = np.array([rest[start : start + width].max() for start in range(0, len(rest) - width + 1, width)])
    if not near.any() or len(peaks) < _LEAST_AROUND:
        return False
    usual = float(np.median(peaks))
    found = float(step[near].max())
    return found >= _LEAST_STEP and found - usual > _STEP_OVER * (float(peaks.std()) + 0.15 * usual)


def _spectra(samples: Floats) -> Floats:
    """Energy in dB, per hop and band."""
    frames = sliding_window_view(samples, _WINDOW)[::_HOP] * np.hanning(_WINDOW) if len(samples) >= _WINDOW else None
    if frames is None:
        return np.zeros((0, len(_EDGES_HZ) - 1))
    power = np.abs(np.fft.rfft(frames, axis=1)) ** 2
    hertz = np.fft.rfftfreq(_WINDOW, 1 / RATE)
    bands = [power[:, (hertz >= low) & (hertz < high)].sum(axis=1) for low, high in pairwise(_EDGES_HZ)]
    return np.asarray(10 * np.log10(np.stack(bands, axis=1) + 1e-7), np.float64)


def _rolling(spectra: Floats) -> tuple[Floats, Floats]:
    """Mean and variance of `_SIDE` hops from each place on."""
    nothing = np.zeros((1, spectra.shape[1]))
    sums, squares = (np.concatenate([nothing, np.cumsum(spectra**power, axis=0)]) for power in (1, 2))
    means = (sums[_SIDE:] - sums[:-_SIDE]) / _SIDE
    spreads = np.maximum((squares[_SIDE:] - squares[:-_SIDE]) / _SIDE - means**2, 0)
    return means, spreads
