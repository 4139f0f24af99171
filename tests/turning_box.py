"""Draws and films closed parcels that are turned before a hand-held camera, and knows which face shows when.

Harder than the demo's clip on purpose: any order of faces, quick and slow turns, faces that look alike, hands over the
parcel, clutter behind it, a face shown again, and the opening with hands, flaps and contents at the end.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from app.media.demo_clip import write_clip
from app.media.ffmpeg import Ffmpeg
from tests.turning_faces import FACES, MARGIN, OUT, UP, corners_of, sides_of, table, texture
from tests.turning_hands import draw_hands, draw_opening, grips

Grey = NDArray[np.uint8]
Numbers = NDArray[np.float64]

_NATURAL = ((0, 2, 1, 3, 4, 5), (4, 0, 2, 1, 3, 5), (0, 4, 1, 5, 2, 3), (0, 2, 4, 3, 1, 5))


@dataclass(frozen=True, slots=True)
class Turning:
    """One clip. `kind`: printed (every face its own print), parcel (a label, tape, a few marks), plain (board alone
    on five faces). `quick`: some faces show for 0.7 s only. `opened`: the parcel is opened at the end.
    """

    seed: int
    kind: str = "parcel"
    size: tuple[int, int] = (640, 360)
    fps: int = 15
    shake: float = 1.0
    noise: float = 5.0
    quick: bool = True
    opened: bool = True
    crf: int = 27


@dataclass(frozen=True, slots=True)
class Shown:
    """What a picture shows: the face with the largest area, its share of the parcel's outline, how squarely it looks
    at the camera (1: straight), the parcel's rectangle x, y, width, height in pixels; `sealed` until it is opened.
    """

    at_s: float
    face: int
    share: float
    facing: float
    box: tuple[float, float, float, float]
    sealed: bool


@dataclass(frozen=True, slots=True)
class _Pose:
    """From `start` on the parcel turns for `turn_s` into `rotation`, then is held for `held_s`."""

    rotation: Numbers
    start: float
    turn_s: float
    held_s: float


def film(ffmpeg: Ffmpeg, target: Path, turning: Turning) -> list[Shown]:
    """Write the clip; what each of its pictures shows."""
    truth: list[Shown] = []

    def pictures() -> Iterator[NDArray[np.uint8]]:
        for picture, shown in drawn(turning):
            truth.append(shown)
            yield cv2.merge([picture, picture, picture]).astype(np.uint8, copy=False)

    options = ("-c:v", "libx264", "-preset", "veryfast", "-crf", str(turning.crf), "-g", "60")
    write_clip(ffmpeg, target, pictures(), size=turning.size, fps=turning.fps, options=options)
    return truth


def drawn(turning: Turning) -> Iterator[tuple[Grey, Shown]]:
    """Every picture (height, width) grey with its truth."""
    chance = np.random.default_rng(turning.seed)
    sides = sides_of(chance)
    faces = [texture(number, turning.kind, sides, chance) for number in range(FACES)]
    corners = [corners_of(number, sides) for number in range(FACES)]
    poses = _poses(turning, chance)
    ground = table(turning.size, chance)
    width, height = turning.size
    focal = 1.2 * width
    distance = focal * float(np.linalg.norm(sides)) / (chance.uniform(0.85, 1.15) * min(width, height))
    hand = _hand(turning, chance)
    holds = grips(len(poses), chance)
    sealed_s = poses[-1].start + poses[-1].turn_s + poses[-1].held_s
    until_s = sealed_s + (chance.uniform(5, 9) if turning.opened else 0.0)
    last: Grey | None = None
    for number in range(round(until_s * turning.fps)):
        at_s = number / turning.fps
        rotation, pose = _rotation_at(poses, at_s, hand)
        shift = hand(at_s)
        picture = _window(ground, turning.size, shift[:2])
        middle = np.array([width / 2, height / 2]) + np.array(shift[:2]) * 1.3 + np.array(shift[2:4])
        shown, outline = _box(picture, faces, corners, rotation, (focal, distance, middle), at_s)
        if at_s < sealed_s:
            grip = holds[min(pose, len(holds) - 1)]
            draw_hands(picture, outline, grip, at_s)
        else:
            draw_opening(picture, outline, at_s - sealed_s, turning.seed)
            shown = replace(shown, sealed=False)
        last = _camera(picture, last, turning, chance, at_s)
        yield last, shown


def _poses(turning: Turning, chance: np.random.Generator) -> list[_Pose]:
    """Each face held once, some of them again right after the next one, as people do who were too quick."""
    order = list(chance.permutation(FACES)) if chance.random() < 0.4 else list(_NATURAL[chance.integers(0, 4)])
    if chance.random() < 0.35:
        again = int(chance.integers(1, FACES - 1))
        order.insert(again + 1, order[again - 1])
    if chance.random() < 0.5:
        order.append(order[0])
    poses: list[_Pose] = []
    start, now = 0.0, np.eye(3)
    for place, face in enumerate(order):
        now = _turned_to(int(face), now, place == 0, chance)
        held = 0.7 if turning.quick and chance.random() < 0.25 else float(chance.uniform(0.9, 3.0))
        turn_s = 0.0 if place == 0 else float(chance.uniform(0.4, 1.2))
        poses.append(_Pose(now, start, turn_s, held + (1.0 if place == 0 else 0.0)))
        start += turn_s + poses[-1].held_s
    return poses


def _turned_to(face: int, now: Numbers, first: bool, chance: np.random.Generator) -> Numbers:  # noqa: FBT001
    """The face towards the camera, a little askew, rolled the way that takes the least turning."""
    out, up = np.array(OUT[face], float), np.array(UP[face], float)
    straight = np.array([np.cross(out, up), -up, -out])
    askew = _about((chance.uniform(-22, 22), chance.uniform(-22, 22), chance.uniform(-12, 12)))
    ways = [askew @ _about((0, 0, 90 * n)) @ straight for n in range(4)]
    if first or chance.random() < 0.1:
        return ways[int(chance.integers(0, 4)) if not first else 0]
    return max(ways, key=lambda way: float(np.trace(way @ now.T)))


def _about(degrees: tuple[float, float, float]) -> Numbers:
    """Pitch, yaw, roll as one rotation."""
    x, y, z = (cv2.Rodrigues(np.radians(axis))[0] for axis in np.diag(degrees).astype(np.float64))
    return np.asarray(z @ x @ y, np.float64)


def _rotation_at(poses: list[_Pose], at_s: float, hand: "_Hand") -> tuple[Numbers, int]:
    """How the parcel stands at a moment, trembling in the hand, and which pose it is in or turns to."""
    place = max(number for number, pose in enumerate(poses) if pose.start <= at_s)
    pose = poses[place]
    rotation = pose.rotation
    if at_s < pose.start + pose.turn_s:
        done = (at_s - pose.start) / pose.turn_s
        done = done * done * (3 - 2 * done)
        before = poses[place - 1].rotation
        axis = cv2.Rodrigues(pose.rotation @ before.T)[0]
        rotation = cv2.Rodrigues(axis * done)[0] @ before
    tremble = hand(at_s + 100)
    return _about((tremble[0] * 0.35, tremble[1] * 0.35, tremble[2] * 0.2)) @ rotation, place


def _box(
    picture: Grey,
    faces: list[Grey],
    corners: list[Numbers],
    rotation: Numbers,
    camera: tuple[float, float, Numbers],
    at_s: float,
) -> tuple[Shown, Numbers]:
    """Draw the faces that look at the camera; what shows, and the outline's points."""
    focal, distance, middle = camera
    areas, facings, points = np.zeros(FACES), np.zeros(FACES), []
    for number, (face, flat) in enumerate(zip(faces, corners, strict=True)):
        seen = flat @ rotation.T + np.array([0, 0, distance])
        centre = seen.mean(axis=0)
        facing = -float((rotation @ np.array(OUT[number], float)) @ centre / np.linalg.norm(centre))
        if facing <= 0:
            continue
        on = seen[:, :2] * focal / seen[:, 2:] + middle
        _lay(picture, face, on, 0.72 + 0.28 * facing)
        areas[number], facings[number] = cv2.contourArea(on.astype(np.float32)), facing
        points.append(on)
    outline = np.concatenate(points)
    best = int(areas.argmax())
    left, top = outline.min(axis=0)
    right, bottom = outline.max(axis=0)
    box = (float(left), float(top), float(right - left), float(bottom - top))
    return Shown(at_s, best, float(areas[best] / areas.sum()), float(facings[best]), box, sealed=True), outline


def _lay(picture: Grey, face: Grey, corners: Numbers, light: float) -> None:
    high, wide = face.shape
    flat = np.array([[0, 0], [wide, 0], [wide, high], [0, high]], np.float32)
    change = cv2.getPerspectiveTransform(flat, corners.astype(np.float32))
    size = (picture.shape[1], picture.shape[0])
    mask = np.zeros(picture.shape, np.uint8)
    cv2.fillConvexPoly(mask, np.round(corners).astype(np.int32), 255, cv2.LINE_AA)
    laid = cv2.warpPerspective(face, change, size, flags=cv2.INTER_AREA, borderMode=cv2.BORDER_REPLICATE)
    cv2.copyTo(cv2.convertScaleAbs(laid, alpha=light), mask, picture)


_Hand = Callable[[float], tuple[float, float, float, float]]


def _hand(turning: Turning, chance: np.random.Generator) -> _Hand:
    """Shake of camera (x, y, pixels) and parcel (x, y): slow drift and fast tremor, as sums of sines."""
    rates = np.array([0.17, 0.6, 1.7, 4.3]) * chance.uniform(0.8, 1.25, (4, 4))
    phases = chance.uniform(0, 2 * np.pi, (4, 4))
    sizes = np.array([1.0, 0.5, 0.22, 0.07]) * turning.shake * 0.012 * turning.size[0]

    def moved(at_s: float) -> tuple[float, float, float, float]:
        a, b, c, d = (np.sin(2 * np.pi * rates * at_s + phases) * sizes).sum(axis=1)
        return float(a), float(b), float(c), float(d)

    return moved


def _window(ground: Grey, size: tuple[int, int], shift: tuple[float, ...]) -> Grey:
    """The part of the table that the camera sees."""
    move = np.array([[1, 0, shift[0] - MARGIN], [0, 1, shift[1] - MARGIN]], np.float64)
    return np.asarray(cv2.warpAffine(ground, move, size, borderMode=cv2.BORDER_REFLECT), np.uint8)


def _camera(picture: Grey, last: Grey | None, turning: Turning, chance: np.random.Generator, at_s: float) -> Grey:
    """Exposure that wanders, a lens's softness, some smear of motion, grain."""
    gain = 1.0 + 0.06 * np.sin(at_s * 0.9 + turning.seed)
    soft = cv2.GaussianBlur(picture, (0, 0), 0.7)
    seen = soft if last is None else cv2.addWeighted(soft, 0.75, last, 0.25 / gain, 0)
    grain = chance.normal(0, turning.noise, (*seen.shape[:1], seen.shape[1]))
    return np.asarray((seen * gain + grain).clip(0, 255), np.uint8)
