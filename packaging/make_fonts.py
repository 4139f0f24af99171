"""Makes resources/fonts out of the Noto Sans CJK collections: run by hand, when the set of characters changes.

    python packaging/make_fonts.py NotoSansCJK-Regular.ttc NotoSansCJK-Bold.ttc OFL.txt resources/fonts

Needs fontTools. The result depends on the given files only, so that a second run gives the same bytes.
"""

import shutil
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTCollection, TTFont

FACE = "Noto Sans CJK SC"
"""The Simplified Chinese face: the others draw some characters as they are written elsewhere."""

PRIVATE_USE = range(0xE000, 0xF900)
FEATURES = ["ccmp", "kern", "mark", "mkmk"]
BLOCKS = (
    (0x20, 0x7E),  # ASCII
    (0xA0, 0xFF),  # Latin-1
    (0x2010, 0x2027),  # dashes, quotation marks, ellipsis
    (0x2030, 0x203B),
    (0x20AC, 0x20AC),
    (0x2103, 0x2116),
    (0x2190, 0x2199),  # arrows
    (0x2460, 0x2473),  # circled numbers
    (0x2500, 0x257F),  # box drawing
    (0x25A0, 0x25CF),
    (0x2605, 0x2606),
    (0x2713, 0x2717),  # check marks
    (0x3000, 0x301F),  # CJK punctuation, and the geta mark that stands for what cannot be shown
    (0xFF01, 0xFF5E),  # full-width forms
    (0xFFE0, 0xFFE6),
)


def encodable(codec: str) -> Iterator[int]:
    """Every character of two bytes that a Chinese character set holds."""
    for lead in range(0x81, 0xFF):
        for trail in range(0x40, 0xFF):
            try:
                yield ord(bytes((lead, trail)).decode(codec))
            except (UnicodeDecodeError, TypeError):
                continue


def wanted(codec: str) -> set[int]:
    """The characters of a character set and of our own blocks, private use left out."""
    blocks = {point for first, last in BLOCKS for point in range(first, last + 1)}
    return {point for point in blocks | set(encodable(codec)) if point not in PRIVATE_USE}


def face_of(collection: Path) -> TTFont:
    """The one face out of a collection."""
    return next(
        font
        for font in TTCollection(str(collection), lazy=True).fonts
        if FACE in (font["name"].getDebugName(4) or "") and "Mono" not in (font["name"].getDebugName(4) or "")
    )


def make(collection: Path, points: Iterable[int], target: Path) -> set[int]:
    """Write one face with these characters; give those that it really holds."""
    options = subset.Options()
    options.layout_features = FEATURES
    options.desubroutinize = False
    options.hinting = False
    options.notdef_outline = True
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 7, 8, 13, 14, 16, 17]
    options.recalc_timestamp = False
    font = face_of(collection)
    font.recalcTimestamp = False
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=points)
    subsetter.subset(font)
    font.save(str(target), reorderTables=True)
    with TTFont(str(target)) as made:
        return set(made.getBestCmap())


def ranges(points: set[int]) -> Iterator[str]:
    """The points as `FIRST-LAST` in hexadecimal, ascending."""
    first = last = min(points)
    for point in sorted(points):
        if point > last + 1:
            yield f"{first:04X}-{last:04X}"
            first = point
        last = point
    yield f"{first:04X}-{last:04X}"


def main(regular: str, bold: str, licence: str, folder: str) -> None:
    """Make both faces, the list of what the regular one holds, and put the licence beside them."""
    out = Path(folder)
    held = make(Path(regular), wanted("gbk"), out / "NotoSansSC-Regular.otf")
    make(Path(bold), wanted("gb2312"), out / "NotoSansSC-Bold.otf")
    (out / "coverage.txt").write_text("\n".join(ranges(held)) + "\n", encoding="utf-8")
    if Path(licence).resolve() != (out / "OFL.txt").resolve():
        shutil.copyfile(licence, out / "OFL.txt")
    for path in sorted(out.iterdir()):
        print(f"{path.name}: {path.stat().st_size} bytes")


if __name__ == "__main__":
    main(*sys.argv[1:])
