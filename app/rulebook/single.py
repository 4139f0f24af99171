"""Checks one rule file by itself: as what it is, and against the shipped files that it would stand beside."""

from dataclasses import replace
from pathlib import Path

from app.domain.errors import Problem
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.rulebook.couriers import read_couriers
from app.rulebook.crosschecks import platform_faults, sourced
from app.rulebook.faults import Fault
from app.rulebook.folder import SHARED, RuleFolder
from app.rulebook.guides.tables import GUIDES
from app.rulebook.kinds.single import aid_model, check_aid_file, is_replies
from app.rulebook.names import SHARED_IDS, GuideFile, PlatformFiles
from app.rulebook.reading import BadRules, RuleFile, read_rule_file, read_text, read_toml
from app.rulebook.schema import AppealFile, EvidenceFile, PlatformFile, ScenariosFile, Strict
from app.rulebook.sources import read_sources

_LISTED = frozenset(
    {"document", "courier", "clock", "limits", "scenario", "evidence", *(guide.table for guide in GUIDES)}
)
"""Tables each of which is an entry of its own."""
_BY_TABLE: tuple[tuple[str, type[Strict]], ...] = (
    ("clock", PlatformFile),
    ("limits", PlatformFile),
    ("scenario", ScenariosFile),
    ("evidence", EvidenceFile),
    ("requirement", AppealFile),
    ("slot", AppealFile),
    *((guide.table, guide.model) for guide in GUIDES),
)


def check_file(path: Path, folder: RuleFolder) -> int:
    """How many entries a rule file holds.

    Raises `BadRules` with all that is wrong in it, or `Problem` when it cannot be opened or is no rule file.
    """
    if is_replies(path):
        return check_aid_file(path, None, folder.platform_beside, folder.read_sources())
    values = read_toml(path, read_text(path))
    if (aid := aid_model(path, values)) is not None:
        return check_aid_file(path, aid, folder.platform_beside, folder.read_sources())
    if "document" in values:
        read_sources(path)
    elif "courier" in values:
        read_couriers(path, folder.read_sources())
    else:
        _check_platform_file(path, _kind_of(path, values), folder)
    tables = [len(value) for name, value in values.items() if name in _LISTED and isinstance(value, list)]
    return sum(tables) + ("id" in values)


def _kind_of(path: Path, values: dict[str, object]) -> type[Strict]:
    by_name: dict[str, type[Strict]] = {
        "platform.toml": PlatformFile,
        "scenarios.toml": ScenariosFile,
        "evidence.toml": EvidenceFile,
        **{guide.name: guide.model for guide in GUIDES},
    }
    if path.name in by_name:
        return by_name[path.name]
    for table, kind in _BY_TABLE:
        if table in values:
            return kind
    raise Problem(
        "no-rule-file",
        text(QT_TRANSLATE_NOOP("rulebook", "{path} holds nothing that a rule file may hold."), path=str(path)),
        text(QT_TRANSLATE_NOOP("rulebook", "Look at the shipped files for the tables that are known.")),
    )


def _check_platform_file(path: Path, kind: type[Strict], folder: RuleFolder) -> None:
    file = read_rule_file(path, kind)
    sources = folder.read_sources()
    name = _platform_of(file, folder)
    if name is None:
        places = sourced(file.model.model_dump(by_alias=True), sources)
        faults = tuple(file.fault(place, why) for place, why in places)
    else:
        # What a changed file breaks in its neighbours is theirs to tell; here only its own lines are meant.
        faults = tuple(_own(platform_faults(_with(folder.read_platform(name), file), sources), path))
    if faults:
        raise BadRules(faults)


def _own(faults: tuple[Fault, ...], path: Path) -> list[Fault]:
    return [fault for fault in faults if fault.file == str(path)]


def _platform_of(file: RuleFile[Strict], folder: RuleFolder) -> str | None:
    """The shipped platform a file belongs to, by its ids, else by its folder."""
    model = file.model
    if isinstance(model, PlatformFile):
        name = model.id
    elif isinstance(model, ScenariosFile):
        name = model.scenario[0].id.partition(".")[0]
    elif isinstance(model, AppealFile):
        name = model.id.partition(".")[0]
    elif guide := next((guide for guide in GUIDES if isinstance(model, guide.model)), None):
        name = getattr(model, guide.table)[0].id.partition(".")[0]
        name = folder.names()[0] if name == SHARED_IDS and folder.names() else name
    else:
        name = file.path.absolute().parent.name
        name = folder.names()[0] if name == SHARED and folder.names() else name
    return name if name in folder.names() else None


def _with(files: PlatformFiles, file: RuleFile[Strict]) -> PlatformFiles:
    """The platform's files with this one in the place of its namesake."""
    path, model, places = file.path, file.model, file.places
    if isinstance(model, PlatformFile):
        return replace(files, platform=RuleFile(path, model, places))
    if isinstance(model, ScenariosFile):
        return replace(files, scenarios=RuleFile(path, model, places))
    if isinstance(model, AppealFile):
        others = tuple(one for one in files.appeals if one.model.id != model.id)
        return replace(files, appeals=(*others, RuleFile(path, model, places)))
    if isinstance(model, EvidenceFile):
        mine = RuleFile(path, model, places)
        return replace(files, shared=mine) if path.absolute().parent.name == SHARED else replace(files, evidence=mine)
    return _with_guide(files, file)


def _with_guide(files: PlatformFiles, file: RuleFile[Strict]) -> PlatformFiles:
    guide = next((guide for guide in GUIDES if isinstance(file.model, guide.model)), None)
    if guide is None:
        return files
    mine = GuideFile(guide.table, file, shared=file.path.absolute().parent.name == SHARED)
    others = tuple(one for one in files.guides if (one.table, one.shared) != (mine.table, mine.shared))
    return replace(files, guides=(*others, mine))
