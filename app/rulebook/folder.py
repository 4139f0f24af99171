"""The files of the rule folder: which there are, what each is, and how a platform is put together from them."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel

from app.domain.rules.courier import Courier
from app.domain.rules.platform import Platform
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.rulebook import build
from app.rulebook.couriers import read_couriers
from app.rulebook.crosschecks import platform_faults
from app.rulebook.faults import Fault
from app.rulebook.guides.tables import GUIDES
from app.rulebook.kinds.aids import assembled_aids
from app.rulebook.kinds.files import AidFiles, read_aids
from app.rulebook.names import SHARED_IDS, GuideFile, PlatformFiles
from app.rulebook.reading import BadRules, RuleFile, read_rule_file
from app.rulebook.schema import AppealFile, EvidenceFile, PlatformFile, ScenariosFile
from app.rulebook.snapshot import fingerprint
from app.rulebook.sources import Sources, read_sources

SHARED = "_all"
_FOLDER = QT_TRANSLATE_NOOP("rulebook", "the id must be the name of the folder, “{value}”")

M = TypeVar("M", bound=BaseModel)
Aids = tuple[AidFiles, AidFiles]
"""The platform's own files beside the rules, and those that hold for all."""


@dataclass(frozen=True, slots=True)
class RuleFolder:
    """Where the shipped rules lie. `couriers.toml` lies beside the folder of platforms."""

    root: Path

    def names(self) -> tuple[str, ...]:
        """The platforms there are."""
        found = self.root.glob("*/platform.toml")
        return tuple(sorted(path.parent.name for path in found))

    @property
    def couriers_path(self) -> Path:
        """The number patterns."""
        return self.root.parent / "couriers.toml"

    @property
    def sources_path(self) -> Path:
        """The list of documents."""
        return self.root / "sources.toml"

    def _appeal_paths(self, name: str) -> tuple[Path, ...]:
        return tuple(sorted((self.root / name / "appeals").glob("*.toml")))

    def read_platform(self, name: str) -> PlatformFiles:
        """All files of a platform, each fitting its model. Raises `BadRules` with the faults of all of them."""
        folder = self.root / name
        files = _Gathering()
        platform = files.read(folder / "platform.toml", PlatformFile)
        scenarios = files.read(folder / "scenarios.toml", ScenariosFile)
        evidence = files.read(folder / "evidence.toml", EvidenceFile)
        shared = files.read(self.root / SHARED / "evidence.toml", EvidenceFile)
        guides = self._guides(name, files)
        appeals = [file for path in self._appeal_paths(name) if (file := files.read(path, AppealFile))]
        if files.faults or not (platform and scenarios and evidence and shared):
            raise BadRules(tuple(files.faults))
        appeals.sort(key=lambda file: not file.model.before_refund)
        return PlatformFiles(platform, scenarios, evidence, shared, tuple(appeals), guides)

    def _guides(self, name: str, files: "_Gathering") -> tuple[GuideFile, ...]:
        """The optional files that are there, the platform's own and those of `_all`."""
        found = []
        for guide in GUIDES:
            for folder in (name, SHARED):
                path = self.root / folder / guide.name
                file = files.read(path, guide.model) if path.is_file() else None
                if file is not None:
                    found.append(GuideFile(guide.table, file, shared=folder == SHARED))
        return tuple(found)

    def platform_beside(self, prefix: str) -> Platform | None:
        """The platform that ids with this beginning belong to (`all`: any one of them); None when there is none.

        Raises `BadRules` when the shipped files of that platform are wrong themselves.
        """
        names = self.names()
        name = names[0] if prefix == SHARED_IDS and names else prefix
        sources = self.read_sources()
        return assembled(self.read_platform(name), sources, self.read_couriers(sources)) if name in names else None

    def read_sources(self) -> Sources:
        """The documents. Raises `BadRules`."""
        return read_sources(self.sources_path)

    def read_couriers(self, sources: Sources) -> tuple[Courier, ...]:
        """The couriers. Raises `BadRules`."""
        return read_couriers(self.couriers_path, sources)


class _Gathering:
    """Reads files on after the first that is wrong, so that all faults are told at once."""

    def __init__(self) -> None:
        self.faults: list[Fault] = []

    def read(self, path: Path, kind: type[M]) -> RuleFile[M] | None:
        try:
            return read_rule_file(path, kind)
        except BadRules as error:
            self.faults.extend(error.faults)
            return None


def assembled(
    files: PlatformFiles, sources: Sources, couriers: tuple[Courier, ...], aids: Aids | None = None
) -> Platform:
    """The platform as one record. `aids`: what was read already beside the rules; None: read it now.

    Raises `BadRules` when its files do not fit each other.
    """
    faults = faults_of(files, sources)
    if faults:
        raise BadRules(faults)
    head = files.platform.model
    own = {entry.id for entry in files.evidence.model.evidence}
    kinds = (*files.evidence.model.evidence, *(one for one in files.shared.model.evidence if one.id not in own))
    platform = Platform(
        id=head.id,
        title=build.words(head.title),
        check_back_office=build.words(head.check_back_office),
        limits=tuple(build.limits(entry, sources) for entry in head.limits),
        clocks=tuple(build.clock_rule(entry, sources) for entry in head.clock),
        scenarios=tuple(build.scenario(entry, sources) for entry in files.scenarios.model.scenario),
        appeals=tuple(build.appeal(file.model, sources) for file in files.appeals),
        evidence=tuple(build.evidence_kind(entry, sources) for entry in kinds),
        couriers=couriers,
        event_kinds=tuple(head.event_kinds),
        origin=sources.origin(head.source, head.basis),
        snapshot="",
        flags=tuple(map(build.flag, head.flag)),
        **_guided(files, sources),
    )
    beside = aids or aids_of(files)
    platform = assembled_aids(platform, beside[0], beside[1], sources)
    return replace(platform, snapshot=fingerprint(platform))


def aids_of(files: PlatformFiles) -> Aids:
    """What lies beside a platform's rules, and beside those for all. Raises `BadRules`."""
    folder = files.platform.path.parent
    return read_aids(folder, files.platform.model.id), read_aids(folder.parent / SHARED, SHARED_IDS)


def _guided(files: PlatformFiles, sources: Sources) -> dict[str, Any]:
    """The fields of a Platform that the optional files fill."""
    return {
        guide.field: tuple(
            guide.build(entry, sources)
            for found in files.guides
            if found.table == guide.table
            for entry in found.entries
        )
        for guide in GUIDES
    }


def faults_of(files: PlatformFiles, sources: Sources) -> tuple[Fault, ...]:
    """All that is wrong across the files, the folder's name included."""
    named = files.platform.path.parent.name
    wrong = () if files.platform.model.id == named else (files.platform.fault(("id",), text(_FOLDER, value=named)),)
    return (*wrong, *platform_faults(files, sources))
