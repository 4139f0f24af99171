"""Write a draft of a user's own rule entry: the shipped entry as it stands, to be changed with any editor."""

import json
from dataclasses import dataclass
from pathlib import Path

from app.domain.errors import Problem
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.files import unwritten, write_bytes
from app.rulebook.book import RuleEntry, whole_id
from app.workflow.deps import Deps

REPLACED = "replaced"
"""Folder beside the user's own entries: what each of them replaced, by hash, so that an update can be compared."""


@dataclass(frozen=True, slots=True)
class Drafted:
    """Where the draft lies, and what it replaces."""

    path: Path
    entry: RuleEntry


def override_rule(deps: Deps, name: str) -> Drafted:
    """Write `<data>/rules/<id>.toml` and keep what it replaces. An existing file is never overwritten.

    Until it is changed it says the same as the shipped entry. Raises `Problem`.
    """
    folder = deps.rulebook.own_folder
    if folder is None:
        raise Problem("no-rules-folder", text(QT_TRANSLATE_NOOP("rules", "There is no folder for rules of your own.")))
    entry, content = deps.rulebook.draft_of(name)
    path = folder / f"{whole_id(entry)}.toml"
    if path.exists():
        raise Problem(
            "override-exists",
            text(QT_TRANSLATE_NOOP("rules", "{path} is there already."), path=str(path)),
            text(QT_TRANSLATE_NOOP("rules", "Change that file, or move it away first.")),
        )
    try:
        (folder / REPLACED).mkdir(parents=True, exist_ok=True)
        kept = {"kind": entry.kind, "id": entry.id, "platform": entry.platform, "detail": json.loads(entry.detail)}
        data = json.dumps(kept, ensure_ascii=False, sort_keys=True, indent=1)
        write_bytes(folder / REPLACED / f"{entry.sha256}.json", data.encode())
        write_bytes(path, content.encode())
    except OSError as error:
        raise unwritten(path, error) from error
    with deps.database.write() as unit:
        unit.ledger.append(
            "rule_drafted", "", {"rule": entry.id, "platform": entry.platform, "replaces": entry.sha256}, deps.now()
        )
    return Drafted(path, entry)
