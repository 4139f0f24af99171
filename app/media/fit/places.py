"""Where copies are put: checked before the work, filled all at once after it, never over something that is there."""

import os
from collections.abc import Sequence
from pathlib import Path

from app.domain.errors import Problem
from app.domain.media.copy import RECORD_ENDING
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.files import sync_folder, unwritten

ENDING = ".mp4"


def part_places(out: Path, parts: int) -> tuple[Path, ...]:
    """`out` itself, or `…-1.mp4`, `…-2.mp4` beside it."""
    if parts == 1:
        return (out,)
    return tuple(out.with_name(f"{out.stem}-{number}{out.suffix}") for number in range(1, parts + 1))


def record_place(out: Path) -> Path:
    """Where the record of the copies is put."""
    return out.with_name(out.name + RECORD_ENDING)


def check_place(source: Path, out: Path, parts: int = 1) -> None:
    """Raise `Problem` when `out` is the source, exists, has another ending, or lies where nothing can be written."""
    if out.suffix.lower() != ENDING:
        raise Problem(
            "not-mp4",
            text(QT_TRANSLATE_NOOP("fit", "A copy is an MP4 file, but {path} is named otherwise."), path=str(out)),
            text(QT_TRANSLATE_NOOP("fit", "End its name in .mp4.")),
        )
    if not out.absolute().parent.is_dir():
        raise Problem(
            "no-folder",
            text(QT_TRANSLATE_NOOP("fit", "There is no folder {folder}."), folder=str(out.absolute().parent)),
            text(QT_TRANSLATE_NOOP("fit", "Make it, or choose another one.")),
        )
    for place in (out, *part_places(out, parts), record_place(out)):
        if _same(source, place):
            raise Problem(
                "copy-over-original",
                text(QT_TRANSLATE_NOOP("fit", "{path} is the original: it is never written to."), path=str(place)),
                text(QT_TRANSLATE_NOOP("fit", "Choose another name for the copy.")),
            )
        if os.path.lexists(place):
            raise in_the_way(place)


def _same(source: Path, place: Path) -> bool:
    try:
        return place.samefile(source)
    except OSError:
        return False


def in_the_way(place: Path) -> Problem:
    """Something has the copy's name already."""
    return Problem(
        "file-in-the-way",
        text(QT_TRANSLATE_NOOP("fit", "{path} exists already; nothing is overwritten."), path=str(place)),
        text(QT_TRANSLATE_NOOP("fit", "Choose another name for the copy, or move that file away.")),
    )


def put_in_place(moves: Sequence[tuple[Path, Path]]) -> None:
    """Give every finished file its name, or none of them. Raises `Problem`."""
    placed: list[Path] = []
    try:
        for made, place in moves:
            _sync(made)
            if os.path.lexists(place):
                raise in_the_way(place)
            made.rename(place)
            placed.append(place)
        sync_folder(moves[0][1].absolute().parent)
    except (OSError, Problem) as error:
        for place in placed:
            place.unlink(missing_ok=True)
        if isinstance(error, Problem):
            raise
        raise unwritten(moves[0][1], error) from error


def _sync(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())
