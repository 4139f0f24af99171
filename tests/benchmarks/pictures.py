"""How often each check of pictures is right, does not know, or is wrong, on drawn pictures and real barcodes.

    python -m tests.benchmarks.pictures [check...]

A wrong pass on a picture that should not pass is what matters; a fail is always wrong, for every file is a picture.
"""

import random
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from PIL import Image

from app.checks.picture.base import Facts
from app.domain.media.finding import Verdict
from tests import drawn_papers as drawn
from tests.checks.picture.looks import FACTS, finding
from tests.media_folder import media_folder

Sample = tuple[str, str, bool, Image.Image, Facts]
"""Check, kind of evidence, whether it should pass, the picture, what the case says."""


def labels() -> Iterator[Sample]:
    for seed in range(6):
        for turned in (0.0, 25.0, 200.0):
            yield "waybill", "waybill_photo", True, drawn.goods_photo(seed=seed, clockwise=turned), FACTS
    for seed in range(4):
        yield "waybill", "waybill_photo", False, drawn.goods_photo(drawn.OTHER, seed=seed), FACTS
        yield "waybill", "waybill_photo", False, drawn.goods_photo(None, seed=seed), FACTS
    media = media_folder()
    real = media / "barcodes" / "zxing-cpp" / "code128-2" if media else Path("nowhere")
    for path in sorted(real.glob("*.webp"))[:10]:
        said = path.with_suffix(".txt").read_text("utf-8").strip()
        with Image.open(path) as picture:
            shown = picture.convert("RGB")
        yield "waybill", "waybill_photo", True, shown, replace(FACTS, waybill=said)
        if path.stem in {"01", "06", "12"}:
            yield "waybill", "waybill_photo", False, shown, replace(FACTS, waybill=f"{said[:-1]}X")


def papers() -> Iterator[Sample]:
    dice = random.Random(4)
    for seed in range(5):
        number, amount = f"YT{dice.randrange(10**12, 10**13)}", f"{dice.randrange(500, 9000) / 100:.2f}"
        paper = drawn.desk_photo(drawn.receipt(number, amount), seed, blur=0.5 + seed / 4, turn=seed - 2)
        right = replace(FACTS, waybill=number, freight=Decimal(amount))
        near = number[:-2] + str((int(number[-2:]) + 11) % 100).zfill(2)
        wrong = replace(FACTS, waybill=near, freight=Decimal(amount) + Decimal("0.10"))
        for check in ("waybill", "amount"):
            yield check, "freight_receipt", True, paper, right
            yield check, "freight_receipt", False, paper, wrong
        yield "dates", "freight_receipt", True, paper, right
        blank = drawn.desk_photo(drawn.receipt(None, None, None), seed)
        for check in ("waybill", "amount", "dates")[: 3 if seed < 2 else 0]:
            yield check, "freight_receipt", False, blank, right
    for end, good in (("2027年12月31日", True), ("2026年11月21日", False), ("2026年11月22日", True)):
        yield "dates", "brand_authorisation", good, drawn.authorisation("2024年1月1日", end), FACTS


def scales() -> Iterator[Sample]:
    dice = random.Random(9)
    for seed in range(8):
        grams = dice.randrange(80, 4000)
        shown, unit = (f"{grams / 1000:.3f}", "kg") if seed % 2 else (str(grams), "g")
        photo = drawn.scale_photo(shown, unit, segments=seed % 4 < 2, seed=seed)
        yield "weight", "weight_photo", True, photo, replace(FACTS, returned_weight_g=grams)
        yield "weight", "weight_photo", False, photo, replace(FACTS, returned_weight_g=grams + 100)


def seals() -> Iterator[Sample]:
    names = ("杭州圆通速递有限公司", "深圳市中通快递服务有限公司", "上海韵达货运有限公司", "北京顺丰速运有限公司")
    for place, name in enumerate(names):
        turned = drawn.seal(name).rotate(place * 9 - 14)
        yield "seal", "seal_paper", True, drawn.seal_paper(turned, seed=place), FACTS
    for name, middle in (
        (names[0], "业务专用章"),
        (names[1], "财务专用章"),
        ("韵达快递杭州滨江网点", ""),
        (names[2], "客服部"),
    ):
        yield "seal", "seal_paper", False, drawn.seal_paper(drawn.seal(name, middle).rotate(7)), FACTS
    yield "seal", "seal_paper", False, drawn.seal_paper(None), FACTS


def screens() -> Iterator[Sample]:
    talk = [(False, "我没有激活过"), (True, "好的，请您确认未激活")]
    for number in range(3):
        order = f"260101-00000000000{number:04d}"
        screen = drawn.chat(talk, order=order)
        yield "chat", "chat", True, screen, replace(FACTS, order=order)
        yield "chat", "chat", False, screen, replace(FACTS, order=order[:-1] + "9")
    yield "chat", "chat", False, drawn.goods_photo(None), FACTS
    yield "track", "logistics_track", True, drawn.track(), FACTS
    yield "track", "logistics_track", True, drawn.track(steps=(("11-20 09:12", "收件人拒收"),)), FACTS
    yield "track", "logistics_track", False, drawn.lines_of(["商品详情", "7天无理由"]), FACTS


def shots() -> Iterator[Sample]:
    for seed in range(12):
        one, other = drawn.goods_photo(seed=seed), drawn.goods_photo(drawn.OTHER if seed % 2 else None, seed=seed + 40)
        yield "one_shot", "goods_and_waybill", True, one, FACTS
        yield (
            "one_shot",
            "goods_and_waybill",
            False,
            drawn.collage([one, other], across=seed % 3 > 0, gap=seed % 2 * 8),
            FACTS,
        )


def main(only: set[str]) -> None:
    counts: dict[tuple[str, bool], Counter[str]] = defaultdict(Counter)
    spent: dict[str, float] = defaultdict(float)
    with tempfile.TemporaryDirectory() as folder:
        for make in (labels, shots, papers, scales, seals, screens):
            for check, kind, good, picture, facts in make():
                if only and check not in only:
                    continue
                began = time.perf_counter()
                found = finding(Path(folder), picture, kind, check, facts)
                spent[check] += time.perf_counter() - began
                counts[check, good][found.verdict.value] += 1
                if (found.verdict is Verdict.PASS) != good:
                    print(
                        f"  {check} ({'good' if good else 'bad'}): {found.verdict.value}: {found.text.english()[:110]}"
                    )
    for (check, good), told in sorted(counts.items()):
        print(f"{check:9} {'should pass' if good else 'should not'}: {dict(told)}")
    for check, seconds in sorted(spent.items()):
        pictures = sum(sum(counts[check, good].values()) for good in (True, False))
        print(f"{check:9} {seconds / pictures:.2f} s a picture")


if __name__ == "__main__":
    main(set(sys.argv[1:]))
