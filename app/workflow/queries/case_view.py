"""Everything about one case, as its page shows it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from app.domain.cases.case import Case
from app.domain.cases.clock import Clock
from app.domain.cases.event import Event
from app.domain.cases.evidence import Evidence
from app.domain.cases.next_step import NextStep, next_step
from app.domain.cases.timing import MissingStart, clocks_of, missing_starts
from app.domain.errors import Problem
from app.domain.media.finding import Inspection
from app.domain.proof.counsel import Counsel, counsel
from app.domain.proof.packet import Packet
from app.domain.rules.platform import Platform
from app.domain.text import Text
from app.rulebook.overrides.differences import RuleChange, rule_changes
from app.workflow.deps import Deps
from app.workflow.queries.serials import remarks_on_serials

if TYPE_CHECKING:
    from app.storage.database import Unit  # SQLAlchemy takes a sixth of a second: the window is there before it

RuleDifference = RuleChange


@dataclass(frozen=True, slots=True)
class CaseView:
    """`platform` is the rule snapshot under which the case is worked. `inspections`: the newest full or quick look at
    each attached video under this platform and the case's waybill, by SHA-256, and at each picture, by its evidence's
    id. `missing_starts`: windows that
    must be running although nobody entered when they began. `rules_changed`: the rule book says something else today,
    and `rule_changes` in which entries; the case stays under its own rules until a person takes the new ones over.
    """

    case: Case
    platform: Platform
    events: tuple[Event, ...]
    evidence: tuple[Evidence, ...]
    inspections: Mapping[str, Inspection]
    clocks: tuple[Clock, ...]
    next_step: NextStep
    packets: tuple[Packet, ...]
    missing_starts: tuple[MissingStart, ...] = ()
    rules_changed: bool = False
    serials: tuple[Text, ...] = ()
    """What the serial numbers tell: another one came back, or the same machine is in another case."""
    derived: Mapping[str, str] = field(default_factory=dict)
    """SHA-256 of the original by that of the file that was made from it."""
    counsel: Counsel = field(default_factory=Counsel)
    rule_changes: tuple[RuleChange, ...] = ()


def case_view(deps: Deps, case_id: str) -> CaseView:
    """Read and compute it anew; nothing is kept between two calls. Raises `Problem` `no-case`."""
    now = deps.now()
    with deps.database.read() as unit:
        case = unit.cases.get(case_id)
        platform = unit.snapshots.get(case.rules)
        events = unit.events.of(case.id)
        evidence = unit.evidence.of(case.id)
        inspections = inspections_of(unit, case, evidence)
        made = unit.pictures.derivations_of({item.sha256 for item in evidence})
        derived = {sha256: one.source_sha256 for sha256, one in made.items()}
        packets = unit.packets.of(case.id)
        serials = remarks_on_serials(unit, case, events)
    held = frozenset(item.kind for item in evidence)
    clocks = clocks_of(case, events, platform, now)
    step = next_step(case, events, held, platform, now)
    today = _rules_of_today(deps, case)
    return CaseView(
        case,
        platform,
        events,
        evidence,
        inspections,
        clocks,
        step,
        packets,
        missing_starts(case, events, platform),
        rules_changed=today is None or today.snapshot != case.rules,
        counsel=counsel(case, events, evidence, platform, step, clocks),
        rule_changes=rule_changes(platform, today) if today and today.snapshot != case.rules else (),
        serials=serials,
        derived=derived,
    )


def inspections_of(unit: "Unit", case: Case, evidence: tuple[Evidence, ...]) -> Mapping[str, Inspection]:
    """The newest look at each attached file, with what persons said of it: videos by SHA-256, pictures by the
    evidence's id.
    """
    return unit.inspections.of_case(case, evidence)


def _rules_of_today(deps: Deps, case: Case) -> Platform | None:
    """None when the rule book no longer has the platform."""
    try:
        return deps.rulebook.platform(case.platform)
    except Problem as problem:
        if problem.code != "unknown-platform":
            raise
        return None
