"""Go back to a shipped rule: the user's own entry is put aside under another name, never deleted."""

from pathlib import Path

from app.domain.errors import Problem
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.files import unwritten
from app.workflow.deps import Deps

_ASIDE = ".aside"


def set_aside_rule(deps: Deps, path: Path) -> Path:
    """Rename a file of the user's own rules, so that it is read no more; give its new name.

    Only a file that holds one entry: others in it would be lost unseen. Raises `Problem`.
    """
    folder = deps.rulebook.own_folder
    if folder is None or path.absolute().parent != folder.absolute() or not path.is_file():
        said = QT_TRANSLATE_NOOP("rules", "{path} is no file of your own rules.")
        raise Problem("no-own-rule", text(said, path=str(path)))
    held = [one for one in deps.rulebook.overrides if one.path == path]
    if len(held) > 1:
        raise Problem(
            "several-own-rules",
            text(QT_TRANSLATE_NOOP("rules", "{path} holds {count} entries."), path=str(path), count=len(held)),
            text(QT_TRANSLATE_NOOP("rules", "Delete the one that is no longer wanted with an editor.")),
        )
    aside = _free_name(path)
    try:
        path.rename(aside)
    except OSError as error:
        raise unwritten(path, error) from error
    rule = held[0].id if held else path.stem
    with deps.database.write() as unit:
        unit.ledger.append("rule_set_aside", "", {"rule": rule, "file": aside.name}, deps.now())
    return aside


def _free_name(path: Path) -> Path:
    number = 1
    while (name := path.with_name(f"{path.name}{_ASIDE}{number}")).exists():
        number += 1
    return name
