"""Pictures with barcodes drawn in them, for tests of reading."""

import cv2
import numpy as np
import zxingcpp
from numpy.typing import NDArray

Picture = NDArray[np.uint8]
KINDS = {
    "Code128": zxingcpp.BarcodeFormat.Code128,
    "Code39": zxingcpp.BarcodeFormat.Code39,
    "Code93": zxingcpp.BarcodeFormat.Code93,
    "EAN13": zxingcpp.BarcodeFormat.EAN13,
    "QRCode": zxingcpp.BarcodeFormat.QRCode,
    "ITF": zxingcpp.BarcodeFormat.ITF,
}


def barcode(number: str, kind: str = "Code128", module: int = 3, height: int = 120) -> Picture:
    drawn = np.array(zxingcpp.create_barcode(number, KINDS[kind]).to_image(scale=module))
    return np.asarray(cv2.resize(drawn, (drawn.shape[1], height), interpolation=cv2.INTER_NEAREST), np.uint8)


def scene(
    number: str = "YT8812345678901",
    *,
    kind: str = "Code128",
    clockwise: float = 0.0,
    module: int = 3,
    blur: float = 0.6,
    size: tuple[int, int] = (1280, 720),
    seed: int = 1,
) -> Picture:
    """A cluttered picture with one turned paper label in its middle."""
    noise = np.random.default_rng(seed)
    ground = cv2.GaussianBlur(noise.normal(128, 40, (size[1], size[0])), (0, 0), 3)
    ground = np.clip((ground - 128) * 5 + 128, 0, 255).astype(np.uint8)
    code = barcode(number, kind, module)
    paper = np.full((code.shape[0] + 160, code.shape[1] + 160), 255, np.uint8)
    paper[80 : 80 + code.shape[0], 80 : 80 + code.shape[1]] = code
    matrix = cv2.getRotationMatrix2D((paper.shape[1] / 2, paper.shape[0] / 2), -clockwise, 1.0)
    matrix[:, 2] += ((size[0] - paper.shape[1]) / 2, (size[1] - paper.shape[0]) / 2)
    label = cv2.warpAffine(paper, matrix, size)
    inside = cv2.warpAffine(np.full_like(paper, 255), matrix, size) > 127
    whole = cv2.GaussianBlur(np.where(inside, label, ground), (0, 0), blur)
    return np.clip(whole + noise.normal(0, 3, whole.shape), 0, 255).astype(np.uint8)
