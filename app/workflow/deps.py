"""Everything that a verb works with, handed in once by `bootstrap`."""

from __future__ import annotations  # the parts are named here without loading them: SQLAlchemy alone takes a while

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from app.checks.picture.base import PictureCheck
    from app.checks.video.base import Check
    from app.exporters.base import Exporter
    from app.media.ffmpeg import Ffmpeg
    from app.rulebook.book import Rulebook
    from app.storage.database import Database
    from app.storage.vault import Vault
    from app.texts import Catalog


@dataclass(frozen=True, slots=True)
class Deps:
    """The parts. Nothing here opens a file or starts a process before it is used."""

    database: Database
    vault: Vault
    rulebook: Rulebook
    ffmpeg: Ffmpeg
    checks: tuple[Check, ...]
    exporters: tuple[Exporter, ...]
    chinese: Catalog
    """What a platform receives is said through this one, whatever the screen speaks."""
    resources: Path
    cache: Path
    now: Callable[[], datetime]
    """The present instant, UTC."""
    picture_checks: tuple[PictureCheck, ...] = ()
