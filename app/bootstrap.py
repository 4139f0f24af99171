"""The one place where the parts meet."""

from datetime import UTC, datetime

import app.checks.video
import app.exporters
from app.checks.video.base import Check
from app.exporters.base import Exporter
from app.media.ffmpeg import Ffmpeg
from app.paths import RESOURCES, DataFolder
from app.plugins import discover
from app.rulebook.book import load_rulebook
from app.settings import Settings
from app.storage.database import Database
from app.storage.vault import Vault
from app.texts import read_catalog
from app.workflow.deps import Deps


def _now() -> datetime:
    return datetime.now(UTC)


def open_deps(folder: DataFolder, settings: Settings) -> Deps:
    """Build everything a verb needs. Opens no file of the user's yet; raises `Problem` when something is missing."""
    return Deps(
        database=Database(folder.database),
        vault=Vault(folder.vault),
        rulebook=load_rulebook(RESOURCES / "platforms", folder.rules),
        ffmpeg=Ffmpeg(settings.ffmpeg),
        checks=discover(app.checks.video, "CHECK", Check),
        exporters=discover(app.exporters, "EXPORTER", Exporter),
        chinese=read_catalog(RESOURCES / "i18n", "zh_CN"),
        resources=RESOURCES,
        cache=folder.cache,
        now=_now,
    )
