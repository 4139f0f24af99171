"""What the upload of a submission would hold, place by place, before anything is written."""

from dataclasses import dataclass

from app.domain.proof.readiness import chosen_appeals
from app.domain.rules.appeal import Slot
from app.domain.text import Words
from app.exporters.form.slots import plan_upload
from app.workflow.deps import Deps


@dataclass(frozen=True, slots=True)
class PlannedFile:
    """One original in its place. `kind` is what it proves; `number` counts pictures and videos apart."""

    name: str
    kind: Words | str
    medium: str
    number: int


@dataclass(frozen=True, slots=True)
class PlannedSlot:
    """One place of the platform's form with what goes into it."""

    slot: Slot
    files: tuple[PlannedFile, ...]


@dataclass(frozen=True, slots=True)
class PlannedUpload:
    """The whole form. `left_out`: names of attached files that the form does not get. `most_characters`: of the
    statement, None where the platform states none.
    """

    slots: tuple[PlannedSlot, ...]
    left_out: tuple[str, ...]
    most_characters: int | None


def upload_plan(deps: Deps, case_id: str, appeals: tuple[str, ...], faulty: tuple[str, ...] = ()) -> PlannedUpload:
    """Under the case's own rules; `faulty`: ids of evidence that stay out (`Readiness.left_out`). Raises `Problem`."""
    with deps.database.read() as unit:
        case = unit.cases.get(case_id)
        platform = unit.snapshots.get(case.rules)
        evidence = unit.evidence.of(case.id)
    chosen = chosen_appeals(platform, appeals)
    plan = plan_upload(platform, chosen, case.scenario, evidence, faulty)
    by_id = {item.id: item for item in evidence}
    slots = []
    for filled in plan.slots:
        files = []
        for entry in filled.entries:
            item = by_id[entry.evidence]
            kind = platform.evidence_kind(item.kind)
            files.append(PlannedFile(item.name, kind.title if kind else item.kind, entry.medium, entry.number))
        slots.append(PlannedSlot(filled.slot, tuple(files)))
    limits = [
        limits.text.characters for entry in chosen if (limits := platform.limits_for(entry.place)) and limits.text
    ]
    stated = [count for count in limits if count is not None]
    left_out = tuple(by_id[left.evidence].name for left in plan.left_out)
    return PlannedUpload(tuple(slots), left_out, min(stated, default=None))
