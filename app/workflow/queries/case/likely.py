"""Which events a person most likely records next in a case: proposals for buttons, never a limit."""

from app.domain.cases.event import standing
from app.domain.cases.facts import Known
from app.domain.cases.steps import StepToDo, standing_of
from app.workflow.queries.case_view import CaseView

_MOST = 4
_AFTER_STEP = {
    "appeal": ("appealed",),
    "appeal_again": ("appealed",),
    "supplement": ("deadline_seen", "evidence_submitted"),
    "await_result": ("appeal_result", "supplement_asked"),
    "await_buyer": ("escalated", "judged", "refunded", "applied"),
    "await_refund": ("refunded",),
    "window_missed": ("deadline_seen",),
}
_ALWAYS = ("signed", "refunded", "escalated", "supplement_asked")


def likely_events(view: CaseView) -> tuple[str, ...]:
    """Kinds of events, the likeliest first: what an unknown window needs, what the open steps end with, what comes
    after the present step; what stands already comes only where it can come again.
    """
    case, held = view.case, standing(view.events)
    happened = {event.kind for event in held}
    found = [start.events[0] for start in view.next_step.unknown_starts if start.events]
    found += _AFTER_STEP.get(view.next_step.id, ())
    scenario = view.platform.scenario(case.scenario) if case.scenario else None
    if scenario is not None and "refunded" not in happened:
        known = Known(case, held, frozenset(item.kind for item in view.evidence))
        found += [kind for step in standing_of(scenario, known).open for kind in step.done_by]
    found += [kind for kind in _ALWAYS if kind not in happened]
    return tuple(dict.fromkeys(found))[:_MOST]


def early_steps(view: CaseView, kind: str) -> tuple[StepToDo, ...]:
    """The open steps that an event of this kind does although something should come first: told, never refused."""
    scenario = view.platform.scenario(view.case.scenario) if view.case.scenario else None
    done_now = {step.id for step in scenario.steps if kind in step.done_by} if scenario else set()
    ahead = (one for one in view.next_step.remaining if one.id in done_now)
    return tuple(one for one in ahead if one.barred or one.warned_by)
