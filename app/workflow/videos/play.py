"""Open a video for a person to look at picture by picture: reads only, records nothing."""

from pathlib import Path

from app.domain.media.video import MediaInfo
from app.domain.report import Report
from app.media.stream.reel import Reel, Still
from app.media.stream.tape import Tape, Wish
from app.workflow.deps import Deps

__all__ = ["OpenTape", "Reel", "Still", "Tape", "Wish", "play"]


class OpenTape:
    """Where `play` leaves the tape for the window once it knows the file; None until then."""

    def __init__(self) -> None:
        self.tape: Tape | None = None


def play(deps: Deps, source: Path | str, media: MediaInfo | None, opened: OpenTape, *, report: Report) -> None:
    """Serve pictures of a file, or of an original by its SHA-256, until stopped. `media`: what is known of it already.

    Raises `Problem` for what cannot be read or shown, and `Cancelled` when the person closes it.
    """
    path = source if isinstance(source, Path) else deps.vault.original(source)
    opened.tape = Tape(deps.ffmpeg, path, media)
    opened.tape.run(report)
