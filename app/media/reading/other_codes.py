"""Reads the product and square codes that parcels carry besides the waybill's, so that they can be told apart."""

import numpy as np
import zxingcpp
from numpy.typing import NDArray

from app.media.reading.barcode import decoded, family_of, printed

_FORMATS = zxingcpp.BarcodeFormats(
    [
        zxingcpp.BarcodeFormat.EAN13,
        zxingcpp.BarcodeFormat.EAN8,
        zxingcpp.BarcodeFormat.UPCA,
        zxingcpp.BarcodeFormat.UPCE,
        zxingcpp.BarcodeFormat.ITF,
        zxingcpp.BarcodeFormat.QRCode,
        zxingcpp.BarcodeFormat.DataMatrix,
    ]
)
_SQUARE = frozenset({"QRCode", "DataMatrix"})
_LONGEST = 64
"""Letters of a square code's text that are shown; they hold whole addresses of web pages."""


def read_other_codes(grey: NDArray[np.uint8]) -> tuple[tuple[str, str, str], ...]:
    """Text, kind and role (`product` or `square`) of each in a grey picture; 40 to 80 ms at 1080p."""
    found: dict[tuple[str, str], str] = {}
    for code in decoded(grey, formats=_FORMATS):
        kind = family_of(code)
        found[printed(code)[:_LONGEST], kind] = "square" if kind in _SQUARE else "product"
    return tuple((text, kind, role) for (text, kind), role in found.items())
