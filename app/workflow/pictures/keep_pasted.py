"""Write a pasted screenshot as a PNG file of its own, so that it can be attached like any other file."""

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image

from app.domain.cases.deadline import PLATFORM_TIME
from app.domain.errors import Problem
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.files import unwritten, write_bytes
from app.media.pictures.upright import upright
from app.workflow.deps import Deps

_FOLDER = "pasted"


@contextmanager
def pasted_file(deps: Deps, data: bytes) -> Iterator[Path]:
    """The file, named after the moment in platform time; it goes when the block ends, for the vault keeps a copy.

    `data`: an encoded picture out of the clipboard. Raises `Problem`: no picture, a disk that refuses.
    """
    try:
        _, picture = upright(BytesIO(data))
    except (ValueError, SyntaxError, OSError, Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise Problem(
            "nothing-to-paste",
            text(QT_TRANSLATE_NOOP("pictures", "The clipboard holds no picture that can be read.")),
            text(QT_TRANSLATE_NOOP("pictures", "Take the screenshot again, then paste it.")),
        ) from error
    out = BytesIO()
    picture.save(out, "PNG")
    folder = deps.cache / _FOLDER
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(dir=folder, ignore_cleanup_errors=True) as own:
            path = Path(own) / f"截图 {deps.now().astimezone(PLATFORM_TIME):%Y-%m-%d %H%M%S}.png"
            write_bytes(path, out.getvalue())
            yield path
    except OSError as error:
        raise unwritten(folder, error) from error
