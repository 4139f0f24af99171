"""How well waybill barcodes are read: real and made pictures, against ZXing and ZBar, and what is never read.

Run by hand: `python -m tests.benchmarks.waybills --media DIR --out FILE.json [--made N] [--nothing N]
[--zbar PYTHON_WITH_PYZBAR]`.
"""

import argparse
import json
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import zxingcpp
from numpy.typing import NDArray
from PIL import Image

from app.media.reading.barcode import FORMATS, read_barcodes
from app.media.reading.photo import read_photo
from tests.benchmarks.waybills_made import made_pictures, made_videos, no_barcodes
from tests.benchmarks.waybills_zbar import read_by_zbar
from tests.media_folder import media_folder

Grey = NDArray[np.uint8]

SETS = {
    "zxing code128": "barcodes/zxing-*/code128*/*",
    "zxing code39": "barcodes/zxing-*/code39*/*",
    "quagga2": "barcodes/quagga2/code_*/*",
    "labels ups": "labels/dynamsoft-ups/images/*",
    "falsepositives": "barcodes/*/falsepositives-*/*",
    "product codes": "barcodes/zxing-*/ean13-*/*",
    "other codes": "barcodes/zxing-*/[iq]*-*/*",
    "parcels": "labels/parcels/*",
}
_PICTURES = {".png", ".jpg", ".jpeg", ".webp"}
_UPS = {
    "IMG_8747": {"1Z88899K2324252627", "CA 859 2-37"},
    "IMG_8763": {"1Z88899K2324252627", "CA 859 2-37"},
    "IMG_8759": {"1Z11100L0708091011", "CA 859 2-38"},
}


def pictures(media: Path, pattern: str) -> list[Path]:
    return sorted(path for path in media.glob(pattern) if path.suffix.lower() in _PICTURES)


def grey(path: Path) -> Grey:
    with Image.open(path) as picture:
        return np.asarray(picture.convert("L"))


def wanted(path: Path) -> set[str]:
    """What stands beside a picture; separators of GS1 and blanks at the ends do not count."""
    if path.stem in _UPS:
        return _UPS[path.stem]
    beside = path.with_suffix(".txt")
    if beside.exists() and not {"falsepositives", "ean13", "itf", "qrcode"} & set(path.parent.name.split("-")):
        return {tidy(beside.read_text(encoding="utf-8"))}
    specs = path.parent.parent / "_expected_specs" / f"{path.parent.name}.spec.ts"
    return {tidy(said) for said in _specified(specs, path.name)} if specs.exists() else set()


def _specified(specs: Path, name: str) -> Iterator[str]:
    for line in specs.read_text(encoding="utf-8").splitlines():
        if f"'{name}'" in line and "result" in line:
            said = line.split("'result':", 1)[1].strip()
            yield said[1 : said.index(said[0], 1)].replace("${FNC1}", "")


def tidy(said: str) -> str:
    return "".join(letter for letter in said if letter.isprintable()).strip()


def by_zxing(picture: Grey) -> set[str]:
    return {tidy(code.text) for code in zxingcpp.read_barcodes(picture, formats=FORMATS)}


def by_zxing_turned(picture: Grey) -> set[str]:
    """The same at every 15 degrees."""
    found = by_zxing(picture)
    height, width = picture.shape
    for angle in range(15, 180, 15):
        matrix = cv2.getRotationMatrix2D((width / 2, height / 2), angle, 1.0)
        span = np.abs(matrix[:, :2]) @ np.array((width, height))
        matrix[:, 2] += span / 2 - np.array((width, height)) / 2
        found |= by_zxing(np.asarray(cv2.warpAffine(picture, matrix, (int(span[0]), int(span[1])), borderValue=255)))
    return found


def ours(picture: Grey) -> set[str]:
    return {tidy(reading.number) for reading in read_photo(picture)}


def of_video(picture: Grey) -> set[str]:
    return {tidy(reading.number) for reading in read_barcodes(picture)}


def real_set(media: Path, pattern: str, zbar: str | None) -> dict[str, Any]:
    paths = pictures(media, pattern)
    truth = {path: wanted(path) for path in paths}
    row: dict[str, Any] = {"pictures": len(paths), "numbers": sum(map(len, truth.values()))}
    readers: dict[str, Callable[[Grey], set[str]]] = {
        "ours": ours, "ours in video": of_video, "zxing plain": by_zxing, "zxing turned": by_zxing_turned,
    }  # fmt: skip
    seen: dict[str, dict[Path, set[str]]] = {}
    for name, reader in readers.items():
        began = time.process_time()
        seen[name] = {path: reader(grey(path)) for path in paths}
        row[f"{name} ms"] = round(1000 * (time.process_time() - began) / max(1, len(paths)), 1)
    if zbar:
        seen["zbar"] = {path: set(map(tidy, said)) for path, said in read_by_zbar(zbar, paths).items()}
    for name, said in seen.items():
        row[name] = sum(len(said[path] & truth[path]) for path in paths)
        row[f"{name} wrong"] = sum(len(said[path] - truth[path]) for path in paths)
    others = [said for name, said in seen.items() if not name.startswith("ours")]
    row["union of others"] = sum(len(set().union(*(said[path] for said in others)) & truth[path]) for path in paths)
    row["missed of union"] = sum(
        len((set().union(*(said[path] for said in others)) & truth[path]) - seen["ours"][path]) for path in paths
    )
    return row


def main() -> None:
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--media", type=Path, default=media_folder())
    words.add_argument("--out", type=Path, required=True)
    words.add_argument("--made", type=int, default=400)
    words.add_argument("--videos", type=int, default=60)
    words.add_argument("--nothing", type=int, default=2000)
    words.add_argument("--zbar", default=None)
    args = words.parse_args()
    cv2.setNumThreads(1)
    table: dict[str, Any] = {"real": {}}
    if args.media is not None:
        table["real"] = {name: real_set(args.media, pattern, args.zbar) for name, pattern in SETS.items()}
    table["made"] = made_pictures(args.made)
    table["videos"] = made_videos(args.videos)
    table["nothing"] = no_barcodes(args.nothing, args.media)
    for part, rows in table.items():
        print(part)
        for name, row in rows.items():
            print(f"  {name}: {row}")
    args.out.write_text(json.dumps(table, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
