"""Draws pictures without a waybill barcode that look striped all the same: what must never be read as a number."""

from collections.abc import Callable

import cv2
import numpy as np
import zxingcpp
from numpy.typing import NDArray

from tests.benchmarks.made_labels import clutter

Grey = NDArray[np.uint8]
Chance = np.random.Generator

SIZE = (1280, 720)
_PRODUCTS = (
    (zxingcpp.BarcodeFormat.EAN13, 12),
    (zxingcpp.BarcodeFormat.EAN8, 7),
    (zxingcpp.BarcodeFormat.UPCA, 11),
    (zxingcpp.BarcodeFormat.ITF, 14),
    (zxingcpp.BarcodeFormat.Codabar, 10),
)


def nothing(kind: str, seed: int) -> Grey:
    """A grey picture (720, 1280) of one kind, turned, softened and noisy by chance."""
    chance = np.random.default_rng(seed)
    sheet = KINDS[kind](chance)
    turn = cv2.getRotationMatrix2D((SIZE[0] / 2, SIZE[1] / 2), float(chance.uniform(-180, 180)), 1.0)
    ground = clutter(SIZE, chance)
    turned = cv2.warpAffine(sheet, turn, SIZE, borderMode=cv2.BORDER_REFLECT)
    if chance.random() < 0.5:
        inside = np.zeros(sheet.shape, np.uint8)
        cv2.rectangle(inside, (300, 150), (980, 570), 255, -1)
        turned = np.where(cv2.warpAffine(inside, turn, SIZE) > 127, turned, ground)
    soft = cv2.GaussianBlur(np.asarray(turned, np.uint8), (0, 0), float(chance.uniform(0.4, 1.6)))
    return np.asarray((soft + chance.normal(0, 3, soft.shape)).clip(0, 255), np.uint8)


def _bars(chance: Chance, widths: NDArray[np.integer]) -> Grey:
    levels = np.where(np.arange(len(widths)) % 2, chance.integers(180, 256), chance.integers(0, 90))
    row = np.repeat(levels, widths)[: SIZE[0]]
    return np.asarray(np.broadcast_to(np.resize(row, SIZE[0]), SIZE[::-1]).copy(), np.uint8)


def _even(chance: Chance) -> Grey:
    return _bars(chance, np.full(SIZE[0], chance.integers(2, 14)))


def _uneven(chance: Chance) -> Grey:
    """Bars of one to four modules by chance: as near to a barcode as anything can be."""
    return _bars(chance, chance.integers(1, 5, SIZE[0]) * chance.integers(2, 6))


def _comb(chance: Chance) -> Grey:
    sheet = _bars(chance, np.tile(chance.integers(3, 12, 2), SIZE[0]))
    sheet[: int(chance.integers(200, 400))] = 40
    return sheet


def _cloth(chance: Chance) -> Grey:
    pattern = chance.integers(2, 40, int(chance.integers(3, 9)))
    sheet = _bars(chance, np.tile(pattern, SIZE[0])).astype(np.float32)
    return np.asarray((sheet + 12 * np.sin(np.arange(SIZE[1])[:, None] * 0.9)).clip(0, 255), np.uint8)


def _weave(chance: Chance) -> Grey:
    x, y = np.meshgrid(np.arange(SIZE[0]), np.arange(SIZE[1]))
    step = chance.uniform(3, 12)
    wave = np.sin(2 * np.pi * x / step) * np.sign(np.sin(2 * np.pi * y / (step * chance.uniform(1, 6))))
    return np.asarray(128 + 100 * wave, np.uint8)


def _moire(chance: Chance) -> Grey:
    x = np.arange(SIZE[0])[None, :] + 0.02 * np.arange(SIZE[1])[:, None]
    one, two = (np.sign(np.sin(2 * np.pi * x / chance.uniform(3, 9))) for _ in range(2))
    return np.asarray(128 + 60 * one + 60 * two, np.uint8)


def _keys(chance: Chance) -> Grey:
    sheet = np.full(SIZE[::-1], 40, np.uint8)
    step = int(chance.integers(30, 70))
    for top in range(0, SIZE[1], step):
        for left in range(0, SIZE[0], step):
            cv2.rectangle(sheet, (left + 3, top + 3), (left + step - 4, top + step - 4), 200, -1)
            letter = chr(int(chance.integers(65, 91)))
            cv2.putText(sheet, letter, (left + 8, top + step - 12), cv2.FONT_HERSHEY_SIMPLEX, step / 60, 20, 2)
    return sheet


def _writing(chance: Chance) -> Grey:
    sheet = np.full(SIZE[::-1], 235, np.uint8)
    size = float(chance.uniform(0.5, 2.0))
    for top in range(30, SIZE[1], round(34 * size)):
        words = "".join(chr(int(code)) for code in chance.integers(33, 123, 70))
        cv2.putText(sheet, words, (5, top), cv2.FONT_HERSHEY_SIMPLEX, size, 20, int(chance.integers(1, 4)))
    return sheet


def _fence(chance: Chance) -> Grey:
    sheet = clutter(SIZE, chance)
    for left in range(0, SIZE[0], int(chance.integers(12, 60))):
        cv2.rectangle(sheet, (left, 60), (left + int(chance.integers(4, 12)), 660), int(chance.integers(150, 255)), -1)
    return sheet


def _printed(chance: Chance, code: zxingcpp.Barcode, scale: int) -> Grey:
    drawn = np.array(code.to_image(scale=scale))[: SIZE[1], : SIZE[0]]
    sheet = np.full(SIZE[::-1], 240, np.uint8)
    top, left = ((SIZE[side] - drawn.shape[1 - side]) // 2 for side in (1, 0))
    sheet[top : top + drawn.shape[0], left : left + drawn.shape[1]] = drawn
    return sheet


def _product(chance: Chance) -> Grey:
    kind, length = _PRODUCTS[int(chance.integers(len(_PRODUCTS)))]
    digits = "".join(str(digit) for digit in chance.integers(0, 10, length))
    number = f"A{digits}B" if kind == zxingcpp.BarcodeFormat.Codabar else digits
    return _printed(chance, zxingcpp.create_barcode(number, kind), int(chance.integers(2, 6)))


def _square(chance: Chance) -> Grey:
    said = "".join(str(digit) for digit in chance.integers(0, 10, 40))
    return _printed(chance, zxingcpp.create_barcode(said, zxingcpp.BarcodeFormat.QRCode), int(chance.integers(4, 12)))


KINDS: dict[str, Callable[[Chance], Grey]] = {
    "even bars": _even,
    "uneven bars": _uneven,
    "comb": _comb,
    "cloth": _cloth,
    "weave": _weave,
    "moire": _moire,
    "keyboard": _keys,
    "writing": _writing,
    "fence": _fence,
    "product code": _product,
    "square code": _square,
}
