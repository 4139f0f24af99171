"""Pictures of papers, scales, screens and scenes as clerks attach them, drawn for tests of the picture checks."""

import math
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

from app.paths import RESOURCES
from tests.drawn import barcode, scene

NUMBER = "YT8812345678901"
OTHER = "YT8899900011122"
ORDER = "260101-000000000000001"
RED, INK, PAPER = (200, 20, 30), (25, 25, 28), (250, 249, 245)
_SEGMENTS = {
    "0": "abcdef", "1": "bc", "2": "abged", "3": "abgcd", "4": "fgbc", "5": "afgcd", "6": "afgedc", "7": "abc",
    "8": "abcdefg", "9": "abcdfg",
}  # fmt: skip


@cache
def font(size: int, *, bold: bool = False) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(RESOURCES / "fonts" / f"NotoSansSC-{'Bold' if bold else 'Regular'}.otf", size)


def desk_photo(picture: Image.Image, seed: int = 1, *, blur: float = 0.6, turn: float = 1.5) -> Image.Image:
    """A paper laid on a desk and photographed: turned a little, softened, noisy."""
    noise = np.random.default_rng(seed)
    wide, high = picture.width + 220, picture.height + 220
    grain = cv2.GaussianBlur(noise.normal(0, 30, (high, wide, 3)), (0, 0), 6)
    ground = Image.fromarray(np.clip(np.array([118, 104, 92]) + 3 * grain, 0, 255).astype(np.uint8))
    sheet = picture.convert("RGBA").rotate(turn, expand=True, resample=Image.Resampling.BICUBIC)
    ground.paste(sheet, ((wide - sheet.width) // 2, (high - sheet.height) // 2), sheet)
    pixels = cv2.GaussianBlur(np.array(ground), (0, 0), blur).astype(np.float64)
    return Image.fromarray(np.clip(pixels + noise.normal(0, 4, pixels.shape), 0, 255).astype(np.uint8))


def lines_of(lines: Sequence[str], *, size: int = 34, wide: int = 900, title: str = "") -> Image.Image:
    high = 140 + round(size * 1.9) * len(lines) + (90 if title else 0)
    sheet = Image.new("RGB", (wide, high), PAPER)
    pen = ImageDraw.Draw(sheet)
    top = 60
    if title:
        pen.text((wide // 2, top), title, INK, font(size + 16, bold=True), anchor="ma")
        top += 90
    for line in lines:
        pen.text((70, top), line, INK, font(size))
        top += round(size * 1.9)
    return sheet


def goods_photo(number: str | None = NUMBER, seed: int = 1, *, module: int = 3, clockwise: float = 4.0) -> Image.Image:
    """A cluttered scene in colour with a label in its middle."""
    grey = scene(number or "", seed=seed, module=module, clockwise=clockwise) if number else bare(seed)
    tint = np.stack([grey * 1.0, grey * 0.97, grey * 0.92], axis=2)
    return Image.fromarray(np.clip(tint, 0, 255).astype(np.uint8))


def bare(seed: int = 1, size: tuple[int, int] = (1280, 720)) -> np.ndarray:
    """A scene without any label."""
    noise = np.random.default_rng(seed)
    ground = cv2.GaussianBlur(noise.normal(128, 40, (size[1], size[0])), (0, 0), 3)
    ground = np.clip((ground - 128) * 5 + 128, 0, 255)
    box = cv2.GaussianBlur(noise.normal(0, 25, (size[1] // 2, size[0] // 2)), (0, 0), 2) + noise.integers(60, 200)
    x, y = noise.integers(40, size[0] // 2 - 40), noise.integers(40, size[1] // 2 - 40)
    ground[y : y + box.shape[0], x : x + box.shape[1]] = box
    soft = cv2.GaussianBlur(ground, (0, 0), 0.8)
    return np.clip(soft + noise.normal(0, 3, soft.shape), 0, 255).astype(np.uint8)


def label(number: str = NUMBER, module: int = 3) -> Image.Image:
    """A waybill's label alone: large and small barcode, its digits."""
    code = Image.fromarray(barcode(number, module=module))
    sheet = Image.new("RGB", (code.width + 80, code.height + 420), PAPER)
    sheet.paste(code, (40, 60))
    pen = ImageDraw.Draw(sheet)
    pen.text((sheet.width // 2, 70 + code.height), number, INK, font(34), anchor="ma")
    pen.text((40, 160 + code.height), "收件 浙江省杭州市 某某路 1 号", INK, font(28))
    pen.text((40, 220 + code.height), "寄件 广东省深圳市 某某仓", INK, font(28))
    small = code.resize((round(code.width * 0.62), 60), Image.Resampling.NEAREST)
    sheet.paste(small, (40, 300 + code.height))
    return sheet


def collage(pictures: Sequence[Image.Image], *, across: bool = True, gap: int = 0) -> Image.Image:
    """Several pictures put into one, side by side or one above the other."""
    if across:
        high = min(one.height for one in pictures)
        shown = [one.resize((round(one.width * high / one.height), high)) for one in pictures]
        sheet = Image.new("RGB", (sum(one.width for one in shown) + gap * (len(shown) - 1), high), "white")
        left = 0
        for one in shown:
            sheet.paste(one, (left, 0))
            left += one.width + gap
        return sheet
    turned = [one.transpose(Image.Transpose.TRANSPOSE) for one in pictures]
    return collage(turned, gap=gap).transpose(Image.Transpose.TRANSPOSE)


def inset(large: Image.Image, small: Image.Image, share: float = 0.35) -> Image.Image:
    """One picture pasted into another."""
    sheet = large.copy()
    shown = small.resize((round(large.width * share), round(large.height * share)))
    sheet.paste(shown, (large.width - shown.width - 40, large.height - shown.height - 30))
    return sheet


def receipt(
    number: str | None = NUMBER, amount: str | None = "12.50", date: str | None = "2026-11-20 14:32"
) -> Image.Image:
    lines = [f"运单号：{number}"] if number else []
    lines += [f"寄件时间：{date}"] if date else []
    lines += ["付款方式：现付", "重量：1.2kg"]
    lines += [f"运费：¥{amount}"] if amount else []
    return lines_of([*lines, "感谢使用，欢迎再次光临"], title="快递运费收据")


def scale_photo(shown: str, unit: str = "kg", *, segments: bool = True, seed: int = 1) -> Image.Image:
    """A scale's display on a dark case, in seven segments or in print."""
    body = Image.new("RGB", (900, 460), (60, 62, 66))
    pen = ImageDraw.Draw(body)
    pen.rounded_rectangle((120, 90, 780, 340), 18, (176, 190, 168))
    left = 180
    if segments:
        for sign in shown:
            left += _segment(pen, sign, left, 130)
    else:
        pen.text((left, 120), shown, (20, 26, 20), font(150, bold=True))
        left += round(pen.textlength(shown, font(150, bold=True)))
    pen.text((left + 14, 236), unit, (20, 26, 20), font(64, bold=True))
    pen.text((450, 370), "电子秤", (210, 210, 210), font(40), anchor="ma")
    return desk_photo(body, seed)


def _segment(pen: ImageDraw.ImageDraw, sign: str, x: int, y: int) -> int:
    wide, high, thick = 84, 160, 18
    if sign == ".":
        pen.rectangle((x + 4, y + high - thick, x + 4 + thick, y + high), (20, 26, 20))
        return 34
    middle = y + high // 2
    places = {
        "a": (x, y, x + wide, y + thick), "g": (x, middle - thick // 2, x + wide, middle + thick // 2),
        "d": (x, y + high - thick, x + wide, y + high), "f": (x, y, x + thick, middle),
        "b": (x + wide - thick, y, x + wide, middle), "e": (x, middle, x + thick, y + high),
        "c": (x + wide - thick, middle, x + wide, y + high),
    }  # fmt: skip
    for part in _SEGMENTS[sign]:
        pen.rectangle(places[part], (20, 26, 20))
    return wide + 30


def seal(around: str = "杭州圆通速递有限公司", middle: str = "", size: int = 420) -> Image.Image:
    """A round red seal with a star, a name along its rim and perhaps a line below the star; clear elsewhere."""
    stamp = Image.new("RGBA", (size, size), (0, 0, 0, 0))
    pen = ImageDraw.Draw(stamp)
    pen.ellipse((8, 8, size - 8, size - 8), outline=(*RED, 235), width=size // 45)
    centre, radius = size / 2, size * 0.37
    turn = 240 / max(1, len(around) - 1)
    for place, sign in enumerate(around):
        angle = -120 + place * turn
        letter = Image.new("RGBA", (size // 6, size // 6), (0, 0, 0, 0))
        face = font(round(size * 0.105), bold=True)
        ImageDraw.Draw(letter).text((size / 12, size / 12), sign, (*RED, 235), face, anchor="mm")
        letter = letter.rotate(-angle, resample=Image.Resampling.BICUBIC)
        x = centre + radius * math.sin(math.radians(angle)) - letter.width / 2
        y = centre - radius * math.cos(math.radians(angle)) - letter.height / 2
        stamp.alpha_composite(letter, (round(x), round(y)))
    points = [
        (centre + size * r * math.sin(math.radians(36 * k)), centre - size * r * math.cos(math.radians(36 * k)))
        for k, r in enumerate([0.13, 0.055] * 5)
    ]
    pen.polygon(points, (*RED, 235))
    if middle:
        pen.text((centre, size * 0.72), middle, (*RED, 235), font(round(size * 0.1), bold=True), anchor="mm")
    return stamp


def seal_paper(stamp: Image.Image | None, number: str | None = NUMBER, seed: int = 1) -> Image.Image:
    """A courier's statement, with or without a seal over its foot."""
    lines = [f"兹证明运单号 {number}"] if number else ["兹证明该包裹"]
    sheet = lines_of(
        [*lines, "收件人拒收，退回时外包装完好，", "内件为空，特此说明。", "", "2026年11月20日", "", ""],
        title="情况说明",
    )
    if stamp is not None:
        sheet.paste(stamp, (440, sheet.height - stamp.height - 30), stamp)
    return desk_photo(sheet, seed, turn=0.8)


def chat(lines: Sequence[tuple[bool, str]], *, order: str | None = ORDER, high: int = 800) -> Image.Image:
    """A phone's screen with bubbles on both sides."""
    screen = Image.new("RGB", (1080, high), (237, 237, 237))
    pen = ImageDraw.Draw(screen)
    pen.rectangle((0, 0, 1080, 130), (247, 247, 247))
    pen.text((540, 50), "买家 小雨", INK, font(44), anchor="ma")
    top = 180
    if order:
        pen.text((540, top), f"订单编号 {order}", (120, 120, 120), font(34), anchor="ma")
        top += 90
    for place, (mine, said) in enumerate(lines):
        pen.text((540, top), f"11月20日 14:{10 + place:02d}", (150, 150, 150), font(30), anchor="ma")
        top += 60
        face = font(40)
        length = pen.textlength(said, face)
        left = 1080 - 60 - length - 60 if mine else 60
        fill = (149, 236, 105) if mine else (255, 255, 255)
        pen.rounded_rectangle((left, top, left + length + 60, top + 96), 18, fill)
        pen.text((left + 30, top + 20), said, INK, face)
        top += 140
    return screen


def track(number: str | None = NUMBER, steps: Sequence[tuple[str, str]] = ()) -> Image.Image:
    """A courier's page with the way of a parcel."""
    told = steps or (
        ("2026-11-20 09:12", "【杭州市】已签收，签收人：仓库"),
        ("2026-11-20 07:40", "【杭州市】派送中"),
        ("2026-11-18 18:05", "【深圳市】已揽收"),
    )
    lines = [f"圆通速递 {number}"] if number else ["圆通速递"]
    for at, said in told:
        lines += [at, f"  {said}"]
    return lines_of(lines, size=36, wide=1080, title="物流详情")


def authorisation(start: str = "2025年1月1日", end: str = "2027年12月31日") -> Image.Image:
    return desk_photo(
        lines_of(
            ["兹授权 某某数码专营店 销售本公司", "“开箱”牌全系列产品。", f"授权期限：{start}至{end}"],
            title="品牌授权书",
        ),
        turn=0.5,
    )


def saved(path: Path, picture: Image.Image, **options: object) -> Path:
    kind = "PNG" if path.suffix == ".png" else "JPEG"
    picture.save(path, kind, **({"quality": 90} | options if kind == "JPEG" else options))
    return path
