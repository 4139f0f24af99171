"""What a packet would be made of as its case stands: quick enough to be asked after every tick on the page."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from app.domain.cases.clock import Clock
from app.domain.cases.evidence import Evidence
from app.domain.cases.timing import MissingStart, clocks_of, missing_starts
from app.domain.proof.completeness import completeness
from app.domain.proof.held import look_at
from app.domain.proof.profile import Profile, profile_of
from app.domain.proof.readiness import Readiness, chosen_appeals, closing_rules
from app.domain.proof.wording.kept import kept_words
from app.domain.rules.appeal import Appeal, Slot
from app.domain.text import Words
from app.exporters.content import Snapshot, Wish, chosen_amounts, drafted_statement, narrowed, next_attempt
from app.exporters.form.slots import UploadPlan, plan_upload
from app.workflow.deps import Deps
from app.workflow.steps.packet_content import judge, snapshot_of

UNWANTED = "unwanted"
"""Why a file stays out: the person left it out."""


@dataclass(frozen=True, slots=True)
class PlannedFile:
    """One original in its place. `kind` is what it proves; `number` counts pictures and videos of a place apart."""

    evidence: Evidence
    kind: Words | str
    number: int = 0
    why: str = ""
    """Why it is not in the upload: not_asked, no_room, no_video, document, faulty, unwanted; empty where it is."""


@dataclass(frozen=True, slots=True)
class PlannedSlot:
    """One place of the platform's form with what goes into it."""

    slot: Slot
    files: tuple[PlannedFile, ...]


@dataclass(frozen=True, slots=True)
class PacketView:
    """`complete`: the share of required proof that is there, None where nothing is required by what is known. `kept`:
    the words that a person kept for this try, empty where there are none; `drafted`: what the program would draft.
    `windows`: the merchant's clocks that handing this in would meet. `profile`: the tightest limits of the one form.
    """

    attempt: int
    readiness: Readiness
    complete: Decimal | None
    slots: tuple[PlannedSlot, ...]
    left_out: tuple[PlannedFile, ...]
    profile: Profile
    kept: str
    drafted: str
    windows: tuple[Clock, ...]
    unstarted: tuple[MissingStart, ...]
    """Such clocks that must be running although nobody entered when they began."""


def packet_view(
    deps: Deps,
    case_id: str,
    appeals: tuple[str, ...],
    *,
    amounts: Mapping[str, Decimal] | None = None,
    reasons: Mapping[str, str] | None = None,
    order: Sequence[str] = (),
    left_out: Sequence[str] = (),
) -> PacketView:
    """Under the case's own rules and at this moment; no file is opened. Raises `Problem`."""
    wish = Wish(appeals, amounts=amounts or {}, reasons=reasons or {}, order=tuple(order), left_out=tuple(left_out))
    with deps.database.read() as unit:
        whole = snapshot_of(unit, case_id)
    now = narrowed(whole, wish)
    chosen = chosen_appeals(now.platform, appeals)
    judged = judge(deps, now, wish)
    plan = plan_upload(now.platform, chosen, now.case.scenario, now.evidence, judged.left_out, wish.order)
    attempt = next_attempt(chosen, now.events)
    held = look_at(now.platform, now.evidence, now.inspections)
    return PacketView(
        attempt=attempt,
        readiness=judged,
        complete=completeness(chosen, now.case.scenario, held),
        slots=_slots(whole, plan),
        left_out=tuple(_left_out(whole, plan, wish.left_out)),
        profile=profile_of(now.platform, chosen),
        kept=kept_words(now.events, [one.short_id for one in chosen], attempt),
        drafted=drafted_statement(now, chosen, plan, chosen_amounts(chosen, now.case, wish.amounts), wish.order),
        windows=_windows(deps, now, chosen),
        unstarted=tuple(_unstarted(now, chosen)),
    )


def _slots(whole: Snapshot, plan: UploadPlan) -> tuple[PlannedSlot, ...]:
    by_id = {item.id: item for item in whole.evidence}
    return tuple(
        PlannedSlot(
            filled.slot,
            tuple(
                PlannedFile(by_id[one.evidence], _kind(whole, by_id[one.evidence]), one.number)
                for one in filled.entries
            ),
        )
        for filled in plan.slots
    )


def _left_out(whole: Snapshot, plan: UploadPlan, unwanted: Iterable[str]) -> Iterable[PlannedFile]:
    by_id = {item.id: item for item in whole.evidence}
    for left in plan.left_out:
        yield PlannedFile(by_id[left.evidence], _kind(whole, by_id[left.evidence]), why=str(left.why))
    for name in unwanted:
        yield PlannedFile(by_id[name], _kind(whole, by_id[name]), why=UNWANTED)


def _kind(whole: Snapshot, item: Evidence) -> Words | str:
    kind = whole.platform.evidence_kind(item.kind)
    return kind.title if kind else item.kind


def _windows(deps: Deps, now: Snapshot, chosen: Sequence[Appeal]) -> tuple[Clock, ...]:
    """The newest round of each, soonest first."""
    rules = closing_rules(now.platform, chosen)
    clocks = clocks_of(now.case, now.events, now.platform, deps.now())
    latest = {clock.rule: clock for clock in sorted(clocks, key=lambda clock: clock.round) if clock.rule in rules}
    return tuple(sorted(latest.values(), key=lambda clock: clock.due_at))


def _unstarted(now: Snapshot, chosen: Sequence[Appeal]) -> Iterable[MissingStart]:
    rules = closing_rules(now.platform, chosen)
    return (one for one in missing_starts(now.case, now.events, now.platform) if one.rule in rules)
