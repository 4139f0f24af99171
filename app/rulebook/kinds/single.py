"""Checks one file beside the rules by itself: as what it is, and against the platform that it would stand beside."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from app.domain.cases.event import EVENT_KINDS
from app.domain.rules.platform import Platform
from app.rulebook.kinds.checks import aid_faults, known_of
from app.rulebook.kinds.files import AidFiles
from app.rulebook.kinds.replies import read_replies
from app.rulebook.kinds.schema import FILES, TABLES
from app.rulebook.reading import BadRules, RuleFile, read_rule_file
from app.rulebook.schema import Strict
from app.rulebook.sources import Sources


def is_replies(path: Path) -> bool:
    """Whether a file holds replies: they are text for people, not TOML."""
    return path.suffix == ".md"


def aid_model(path: Path, values: Mapping[str, object]) -> type[Strict] | None:
    """What a TOML file beside the rules is, by its name or by the tables in it; None: something else."""
    if path.name in FILES:
        return FILES[path.name]
    tables = {name for name, value in values.items() if name in TABLES and isinstance(value, list)}
    return next((model for model in FILES.values() if tables & model.model_fields.keys()), None)


def check_aid_file(
    path: Path, model: type[Strict] | None, platform_of: Callable[[str], Platform | None], sources: Sources
) -> int:
    """How many entries the file holds; `model` None: replies. Raises `BadRules`, and `Problem` if unreadable."""
    file: RuleFile[Any] = read_replies(path) if model is None else read_rule_file(path, model)
    ids = [entry.id for table in TABLES for entry in getattr(file.model, table, [])]
    prefix = ids[0].partition(".")[0] if ids else ""
    platform = platform_of(prefix)
    if platform is None:
        return len(ids)
    known = known_of(platform, {*ids, *(one.id for one in platform.calculators)}, EVENT_KINDS)
    faults = aid_faults(AidFiles(prefix, (file,)), known, sources)
    if faults:
        raise BadRules(faults)
    return len(ids)
