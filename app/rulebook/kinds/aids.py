"""Puts what helps beside the rules into a platform: its own entries first, then those that hold for all."""

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from pydantic import BaseModel

from app.domain.cases.event import EVENT_KINDS
from app.domain.rules.platform import Platform
from app.rulebook.kinds import records
from app.rulebook.kinds.checks import KnownIds, aid_faults, known_of
from app.rulebook.kinds.files import AidFiles
from app.rulebook.kinds.schema import (
    CalculatorEntry,
    CauseEntry,
    ChecklistEntry,
    MeasureEntry,
    NoteEntry,
    PenaltyEntry,
    ReplyEntry,
    WordingEntry,
)
from app.rulebook.reading import BadRules
from app.rulebook.sources import Sources

E = TypeVar("E", bound=BaseModel)
R = TypeVar("R")


def assembled_aids(platform: Platform, own: AidFiles, shared: AidFiles, sources: Sources) -> Platform:
    """The platform with the entries of its own files and of those for all beside it.

    Raises `BadRules` when they do not fit.
    """
    known = known_ids(platform, own, shared)
    faults = (*aid_faults(own, known, sources), *aid_faults(shared, known, sources))
    if faults:
        raise BadRules(faults)
    both = (own, shared)

    def made(table: str, kind: type[E], make: Callable[[E, Sources], R]) -> tuple[R, ...]:
        return tuple(make(entry, sources) for files in both for _, _, entry in files.entries(table, kind))

    return replace(
        platform,
        calculators=made("calculator", CalculatorEntry, records.calculator),
        measures=made("measure", MeasureEntry, records.measure),
        causes=made("cause", CauseEntry, records.cause),
        replies=made("reply", ReplyEntry, records.reply),
        wordings=made("wording", WordingEntry, records.wording),
        checklists=made("checklist", ChecklistEntry, records.checklist),
        penalties=made("penalty", PenaltyEntry, records.penalty),
        notes=made("note", NoteEntry, records.note),
    )


def known_ids(platform: Platform, own: AidFiles, shared: AidFiles) -> KnownIds:
    """What the entries of both may name."""
    both = (own, shared)
    names = [entry.id for files in both for _, _, entry in files.entries("calculator", CalculatorEntry)]
    return known_of(platform, names, EVENT_KINDS)
