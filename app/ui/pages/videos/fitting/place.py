"""Where a copy that fits is put: beside the original, or in the data folder; never over a file that is there."""

import os
from itertools import count
from pathlib import Path

from app.domain.media.copy import RECORD_ENDING

_MARK, _ENDING = "-fit", ".mp4"


def place_for_copy(original: Path, name: str, folder: Path, *, beside: bool) -> Path:
    """A free name for the copy of `original`, called after `name`. Beside it where that is wished and can be written
    to, else in `folder`, which is made. Works on the disk: call it on a worker.
    """
    if beside and os.access(original.parent, os.W_OK):
        return _free(original.parent, Path(name).stem)
    folder.mkdir(parents=True, exist_ok=True)
    return _free(folder, Path(name).stem)


def _free(folder: Path, stem: str) -> Path:
    """Also its parts and its record must be free."""
    there = {entry.name.lower() for entry in folder.iterdir()}
    for number in count(1):
        called = f"{stem}{_MARK}" + ("" if number == 1 else f"-{number}")
        names = (f"{called}{_ENDING}", f"{called}{_ENDING}{RECORD_ENDING}", f"{called}-1{_ENDING}")
        if not any(name.lower() in there for name in names):
            return folder / f"{called}{_ENDING}"
    raise AssertionError(folder)
