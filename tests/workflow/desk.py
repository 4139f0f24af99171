"""A small desk: real database and vault in a temporary folder, rules made by hand, a clock that tests set."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import cast

from app.domain.rules.platform import Platform
from app.media.ffmpeg import Ffmpeg
from app.rulebook.book import Rulebook
from app.storage.database import Database
from app.storage.vault import Vault
from app.texts import Catalog
from app.workflow.deps import Deps
from tests.fresh_records import lay_fresh_records
from tests.small_rules import SmallRulebook, small_platform

START = datetime(2026, 11, 22, 2, 0, tzinfo=UTC)


@dataclass
class Desk:
    deps: Deps
    rulebook: SmallRulebook
    folder: Path
    times: list[datetime] = field(default_factory=lambda: [START])

    def set_time(self, now: datetime) -> None:
        self.times[0] = now

    def ledger(self) -> tuple[tuple[str, str], ...]:
        """Kind and case of every entry."""
        with self.deps.database.read() as unit:
            return tuple((entry.kind, entry.case) for entry in unit.ledger.all())

    def file(self, name: str, data: bytes = b"\x00\x00\x00\x18ftypisom some film") -> Path:
        path = self.folder / name
        path.write_bytes(data)
        return path


@contextmanager
def small_desk(
    folder: Path, platform: Platform | None = None, server: str = "", wait_s: float = 5, *, ready: bool = False
) -> Iterator[Desk]:
    """`ready`: its records are there already, for tests that are not about opening, restoring or migrating them."""
    rulebook = SmallRulebook((platform or small_platform(),))
    times = [START]
    data = folder / "data"
    if ready and not server:
        lay_fresh_records(data / "desk.sqlite3")
    deps = Deps(
        database=Database(data / "desk.sqlite3", server=server, wait_s=wait_s),
        vault=Vault(data / "vault"),
        rulebook=cast("Rulebook", rulebook),
        ffmpeg=Ffmpeg(),
        checks=(),
        exporters=(),
        chinese=Catalog("zh_CN", {}),
        resources=folder,
        cache=folder / "cache",
        now=lambda: times[0],
    )
    yield Desk(deps, rulebook, folder, times)
    deps.database.close()
