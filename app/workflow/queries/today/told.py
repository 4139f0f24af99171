"""Which reminders this computer has shown to somebody, as `keeping.keep_told` wrote them down."""

import json
from datetime import UTC, datetime
from pathlib import Path

from app.domain.reminders.reminding import Told

_MOST_BYTES = 8 << 20


def read_told(path: Path) -> dict[str, Told]:
    """What was told, by window; nothing where the file is missing or no longer makes sense."""
    try:
        if path.stat().st_size > _MOST_BYTES:
            return {}
        said = json.loads(path.read_text(encoding="utf-8"))
        return {str(key): Told(_instant(due), float(stage), _instant(at)) for key, (due, stage, at) in said.items()}
    except (OSError, ValueError, TypeError, AttributeError):
        return {}


def _instant(said: str) -> datetime:
    at = datetime.fromisoformat(said)
    return at if at.tzinfo else at.replace(tzinfo=UTC)
