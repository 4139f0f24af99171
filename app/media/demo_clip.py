"""Draws and films a parcel: a box with a waybill label, turned before a hand-held camera, with shake and noise.

The demo of the product and the tests need clips that show people's names nowhere; so they are made, not recorded.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt
import zxingcpp

from app.domain.errors import Problem
from app.domain.report import SILENT, Report
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.files import written_beside
from app.media.ffmpeg import Ffmpeg

Picture = npt.NDArray[np.uint8]

LABEL_MM = (76, 130)
BOX_MM = (260, 200, 160)
"""Width, height, depth of the parcel."""
MARK = "unboxing-evidence-desk demonstration"
"""Stands in every made clip: drawn by this program, not edited (see resources/editors.toml)."""
_PX_PER_MM = 10
_NEAR_MM, _FAR_MM = 150, 430
"""How much of the parcel the shorter side of the picture spans while the label is shown, and else."""
_TURN_S = 1.2
_TIMEOUT_S = 900


@dataclass(frozen=True, slots=True)
class Take:
    """One take. `size` is (width, height); the label faces the camera from `label_from_s` to `label_to_s`."""

    number: str = "773411223344556"
    seconds: float = 10.0
    fps: int = 30
    size: tuple[int, int] = (1920, 1080)
    label_from_s: float = 3.0
    label_to_s: float = 6.0
    seed: int = 1
    shake: float = 1.0
    noise: float = 4.0


def make_take(ffmpeg: Ffmpeg, target: Path, take: Take, *, sound: bool = True, report: Report = SILENT) -> None:
    """Film one take to an MP4 file. Raises `Problem` when FFmpeg or the disk refuses, and `Cancelled`."""
    write_clip(ffmpeg, target, take_pictures(take), size=take.size, fps=take.fps, sound_s=take.seconds if sound else 0,
               length_s=take.seconds, report=report)  # fmt: skip


def write_clip(
    ffmpeg: Ffmpeg,
    target: Path,
    pictures: Iterable[Picture],
    *,
    size: tuple[int, int],
    fps: int,
    filters: str = "null",
    sound_s: float = 0.0,
    sound_filters: str = "anull",
    options: Sequence[str] = ("-c:v", "libx264", "-preset", "veryfast", "-crf", "23", "-g", "60"),
    length_s: float | None = None,
    report: Report = SILENT,
) -> None:
    """Encode (height, width, 3) uint8 BGR pictures. `filters` may move times (its time base is 1/90000 s)."""
    sound = ["-f", "lavfi", "-t", str(sound_s), "-i", "anoisesrc=r=44100:a=0.05:c=pink:seed=1"] if sound_s else []
    tracks = ["-map", "1:a", "-c:a", "aac", "-b:a", "64k", "-af", sound_filters] if sound_s else []
    with written_beside(target) as beside:
        finished = ffmpeg.run(
            [
                "-y", "-nostdin", "-f", "rawvideo", "-pix_fmt", "bgr24", "-s", f"{size[0]}x{size[1]}", "-r", str(fps),
                "-i", "pipe:0", *sound, "-map", "0:v", "-vf", f"settb=1/90000,{filters}", "-fps_mode", "passthrough",
                "-enc_time_base", "1/90000", "-pix_fmt", "yuv420p", *options, *tracks,
                "-metadata", f"comment={MARK}", f"file:{beside}",
            ],
            timeout_s=_TIMEOUT_S,
            report=report,
            feed=(picture.tobytes() for picture in pictures),
            length_s=length_s,
        )  # fmt: skip
        if finished.code != 0:
            raise Problem(
                "encode-failed",
                text(QT_TRANSLATE_NOOP("demo", "FFmpeg could not write {path}."), path=str(target)),
                text(QT_TRANSLATE_NOOP("demo", "Free some space or choose a folder that you may write to.")),
            )


def take_pictures(take: Take) -> Iterator[Picture]:
    """The pictures of a take, (height, width, 3) uint8 BGR, one after the other."""
    chance = np.random.default_rng(take.seed)
    faces, table = _faces(take, chance), _table(take.size, chance)
    hand = _hand(take, chance)
    grain = chance.normal(128, take.noise, (take.size[1] + 64, take.size[0] + 64, 3)).clip(0, 255).astype(np.uint8)
    for number in range(round(take.seconds * take.fps)):
        at_s = number / take.fps
        picture = _scene(take, at_s, faces, table, hand(at_s))
        y, x = chance.integers(0, 64, 2)
        noise = grain[y : y + take.size[1], x : x + take.size[0]]
        yield np.asarray(cv2.addWeighted(picture, 1.0, noise, 1.0, -128.0), np.uint8)


def waybill_label(number: str) -> Picture:
    """A label of 76 x 130 mm at 10 pixels per mm, BGR: the number as Code 128 large and small, and in digits."""
    width, height = (side * _PX_PER_MM for side in LABEL_MM)
    label = np.full((height, width, 3), 250, np.uint8)
    cv2.rectangle(label, (8, 8), (width - 9, height - 9), (20, 20, 20), 4)
    _put_code(label, number, module=4, height=190, top=150)
    _put_code(label, number, module=3 if len(number) <= 16 else 2, height=110, top=1060)  # noqa: PLR2004
    black, face = (15, 15, 15), cv2.FONT_HERSHEY_DUPLEX
    cv2.putText(label, "EXPRESS", (40, 105), face, 2.6, black, 6, cv2.LINE_AA)
    cv2.putText(label, number, (60, 410), face, 1.9, black, 3, cv2.LINE_AA)
    cv2.putText(label, number, (60, 1230), face, 1.4, black, 2, cv2.LINE_AA)
    for top in (450, 700, 1030):
        cv2.line(label, (8, top), (width - 9, top), black, 3)
    for line, words in enumerate(("TO   RETURNS DESK", "     DOCK 4  SHELF 17", "FROM BUYER")):
        cv2.putText(label, words, (40, 530 + 80 * line), face, 1.4, black, 3, cv2.LINE_AA)
    return label


def _put_code(label: Picture, number: str, *, module: int, height: int, top: int) -> None:
    code = zxingcpp.create_barcode(number, zxingcpp.BarcodeFormat.Code128)
    row = np.asarray(code.to_image(scale=1, add_quiet_zones=False, add_hrt=False), np.uint8)
    bars = np.repeat(row[len(row) // 2], module)
    left = max(0, (label.shape[1] - len(bars)) // 2)
    label[top : top + height, left : left + len(bars)] = bars[: label.shape[1] - left, None]


def _cardboard(width: int, height: int, chance: np.random.Generator, scale: float) -> Picture:
    """A face of brown board with fibres, tape and stains, so that turning shows as motion everywhere.

    `scale` is the face's size against 10 pixels per mm.
    """
    noise = chance.normal(0, 26, (height, width)).astype(np.float32)
    fibre = cv2.GaussianBlur(noise, (0, 0), max(0.6, 9 * scale), sigmaY=max(0.3, 2 * scale))
    blots = cv2.resize(chance.normal(0, 14, (9, 12)).astype(np.float32), (width, height), interpolation=cv2.INTER_CUBIC)
    board = np.array([96, 140, 178], np.float32) + (3 * fibre + blots)[..., None]
    face = board.clip(0, 255).astype(np.uint8)
    cv2.rectangle(face, (0, height * 4 // 9), (width, height * 5 // 9), (130, 165, 190), -1)
    for _ in range(6):
        x, y = int(chance.integers(0, width)), int(chance.integers(0, height))
        ring, line = int(chance.integers(20, 90) * scale) + 1, int(chance.integers(3, 14) * scale) + 1
        cv2.circle(face, (x, y), ring, (70, 105, 140), line)
    return face


def _faces(take: Take, chance: np.random.Generator) -> list[tuple[Picture, npt.NDArray[np.float64]]]:
    """Six textures with their corners in mm (top left, top right, bottom right, bottom left seen from outside)."""
    w, h, d = (side / 2 for side in BOX_MM)
    corners = (
        ((-w, -h, -d), (w, -h, -d), (w, h, -d), (-w, h, -d)),
        ((w, -h, d), (-w, -h, d), (-w, h, d), (w, h, d)),
        ((w, -h, -d), (w, -h, d), (w, h, d), (w, h, -d)),
        ((-w, -h, d), (-w, -h, -d), (-w, h, -d), (-w, h, d)),
        ((-w, -h, d), (w, -h, d), (w, -h, -d), (-w, -h, -d)),
        ((-w, h, -d), (w, h, -d), (w, h, d), (-w, h, d)),
    )
    made: list[tuple[Picture, npt.NDArray[np.float64]]] = []
    density = 1.2 * min(take.size) / _NEAR_MM
    for number, four in enumerate(corners):
        points = np.array(four, np.float64)
        wide, high = (round(float(np.linalg.norm(points[a] - points[b])) * density) for a, b in ((0, 1), (1, 2)))
        face = _cardboard(wide, high, chance, density / _PX_PER_MM)
        if number == 0:
            label = cv2.resize(waybill_label(take.number), tuple(round(side * density) for side in LABEL_MM),
                               interpolation=cv2.INTER_AREA)  # fmt: skip
            top, left = (high - label.shape[0]) // 2, (wide - label.shape[1]) // 2
            face[top : top + label.shape[0], left : left + label.shape[1]] = label
        made.append((face, points))
    return made


def _table(size: tuple[int, int], chance: np.random.Generator) -> Picture:
    """What lies under and behind the parcel: a mottled table, larger than the picture so that it can move."""
    width, height = size[0] + 160, size[1] + 160
    coarse = chance.normal(0, 20, (height // 40 + 2, width // 40 + 2)).astype(np.float32)
    grain = cv2.GaussianBlur(chance.normal(0, 40, (height, width)).astype(np.float32), (0, 0), 4, sigmaY=1.2)
    ground = 95 + cv2.resize(coarse, (width, height), interpolation=cv2.INTER_CUBIC) + grain
    return np.asarray((ground[..., None] * np.array([0.9, 1.0, 1.05])).clip(0, 255), np.uint8)


def _hand(take: Take, chance: np.random.Generator) -> Callable[[float], tuple[float, float, float]]:
    """Shake of a hand: slow drift and fast tremor in x, y (pixels) and roll (degrees)."""
    rates = np.array([0.31, 0.83, 1.9, 4.7]) * chance.uniform(0.8, 1.2, (3, 4))
    phases = chance.uniform(0, 2 * np.pi, (3, 4))
    sizes = np.array([1.0, 0.6, 0.25, 0.08]) * take.shake
    reach = np.array([0.012 * min(take.size), 0.012 * min(take.size), 1.2])

    def moved(at_s: float) -> tuple[float, float, float]:
        x, y, roll = reach * (np.sin(2 * np.pi * rates * at_s + phases) * sizes).sum(axis=1)
        return float(x), float(y), float(roll)

    return moved


def _pose(take: Take, at_s: float) -> tuple[float, float, float]:
    """Yaw and pitch of the parcel (degrees) and millimetres that the picture's shorter side spans."""
    start, stop = take.label_from_s, max(take.label_to_s, take.label_from_s)
    times = np.maximum.accumulate([0.0, start - _TURN_S, start, stop, stop + _TURN_S, max(take.seconds, stop + 1)])
    far = np.interp(at_s, times, [1.0, 1.0, 0.0, 0.0, 1.0, 1.0])
    yaw = np.interp(at_s, times, [215.0, 80.0, 0.0, 0.0, -80.0, -215.0]) + 3 * np.sin(1.7 * at_s)
    pitch = (4 + 20 * far) * np.sin(1.1 * at_s + 0.4)
    return float(yaw), float(pitch), float(_NEAR_MM + (_FAR_MM - _NEAR_MM) * far)


def _scene(
    take: Take,
    at_s: float,
    faces: Sequence[tuple[Picture, npt.NDArray[np.float64]]],
    table: Picture,
    hand: tuple[float, float, float],
) -> Picture:
    width, height = take.size
    shift_x, shift_y, roll = hand
    yaw, pitch, span = _pose(take, at_s)
    window = np.array([[1, 0, shift_x - 80], [0, 1, shift_y - 80]], np.float64)
    moved = cv2.warpAffine(table, window, take.size, flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT)
    picture = np.asarray(moved, np.uint8)
    turn = _rotation(pitch, yaw, roll)
    focal = 1.3 * max(take.size)
    distance = focal * span / min(take.size) + BOX_MM[2] / 2
    for face, corners in faces:
        seen = corners @ turn.T + np.array([0, 0, distance])
        normal = np.cross(seen[1] - seen[0], seen[3] - seen[0])
        if normal @ seen.mean(axis=0) <= 0:
            continue
        flat = seen[:, :2] * focal / seen[:, 2:] + np.array([width / 2 + shift_x, height / 2 + shift_y])
        light = 0.65 + 0.35 * abs(normal[2]) / float(np.linalg.norm(normal))
        _lay(picture, face, flat, light)
    return picture


def _lay(picture: Picture, face: Picture, corners: npt.NDArray[np.float64], light: float) -> None:
    """Draw one face into the picture."""
    high, wide = face.shape[:2]
    source = np.array([[0, 0], [wide, 0], [wide, high], [0, high]], np.float32)
    change = cv2.getPerspectiveTransform(source, corners.astype(np.float32))
    size = (picture.shape[1], picture.shape[0])
    laid = cv2.warpPerspective(face, change, size, flags=cv2.INTER_LINEAR)
    mask = np.zeros(size[::-1], np.uint8)
    cv2.fillConvexPoly(mask, np.round(corners).astype(np.int32), 255, cv2.LINE_AA)
    cv2.copyTo(cv2.convertScaleAbs(laid, alpha=light), mask, picture)


def _rotation(pitch: float, yaw: float, roll: float) -> npt.NDArray[np.float64]:
    x, y, z = (np.array(cv2.Rodrigues(np.radians(axis))[0]) for axis in
               (np.array([pitch, 0, 0.0]), np.array([0, yaw, 0.0]), np.array([0, 0, roll])))  # fmt: skip
    return np.asarray(z @ x @ y, np.float64)
