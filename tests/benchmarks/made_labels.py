"""Draws waybill labels and photographs them: any angle and tilt, blur, glare, noise and compression, all seeded."""

import math
from dataclasses import dataclass, field
from functools import lru_cache

import cv2
import numpy as np
import zxingcpp
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from tests.media_folder import ROOT

Grey = NDArray[np.uint8]
Matrix = NDArray[np.float64]

LABEL_MM = (76.0, 130.0)
PX_PER_MM = 20
"""So that modules of 0.4 mm and 0.25 mm are whole pixels."""
LARGE_MM, SMALL_MM = 0.4, 0.25
_FONT = ROOT / "resources" / "fonts" / "NotoSansSC-Regular.otf"
_FOCAL = 1.3
"""Focal length by picture width, as of a phone's main camera."""


@dataclass(frozen=True, slots=True)
class Shot:
    """How one label is photographed. `module_px`: the smallest width of a module of the wanted code in the picture."""

    number: str
    module_px: float
    angle: float
    tilt: float
    blur: float
    small: bool = False
    """Only the copy with 0.25 mm modules is on the label."""
    glare: float = 0.0
    """Share of the code's width that is washed out."""
    noise: float = 3.0
    quality: int = 85
    size: tuple[int, int] = (1920, 1080)
    motion: float = 0.0
    seed: int = 0


@dataclass(frozen=True, slots=True)
class Drawn:
    """A label, and where the bars of the wanted code lie on it (x, y, width, height in its pixels)."""

    paper: Grey
    code: tuple[int, int, int, int]
    codes: tuple[tuple[int, int, int, int], ...] = field(default=())


@lru_cache(maxsize=16)
def _face(size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(_FONT), size)


def draw_label(number: str, *, small: bool, chance: np.random.Generator) -> Drawn:
    """A label of 76 x 130 mm as couriers print it: sorting code, number large and small, sender, receiver, goods."""
    width, height = round(LABEL_MM[0] * PX_PER_MM), round(LABEL_MM[1] * PX_PER_MM)
    sheet = Image.new("L", (width, height), 250)
    pen = ImageDraw.Draw(sheet)
    pen.rectangle((10, 10, width - 11, height - 11), outline=20, width=5)
    for top in (330, 900, 1300, 1700, 2050):
        pen.line((10, top, width - 11, top), fill=20, width=5)
    pen.text((50, 40), f"{chance.integers(100, 999)}-B{chance.integers(10, 99)} {chance.integers(10, 99)}",
             fill=10, font=_face(200))  # fmt: skip
    people = (("收", "李小梅", "广东省深圳市南山区科技园路18号"), ("寄", "王建国", "浙江省杭州市余杭区文一西路99号"))
    for (mark, name, place), top in zip(people, (930, 1330), strict=True):
        phone = f"1{chance.integers(3, 9)}{chance.integers(0, 10**9):09d}"
        pen.text((50, top), f"{mark}  {name}  {phone}", fill=15, font=_face(80))
        pen.text((50, top + 130), place, fill=15, font=_face(70))
        pen.text((50, top + 230), "幸福小区3栋502室", fill=15, font=_face(70))
    pen.text((50, 1730), "物品：服装 1件", fill=15, font=_face(64))
    codes = [(2130, 5, 260)] if small else [(400, 8, 300), (2130, 5, 260)]
    paper = np.array(sheet)
    placed = tuple(_put(paper, number, top, module, high) for top, module, high in codes)
    sheet = Image.fromarray(paper)
    pen = ImageDraw.Draw(sheet)
    for left, top, _, high in placed:
        pen.text((left, top + high + 10), number, fill=15, font=_face(90))
    return Drawn(np.array(sheet), placed[0], placed)


def _put(paper: Grey, number: str, top: int, module: int, high: int) -> tuple[int, int, int, int]:
    row = np.array(zxingcpp.create_barcode(number, zxingcpp.BarcodeFormat.Code128).to_image(add_quiet_zones=False))
    bars = np.repeat(row[len(row) // 2], module)
    left = max(0, (paper.shape[1] - len(bars)) // 2)
    paper[top : top + high, left : left + len(bars)] = np.where(bars < 128, 12, 250)
    return left, top, len(bars), high


def make_number(chance: np.random.Generator) -> str:
    """A number of one of the shapes that couriers use."""
    shapes = (("YT", 13), ("JT", 13), ("SF1", 12), ("7", 13), ("77", 13), ("4", 14), ("JDX", 12))
    head, digits = shapes[int(chance.integers(len(shapes)))]
    return head + "".join(str(digit) for digit in chance.integers(0, 10, digits))


def photograph(shot: Shot, ground: Grey | None = None) -> Grey:
    """One grey picture (H, W) of the label, the wanted code wholly inside where it fits."""
    chance = np.random.default_rng(shot.seed)
    drawn = draw_label(shot.number, small=shot.small, chance=chance)
    matrix = _pose(shot, drawn, chance)
    picture = _lay(drawn.paper, matrix, ground if ground is not None else clutter(shot.size, chance), shot)
    if shot.motion:
        picture = np.asarray(cv2.filter2D(picture, -1, _smear(shot.motion, chance)), np.uint8)
    lit = cv2.GaussianBlur(picture, (0, 0), shot.blur) if shot.blur > 0 else picture
    shaded = lit * _light(shot.size, chance)
    if shot.glare:
        veil = cv2.warpPerspective(_veil(drawn, shot.glare, chance), matrix, shot.size)
        shaded = shaded + veil * (255.0 - shaded)
    shaded = shaded + chance.normal(0, shot.noise, lit.shape)
    _, data = cv2.imencode(".jpg", shaded.clip(0, 255).astype(np.uint8), [cv2.IMWRITE_JPEG_QUALITY, shot.quality])
    return np.asarray(cv2.imdecode(data, cv2.IMREAD_GRAYSCALE), np.uint8)


def _smear(length: float, chance: np.random.Generator) -> Matrix:
    reach = math.ceil(length / 2) + 1
    kernel = np.zeros((2 * reach + 1, 2 * reach + 1), np.float64)
    turn = chance.uniform(0, math.pi)
    for step in np.linspace(-length / 2, length / 2, 41):
        kernel[reach + round(step * math.sin(turn)), reach + round(step * math.cos(turn))] += 1
    return np.asarray(kernel / kernel.sum(), np.float64)


def _light(size: tuple[int, int], chance: np.random.Generator) -> Matrix:
    slope = np.linspace(chance.uniform(0.7, 1.0), chance.uniform(0.7, 1.0), size[0])
    return np.asarray(slope[None, :] * chance.uniform(0.75, 1.0), np.float64)


def _veil(drawn: Drawn, share: float, chance: np.random.Generator) -> Matrix:
    """A reflection, 0 to 1: a soft spot over a part of every code's width, as on a glossy label."""
    veil = np.zeros(drawn.paper.shape, np.float64)
    for left, top, wide, high in drawn.codes:
        at = left + chance.uniform(0.2, 0.8) * wide
        across = ((np.arange(veil.shape[1]) - at) / (share * wide / 2)) ** 8
        down = ((np.arange(veil.shape[0]) - (top + high / 2)) / high) ** 8
        veil = np.maximum(veil, np.exp(-np.minimum(across, 50))[None, :] * np.exp(-np.minimum(down, 50))[:, None])
    return np.asarray(veil, np.float64)


def _rotation(shot: Shot, chance: np.random.Generator) -> Matrix:
    """Turned in the plane by `angle`, then tilted out of it by `tilt` about an axis by chance."""
    turn, way = math.radians(shot.angle), chance.uniform(0, 2 * math.pi)
    axis = np.array([math.cos(way), math.sin(way), 0.0]) * math.radians(shot.tilt)
    return np.asarray(cv2.Rodrigues(axis)[0] @ cv2.Rodrigues(np.array([0.0, 0.0, turn]))[0], np.float64)


def _pose(shot: Shot, drawn: Drawn, chance: np.random.Generator) -> Matrix:
    """Label pixels to picture pixels, at the distance at which the smallest module is `module_px` wide."""
    left, top, wide, high = drawn.code
    module = PX_PER_MM * (SMALL_MM if shot.small else LARGE_MM)
    focal = _FOCAL * shot.size[0]
    middle = np.array([left + wide / 2, top + high / 2])
    turned = _rotation(shot, chance)
    ends = np.array([(x, y) for x in (left, left + wide - module) for y in (top, top + high)], np.float64)
    distance = focal * module / shot.module_px
    for _ in range(6):
        matrix = _projected(turned, middle, distance, focal, shot.size)
        across = _through(matrix, ends + np.array([module, 0.0])) - _through(matrix, ends)
        distance *= float(np.hypot(*across.T).min()) / shot.module_px
    matrix = _projected(turned, middle, distance, focal, shot.size)
    box = _through(matrix, np.array([(x, y) for x in (left, left + wide) for y in (top, top + high)], np.float64))
    shift = [_shift(box[:, side], limit, chance) for side, limit in enumerate(shot.size)]
    return np.asarray(np.array([[1, 0, shift[0]], [0, 1, shift[1]], [0, 0, 1]]) @ matrix, np.float64)


def _shift(places: Matrix, limit: int, chance: np.random.Generator) -> float:
    """By how much to move so that the code lies anywhere inside; centred where it does not fit."""
    least, most = 12 - float(places.min()), limit - 12 - float(places.max())
    return chance.uniform(least, most) if most > least else (least + most) / 2


def _projected(turned: Matrix, middle: Matrix, distance: float, focal: float, size: tuple[int, int]) -> Matrix:
    flat = np.column_stack([turned[:, 0], turned[:, 1], -turned[:, :2] @ middle + (0, 0, distance)])
    camera = np.array([[focal, 0, size[0] / 2], [0, focal, size[1] / 2], [0, 0, 1.0]])
    return np.asarray(camera @ flat, np.float64)


def _through(matrix: Matrix, points: Matrix) -> Matrix:
    return np.asarray(cv2.perspectiveTransform(points[None].astype(np.float64), matrix)[0], np.float64)


def _lay(paper: Grey, matrix: Matrix, ground: Grey, shot: Shot) -> Grey:
    """The label over the ground, at twice the picture's density and then averaged, as a sensor does."""
    shrink = min(1.0, max(0.2, 3.0 * shot.module_px / (PX_PER_MM * (SMALL_MM if shot.small else LARGE_MM))))
    small = cv2.resize(paper, None, fx=shrink, fy=shrink, interpolation=cv2.INTER_AREA)
    fit = np.diag([paper.shape[1] / small.shape[1], paper.shape[0] / small.shape[0], 1.0])
    twice = np.diag([2.0, 2.0, 1.0]) @ matrix @ fit
    size = (2 * shot.size[0], 2 * shot.size[1])
    laid = cv2.warpPerspective(small, twice, size, flags=cv2.INTER_LINEAR)
    mask = cv2.warpPerspective(np.full_like(small, 255), twice, size, flags=cv2.INTER_LINEAR)
    laid, mask = (cv2.resize(one, shot.size, interpolation=cv2.INTER_AREA) for one in (laid, mask))
    return np.where(mask > 127, laid, ground).astype(np.uint8)


def clutter(size: tuple[int, int], chance: np.random.Generator) -> Grey:
    """A table with fibres, edges and things on it."""
    coarse = chance.normal(120, 25, (size[1] // 40 + 2, size[0] // 40 + 2)).astype(np.float32)
    ground = cv2.resize(coarse, size, interpolation=cv2.INTER_CUBIC)
    ground += cv2.GaussianBlur(chance.normal(0, 30, size[::-1]).astype(np.float32), (0, 0), 2, sigmaY=0.8)
    for _ in range(12):
        a, b = (tuple(int(chance.integers(0, side)) for side in size) for _ in range(2))
        cv2.line(ground, a, b, float(chance.uniform(30, 220)), int(chance.integers(2, 30)))
    return np.asarray(ground.clip(0, 255), np.uint8)
