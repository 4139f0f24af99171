"""Which files beside the rules a platform's folder holds; every one of them may be absent."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel

from app.rulebook.faults import Fault
from app.rulebook.kinds.replies import FILE_NAME, read_replies
from app.rulebook.kinds.schema import FILES
from app.rulebook.reading import BadRules, RuleFile, read_rule_file

E = TypeVar("E", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class AidFiles:
    """The files of one folder. `prefix`: what the ids of its entries begin with."""

    prefix: str
    files: tuple[RuleFile[Any], ...]

    def entries(self, table: str, kind: type[E]) -> Iterator[tuple[RuleFile[Any], int, E]]:
        """Every entry of one sort, with its file and its place there."""
        for file in self.files:
            found: list[Any] = getattr(file.model, table, [])
            for position, entry in enumerate(found):
                if isinstance(entry, kind):
                    yield file, position, entry


def read_aids(folder: Path, prefix: str) -> AidFiles:
    """Read what is there. Raises `BadRules` with the faults of all files."""
    files: list[RuleFile[Any]] = []
    faults: list[Fault] = []
    for name in (*FILES, FILE_NAME):
        path = folder / name
        if path.exists():
            try:
                files.append(read_aid_file(path))
            except BadRules as error:
                faults.extend(error.faults)
    if faults:
        raise BadRules(tuple(faults))
    return AidFiles(prefix, tuple(files))


def read_aid_file(path: Path) -> RuleFile[Any]:
    """One file as what its name says it is. Raises `BadRules`, `KeyError` for a name that is none of these."""
    return read_replies(path) if path.name == FILE_NAME else read_rule_file(path, FILES[path.name])
