"""Which reminders this computer has shown to somebody: a small file beside the data, because every clerk's PC reminds
its own clerk; losing it means to be reminded once more, nothing worse.
"""

import json
from collections.abc import Mapping
from datetime import datetime, timedelta
from pathlib import Path

from app.domain.reminders.reminding import Told
from app.files import write_bytes
from app.workflow.queries.today.told import read_told

_KEPT = timedelta(days=40)


def keep_told(path: Path, added: Mapping[str, Told], now: datetime) -> None:
    """Add what was told now; what ended long ago is dropped. Raises `Problem` when the disk refuses."""
    held = {key: one for key, one in {**read_told(path), **added}.items() if one.due_at > now - _KEPT}
    said = {key: (one.due_at.isoformat(), one.stage_s, one.at.isoformat()) for key, one in sorted(held.items())}
    write_bytes(path, json.dumps(said, indent=0).encode())
