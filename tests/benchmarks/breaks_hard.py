"""Makes hard takes of real pictures: hand-held with parallax, whips, pans over a photo, hurried hands, light.

What the camera does runs on while a piece is removed, as it would in anybody's hand. Everything follows from a seed.
"""

import json
import random
import zlib
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from app.media.demo_clip import Picture, write_clip
from app.media.ffmpeg import Ffmpeg, input_args
from tests.benchmarks.breaks_making import Made, Removed, plan
from tests.benchmarks.breaks_takes import HELD, TABLES, TUNED, SourceTake

HARD = "made hard"
FPS = 30
_WIDTH, _HEIGHT = 480, 320
_PAN_S = 24.0
_SUBPICTURES = 3
_EXPOSED_S = 1 / 50
_READ_OUT_S = 0.02
"""How long a phone's sensor takes to be read from top to bottom: what moves leans."""
_NOISE = 3.0
_CODING = ("-c:v", "libx264", "-preset", "superfast", "-threads", "1", "-crf", "26", "-g", "250")
_KINDS = ("hand-held", "whips", "hurried hands, light")


@dataclass(frozen=True, slots=True)
class Hand:
    """How a camera is held. `wander`: how far it goes (share of width); `every_s`, `takes_s`: how often and fast."""

    zoom: float
    wander: float
    every_s: tuple[float, float]
    takes_s: tuple[float, float]
    tremor: float = 0.003


HANDS = {
    "hand-held": Hand(1.45, 0.09, (1.2, 3.5), (0.3, 1.0)),
    "whips": Hand(1.7, 0.16, (0.8, 2.2), (0.12, 0.4), 0.002),
    "hurried hands, light": Hand(1.15, 0.02, (2.0, 5.0), (0.5, 1.5), 0.001),
    "pan over a photo": Hand(2.4, 0.28, (0.8, 2.5), (0.25, 1.6)),
}


def hard_clips(ffmpeg: Ffmpeg, takes: list[SourceTake], media: Path, part: str, folder: Path) -> Iterator[Made]:
    """Every made hard take of one part, with cuts and without: each table take in one way, each photo panned over."""
    for number, take in enumerate(one for one in takes if one.part == part and one.group == TABLES):
        yield from _both(ffmpeg, take, _KINDS[number % len(_KINDS)], folder)
    for number, photo in enumerate(sorted((media / "labels").rglob("*.jpg"))):
        if (HELD if number % 2 else TUNED) == part:
            yield from _both(
                ffmpeg, SourceTake(photo, f"photo_{photo.stem[:28]}", HARD, part), "pan over a photo", folder
            )


def _both(ffmpeg: Ffmpeg, take: SourceTake, kind: str, folder: Path) -> Iterator[Made]:
    for cut in (True, False):
        words = ["hard", take.name, *kind.replace(",", "").split(), "cut" if cut else "whole"]
        target = folder / ("-".join(words) + ".mp4")
        note = target.with_suffix(".json")
        if not note.is_file():
            _make(ffmpeg, take, kind, target, cut=cut)
        told = json.loads(note.read_text("utf-8"))
        removed = tuple(Removed(**one) for one in told["removed"])
        if removed or not cut:
            yield Made(target, take.name, HARD, take.part, kind, told["seconds"], removed)


def _make(ffmpeg: Ffmpeg, take: SourceTake, kind: str, target: Path, *, cut: bool) -> None:
    source = [_photo(take.path)] if take.path.suffix == ".jpg" else list(pictures_of(ffmpeg, take.path))
    if kind.startswith("hurried"):
        source = source[::2]
    count = round(_PAN_S * FPS) if len(source) == 1 else len(source)
    times = np.arange(count) / FPS
    removed = plan(f"{take.name} {kind}", times) if cut else ()
    note = {"seconds": float(times[-1]) - sum(one.to_s - one.from_s for one in removed),
            "removed": [asdict(one) for one in removed]}  # fmt: skip
    if removed or not cut:
        kept = [n for n in range(count) if not any(one.from_s - 1e-6 <= times[n] < one.to_s - 1e-6 for one in removed)]
        seed = zlib.crc32(f"{take.name} {kind}".encode())
        shown = _filmed(source, kept, HANDS[kind], seed, lit=kind.startswith("hurried"))
        write_clip(ffmpeg, target, shown, size=(_WIDTH, _HEIGHT), fps=FPS, options=_CODING)
    target.with_suffix(".json").write_text(json.dumps(note), "utf-8")


def _photo(path: Path) -> Picture:
    picture = cv2.imread(str(path))
    scale = max(_WIDTH / picture.shape[1], _HEIGHT / picture.shape[0]) * HANDS["pan over a photo"].zoom
    return np.asarray(cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA), np.uint8)


def pictures_of(ffmpeg: Ffmpeg, path: Path) -> Iterator[Picture]:
    """The pictures of a take at the size and rate of made clips."""
    shape = f"fps={FPS},scale={_WIDTH}:{_HEIGHT}:force_original_aspect_ratio=increase,crop={_WIDTH}:{_HEIGHT}"
    args = [*input_args(path), "-an", "-vf", shape, "-pix_fmt", "bgr24", "-f", "rawvideo", "-"]
    with ffmpeg.stream(args, timeout_s=300) as running:
        while len(data := running.stdout.read(_WIDTH * _HEIGHT * 3)) == _WIDTH * _HEIGHT * 3:
            yield np.frombuffer(data, np.uint8).reshape(_HEIGHT, _WIDTH, 3)


def _filmed(source: list[Picture], kept: list[int], hand: Hand, seed: int, *, lit: bool) -> Iterator[Picture]:
    """The pictures as a hand-held camera sees them: several moments within the exposure, leaning rows, grain."""
    chance = np.random.default_rng(seed)
    length_s = (max(kept) + 2) / FPS
    path = Camera(hand, random.Random(seed), length_s)
    light = Light(random.Random(seed + 1), length_s) if lit else None
    grain = chance.normal(0, _NOISE, (_HEIGHT + 64, _WIDTH + 64, 3)).astype(np.float32)
    for number in kept:
        at_s, picture = number / FPS, source[min(number, len(source) - 1)]
        fit = max(_WIDTH / picture.shape[1], _HEIGHT / picture.shape[0]) * hand.zoom
        blurred = np.zeros((_HEIGHT, _WIDTH, 3), np.float32)
        for part in range(_SUBPICTURES):
            way = path.way(at_s + _EXPOSED_S * part / _SUBPICTURES, picture.shape, fit)
            cv2.accumulate(cv2.warpAffine(picture, way, (_WIDTH, _HEIGHT), borderMode=cv2.BORDER_REFLECT_101), blurred)
        blurred /= _SUBPICTURES
        shown = light.on(blurred, at_s) if light is not None else blurred
        y, x = chance.integers(0, 64, 2)
        yield np.asarray(cv2.add(shown, grain[y : y + _HEIGHT, x : x + _WIDTH], dtype=cv2.CV_8U), np.uint8)


class Camera:
    """Where the camera looks: places it goes to and stays at, sway, breath and tremor."""

    def __init__(self, hand: Hand, draw: random.Random, length_s: float) -> None:
        self._times, self._places = [0.0], [(0.0, 0.0, 1.0, 0.0)]
        at_s = draw.uniform(0.2, 1.5)
        while at_s < length_s:
            ends = at_s + draw.uniform(*hand.takes_s)
            place = (draw.uniform(-1, 1) * hand.wander, draw.uniform(-1, 1) * hand.wander * 0.7,
                     1 + draw.uniform(-0.5, 0.5) * hand.wander, draw.uniform(-25, 25) * hand.wander)  # fmt: skip
            self._times += [at_s, ends]
            self._places += [self._places[-1], place]
            at_s = ends + draw.uniform(*hand.every_s)
        self._tremor = hand.tremor
        self._waves = [(draw.uniform(0.3, 1.3), draw.uniform(0, 6), 5.0) for _ in range(4)]
        self._waves += [(draw.uniform(6.0, 11.0), draw.uniform(0, 6), 1.0) for _ in range(4)]

    def at(self, at_s: float) -> NDArray[np.float64]:
        """x, y (share of the width), zoom, degrees."""
        number = int(np.searchsorted(self._times, at_s, side="right")) - 1
        one = np.asarray(self._places[number])
        if number + 1 < len(self._times):
            other = np.asarray(self._places[number + 1])
            gone = (at_s - self._times[number]) / (self._times[number + 1] - self._times[number])
            one = one + (other - one) * gone * gone * (3 - 2 * gone)
        for number, (hertz, phase, size) in enumerate(self._waves):
            one[number % 2] += self._tremor * size * np.sin(2 * np.pi * hertz * at_s + phase)
        return one

    def way(self, at_s: float, shape: tuple[int, ...], fit: float) -> NDArray[np.float32]:
        """The 2x3 matrix from the source to the shown picture; near (lower) rows move more, and rows lean in motion."""
        x, y, zoom, degrees = self.at(at_s)
        speed = (self.at(at_s + 0.01) - self.at(at_s - 0.01)) / 0.02
        scale, turn = fit * zoom, np.deg2rad(degrees)
        turned = scale * np.array([[np.cos(turn), -np.sin(turn)], [np.sin(turn), np.cos(turn)]])
        lean = (speed[0] * _READ_OUT_S + 0.25 * x) * _WIDTH / _HEIGHT
        stretch = (speed[1] * _READ_OUT_S + 0.15 * y) * _WIDTH / _HEIGHT
        turned = np.array([[1, lean], [0, 1 + stretch]]) @ turned
        middle = np.array([shape[1] / 2, shape[0] / 2])
        moved = np.array([_WIDTH * (0.5 + x), _HEIGHT / 2 + _WIDTH * y]) - turned @ middle
        return np.asarray(np.hstack([turned, moved[:, None]]), np.float32)


class Light:
    """Exposure that steps and drifts, a lamp that flickers in bands, a focus that pumps."""

    def __init__(self, draw: random.Random, length_s: float) -> None:
        self._times, self._gains, self._pumps = [0.0], [1.0], []
        at_s = 0.0
        while at_s < length_s:
            at_s += draw.uniform(0.8, 2.5)
            self._times += [at_s, at_s + draw.uniform(0.07, 0.5)]
            self._gains += [self._gains[-1], draw.uniform(0.7, 1.25)]
            self._pumps.append(at_s + draw.uniform(0.3, 0.8))
        self._beat = draw.uniform(1, 6)

    def on(self, picture: NDArray[np.float32], at_s: float) -> NDArray[np.float32]:
        rows = np.sin(2 * np.pi * (self._beat * at_s + 1.6 * np.arange(picture.shape[0]) / picture.shape[0]))
        gain = np.interp(at_s, self._times, self._gains) * (1 + 0.05 * rows)
        sigma = max((2.5 * np.exp(-(((at_s - pump) / 0.12) ** 2)) for pump in self._pumps), default=0.0)
        sharp = cv2.GaussianBlur(picture, (0, 0), sigma) if sigma > 0.3 else picture
        return np.asarray(sharp * gain[:, None, None], np.float32)
