"""Records without an entry, migrated once per run and copied: what tests begin with that are about something else.

The file is made by `Database` itself. Tests of opening and migrating let it begin without one.
"""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from app.storage.database import Database


def lay_fresh_records(path: Path) -> None:
    """Put them where a `Database` will look, unless something lies there already."""
    if path.exists():
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(_fresh())


@cache
def _fresh() -> bytes:
    with TemporaryDirectory(prefix="desk-fresh-") as folder:
        database = Database(Path(folder) / "desk.sqlite3")
        with database.read():
            pass
        database.close()
        left = [path.name for path in Path(folder).iterdir()]
        if left != ["desk.sqlite3"]:
            raise AssertionError(f"one file is copied, yet there are {left}")
        return database.path.read_bytes()
