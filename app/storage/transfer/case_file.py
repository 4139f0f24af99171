"""The file that one whole case travels in: a stored zip with a manifest, read and held against it before it counts.

`records/<table>.jsonl`, `originals/<ab>/<rest of the hash>`, `packets/<packet>/…`, `ledger.jsonl`, `README.txt`,
`manifest.json`.
"""

import json
import stat
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any, Self

from app.domain.errors import Problem
from app.domain.proof.manifest import MANIFEST_NAME
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.storage.transfer.archive import Backup, Contents, Entry, Packing

PROGRAM = "unboxing-evidence-desk case"
FORMAT = 1
LEDGER = "ledger.jsonl"
_LONGEST_MANIFEST = 64 << 20
_README = """开箱举证台的一个售后单，连同全部凭证。One case of the Unboxing Evidence Desk with all its evidence.

records/    what is recorded about the case, one file per kind
originals/  its files, named by their SHA-256: two characters folder, the rest file name
packets/    packets that were built for it, where they were asked for
ledger.jsonl   what the ledger of the computer it comes from says about the case
manifest.json  SHA-256 and size of every file here

Take it in: evidence-desk case import THIS-FILE
"""


@dataclass(frozen=True, slots=True)
class CaseContents:
    """What is said of the whole file. `ledger`: number and hash of the last entry of the ledger it comes from."""

    case: str
    made_at: str
    revision: str
    ledger: tuple[int, str]


class CasePacking(Packing):
    """A case that is being written; every file goes through `add`."""

    def __enter__(self) -> Self:
        self.add("README.txt", [_README.encode()])
        return self

    def finish_case(self, contents: CaseContents) -> Entry:
        """Write the manifest, as the last file; its hash stands for everything."""
        said = {
            "program": PROGRAM,
            "format": FORMAT,
            "case": contents.case,
            "made_at": contents.made_at,
            "revision": contents.revision,
            "ledger": list(contents.ledger),
            "files": {name: {"sha256": one.sha256, "bytes": one.bytes} for name, one in self.files.items()},
        }
        return self.add(MANIFEST_NAME, [json.dumps(said, ensure_ascii=False, sort_keys=True, indent=1).encode()])


class CaseFile(Backup):
    """A case that is read. Raises `Problem` for a file that is none, is damaged, or comes from a newer program."""

    case = ""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *rest: object) -> None:
        file = self._zip.fp
        super().__exit__(*rest)
        if file is not None:  # a zip stays open while one of its entries is half read, as after a refusal
            file.close()

    def __init__(self, path: Path, known: Iterable[str]) -> None:
        try:
            super().__init__(path, known)
        except Problem as problem:
            if problem.code == "backup-damaged":
                raise damaged(path, MANIFEST_NAME) from problem
            raise

    def blocks(self, name: str) -> Iterator[bytes]:
        """The bytes of one file, held against the manifest at its end."""
        try:
            yield from super().blocks(name)
        except Problem as problem:
            if problem.code == "backup-damaged":
                raise damaged(self.path, name) from problem
            raise

    def _contents(self, known: frozenset[str]) -> Contents:
        try:
            self._refuse_odd_entries()
            info = self._zip.getinfo(MANIFEST_NAME)
            if info.file_size > _LONGEST_MANIFEST:
                raise damaged(self.path, MANIFEST_NAME)
            told = json.loads(self._zip.read(info))
            if told["program"] != PROGRAM:
                raise damaged(self.path, MANIFEST_NAME)
            if told["format"] > FORMAT or told["revision"] not in known:
                raise _newer(self.path)
            self.case = str(told["case"])
            contents = _read(told)
        except (KeyError, ValueError, TypeError, zipfile.BadZipFile, OSError, RuntimeError) as error:
            raise damaged(self.path, MANIFEST_NAME) from error
        if {info.filename for info in self._zip.infolist()} - {MANIFEST_NAME} != set(contents.files):
            raise damaged(self.path, MANIFEST_NAME)
        return contents

    def _refuse_odd_entries(self) -> None:
        """Ours are stored, plain files of harmless names, each once; so nothing unpacks to more than it is."""
        seen: set[str] = set()
        for info in self._zip.infolist():
            path = PurePosixPath(info.filename)
            kind = stat.S_IFMT(info.external_attr >> 16)
            odd = (
                path.is_absolute()
                or ".." in path.parts
                or any(sign in info.filename for sign in "\\:\0")
                or info.is_dir()
                or kind not in {0, stat.S_IFREG}
                or info.compress_type != zipfile.ZIP_STORED
                or info.file_size != info.compress_size
                or bool(info.flag_bits & 1)
                or info.filename.casefold() in seen
            )
            if odd:
                raise damaged(self.path, info.filename[:80])
            seen.add(info.filename.casefold())


def _read(told: Mapping[str, Any]) -> Contents:
    number, last = told["ledger"]
    files = {str(name): Entry(str(one["sha256"]), int(one["bytes"])) for name, one in told["files"].items()}
    return Contents(str(told["made_at"]), str(told["revision"]), (int(number), str(last)), originals=True, files=files)


def damaged(path: Path, where: str) -> Problem:
    """The problem to raise when the file of a case is not what was written."""
    return Problem(
        "case-file-damaged",
        text(
            QT_TRANSLATE_NOOP("exchange", "{path} is damaged or no case of this program (at {where})."),
            path=str(path),
            where=where,
        ),
        text(QT_TRANSLATE_NOOP("exchange", "Nothing was changed. Export the case again and copy the file anew.")),
    )


def _newer(path: Path) -> Problem:
    return Problem(
        "case-file-newer",
        text(QT_TRANSLATE_NOOP("exchange", "{path} was made by a newer version of this program."), path=str(path)),
        text(QT_TRANSLATE_NOOP("exchange", "Update this program; nothing was changed.")),
    )
