"""Puts held and black pictures into real takes, and makes the takes that look like it and are none."""

import json
import random
import zlib
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np

from app.domain.media.finding import BreakKind
from app.media.demo_clip import Picture, write_clip
from app.media.ffmpeg import Ffmpeg
from tests.benchmarks.breaks_hard import FPS, pictures_of
from tests.benchmarks.breaks_takes import SourceTake

NEGATIVES = ("still, with noise", "still, without noise", "dark", "hand", "light", "lens cap", "dropped")
_WELL = ("-c:v", "libx264", "-preset", "superfast", "-threads", "1", "-crf", "23", "-g", "60")
_POORLY = ("-c:v", "libx264", "-preset", "superfast", "-threads", "1", "-b:v", "450k", "-g", "30")
_LENGTHS_S = {BreakKind.FREEZE: (0.5, 5.0), BreakKind.BLACK: (0.3, 5.0)}
_ALIVE_S = (1.2, 2.5)
_STILL_S = 8.0
_NOISE = 3.0


@dataclass(frozen=True, slots=True)
class Spelled:
    """A made clip. `spells`: kind, last picture before and first picture after, seconds."""

    path: Path
    treatment: str
    seconds: float
    spells: tuple[tuple[BreakKind, float, float], ...]


def positive(ffmpeg: Ffmpeg, take: SourceTake, kind: BreakKind, folder: Path, *, poorly: bool) -> Spelled:
    """A take with spells of one kind, encoded well, or poorly and twice."""
    name = f"{take.name}-{kind}-{'poorly' if poorly else 'well'}"
    target, note = folder / f"{name}.mp4", folder / f"{name}.json"
    if not note.is_file():
        draw = random.Random(zlib.crc32(name.encode()))
        film, spells = _with_spells(list(pictures_of(ffmpeg, take.path)), kind, draw)
        once = folder / f"{name}-once.mp4" if poorly else target
        _write(ffmpeg, once, film, _WELL)
        if poorly:
            _write(ffmpeg, target, list(pictures_of(ffmpeg, once)), _POORLY)
            once.unlink()
        note.write_text(json.dumps({"seconds": len(film) / FPS, "spells": spells}), "utf-8")
    said = json.loads(note.read_text("utf-8"))
    spells = tuple((kind, since, until) for since, until in said["spells"])
    return Spelled(target, "poorly, twice" if poorly else "well", said["seconds"], spells)


def negative(ffmpeg: Ffmpeg, take: SourceTake, kind: str, folder: Path) -> Spelled:
    """A take that only looks like it."""
    name = f"{take.name}-{kind.replace(',', '').replace(' ', '-')}"
    target, note = folder / f"{name}.mp4", folder / f"{name}.json"
    if not note.is_file():
        draw = random.Random(zlib.crc32(name.encode()))
        film = _alike(list(pictures_of(ffmpeg, take.path)), kind, draw)
        _write(ffmpeg, target, film, _POORLY if draw.random() < 0.5 else _WELL)
        note.write_text(json.dumps({"seconds": len(film) / FPS}), "utf-8")
    return Spelled(target, kind, json.loads(note.read_text("utf-8"))["seconds"], ())


def _write(ffmpeg: Ffmpeg, target: Path, film: list[Picture], coding: tuple[str, ...]) -> None:
    high, wide = film[0].shape[:2]
    write_clip(ffmpeg, target, iter(film), size=(wide, high), fps=FPS, options=coding)


def _with_spells(
    film: list[Picture], kind: BreakKind, draw: random.Random
) -> tuple[list[Picture], list[tuple[float, float]]]:
    made: list[Picture] = []
    spells, at = [], 0
    while True:
        alive = round(draw.uniform(*_ALIVE_S) * FPS)
        if at + 2 * alive > len(film):
            return [*made, *film[at:]], spells
        made += film[at : at + alive]
        at += alive
        low, high = _LENGTHS_S[kind]
        count = round(low * (high / low) ** draw.random() * FPS)
        spells.append(((len(made) - 1) / FPS, (len(made) + count) / FPS))
        made += [film[at - 1] if kind is BreakKind.FREEZE else np.zeros_like(film[0])] * count
        if draw.random() < 0.5 and at + count + 2 * alive < len(film):
            at += count


def _alike(film: list[Picture], kind: str, draw: random.Random) -> list[Picture]:
    chance = np.random.default_rng(draw.randrange(1 << 30))
    if kind.startswith("still"):
        moving = film[: 3 * FPS]
        still = [moving[-1]] * round(_STILL_S * FPS)
        sigma = _NOISE if "with noise" in kind else 0.0
        return [_noisy(one, chance, sigma) for one in (*still, *moving[::-1], *moving, *still)] if sigma else [
            *still[:-1], *moving[::-1], *moving, *still]  # fmt: skip
    if kind == "dark":
        return [_noisy(cv2.multiply(one, 0.1), chance, 1.5) for one in film]
    if kind == "dropped":
        lost = {n for n in range(len(film)) if draw.random() < 0.06}
        return [film[n - 1] if n in lost and n else film[n] for n in range(len(film))]
    return _covered(film, kind, draw, chance)


def _covered(film: list[Picture], kind: str, draw: random.Random, chance: np.random.Generator) -> list[Picture]:
    """A hand or a cap before the lens for up to a second, or the light off for a while; it comes and goes within some
    pictures, and the take runs on.
    """
    made = list(film)
    at = round(draw.uniform(1.0, 2.0) * FPS)
    while at < len(film) - 2 * FPS:
        count = round(draw.uniform(0.3, 0.95 if kind != "light" else 3.0) * FPS)
        comes = draw.randint(2, 5) if kind != "light" else 1
        for n in range(at, min(at + count, len(film))):
            share = min(1.0, (n - at + 1) / comes, (at + count - n) / comes)
            made[n] = _dimmed(film[n], kind, share, chance)
        at += count + round(draw.uniform(1.0, 2.5) * FPS)
    return made


def _dimmed(picture: Picture, kind: str, share: float, chance: np.random.Generator) -> Picture:
    if kind == "light":
        return _noisy(cv2.multiply(picture, 0.08), chance, 1.5)
    covered = picture.copy()
    shade = (60, 75, 110) if kind == "hand" else (4, 4, 4)
    covered[: round(picture.shape[0] * share)] = shade
    if share >= 1.0 and kind == "hand":
        covered[:] = cv2.GaussianBlur(picture, (0, 0), 60) // 6 + np.uint8(30)
    return _noisy(covered, chance, 1.5)


def _noisy(picture: Picture | cv2.typing.MatLike, chance: np.random.Generator, sigma: float) -> Picture:
    noise = chance.normal(0, sigma, picture.shape).astype(np.float32)
    return np.asarray(cv2.add(picture, noise, dtype=cv2.CV_8U), np.uint8)
