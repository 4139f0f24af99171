"""What to do now in a case, and why: from the steps of its scenario, what has happened, and what runs out first."""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime

from app.domain.cases.case import Case
from app.domain.cases.clock import Clock, ClockState
from app.domain.cases.event import Event, standing
from app.domain.cases.facts import Known
from app.domain.cases.steps import StepToDo, counting, standing_of
from app.domain.cases.timing import MissingStart, clocks_of, missing_starts, most_urgent
from app.domain.rules.appeal import Condition
from app.domain.rules.clock_rule import Actor
from app.domain.rules.platform import Platform
from app.domain.rules.scenario import Direction, Scenario, Step
from app.domain.text import QT_TRANSLATE_NOOP, Text, Words, text

_ANSWERS = frozenset({"agreed", "refused"})
_TALK = frozenset({"note", "deadline_seen", "promised"})

_CLOSED = (
    QT_TRANSLATE_NOOP("next_step", "Nothing more to do"),
    QT_TRANSLATE_NOOP("next_step", "This case is closed."),
)
_OVER = (
    QT_TRANSLATE_NOOP("next_step", "“{clock}” has run out"),
    QT_TRANSLATE_NOOP(
        "next_step",
        "{if_missed} If the back office still shows time left, enter it (deadline_seen): that counts, not our figure.",
    ),
)
_CHOOSE = (
    QT_TRANSLATE_NOOP("next_step", "Say what happened to the parcel"),
    QT_TRANSLATE_NOOP(
        "next_step",
        "Steps, required proof and windows depend on it; until then every window that could apply is shown.",
    ),
)
_APPEAL = (
    QT_TRANSLATE_NOOP("next_step", "Build the appeal packet and hand it in"),
    QT_TRANSLATE_NOOP(
        "next_step",
        "The buyer has been refunded. Record “appealed” when it is in, or close the case if it is not worth it.",
    ),
)
_AWAIT_RESULT = (
    QT_TRANSLATE_NOOP("next_step", "Wait for the result of the appeal"),
    QT_TRANSLATE_NOOP("next_step", "Record it as “appeal_result”; if a supplement is asked for, add it in time."),
)
_SUPPLEMENT = (
    QT_TRANSLATE_NOOP("next_step", "Hand in the supplement that was asked for"),
    QT_TRANSLATE_NOOP("next_step", "How much time there is only the back office shows: enter it (deadline_seen)."),
)
_FINISH = (
    QT_TRANSLATE_NOOP("next_step", "Close the case"),
    QT_TRANSLATE_NOOP("next_step", "Everything that could be done has been done, or the matter is settled."),
)
_AGAIN = (
    QT_TRANSLATE_NOOP("next_step", "Decide on a further attempt"),
    QT_TRANSLATE_NOOP(
        "next_step",
        "The last one did not bring back everything. Another one may be the last and needs other proof: see what the "
        "back office shows, or close the case.",
    ),
)
_AWAIT_BUYER = (
    QT_TRANSLATE_NOOP("next_step", "Wait for the buyer or the platform"),
    QT_TRANSLATE_NOOP("next_step", "Record what comes: a new application, an escalation, a verdict or the refund."),
)
_AWAIT_REFUND = (
    QT_TRANSLATE_NOOP("next_step", "Record the refund when it has succeeded"),
    QT_TRANSLATE_NOOP(
        "next_step", "You agreed. From the refund on the window for an appeal runs, where the platform has one."
    ),
)


_AWAITING = frozenset({"refused", "evidence_submitted"})
"""After these somebody else decides, also where no parcel is in dispute: a complaint, a refused application."""


@dataclass(frozen=True, slots=True)
class NextStep:
    """`id` is that of the scenario's step, or one of closed, window_missed, choose_scenario, appeal, appeal_again,
    supplement, await_result, await_buyer, await_refund, finish. `due` is the running window that ends first (the
    merchant's; while waiting, the buyer's). `unknown_starts`: windows that run already and cannot be counted.
    """

    id: str
    title: Words | Text
    why: Words | Text
    source: str = ""
    blocked_by: tuple[str, ...] = ()
    due: Clock | None = None
    done: tuple[str, ...] = ()
    remaining: tuple[StepToDo, ...] = ()
    warnings: tuple[Words, ...] = ()
    unknown_starts: tuple[MissingStart, ...] = field(default=())
    path: Words | None = None
    """Where to click in the back office."""
    warned_by: tuple[str, ...] = ()
    """Steps that better were done before it."""
    unmet: tuple[Condition, ...] = ()
    """Facts that must (or should, by their level) hold before it is done."""
    cautions: tuple[Words, ...] = ()
    """What to mind with this very step."""
    submits: str = ""
    """Last part of the id of the submission that belongs to it."""


def next_step(
    case: Case,
    events: tuple[Event, ...],
    evidence_kinds_held: Collection[str],
    platform: Platform,
    now: datetime,
) -> NextStep:
    """The one thing to do now. Raises nothing; an unknown scenario counts as none."""
    if case.closed_at is not None:
        return NextStep("closed", text(_CLOSED[0]), text(_CLOSED[1]))
    held = standing(events)
    clocks = clocks_of(case, events, platform, now)
    urgent = most_urgent(clocks)
    unknown = missing_starts(case, events, platform)
    refunded = _turn_of(held, "refunded")
    scenario = platform.scenario(case.scenario) if case.scenario else None
    in_dispute = scenario is None or scenario.direction is not Direction.OTHER
    if refunded is not None and in_dispute and any(not appeal.before_refund for appeal in platform.appeals):
        return _after_refund(held, refunded, clocks, urgent, unknown)
    missed = _final_miss(clocks, held)
    if missed is not None and urgent is None:
        return _window_missed(missed, unknown)
    if scenario is None:
        return NextStep("choose_scenario", text(_CHOOSE[0]), text(_CHOOSE[1]), due=urgent, unknown_starts=unknown)
    return _of_scenario(scenario, Known(case, held, frozenset(evidence_kinds_held)), clocks, unknown)


def _turn_of(held: tuple[Event, ...], kind: str) -> Event | None:
    """The last event of a kind, unless the buyer has applied anew since."""
    found = [event for event in held if event.kind == kind]
    applied = [event.at for event in held if event.kind == "applied"]
    return found[-1] if found and not any(at > found[-1].at for at in applied) else None


def _final_miss(clocks: tuple[Clock, ...], held: tuple[Event, ...]) -> Clock | None:
    """A final window of the merchant that ran out, and after which nothing has happened yet; the last of several."""
    latest = {clock.rule: clock for clock in sorted(clocks, key=lambda clock: clock.round)}
    lost = [one for one in latest.values() if one.final and one.actor is Actor.MERCHANT]
    moves = [event.at for event in held if event.kind not in _TALK]
    lost = [one for one in lost if one.state is ClockState.MISSED and not any(at > one.due_at for at in moves)]
    return max(lost, key=lambda one: one.due_at, default=None)


def _window_missed(missed: Clock, unknown: tuple[MissingStart, ...]) -> NextStep:
    return NextStep(
        "window_missed",
        text(_OVER[0], clock=missed.title),
        text(_OVER[1], if_missed=missed.if_missed),
        source=missed.source,
        unknown_starts=unknown,
    )


def _after_refund(
    held: tuple[Event, ...],
    refunded: Event,
    clocks: tuple[Clock, ...],
    urgent: Clock | None,
    unknown: tuple[MissingStart, ...],
) -> NextStep:
    later = [event for event in held if event.at >= refunded.at]
    moves = [event.kind for event in later if event.kind in {"appealed", "appeal_result", "supplement_asked"}]
    last = moves[-1] if moves else None
    if last == "appeal_result" and _may_appeal_again(later, clocks):
        return NextStep("appeal_again", text(_AGAIN[0]), text(_AGAIN[1]), due=urgent, unknown_starts=unknown)
    if last == "appeal_result":
        return NextStep("finish", text(_FINISH[0]), text(_FINISH[1]), due=urgent)
    if last == "supplement_asked":
        return NextStep("supplement", text(_SUPPLEMENT[0]), text(_SUPPLEMENT[1]), due=urgent, unknown_starts=unknown)
    if last == "appealed":
        return NextStep("await_result", text(_AWAIT_RESULT[0]), text(_AWAIT_RESULT[1]), due=urgent)
    missed = _final_miss(tuple(clock for clock in clocks if clock.starts_at >= refunded.at), held)
    if missed is not None and urgent is None:
        return _window_missed(missed, unknown)
    source = urgent.source if urgent else ""
    return NextStep("appeal", text(_APPEAL[0]), text(_APPEAL[1]), source=source, due=urgent, unknown_starts=unknown)


def _may_appeal_again(later: list[Event], clocks: tuple[Clock, ...]) -> bool:
    """The first appeal was lost, whole or in part, and neither its window nor the back office says that it is over. A
    second loss is the end.
    """
    if any(event.attributes.get("attempts_left", "").strip() == "0" for event in later):
        return False
    handed = [event for event in later if event.kind == "appealed"]
    results = [event.attributes.get("result", "") for event in later if event.kind == "appeal_result"]
    since = max((event.at for event in later if event.kind == "appeal_result"), default=None)
    over = any(one.state is ClockState.MISSED and one.final and since and one.starts_at >= since for one in clocks)
    return len(handed) == 1 and results[-1] in {"lost", "partly"} and not over


def _of_scenario(
    scenario: Scenario, known: Known, clocks: tuple[Clock, ...], unknown: tuple[MissingStart, ...]
) -> NextStep:
    now = standing_of(scenario, known)
    urgent = most_urgent(clocks)
    if not now.open or "withdrawn" in counting(known.events):
        return _waiting(known.events, now.done, clocks, unknown, scenario)
    free = [step for step in now.open if not now.of(step.id).barred]
    step = _pick(free or list(now.open), urgent)
    to_do = now.of(step.id)
    return NextStep(
        id=step.id,
        title=step.title,
        why=step.why,
        source=step.source,
        blocked_by=to_do.blocked_by,
        due=urgent,
        done=now.done,
        remaining=now.to_do,
        warnings=scenario.warnings,
        unknown_starts=unknown,
        path=step.path,
        warned_by=to_do.warned_by,
        unmet=to_do.unmet,
        cautions=step.warnings,
        submits=step.submits,
    )


def _pick(open_steps: list[Step], urgent: Clock | None) -> Step:
    """The first open step; when a window is about to end, the first one on the way to what stops it."""
    if urgent is None or urgent.state is not ClockState.WARNED:
        return open_steps[0]
    gated = {gate for step in open_steps for gate in step.gate}
    on_the_way = [step for step in open_steps if step.gate or step.id in gated or step.done_by]
    return (on_the_way or open_steps)[0]


def _waiting(
    held: tuple[Event, ...],
    done: tuple[str, ...],
    clocks: tuple[Clock, ...],
    unknown: tuple[MissingStart, ...],
    scenario: Scenario,
) -> NextStep:
    """All steps are done or passed over: whose turn is it?"""
    kinds = {event.kind for event in held}
    answer = next((event.kind for event in reversed(held) if event.kind in _ANSWERS), None)
    due = most_urgent(clocks) or most_urgent(clocks, Actor.BUYER)
    refunded = _turn_of(held, "refunded") is not None
    undecided = not kinds.isdisjoint(_AWAITING) and "judged" not in kinds
    over = refunded or (answer is None and "judged" in kinds)
    over = over or (scenario.direction is Direction.OTHER and not undecided)
    if over or _turn_of(held, "withdrawn") is not None:
        step, (title, why) = "finish", _FINISH
    elif answer == "agreed":
        step, (title, why) = "await_refund", _AWAIT_REFUND
    else:
        step, (title, why) = "await_buyer", _AWAIT_BUYER
    return NextStep(
        step, text(title), text(why), due=due, done=done, warnings=scenario.warnings, unknown_starts=unknown
    )
