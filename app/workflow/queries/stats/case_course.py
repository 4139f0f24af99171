"""The course of one case: its stages, how fast it was answered, what was noted, what was handed in."""

from dataclasses import dataclass

from app.domain.attempts.attempt import Attempt
from app.domain.measures.noted import Noted, noted_of
from app.domain.measures.responses import Response, first_response, signing_to_submission
from app.domain.measures.stages import StageTime, ours_s, stage_times
from app.domain.rules.measure import How, Measure
from app.workflow.deps import Deps

DRAWN_BY = "taobao"
"""The platform whose text draws the stages of a return (001:L17)."""


@dataclass(frozen=True, slots=True)
class Course:
    """`measure` draws the stages; None: the rule book draws none. `ours_s`: known seconds in the merchant's hands."""

    measure: Measure | None
    stages: tuple[StageTime, ...]
    ours_s: float
    first_response: Response | None
    to_submission: Response | None
    noted: Noted
    attempts: tuple[Attempt, ...]


def case_course(deps: Deps, case_id: str) -> Course:
    """Compute it anew from the events. Raises `Problem` `no-case`."""
    with deps.database.read() as unit:
        case = unit.cases.get(case_id)
        events = unit.events.of(case.id)
        attempts = unit.attempts.of(case.id)
    measure = stage_measure(deps, case.platform)
    times = stage_times(measure.stages, events) if measure else ()
    return Course(
        measure,
        times,
        ours_s(times),
        first_response(events),
        signing_to_submission(events),
        noted_of(events),
        attempts,
    )


def stage_measure(deps: Deps, platform: str) -> Measure | None:
    """The measure that draws the stages of a return: the platform's own, else that of the one text that draws them.

    The way of a return is the same elsewhere, and the source is shown.
    """
    for name in (platform, DRAWN_BY):
        own = deps.rulebook.platform(name).measures if name in deps.rulebook.names else ()
        drawn = next((measure for measure in own if measure.how is How.STAGES), None)
        if drawn is not None:
            return drawn
    return None


def causes_known(deps: Deps) -> dict[str, str]:
    """The causes that may be noted, on whatever platform: their plain names by group of trouble."""
    return {
        cause.id.rpartition(".")[2].removeprefix("cause_"): cause.group
        for platform in deps.rulebook.platforms
        for cause in platform.causes
    }
