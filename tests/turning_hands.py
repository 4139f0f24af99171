"""Draws hands over a turning parcel, and the opening of it: forearms, fingers, a knife, flaps, contents."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

Grey = NDArray[np.uint8]
Numbers = NDArray[np.float64]

_SKIN = 168


@dataclass(frozen=True, slots=True)
class Grip:
    """Where two hands hold the parcel, as angles around its outline (degrees), how deep, and how light the skin is."""

    angles: tuple[float, float]
    depth: float
    skin: int


def grips(count: int, chance: np.random.Generator) -> list[Grip]:
    """One grip a pose; hands come from below and from the sides."""
    skin = _SKIN + int(chance.integers(-60, 30))
    return [
        Grip(
            (float(chance.uniform(100, 190)), float(chance.uniform(-10, 80))),
            float(chance.uniform(0.72, 1.0)),
            skin,
        )
        for _ in range(count)
    ]


def draw_hands(picture: Grey, outline: Numbers, grip: Grip, at_s: float) -> None:
    """Two hands at the parcel's edge."""
    centre = outline.mean(axis=0)
    for number, angle in enumerate(grip.angles):
        swing = np.radians(angle + 4 * np.sin(at_s * 2.1 + number))
        way = np.array([np.cos(swing), np.sin(swing)])
        reach = float(((outline - centre) @ way).max())
        _hand(picture, centre + way * reach * grip.depth, way, grip.skin, picture.shape[1] / 640)


def _hand(picture: Grey, at: Numbers, way: Numbers, skin: int, scale: float) -> None:
    """Fingers that reach in from `at` against `way`, and the forearm out of the picture."""
    across = np.array([-way[1], way[0]])
    arm = at + way * 700 * scale + across * 60 * scale
    cv2.line(picture, _point(at + way * 30 * scale), _point(arm), skin - 8, max(1, round(58 * scale)), cv2.LINE_AA)
    cv2.ellipse(picture, _point(at + way * 18 * scale), (round(38 * scale), round(30 * scale)), 0, 0, 360, skin, -1)
    for finger in range(4):
        root = at + across * (finger - 1.5) * 15 * scale
        tip = root - way * (26 + 6 * (finger in {1, 2})) * scale
        cv2.line(picture, _point(root), _point(tip), skin - 6 * finger, max(1, round(14 * scale)), cv2.LINE_AA)


def _point(at: Numbers) -> tuple[int, int]:
    return int(np.clip(at[0], -5000, 5000)), int(np.clip(at[1], -5000, 5000))


def draw_opening(picture: Grey, outline: Numbers, since_s: float, seed: int) -> None:
    """What follows the sealed parcel: a knife along the tape, flaps that rise, contents, a thing taken out."""
    chance = np.random.default_rng(seed + 77)
    (left, top), (right, bottom) = outline.min(axis=0), outline.max(axis=0)
    wide, high = right - left, bottom - top
    scale = picture.shape[1] / 640
    if since_s > 2.0:
        risen = min(1.0, (since_s - 2.0) / 1.2)
        inside = (_point(np.array([left + wide * 0.15, top + high * 0.15])), _point(np.array([right, bottom])))
        low = _point(np.array([right - wide * 0.15, bottom - high * 0.15]))
        cv2.rectangle(picture, inside[0], low, 45, -1)
        for side in (-1, 1):
            edge = left if side < 0 else right
            flap = np.array(
                [[edge, top], [edge + side * wide * 0.3 * risen, top - 20], [edge + side * wide * 0.3 * risen, bottom],
                 [edge, bottom]]
            )  # fmt: skip
            cv2.fillConvexPoly(picture, flap.astype(np.int32), 150 + 20 * side)
        for _ in range(6):
            x, y = left + wide * chance.uniform(0.2, 0.7), top + high * chance.uniform(0.2, 0.7)
            size = (int(wide * 0.1), int(high * 0.1))
            corner = _point(np.array([x, y]))
            tone = int(chance.integers(60, 250))
            cv2.rectangle(picture, corner, (corner[0] + size[0], corner[1] + size[1]), tone, -1)
    if since_s > 4.5:
        up = min(1.0, (since_s - 4.5) / 1.5)
        thing = _point(np.array([left + wide * 0.5, top + high * (0.5 - 0.5 * up)]))
        cv2.rectangle(picture, thing, (thing[0] + int(90 * scale), thing[1] + int(140 * scale)), 225, -1)
        cv2.circle(picture, (thing[0] + int(45 * scale), thing[1] + int(60 * scale)), int(30 * scale), 40, -1)
    phase = since_s * 2.4
    for number in range(2):
        at = np.array([left + wide * (0.5 + 0.4 * np.sin(phase + number * 2.2)), top + high * (0.6 + 0.1 * number)])
        _hand(picture, at, np.array([0.3 - 0.6 * number, 0.95]), _SKIN, scale)
    if since_s < 2.0:
        tip = np.array([left + wide * min(1.0, since_s / 2.0), top + high * 0.5])
        cv2.line(picture, _point(tip), _point(tip + np.array([40, 70]) * scale), 235, max(1, round(5 * scale)))
