"""How far somebody at this computer has looked, and which cases others changed that nobody opened yet: a small file
beside the data, so that the night's changes are marked in the morning.
"""

import json
from collections.abc import Collection
from pathlib import Path

from app.files import write_bytes


def keep_looked(path: Path, last: int, cases: Collection[str]) -> None:
    """Write it down. Raises `Problem` when the disk refuses."""
    write_bytes(path, json.dumps({"entry": last, "cases": sorted(cases)}).encode())
