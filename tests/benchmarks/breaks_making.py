"""Takes clips apart and puts them together again as a phone's editor would: pieces removed, everything encoded anew."""

import json
import random
import zlib
from dataclasses import asdict, dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from app.media.ffmpeg import Ffmpeg
from app.media.probe import probe
from app.media.reader import Small, read_pictures
from tests.benchmarks.breaks_takes import FRESH, HELD, TUNED, SourceTake

REMOVED_S = (0.8, 4.0)
_TREATED = {TUNED: 2, HELD: 4}
_FRESHLY_TREATED = 2
_LEAST_PIECE_S = 1.2
_PIECE_S = (1.3, 4.0)
_SHAKE = (
    "crop=w=trunc(iw*0.44)*2:h=trunc(ih*0.44)*2"
    ":x='(iw-ow)/2*(1+0.5*sin(2.3*t+{p})+0.22*sin(7.1*t)+0.08*sin(31*t))'"
    ":y='(ih-oh)/2*(1+0.5*sin(1.9*t)+0.2*sin(6.3*t+{p})+0.08*sin(37*t))'"
)
"""A hand-held camera: slow sway, breath and tremor, moving up to 5 % of the picture."""


@dataclass(frozen=True, slots=True)
class Treatment:
    """One way of encoding; `bits` per pixel and picture. `height` 0 keeps the source's."""

    name: str
    height: int = 480
    bits: float = 0.1
    before: str = ""
    after: str = ""
    fps: int = 0
    flashes: bool = False
    jitter: bool = False


TREATMENTS = (
    Treatment("as filmed", height=0),
    Treatment("half rate, 24 fps", bits=0.05, fps=24),
    Treatment("quarter rate", bits=0.025),
    Treatment("1080p", height=1080, bits=0.06),
    Treatment("60 fps", bits=0.05, fps=60),
    Treatment("shaken", before=_SHAKE),
    Treatment("uneven times", jitter=True),
    Treatment("flashes, dimming", flashes=True, after="noise=alls=5:allf=t"),
)


@dataclass(frozen=True, slots=True)
class Removed:
    """A piece taken out: it ran from `from_s` to `to_s` of the source, the cut lies at `at_s` of the made clip."""

    at_s: float
    from_s: float
    to_s: float


@dataclass(frozen=True, slots=True)
class Made:
    """A made clip and the truth about it."""

    path: Path
    take: str
    group: str
    part: str
    treatment: str
    seconds: float
    removed: tuple[Removed, ...] = field(default=())


def plan(seed: str, times: NDArray[np.float64]) -> tuple[Removed, ...]:
    """Pieces to remove from a take whose pictures stand at `times`, which begin at 0."""
    draw, gone, at, found = random.Random(zlib.crc32(seed.encode())), 0.0, 0.0, []
    end = float(times[-1])
    while True:
        start = at + draw.uniform(*_PIECE_S)
        stop = start + draw.uniform(*REMOVED_S)
        if stop > end - _LEAST_PIECE_S:
            room = end - _LEAST_PIECE_S - at - _LEAST_PIECE_S
            if found or room < REMOVED_S[0]:
                return tuple(found)
            start = at + _LEAST_PIECE_S
            stop = start + draw.uniform(REMOVED_S[0], min(room, REMOVED_S[1]))
        first, last = (float(times[np.searchsorted(times, one)]) for one in (start, stop))
        found.append(Removed(first - gone, first, last))
        gone, at = gone + last - first, last


def treatments_of(take: SourceTake) -> list[Treatment]:
    """Some of the treatments, each take beginning at another one: more where nothing was tuned on."""
    first = zlib.crc32(take.name.encode()) % len(TREATMENTS)
    count = _FRESHLY_TREATED if take.group == FRESH else _TREATED[take.part]
    return [TREATMENTS[(first + 3 * number) % len(TREATMENTS)] for number in range(count)]


def make(ffmpeg: Ffmpeg, take: SourceTake, treatment: Treatment, *, cut: bool, folder: Path) -> Made | None:
    """The clip, made once and kept in `folder`; None where the take is too short to be cut."""
    words = [take.name, *treatment.name.replace(",", "").split(), "cut" if cut else "whole"]
    target = folder / ("-".join(words) + ".mp4")
    note = target.with_suffix(".json")
    if not note.is_file():
        media = probe(ffmpeg, take.path)
        times = np.asarray(media.frame_times_s) - media.frame_times_s[0]
        removed = plan(f"{take.name} {treatment.name}", times) if cut else ()
        if cut and not removed:
            return None
        seconds = float(times[-1]) - sum(one.to_s - one.from_s for one in removed)
        args = _command(take, treatment, removed, times, media.video.width if media.video else 0,
                        media.video.height if media.video else 0)  # fmt: skip
        done = ffmpeg.run(["-y", "-nostdin", "-i", str(take.path), *args, f"file:{target}"], timeout_s=900)
        if done.code != 0:
            raise SystemExit(f"{target.name}: {done.stderr[-800:]}")
        note.write_text(json.dumps({"seconds": seconds, "removed": [asdict(one) for one in removed]}), "utf-8")
    told = json.loads(note.read_text("utf-8"))
    return Made(target, take.name, take.group, take.part, treatment.name, told["seconds"],
                tuple(Removed(**one) for one in told["removed"]))  # fmt: skip


def _command(
    take: SourceTake,
    treatment: Treatment,
    removed: tuple[Removed, ...],
    times: NDArray[np.float64],
    width: int,
    height: int,
) -> list[str]:
    draw = random.Random(zlib.crc32(f"{take.name} {treatment.name} {bool(removed)}".encode()))
    steps = ["settb=1/90000", "setpts=PTS-STARTPTS"]
    if treatment.before:
        steps.append(treatment.before.format(p=round(draw.uniform(0, 6), 2)))
    if removed:
        half = 0.004
        gone = "+".join(f"between(t,{one.from_s - half:.4f},{one.to_s - half:.4f})" for one in removed)
        moved = "+".join(f"gte(T,{one.to_s - half:.4f})*{one.to_s - one.from_s:.5f}" for one in removed)
        steps += [f"select='not({gone})'", f"setpts='PTS-({moved})/TB'"]
    if treatment.jitter:
        lost = "+".join(f"eq(n,{n})" for n in range(draw.randint(9, 25), len(times), draw.randint(17, 41)))
        steps += [f"select='not({lost or '0'})'", "setpts='PTS+floor(0.006*sin(N*2.3)/TB)'"]
    if treatment.fps:
        steps.append(f"fps={treatment.fps}")
    tall = min(width, height) if treatment.height == 0 else treatment.height
    if treatment.before or treatment.height:
        steps.append(f"scale='if(gt(iw,ih),-2,{tall})':'if(gt(iw,ih),{tall},-2)'")
    if treatment.flashes:
        steps += _lights(draw, removed, float(times[-1]))
    steps += [treatment.after] if treatment.after else []
    rate = treatment.fps or (len(times) - 1) / max(0.1, float(times[-1]))
    bits = int(treatment.bits * rate * tall * tall * max(width, height) / max(1, min(width, height)))
    return ["-an", "-sn", "-vf", ",".join(steps), "-fps_mode", "passthrough", "-enc_time_base", "1/90000",
            "-pix_fmt", "yuv420p", "-c:v", "libx264", "-preset", "superfast", "-threads", "1",
            "-b:v", str(bits), "-maxrate", str(bits * 2), "-bufsize", str(bits * 2), "-g", "250"]  # fmt: skip


def _lights(draw: random.Random, removed: tuple[Removed, ...], end: float) -> list[str]:
    """One-picture flashes every few seconds, away from the cuts, and a slow dimming to half and back."""
    gone, flashes, at = sum(one.to_s - one.from_s for one in removed), [], draw.uniform(0.5, 2.0)
    while at < end - gone:
        if all(abs(at - one.at_s) > 0.4 for one in removed):
            flashes.append(f"between(t,{at:.3f},{at + 0.0333:.4f})")
        at += draw.uniform(1.5, 4.0)
    dim = f"eq=brightness='-0.14*(1-cos(2*PI*t/{draw.uniform(5, 9):.2f}))':eval=frame"
    return [dim, *([f"lutyuv=y='min(maxval,val*0.35+160)':enable='{'+'.join(flashes)}'"] if flashes else [])]


def small_pictures(ffmpeg: Ffmpeg, path: Path, cache: Path | None) -> tuple[NDArray[np.float64], NDArray[np.uint8]]:
    """Times and pixels (count, h, 192) of a clip as the program itself reads it, kept in `cache` where one is named."""
    kept = cache / f"{path.stem}.npz" if cache is not None else None
    if kept is not None and kept.is_file():
        with np.load(kept) as stored:
            return stored["times"], stored["pixels"]
    read = [one for one in read_pictures(ffmpeg, path, probe(ffmpeg, path), full_per_s=0.2) if isinstance(one, Small)]
    times, pixels = np.asarray([one.at_s for one in read]), np.stack([one.pixels for one in read])
    if kept is not None:
        np.savez(kept, times=times, pixels=pixels)
    return times, pixels
