"""Where a copy is made: a folder of its own beside the target, the FFmpeg runs in it, and how their failure is told."""

import shutil
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import mkdtemp
from textwrap import wrap

from app.domain.errors import Problem
from app.domain.media.copy import TAG, WORK_TAG, CopyMark
from app.domain.report import SILENT, Report
from app.domain.text import QT_TRANSLATE_NOOP, Text, text
from app.files import remove_tree, unwritten
from app.media.ffmpeg import Ffmpeg, Finished
from app.media.fit.leftovers import PREFIX, held, sweep
from app.media.header import by_level
from app.media.limits import limit_passed

_FULL = ("No space left on device", "not enough space on the disk")
_LEAST_TIMEOUT_S = 900.0
_SLOWEST = 120.0
"""Seconds of work for a second of video before something must be wrong: 4K at 60 a second on two old cores takes 40."""
_MEGA = 1_000_000
_LINE = 200
"""FFmpeg shows no more than 255 characters of a line of a tag."""


@dataclass(frozen=True, slots=True)
class Cut:
    """A stretch of the source, in seconds from its start; `length_s` None: to the end."""

    start_s: float = 0.0
    length_s: float | None = None

    def args(self) -> list[str]:
        """What goes before the input."""
        ends = [] if self.length_s is None else ["-t", f"{self.length_s:.6f}"]
        return ["-ss", f"{self.start_s:.6f}", *ends] if self.start_s or ends else []


@dataclass(slots=True)
class Workshop:
    """One copy in the making. `commands` and `told` grow with the work."""

    ffmpeg: Ffmpeg
    folder: Path
    commands: list[tuple[str, ...]] = field(default_factory=list)
    told: list[Text] = field(default_factory=list)

    def run(self, args: Sequence[str], length_s: float, report: Report = SILENT) -> Finished:
        """Run FFmpeg and keep its command line. Raises `Cancelled`, and `Problem` (disk full, our limits)."""
        timeout_s = max(_LEAST_TIMEOUT_S, length_s * _SLOWEST)
        finished = self.ffmpeg.run(args, timeout_s=timeout_s, report=report, length_s=max(length_s, 0.001))
        self.commands.append(finished.command)
        if any(sign in finished.stderr for sign in _FULL):
            raise disk_full(self.folder.parent, None)
        if problem := limit_passed(finished.code, finished.stderr):
            raise problem
        return finished

    def say_work(self, *runs: Sequence[str]) -> str:
        """What a copy made by these runs tells about its making."""
        return work_of(self.ffmpeg.version, *runs)

    def tell(self, said: Text) -> None:
        """Something that a person has to know, once."""
        if said not in self.told:
            self.told.append(said)


@contextmanager
def workshop(ffmpeg: Ffmpeg, out: Path) -> Iterator[Workshop]:
    """A workshop beside `out`, which is removed with everything in it that was not taken out, whatever happens; what
    work that was killed left there is removed first.
    """
    sweep(out.absolute().parent)
    try:
        folder = Path(mkdtemp(prefix=PREFIX, dir=out.absolute().parent))
    except OSError as error:
        raise unwritten(out, error) from error
    try:
        with _in_use(folder, out):
            yield Workshop(ffmpeg, folder)
    finally:
        remove_tree(folder)


@contextmanager
def _in_use(folder: Path, out: Path) -> Iterator[None]:
    with ExitStack() as stack:
        try:
            stack.enter_context(held(folder))
        except OSError as error:
            raise unwritten(out, error) from error
        yield


def work_of(version: str, *runs: Sequence[str]) -> str:
    """FFmpeg's version and the arguments of each run, as a copy tells them: files are called by what they are, because
    a copy is handed to strangers and names of folders and persons are no business of theirs.
    """
    told = [f"run {number}: {' '.join(_role(word) for word in run)}" for number, run in enumerate(runs, start=1)]
    lines = (wrap(words, _LINE, break_long_words=False, break_on_hyphens=False) for words in told)
    return "\n".join((f"ffmpeg {version}", *(line for each in lines for line in each)))


def _role(word: str) -> str:
    if not word.startswith("file:"):
        return word if not Path(word).is_absolute() else "NOTES"
    return "WORKFILE" if Path(word.removeprefix("file:")).parent.name.startswith(PREFIX) else "SOURCE"


def mark_args(mark: CopyMark, work: str) -> list[str]:
    """Output options of every copy: the source's own tags, then the mark; an index at the front."""
    tags = ["-metadata", f"{TAG}={mark.comment()}", "-metadata", f"{WORK_TAG}={work}"]
    return ["-map_metadata", "0", "-map_chapters", "-1", *tags, "-movflags", "+faststart", "-f", "mp4"]


def check_room(folder: Path, needed: int) -> None:
    """Raise `Problem` when the disk has less room than the work will take."""
    try:
        free = shutil.disk_usage(folder).free
    except OSError as error:
        raise unwritten(folder, error) from error
    if free < needed:
        raise disk_full(folder, (needed, free))


def disk_full(folder: Path, figures: tuple[int, int] | None) -> Problem:
    """The problem of a disk without room: known before (`figures`: bytes needed and free) or met on the way."""
    hint = text(QT_TRANSLATE_NOOP("fit", "Free some space or choose a folder on another disk. Nothing was kept."))
    if figures is None:
        said = text(QT_TRANSLATE_NOOP("fit", "The disk of {folder} is full."), folder=str(folder))
        return Problem("disk-full", said, hint)
    needed, free = figures
    said = text(
        QT_TRANSLATE_NOOP("fit", "Making the copy takes about {needed} MB in {folder}, and {free} MB are free."),
        needed=-(-needed // _MEGA),
        free=free // _MEGA,
        folder=str(folder),
    )
    return Problem("disk-full", said, hint)


def not_made(path: Path, finished: Finished) -> Problem:
    """FFmpeg gave up: in its own last words."""
    wrong = [said for level, said in by_level(finished.stderr) if level in {"error", "fatal"}]
    return Problem(
        "copy-not-made",
        text(
            QT_TRANSLATE_NOOP("fit", "No copy of {path} could be made: {why}."),
            path=str(path),
            why=(wrong[0] if wrong else str(finished.code)).replace(str(path), path.name)[:200].rstrip("."),
        ),
        text(QT_TRANSLATE_NOOP("fit", "The file may be damaged: copy it from the camera or phone again.")),
    )
