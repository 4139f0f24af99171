"""The made part of the waybill benchmark: labels in pictures and videos, pictures without a barcode."""

import math
import time
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from app.checks.video.base import Decode
from app.checks.video.waybill import CHECK
from app.media.reader import Full
from app.media.reading.barcode import read_barcodes
from app.media.reading.photo import read_photo
from tests.benchmarks.made_labels import Shot, clutter, make_number, photograph
from tests.benchmarks.made_nothing import KINDS, nothing
from tests.checks.contexts import context, media

Grey = NDArray[np.uint8]
_BEYOND = {
    "glare over 10 % of the code": ("glare", 0.1, 0.1),
    "glare over 25 % of the code": ("glare", 0.25, 0.25),
    "module 1.2-2 px": ("module_px", 1.2, 2.0),
    "blur 0.8-1.4 px": ("blur", 0.8, 1.4),
    "motion 2-4 px": ("motion", 2.0, 4.0),
    "tilt 45-60 degrees": ("tilt", 45.0, 60.0),
}
"""What is not promised: the field of a shot and its range."""
MOST_TILT = 45.0
"""Degrees out of the picture's plane, up to which labels are promised to be read."""


def wilson(hits: int, of: int) -> tuple[float, float]:
    """The 95 % interval of a share."""
    if of == 0:
        return (0.0, 1.0)
    z, share = 1.96, hits / of
    middle = (share + z * z / (2 * of)) / (1 + z * z / of)
    reach = z * math.sqrt(share * (1 - share) / of + z * z / (4 * of * of)) / (1 + z * z / of)
    return round(max(0.0, middle - reach), 4), round(min(1.0, middle + reach), 4)


def shot(seed: int, **changes: Any) -> Shot:
    """One of the promised kind: any angle, tilted up to `MOST_TILT`, module of 2 to 5 pixels, blur up to 0.8."""
    chance = np.random.default_rng(seed)
    whole = Shot(
        number=make_number(chance),
        module_px=float(chance.uniform(2.0, 5.0)),
        angle=float(chance.uniform(-180, 180)),
        tilt=float(chance.uniform(0, MOST_TILT)),
        blur=float(chance.uniform(0, 0.8)),
        small=bool(chance.random() < 0.4),
        noise=float(chance.uniform(1, 6)),
        quality=int(chance.integers(65, 96)),
        seed=seed,
    )
    return replace(whole, **changes)


def made_pictures(count: int) -> dict[str, Any]:
    """Single pictures: the promised kind, by module, angle and blur; then kinds beyond it."""
    rows: dict[str, list[bool]] = defaultdict(list)
    wrong, spent = 0, 0.0
    for seed in range(count):
        one = shot(10_000 + seed)
        picture = photograph(one)
        began = time.process_time()
        found = {reading.number for reading in read_barcodes(picture)}
        spent += time.process_time() - began
        wrong += len(found - {one.number})
        for name in _names(one):
            rows[name].append(one.number in found)
    chance = np.random.default_rng(7)
    for name, (field, low, high) in _BEYOND.items():
        for seed in range(count // 8):
            one = shot(50_000 + seed, **{field: float(chance.uniform(low, high))})
            said = {reading.number for reading in read_photo(photograph(one))}
            wrong += len(said - {one.number})
            rows[f"beyond: {name}"].append(one.number in said)
    table: dict[str, Any] = {name: _share(hits) for name, hits in rows.items()}
    table["wrong numbers"] = wrong
    table["cpu ms a picture"] = round(1000 * spent / max(1, count), 1)
    return table


def _names(one: Shot) -> Iterator[str]:
    yield "all"
    yield f"bars of {'0.25' if one.small else '0.4'} mm"
    yield f"module {int(one.module_px)}-{int(one.module_px) + 1} px"
    turn = abs((one.angle + 90) % 180 - 90)
    yield f"angle {30 * int(turn // 30.01)}-{30 * int(turn // 30.01) + 30} degrees"
    yield f"blur {0.4 * int(one.blur // 0.4001):.1f}-{0.4 * int(one.blur // 0.4001) + 0.4:.1f} px"
    yield f"tilt {15 * int(one.tilt // 15.01)}-{15 * int(one.tilt // 15.01) + 15} degrees"


def _share(hits: list[bool]) -> dict[str, Any]:
    return {"found": sum(hits), "of": len(hits), "95 %": wilson(sum(hits), len(hits))}


def made_videos(count: int) -> dict[str, Any]:
    """Twelve pictures each, three of the promised kind among blurred, far and empty ones, through the check itself."""
    accepted, wrong, verdicts = [], 0, defaultdict(int)
    for seed in range(count):
        chance = np.random.default_rng(seed)
        number = make_number(chance)
        good = set(chance.choice(12, 3, replace=False).tolist())
        running = CHECK.begin(context(media(3.0), expected=number))
        for step in range(12):
            running.look(Full(step / 4, _shown(number, 100_000 + 20 * seed + step, good=step in good)))
        outcome = running.verdict(Decode(12, 2.75))
        accepted.append(any(one.accepted and one.matches for one in outcome.waybills))
        wrong += sum(one.accepted and not one.matches for one in outcome.waybills)
        verdicts[str(outcome.finding.verdict)] += 1
    return {"accepted": _share(accepted), "wrong numbers accepted": wrong, "verdicts": dict(verdicts)}


def _shown(number: str, seed: int, *, good: bool) -> Grey:
    if good:
        return photograph(shot(seed, number=number))
    chance = np.random.default_rng(seed)
    if chance.random() < 0.3:
        return clutter((1920, 1080), chance)
    return photograph(shot(seed, number=number, blur=float(chance.uniform(2, 4))))


def no_barcodes(count: int, folder: Path | None) -> dict[str, Any]:
    """Pictures without a waybill barcode, with every pass there is; any reading at all is a wrong one."""
    kinds = list(KINDS)
    rows: dict[str, list[int]] = defaultdict(list)
    began = time.process_time()
    real = _real(folder, count // (len(kinds) + 1)) if folder else iter(())
    for picture in real:
        rows["real takes"].append(len(read_photo(picture)))
    for seed in range(count - len(rows["real takes"])):
        kind = kinds[seed % len(kinds)]
        rows[kind].append(len(read_photo(nothing(kind, seed))))
    table: dict[str, Any] = {name: {"pictures": len(said), "wrong": sum(said)} for name, said in rows.items()}
    table["all"] = {"pictures": sum(map(len, rows.values())), "wrong": sum(map(sum, rows.values()))}
    table["cpu ms a picture"] = round(1000 * (time.process_time() - began) / max(1, count), 1)
    return table


def _real(folder: Path, count: int) -> Iterator[Grey]:
    """Pictures spread over the real single takes."""
    takes = sorted((folder / "takes").glob("*.mp4"))
    each = max(1, count // max(1, len(takes)))
    for take in takes:
        film = cv2.VideoCapture(str(take))
        whole = int(film.get(cv2.CAP_PROP_FRAME_COUNT))
        for number in range(each):
            film.set(cv2.CAP_PROP_POS_FRAMES, whole * (number + 0.5) // each)
            got, picture = film.read()
            if got:
                yield np.asarray(cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY), np.uint8)
        film.release()
