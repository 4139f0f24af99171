"""Where the FFmpeg lies that comes with the program."""

import os
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path


def bundled() -> Path:
    """The binary of imageio-ffmpeg, found where that package keeps it: before it answers, it loads asyncio and runs the
    binary, which take as long as opening a film. Raises `RuntimeError` when there is none.
    """
    spec = find_spec("imageio_ffmpeg")
    folders = spec.submodule_search_locations if spec else None
    found = [file for folder in folders or () for file in Path(folder, "binaries").glob("ffmpeg-*")]
    if len(found) == 1 and not os.environ.get("IMAGEIO_FFMPEG_EXE"):
        return found[0]
    return Path(import_module("imageio_ffmpeg").get_ffmpeg_exe())
