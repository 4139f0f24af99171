"""Reads the lists of words that a statement is held against, from `resources/packet/wording.toml`."""

import tomllib
from functools import cache
from pathlib import Path

from app.domain.proof.wording.lint import WordList
from app.domain.text import Words


@cache
def word_lists(resources: Path) -> tuple[WordList, ...]:
    """Every list in the file's order. The file is the program's own: a fault in it is a fault of the program."""
    with (resources / "packet" / "wording.toml").open("rb") as file:
        read = tomllib.load(file)
    return tuple(
        WordList(
            id=entry["id"],
            title=Words(**entry["title"]),
            words=tuple(entry["words"]),
            advice=Words(**entry["advice"]),
            blocks=entry.get("blocks", False),
        )
        for entry in read["list"]
    )
