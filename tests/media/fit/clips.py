"""Small clips for tests of fitting: a test card with grain, four seconds at 320 x 180, made once per session."""

from functools import cache
from pathlib import Path

from app.media.fit.source import Source, look_at
from app.media.probe import probed
from tests import samples

H264 = ("-c:v", "libx264", "-preset", "ultrafast", "-crf", "16", "-pix_fmt", "yuv420p")
SOUND = ("-c:a", "aac", "-b:a", "48k", "-ac", "1")


@cache
def clip(
    name: str,
    size: str = "320x180",
    fps: int = 25,
    seconds: float = 4,
    filters: str = "null",
    coding: tuple[str, ...] = H264,
    sound: tuple[str, ...] = SOUND,
    sound_filters: str = "anull",
) -> Path:
    target = samples.folder() / f"fit-{name}"
    card = f"testsrc2=s={size}:r={fps}:d={seconds}"
    noise = f"anoisesrc=d={seconds}:a=0.1:c=pink:r=44100:seed=1"
    tracks = ["-map", "1:a", "-af", sound_filters, *sound] if sound else []
    grain = f"settb=1/90000,noise=alls=14:allf=t:all_seed=1,{filters}"
    samples._run(
        ["-f", "lavfi", "-i", card, "-f", "lavfi", "-i", noise, "-map", "0:v", "-vf", grain,
         "-fps_mode", "passthrough", "-enc_time_base", "1/90000", *coding, *tracks, f"file:{target}"]
    )  # fmt: skip
    return target


def grainy() -> Path:
    return clip("grainy.mp4")


def source_of(path: Path) -> Source:
    return look_at(path, probed(samples.ffmpeg(), path))
