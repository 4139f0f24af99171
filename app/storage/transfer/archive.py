"""The file that everything travels in: a stored zip with a manifest of SHA-256 sums, read again after it was written.

`records/<table>.jsonl`, `originals/<ab>/<rest of the hash>`, `rules/…`, `settings.toml`, `README.txt`, `manifest.json`.
"""

import hashlib
import json
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any, Self

from app.domain.errors import Problem
from app.domain.proof.manifest import MANIFEST_NAME
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.files import CHUNK, unreadable

FORMAT = 1
_PROGRAM = "unboxing-evidence-desk"
_LONGEST_MANIFEST = 1 << 30
_TIME = (1980, 1, 1, 0, 0, 0)
_README = """开箱举证台的备份。Backup of the Unboxing Evidence Desk.

records/    one file per table: the first line names the columns, each other line is one row (JSON, UTF-8)
originals/  attached files, named by their SHA-256: two characters folder, the rest file name
rules/      rules of one's own
manifest.json   SHA-256 and size of every file here; `sha256sum` gives the same

Restore: evidence-desk --data NEW-FOLDER restore THIS-FILE
"""


@dataclass(frozen=True, slots=True)
class Entry:
    """One file of a backup."""

    sha256: str
    bytes: int


@dataclass(frozen=True, slots=True)
class Contents:
    """What a backup holds. `revision`: of the tables; `ledger`: number and hash of the last entry.

    `originals`: whether attached files are in it; `missing`: hashes of those that were not in the vault any more;
    `released`: hashes of those that were let go on purpose.
    """

    made_at: str
    revision: str
    ledger: tuple[int, str]
    originals: bool
    rows: Mapping[str, int] = field(default_factory=dict)
    missing: tuple[str, ...] = ()
    released: tuple[str, ...] = ()
    files: Mapping[str, Entry] = field(default_factory=dict)
    format: int = FORMAT
    program: str = _PROGRAM


class Packing:
    """A backup that is being written; every file goes through `add`."""

    def __init__(self, path: Path) -> None:
        self._zip = zipfile.ZipFile(path, "w", zipfile.ZIP_STORED)
        self.files: dict[str, Entry] = {}

    def __enter__(self) -> Self:
        self.add("README.txt", [_README.encode()])
        return self

    def __exit__(self, *_rest: object) -> None:
        self._zip.close()

    def add(self, name: str, blocks: Iterable[bytes]) -> Entry:
        """Write one file; its name has forward slashes."""
        digest, size = hashlib.sha256(), 0
        with self._zip.open(zipfile.ZipInfo(name, _TIME), "w", force_zip64=True) as file:
            for block in blocks:
                digest.update(block)
                size += len(block)
                file.write(block)
        self.files[name] = Entry(digest.hexdigest(), size)
        return self.files[name]

    def finish(self, contents: Contents) -> Entry:
        """Write the manifest, as the last file; its hash stands for everything."""
        listed = {**asdict(contents), "files": {name: asdict(entry) for name, entry in self.files.items()}}
        data = json.dumps(listed, ensure_ascii=False, sort_keys=True, indent=1).encode()
        return self.add(MANIFEST_NAME, [data])


class Backup:
    """A backup that is read. Raises `Problem` for a file that is none, is damaged, or comes from a newer program."""

    def __init__(self, path: Path, known: Iterable[str]) -> None:
        self.path = path
        try:
            self._zip = zipfile.ZipFile(path)
        except OSError as error:
            raise unreadable(path, error) from error
        except zipfile.BadZipFile as error:
            raise damaged(path, "zip") from error
        try:
            self.contents = self._contents(frozenset(known))
        except BaseException:
            self._zip.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_rest: object) -> None:
        self._zip.close()

    def blocks(self, name: str) -> Iterator[bytes]:
        """The bytes of one file, held against the manifest at its end."""
        expected, digest, size = self.contents.files[name], hashlib.sha256(), 0
        try:
            with self._zip.open(name) as file:
                while block := file.read(CHUNK):
                    digest.update(block)
                    size += len(block)
                    yield block
        except (zipfile.BadZipFile, OSError, EOFError, RuntimeError) as error:
            raise damaged(self.path, name) from error
        if (digest.hexdigest(), size) != (expected.sha256, expected.bytes):
            raise damaged(self.path, name)

    def lines(self, name: str) -> Iterator[bytes]:
        """The lines of one file; none for a file that is not there."""
        rest = b""
        for block in self.blocks(name) if name in self.contents.files else ():
            *whole, rest = (rest + block).split(b"\n")
            yield from whole
        if rest:
            yield rest

    def named(self, folder: str) -> tuple[str, ...]:
        """The files of one folder of the backup."""
        return tuple(sorted(name for name in self.contents.files if name.startswith(f"{folder}/")))

    def verify(self, go_on: Callable[[float], None]) -> None:
        """Read every byte again. `go_on` is told the share that is done, and may raise."""
        total = sum(entry.bytes for entry in self.contents.files.values()) or 1
        done = 0
        for name in self.contents.files:
            for block in self.blocks(name):
                done += len(block)
                go_on(done / total)

    def _contents(self, known: frozenset[str]) -> Contents:
        try:
            info = self._zip.getinfo(MANIFEST_NAME)
            if info.file_size > _LONGEST_MANIFEST:
                raise damaged(self.path, MANIFEST_NAME)
            told = json.loads(self._zip.read(info))
            if told["program"] != _PROGRAM:
                raise damaged(self.path, MANIFEST_NAME)
            if told["format"] > FORMAT or told["revision"] not in known:
                raise _newer(self.path)
            contents = _read(told)
        except (KeyError, ValueError, TypeError, zipfile.BadZipFile, OSError, RuntimeError) as error:
            raise damaged(self.path, MANIFEST_NAME) from error
        there = self._zip.infolist()
        listed = {info.filename for info in there} - {MANIFEST_NAME}
        packed = any(info.compress_type != zipfile.ZIP_STORED for info in there)  # could swell to any size
        if packed or listed != set(contents.files) or not all(_harmless(name) for name in listed):
            raise damaged(self.path, MANIFEST_NAME)
        return contents


def _read(told: Mapping[str, Any]) -> Contents:
    number, last = told["ledger"]
    return Contents(
        str(told["made_at"]),
        str(told["revision"]),
        (int(number), str(last)),
        bool(told["originals"]),
        {str(name): int(count) for name, count in told["rows"].items()},
        tuple(map(str, told["missing"])),
        tuple(map(str, told["released"])),
        {str(name): Entry(str(one["sha256"]), int(one["bytes"])) for name, one in told["files"].items()},
    )


def _harmless(name: str) -> bool:
    """A name that cannot lead out of the folder it is put into."""
    path = PurePosixPath(name)
    return not (path.is_absolute() or ".." in path.parts or "\\" in name or ":" in name or "\x00" in name)


def damaged(path: Path, where: str) -> Problem:
    """The problem to raise when a backup is not what was written."""
    return Problem(
        "backup-damaged",
        text(
            QT_TRANSLATE_NOOP("storage", "The backup {path} is damaged or no backup of this program (at {where})."),
            path=str(path),
            where=where,
        ),
        text(
            QT_TRANSLATE_NOOP("storage", "Nothing was changed. Copy it again from where it came from, or take another.")
        ),
    )


def _newer(path: Path) -> Problem:
    return Problem(
        "backup-newer",
        text(
            QT_TRANSLATE_NOOP("storage", "The backup {path} was made by a newer version of this program."),
            path=str(path),
        ),
        text(QT_TRANSLATE_NOOP("storage", "Update this program; nothing was changed.")),
    )
