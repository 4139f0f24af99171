"""The checklists of every platform, with what their proofs and sources are called."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.rules.advice import Checklist
from app.domain.text import Words
from app.workflow.deps import Deps


@dataclass(frozen=True, slots=True)
class Checklists:
    """`evidence`: titles of kinds of proof; `documents`: titles of the texts, by code."""

    lists: tuple[Checklist, ...]
    platforms: Mapping[str, Words]
    evidence: Mapping[str, Words]
    documents: Mapping[str, Words]


def checklists(deps: Deps) -> Checklists:
    """Every checklist once, those that hold for all platforms last."""
    platforms = deps.rulebook.platforms
    found = {one.id: one for platform in platforms for one in platform.checklists}
    return Checklists(
        tuple(sorted(found.values(), key=lambda one: one.id.startswith("all."))),
        {one.id: one.title for one in platforms},
        {kind.id: kind.title for one in platforms for kind in one.evidence},
        deps.rulebook.documents,
    )
