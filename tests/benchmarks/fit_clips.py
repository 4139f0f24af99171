"""The material of the fit benchmark: clips made from noise, cards and drawn parcels, and some real ones."""

import subprocess
from dataclasses import dataclass, replace
from pathlib import Path

from app.media.demo_clip import Take, make_take
from app.media.ffmpeg import Ffmpeg


@dataclass(frozen=True)
class Clip:
    """A source and the limits that it is fitted to, in bytes, and where it shall become parts, in seconds."""

    name: str
    path: Path
    limits: tuple[int, ...]
    most_s: float | None = None


_NOISE = "noise=alls=8:allf=t:all_seed=1"
_RICH = ["-c:v", "libx264", "-preset", "ultrafast", "-crf", "20", "-pix_fmt", "yuv420p"]
_DEEP = ["-c:v", "libx265", "-preset", "ultrafast", "-crf", "20", "-pix_fmt", "yuv420p10le", "-tag:v", "hvc1",
         "-x265-params", "log-level=none"]  # fmt: skip
_UNEVEN = "settb=1/90000,setpts='PTS+floor((0.3*sin(N*1.7)+0.3)/TB/30)'"


def _card(size: str, fps: int, seconds: float) -> list[str]:
    return ["-f", "lavfi", "-i", f"testsrc2=s={size}:r={fps}:d={seconds}"]


MADE = {
    "easy_still_table": (["-f", "lavfi", "-i", "gradients=s=640x360:r=30:d=20:speed=0.00001:seed=3"], "null", _RICH),
    "noisy": (_card("640x360", 30, 8), _NOISE, _RICH),
    "short": (_card("640x360", 30, 5), _NOISE, _RICH),
    "long_small": (_card("320x180", 30, 60), _NOISE, _RICH),
    "4k": (_card("3840x2160", 30, 2), _NOISE, _RICH),
    "60fps": (_card("640x360", 60, 8), _NOISE, _RICH),
    "vfr": (_card("640x360", 30, 8), f"{_NOISE},{_UNEVEN}", _RICH),
    "portrait": (_card("360x640", 30, 8), _NOISE, _RICH),
    "hevc_10bit": (_card("640x360", 30, 6), f"{_NOISE},format=yuv420p10le", _DEEP),
}
QUICK = ("noisy", "short", "vfr")
REAL = (
    "videos/mp4/intel_bottle-detection.mp4",
    "videos/avi/mdx_100_0306.AVI",
    "videos/mp4/media3_long_1080p_lowbitrate.mp4",
    "videos/mp4/mdx_FLIR Thermal.mp4",
)
SHARES = (0.7, 0.25)
"""Of the source's bytes, what each copy may have."""


def made_clips(folder: Path, *, quick: bool) -> list[Clip]:
    """Each is made once; the next run finds it."""
    folder.mkdir(parents=True, exist_ok=True)
    clips = []
    for name in QUICK if quick else MADE:
        source, filters, coding = MADE[name]
        path = folder / f"{name}.mp4"
        if not path.exists():
            sound = ["-f", "lavfi", "-i", "anoisesrc=d=600:a=0.05:c=pink:r=44100:seed=1"]
            times = ["-fps_mode", "passthrough", "-enc_time_base", "1/90000"]
            subprocess.run(
                [Ffmpeg().path, "-y", "-v", "error", *source, *sound, "-vf", f"settb=1/90000,{filters}", *times,
                 *coding, "-c:a", "aac", "-b:a", "96k", "-shortest", path], check=True,
            )  # fmt: skip
        clips.append(_clip(name, path))
    if not quick:
        parcel = folder / "parcel_1080p.mp4"
        if not parcel.exists():
            make_take(Ffmpeg(), parcel, Take(seconds=10.0))
        clips.append(_clip("parcel_1080p", parcel))
        long = next(clip for clip in clips if clip.name == "long_small")
        clips += [replace(long, name="parts", limits=long.limits[1:], most_s=35.0)]
        clips += [replace(long, name="too_long", limits=long.limits[1:], most_s=10.0)]
    return clips


def real_clips(media: Path) -> list[Clip]:
    """A few real ones of several kinds, and two takes."""
    takes = sorted((media / "takes").glob("*.mp4"))[:2]
    paths = [media / name for name in REAL] + takes
    return [_clip(path.stem, path) for path in paths if path.exists()]


def _clip(name: str, path: Path) -> Clip:
    return Clip(name, path, tuple(int(path.stat().st_size * share) for share in SHARES))
