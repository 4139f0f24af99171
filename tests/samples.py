"""Clips for tests, made with FFmpeg and OpenCV: each is made once per test session and then only read."""

import atexit
import shutil
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache, lru_cache, wraps
from pathlib import Path
from typing import Any

import cv2
import numpy as np

from app.media.demo_clip import Picture, Take, make_take, take_pictures, write_clip
from app.media.ffmpeg import Ffmpeg

NUMBER = "773411223344556"
SMALL = Take(number=NUMBER, seconds=6.0, fps=15, size=(1280, 720), label_from_s=2.0, label_to_s=4.0)
TINY = replace(SMALL, size=(320, 180), seconds=4.0, label_from_s=1.5, label_to_s=2.5)
"""Too small for the label to be read, quick to make: for everything that is about time."""


@lru_cache(maxsize=1)
def ffmpeg() -> Ffmpeg:
    return Ffmpeg()


@lru_cache(maxsize=1)
def folder() -> Path:
    made = Path(tempfile.mkdtemp(prefix="evidence-samples-"))
    atexit.register(shutil.rmtree, made, ignore_errors=True)
    return made


def _once(make: Callable[..., None]) -> Callable[..., Path]:
    """A maker `make(target, ...)` becomes a function of its other arguments that gives the path of the made file."""

    @wraps(make)
    @cache
    def made(*args: Any, **kwargs: Any) -> Path:
        named = "-".join(str(part) for part in (*args, *kwargs.values()))
        target = folder() / f"{make.__name__.strip('_')}-{abs(hash(named)) % 10**8}.{_ending(make, kwargs)}"
        make(target, *args, **kwargs)
        return target

    return made


def _ending(make: Callable[..., None], kwargs: dict[str, Any]) -> str:
    return str(kwargs.get("ending") or {"size_change": "ts", "truncated_mkv": "mkv"}.get(make.__name__, "mp4"))


def parcel_take(path: Path, take: Take = SMALL, *, sound: bool = True, **changes: Any) -> Path:
    """A take at a place of the caller's choice; `changes` are fields of `Take`, as `number` or `seconds`."""
    make_take(ffmpeg(), path, replace(take, **changes), sound=sound)
    return path


def _write(target: Path, pictures: Iterator[Picture], take: Take, **options: Any) -> None:
    write_clip(ffmpeg(), target, pictures, size=take.size, fps=take.fps, **options)


def _times(take: Take) -> Iterator[tuple[float, Picture]]:
    return ((number / take.fps, picture) for number, picture in enumerate(take_pictures(take)))


@_once
def sharp(target: Path, take: Take = SMALL) -> None:
    make_take(ffmpeg(), target, take)


@_once
def blurred(target: Path, take: Take = SMALL, sigma: float = 9.0) -> None:
    _write(target, (np.asarray(cv2.GaussianBlur(p, (0, 0), sigma), np.uint8) for p in take_pictures(take)), take)


@_once
def dark(target: Path, take: Take = TINY, light: float = 0.06) -> None:
    _write(target, ((p * light).astype(np.uint8) for p in take_pictures(take)), take)


@_once
def frozen(target: Path, take: Take = TINY, from_s: float = 1.0, to_s: float = 2.5) -> None:
    """The picture stands still from `from_s` to `to_s`, without fresh noise, as a paused or looped stream does."""

    def pictures() -> Iterator[Picture]:
        held: Picture | None = None
        for at_s, picture in _times(take):
            held = picture if held is None or not from_s <= at_s < to_s else held
            yield held

    _write(target, pictures(), take)


@_once
def black_spell(target: Path, take: Take = TINY, from_s: float = 1.0, to_s: float = 2.0) -> None:
    _write(target, (p * 0 if from_s <= at < to_s else p for at, p in _times(take)), take)


@_once
def hard_cut(target: Path, take: Take = TINY, at_s: float = 2.0) -> None:
    """Two takes with another table and parcel, joined without a gap in the times."""

    def pictures() -> Iterator[Picture]:
        other = take_pictures(replace(take, seed=take.seed + 40))
        for at, picture in _times(take):
            yield next(other) if at >= at_s else picture

    _write(target, pictures(), take)


@_once
def jump_cut(target: Path, take: Take = TINY, at_s: float = 1.0, skip_s: float = 1.0) -> None:
    """One take with a piece taken out of it: the scene is the same, the times run on."""
    _write(target, (p for at, p in _times(take) if not at_s <= at < at_s + skip_s), take)


def _gap(at_s: float, length_s: float, *, sound: bool) -> str:
    return f"{'asetpts' if sound else 'setpts'}='PTS+gte(T,{at_s})*{length_s}/TB'"


@_once
def time_gap(target: Path, take: Take = TINY, at_s: float = 2.0, length_s: float = 3.0, sound: str = "none") -> None:
    """The time stamps jump by `length_s`. `sound`: `none`, `broken` (with the same hole) or `through`."""
    whole = take.seconds + length_s
    moved = {
        "none": {},
        "broken": {"sound_s": take.seconds, "sound_filters": _gap(at_s, length_s, sound=True)},
        "through": {"sound_s": whole},
    }
    _write(target, take_pictures(take), take, filters=_gap(at_s, length_s, sound=False), **moved[sound])


@_once
def vfr(target: Path, take: Take = TINY, ending: str = "mp4") -> None:
    """Steps between pictures that differ all the time, as phones in poor light make them; odd times on purpose."""
    _write(target, take_pictures(take), take, filters="setpts='PTS+floor((0.3*sin(N*1.7)+0.3)/TB/15)'")


@_once
def slow_motion(target: Path, take: Take = TINY) -> None:
    """The first half at full speed, the second half stretched eight times."""
    half = take.seconds / 2
    _write(target, take_pictures(take), take, filters=f"setpts='if(lt(T,{half}),PTS,({half}+(T-{half})*8)/TB)'")


@_once
def rotated(target: Path, clockwise: int = 90, take: Take = TINY) -> None:
    """Stored as filmed, with the note that a player turns it `clockwise` degrees."""
    _remux(sharp(take), target, ["-display_rotation", str(-clockwise)])


@_once
def mirrored(target: Path, take: Take = TINY) -> None:
    """With the note that a player flips it left to right."""
    _remux(sharp(take), target, ["-display_hflip"])


@_once
def truncated_mkv(target: Path, take: Take = TINY, share: float = 0.6) -> None:
    """A recording that was torn off: it opens, and what is there can be decoded."""
    whole = folder() / f"{target.stem}-whole.mkv"
    _remux(sharp(take), whole, [])
    target.write_bytes(whole.read_bytes()[: int(whole.stat().st_size * share)])


@_once
def truncated_mp4(target: Path, take: Take = TINY, share: float = 0.6) -> None:
    """Torn off before its index was written: it cannot be opened."""
    data = sharp(take).read_bytes()
    target.write_bytes(data[: int(len(data) * share)])


@_once
def size_change(target: Path, take: Take = TINY, size: tuple[int, int] = (480, 270)) -> None:
    """Two recordings of different size joined byte by byte; the second starts two pictures after the first ends."""
    parts = []
    for number, each in enumerate((take, replace(take, size=size))):
        part = folder() / f"{target.stem}-{number}.ts"
        _remux(
            sharp(each),
            part,
            ["-an"],
            ["-output_ts_offset", str(number * (take.seconds + 2 / take.fps)), "-f", "mpegts"],
        )
        parts.append(part.read_bytes())
    target.write_bytes(b"".join(parts))


@_once
def sound_only(target: Path) -> None:
    _run(["-f", "lavfi", "-t", "2", "-i", "sine", "-c:a", "aac", f"file:{target}"])


@_once
def picture_of_sound(target: Path) -> None:
    """Sound with a cover picture attached, which is no video."""
    cover = folder() / "cover.png"
    cv2.imwrite(str(cover), next(take_pictures(TINY)))
    attach = ["-map", "0", "-map", "1", "-c", "copy", "-disposition:v:0", "attached_pic"]
    _run(["-i", str(sound_only()), "-i", str(cover), *attach, f"file:{target}"])


@_once
def negative_start(target: Path, take: Take = TINY) -> None:
    """B-frames and an edit list: the decoding times begin below zero."""
    options = ("-c:v", "libx264", "-preset", "ultrafast", "-bf", "3", "-x264-params", "b-adapt=0")
    _write(target, take_pictures(take), take, options=options)


@_once
def codec(target: Path, name: str, pixel_format: str, size: tuple[int, int] = (322, 182), ending: str = "mp4") -> None:
    """A short clip of any codec and pixel format, of a moving test card; `ending` chooses the container."""
    card = f"testsrc2=s={size[0]}x{size[1]}:r=24:d=1.5"
    quiet = ["-x265-params", "log-level=none"] if name == "libx265" else []
    _run(["-f", "lavfi", "-i", card, "-c:v", name, "-pix_fmt", pixel_format, *quiet, f"file:{target}"])


@_once
def recoded(target: Path, *options: str, ending: str = "mp4") -> None:
    """Two seconds of the parcel take around its label, written anew with FFmpeg's output options of the caller."""
    _run(["-ss", "2.2", "-t", "1.6", "-i", str(sharp()), *options, f"file:{target}"])


def _remux(source: Path, target: Path, before: list[str], after: list[str] | None = None) -> None:
    kept = [word for word in before if word == "-an"]
    _run([*(w for w in before if w != "-an"), "-i", str(source), *kept, "-c", "copy", *(after or []), f"file:{target}"])


def _run(args: list[str]) -> None:
    finished = ffmpeg().run(["-y", "-nostdin", *args], timeout_s=60)
    assert finished.code == 0, finished.stderr
