"""How far apart copies of a picture and different pictures lie (256 bits), and how fast 100,000 are searched.

    python -m tests.benchmarks.near_pictures FOLDER...

Copies: recompressed (JPEG 50), shrunk to 640 and to 320, edges cut by 3 % and unevenly by 2 to 5 %, brightened by a
quarter, all of these.
"""

import io
import os
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import combinations
from pathlib import Path

import numpy as np
from PIL import Image, ImageEnhance, UnidentifiedImageError

from app.domain.media.picture_mark import LEAST_QUALITY, NEAR, PictureMark
from app.media.pictures.marks import mark_of
from app.media.pictures.upright import upright
from app.storage.database import Database
from tests import drawn_papers as drawn

MANY = 100_000


def compressed(picture: Image.Image, quality: int = 50) -> Image.Image:
    stream = io.BytesIO()
    picture.save(stream, "JPEG", quality=quality)
    return Image.open(stream).convert("RGB")


def shrunk(picture: Image.Image, longest: int) -> Image.Image:
    copy = picture.copy()
    copy.thumbnail((longest, longest))
    return copy


def cut(picture: Image.Image, shares: tuple[float, ...] = (0.02, 0.04, 0.05, 0.03)) -> Image.Image:
    """Unevenly: left, top, right, foot."""
    wide, high = picture.size
    left, top, right, foot = shares
    return picture.crop((round(left * wide), round(top * high), round((1 - right) * wide), round((1 - foot) * high)))


def brighter(picture: Image.Image) -> Image.Image:
    return ImageEnhance.Brightness(picture).enhance(1.25)


COPIES = {
    "recompressed": compressed,
    "shrunk to 640": lambda one: compressed(shrunk(one, 640), 75),
    "shrunk to 320": lambda one: compressed(shrunk(one, 320), 75),
    "cut evenly": lambda one: compressed(cut(one, (0.03,) * 4), 75),
    "cut unevenly": cut,
    "brightened": brighter,
    "all of these": lambda one: compressed(shrunk(brighter(cut(one)), 640)),
}


def pictures(folders: list[str]) -> Iterator[tuple[str, Image.Image]]:
    for folder in folders:
        for root, _, names in os.walk(folder):
            for name in sorted(names):
                if name.lower().endswith((".jpg", ".jpeg", ".png", ".webp")):
                    try:
                        _, picture = upright(Path(root) / name)
                    except (OSError, ValueError, SyntaxError, UnidentifiedImageError):
                        continue
                    picture.thumbnail((2000, 2000))
                    if min(picture.size) >= 200:
                        yield name, picture
    for number in range(12):
        yield f"drawn scene {number}", drawn.goods_photo(drawn.NUMBER, seed=number)
        paper = drawn.receipt(f"YT88123456{number:05d}", f"{number + 9}.50")
        yield f"drawn paper {number}", drawn.desk_photo(paper, number)
        yield f"drawn chat {number}", drawn.chat([(number % 2 == 0, "亲" * (number + 2)), (True, f"好的{number}")])


def mark(picture: Image.Image) -> PictureMark:
    return mark_of(np.asarray(picture.convert("RGB"), np.uint8))


def apart(one: PictureMark, other: PictureMark) -> int:
    first, second = parts(one), parts(other)
    pairs = [(first[0], bits) for bits in second] + [(bits, second[0]) for bits in first]
    return min((a ^ b).bit_count() for a, b in pairs)


def parts(one: PictureMark) -> list[int]:
    return [int(one.bits[at : at + 64], 16) for at in range(0, len(one.bits), 64)]


def measure(folders: list[str]) -> None:
    found = [(name, picture, mark(picture)) for name, picture in pictures(folders)]
    telling = [entry for entry in found if entry[2].telling]
    print(f"{len(found)} pictures, {len(telling)} of quality {LEAST_QUALITY} and more")
    for way, make in COPIES.items():
        far = sorted(apart(own, mark(make(picture))) for _, picture, own in telling)
        told = sum(one <= NEAR for one in far)
        middle, most = far[len(far) // 2], far[int(len(far) * 0.95)]
        print(f"{way:14}: median {middle}, 95 % {most}, worst {far[-1]}; told {told}/{len(far)}")
    for group in ("photo", "drawn scene", "drawn paper", "drawn chat"):
        chosen = [one for one in telling if group == (one[0].rpartition(" ")[0] if "drawn" in one[0] else "photo")]
        pairs = [(apart(a[2], b[2]), a[0], b[0]) for a, b in combinations(chosen, 2)]
        for most in (24, NEAR, 40, 48, 60):
            false = sorted(pair for pair in pairs if pair[0] <= most)
            shown = false[:6] if most == NEAR else ""
            print(f"{group}: {len(pairs)} different pairs, at most {most} bits: {len(false)}", shown)


def search() -> None:
    noise = np.random.default_rng(1)
    now = datetime.now(UTC)
    with tempfile.TemporaryDirectory() as folder:
        database = Database(Path(folder) / "desk.sqlite3")
        with database.write() as unit:
            for number in range(MANY):
                unit.pictures.add_mark(f"{number:064x}", PictureMark(noise.bytes(96).hex(), 90), now)
        wanted = PictureMark(noise.bytes(96).hex(), 90)
        for _ in range(3):
            began = time.perf_counter()
            with database.read() as unit:
                unit.pictures.near(wanted, NEAR)
            print(f"one picture held against {MANY}: {time.perf_counter() - began:.3f} s")
        database.close()


if __name__ == "__main__":
    measure(sys.argv[1:])
    search()
