"""What can be said of a film at once, from its header and its first packets: enough to begin to look at it."""

from dataclasses import dataclass
from pathlib import Path

from app.domain.media.video import VideoStream
from app.domain.report import SILENT, Report
from app.media.ffmpeg import Ffmpeg, input_args
from app.media.header import read_header
from app.media.packets import listed
from app.media.probe import choose_film, film_stream

SPARSE_S = 4.0
"""Key frames further apart than this miss a label that is held up as briefly as most are."""
_FIRST_PACKETS = 300
_TIMEOUT_S = 20.0


@dataclass(frozen=True, slots=True)
class Outline:
    """The film by header and first packets alone: its stream (`fps` is 0: not known yet), when it begins, whether its
    second key frame is `sparse`, more than `SPARSE_S` after the first, and how much later that is (None: further on).
    """

    film: VideoStream
    start_s: float
    sparse: bool
    keys_apart_s: float | None


def outline(ffmpeg: Ffmpeg, path: Path, *, report: Report = SILENT) -> Outline | None:
    """What can be said of a file at once; None when its first packets do not suffice."""
    args = [*input_args(path, "-copyts"), "-map", "0:v?", "-c", "copy", "-copyinkf", "-frames:v", str(_FIRST_PACKETS)]
    finished = ffmpeg.run([*args, "-f", "framecrc", "-"], timeout_s=_TIMEOUT_S, report=report)
    header = read_header(finished.stderr, str(path.absolute()))
    films = [stream for stream in header.streams if stream.kind == "Video"]
    film = choose_film(films)
    if film is None:
        return None
    number = films.index(film)
    said = f"#tb {number}: "
    lines = finished.stdout.decode("ascii", "replace").splitlines()
    base = next((line.removeprefix(said) for line in lines if line.startswith(said)), None)
    packets = listed(lines, number)
    if base is None or not packets:
        return None
    start_s = packets[0].at_s
    second_s = next((packet.at_s for packet in packets[1:] if packet.key), None)
    known_s = packets[-1].at_s if second_s is None else second_s
    apart_s = None if second_s is None else second_s - start_s
    return Outline(film_stream(film, base, ()), start_s, known_s - start_s > SPARSE_S, apart_s)
