"""The folder of real media, for tests that need it."""

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


def media_folder() -> Path | None:
    """EVIDENCE_DESK_MEDIA, else `shared/data` beside the checkout; None where neither is there."""
    named = os.environ.get("EVIDENCE_DESK_MEDIA")
    folder = Path(named) if named else ROOT.parent / "shared" / "data"
    return folder if folder.is_dir() else None


def real_media() -> Path:
    """The folder, or the test is skipped and says why."""
    folder = media_folder()
    if folder is None:
        pytest.skip("no real media here: set EVIDENCE_DESK_MEDIA to their folder")
    return folder
