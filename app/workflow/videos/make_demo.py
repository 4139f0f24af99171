"""Makes the material that the demo works on: a clip of a parcel in one take, two photos of it, a freight receipt."""

from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt
from PIL import Image, ImageDraw, ImageFont

from app.domain.report import SILENT, Report
from app.files import write_bytes
from app.media.demo_clip import Take, make_take
from app.media.probe import probe
from app.media.stills import colour_still
from app.workflow.deps import Deps

_LABEL_S, _SIDE_S = 4.0, 8.0
_FONT = "NotoSansSC-Regular.otf"


@dataclass(frozen=True, slots=True)
class DemoMaterial:
    """Files made by the program itself; the pictures say so on their face."""

    video: Path
    goods_and_waybill: Path
    problem_picture: Path
    freight_receipt: Path


def make_demo(deps: Deps, folder: Path, number: str, freight: Decimal, *, report: Report = SILENT) -> DemoMaterial:
    """Film a made parcel that bears `number`; take two stills; draw a receipt over `freight` yuan. Raises `Problem`."""
    made = DemoMaterial(
        folder / "opening.mp4", folder / "goods-and-waybill.jpg", folder / "problem.jpg", folder / "freight-receipt.png"
    )
    folder.mkdir(parents=True, exist_ok=True)
    make_take(deps.ffmpeg, made.video, Take(number=number, seconds=10.0), report=report.part(0.0, 0.9))
    media = probe(deps.ffmpeg, made.video)
    for target, wanted_s in ((made.goods_and_waybill, _LABEL_S), (made.problem_picture, _SIDE_S)):
        at_s = min(media.frame_times_s, key=lambda moment: abs(moment - wanted_s))
        write_bytes(target, _jpeg(colour_still(deps.ffmpeg, made.video, media, at_s)))
    _draw_receipt(made.freight_receipt, number, freight, deps.resources / "fonts" / _FONT)
    report.progress(1.0, "demo")
    return made


def _jpeg(picture: npt.NDArray[np.uint8]) -> bytes:
    return bytes(cv2.imencode(".jpg", picture, (cv2.IMWRITE_JPEG_QUALITY, 92))[1])


def _draw_receipt(target: Path, number: str, freight: Decimal, font: Path) -> None:
    """A plain receipt with the three things that a freight receipt has to show: amount, time, number."""
    sheet = Image.new("RGB", (900, 560), "white")
    pen = ImageDraw.Draw(sheet)
    large, small = ImageFont.truetype(font, 44), ImageFont.truetype(font, 30)
    pen.rectangle((20, 20, 880, 540), outline="black", width=3)
    pen.text((60, 50), "运费收据(演示)", fill="black", font=large)
    for row, line in enumerate((f"运单号:{number}", f"运费:{freight:.2f} 元", "时间:演示", "本图由程序绘制,仅供演示")):
        pen.text((60, 150 + row * 80), line, fill="black", font=small)
    sheet.save(target)
