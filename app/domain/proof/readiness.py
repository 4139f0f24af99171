"""Whether a submission is ready, and what it lacks: the platform's requirements held against what the case has."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from app.domain.cases.case import Case
from app.domain.cases.clock import Clock, ClockState
from app.domain.cases.event import Event, standing
from app.domain.cases.evidence import Evidence
from app.domain.cases.facts import Known
from app.domain.cases.timing import clocks_of, missing_starts
from app.domain.errors import Problem
from app.domain.media.finding import Inspection
from app.domain.proof.amounts import hold_amount, hold_choice
from app.domain.proof.eligibility import eligibility
from app.domain.proof.held import Held, look_at
from app.domain.proof.lacks import Lacks
from app.domain.proof.matrix import hold_proofs
from app.domain.proof.packet import Missing
from app.domain.rules.appeal import Appeal, Level
from app.domain.rules.clock_rule import Actor
from app.domain.rules.platform import Platform
from app.domain.text import QT_TRANSLATE_NOOP, Text, text

_NO_AMOUNTS: Mapping[str, Decimal] = {}
_NO_REASONS: Mapping[str, str] = {}

_UNKNOWN_APPEAL = QT_TRANSLATE_NOOP("readiness", "{platform} has no submission “{name}”; there are: {known}.")
_NO_APPEAL = QT_TRANSLATE_NOOP("readiness", "No submission is chosen; there are: {known}.")
_CHOOSE = QT_TRANSLATE_NOOP("readiness", "Choose one of those that there are.")
_UNKNOWN_REASON = QT_TRANSLATE_NOOP("readiness", "{appeal}: “{reason}” is not among the form's reasons.")
_CONDITION = QT_TRANSLATE_NOOP("readiness", "{appeal}: {why}")
_EXCLUDES = QT_TRANSLATE_NOOP("readiness", "{one} and {other} cannot be asked for the same order.")
_BEFORE_AFTER = QT_TRANSLATE_NOOP("readiness", "{one} comes before the refund, {other} after it: build them apart.")
_FORMS_APART = QT_TRANSLATE_NOOP("readiness", "{one} and {other} have forms of their own: build them apart.")
_NO_MEDIA = QT_TRANSLATE_NOOP("readiness", "No picture and no video is attached: words alone never succeed.")
_OVER = QT_TRANSLATE_NOOP(
    "readiness", "“{clock}” ran out. If the back office still shows time left, enter it (deadline_seen); that counts."
)
_LATE = QT_TRANSLATE_NOOP("readiness", "“{clock}” ran out: {if_missed}")
_NO_START = QT_TRANSLATE_NOOP("readiness", "“{clock}” cannot be counted: nobody entered when it started.")


@dataclass(frozen=True, slots=True)
class Readiness:
    """Ready when nothing is missing. `left_out`: ids of attached items that must not be uploaded although there is
    another of their kind: a proven fault, or not looked at.
    """

    missing: tuple[Missing, ...]
    warnings: tuple[Text, ...]
    left_out: tuple[str, ...] = ()

    @property
    def ready(self) -> bool:
        """Whether the packet may be built as more than a draft."""
        return not self.missing


def readiness(
    platform: Platform,
    appeals: tuple[str, ...],
    case: Case,
    events: tuple[Event, ...],
    evidence: tuple[Evidence, ...],
    inspections: Mapping[str, Inspection],
    amounts: Mapping[str, Decimal] = _NO_AMOUNTS,
    *,
    reasons: Mapping[str, str] = _NO_REASONS,
    now: datetime | None = None,
) -> Readiness:
    """Hold one submission (of one or several appeals) against the rules.

    `inspections` is keyed by the SHA-256 of the file; `amounts` (yuan) and `reasons` (ids) by the appeal's id, whole or
    its last part. Without `now` the windows are not looked at. Raises `Problem` for an appeal that does not exist.
    """
    chosen = chosen_appeals(platform, appeals)
    held = look_at(platform, evidence, inspections)
    known = Known(case, standing(events), frozenset(item.kind for item in evidence))
    lacks = Lacks()
    _hold_together(chosen, lacks)
    for appeal in chosen:
        _hold_reason(appeal, known, evidence, reasons, lacks)
        hold_amount(appeal, case, amounts, lacks)
    _hold_media(chosen, held, lacks)
    hold_proofs(platform, chosen, case, held, lacks)
    hold_choice(chosen, case, lacks)
    if now is not None:
        _hold_windows(platform, chosen, case, events, now, lacks)
    return Readiness(tuple(lacks.missing), tuple(lacks.warnings), tuple(lacks.left_out))


def chosen_appeals(platform: Platform, names: Sequence[str]) -> tuple[Appeal, ...]:
    """The submissions by their ids, whole or the last part, each once. Raises `Problem`: unknown-appeal, no-appeal."""
    known = ", ".join(appeal.short_id for appeal in platform.appeals)
    found: dict[str, Appeal] = {}
    for name in names:
        appeal = platform.appeal(name)
        if appeal is None:
            why = text(_UNKNOWN_APPEAL, platform=platform.title, name=name[:80], known=known)
            raise Problem("unknown-appeal", why, text(_CHOOSE))
        found[appeal.id] = appeal
    if not found:
        raise Problem("no-appeal", text(_NO_APPEAL, known=known), text(_CHOOSE))
    return tuple(found.values())


def closing_rules(platform: Platform, chosen: Sequence[Appeal]) -> frozenset[str]:
    """Ids of the merchant's clocks that handing these submissions in would meet."""
    closing = {appeal.closes_with for appeal in chosen}
    return frozenset(
        rule.id
        for rule in platform.clocks
        if rule.actor is Actor.MERCHANT and any(trigger.event in closing for trigger in rule.met_by)
    )


def _hold_together(chosen: tuple[Appeal, ...], lacks: Lacks) -> None:
    for position, one in enumerate(chosen):
        for other in chosen[position + 1 :]:
            if one.before_refund != other.before_refund:
                first, second = (one, other) if one.before_refund else (other, one)
                lacks.lack("excludes", text(_BEFORE_AFTER, one=first.title, other=second.title))
            elif other.short_id in one.excludes or one.short_id in other.excludes:
                source = one.origin.source if other.short_id in one.excludes else other.origin.source
                lacks.lack("excludes", text(_EXCLUDES, one=one.title, other=other.title), source=source)
            elif other.short_id not in one.together and one.short_id not in other.together:
                why = text(_FORMS_APART, one=one.title, other=other.title)
                lacks.lack("forms-apart", why, source=one.origin.source)


def _hold_reason(
    appeal: Appeal, known: Known, evidence: tuple[Evidence, ...], reasons: Mapping[str, str], lacks: Lacks
) -> None:
    """The chosen reason, the conditions that hang on it, and which attempt it would be."""
    reason = reasons.get(appeal.short_id, reasons.get(appeal.id, ""))
    if reason and reason not in {one.id for one in appeal.reasons}:
        lacks.lack("reason", text(_UNKNOWN_REASON, appeal=appeal.title, reason=reason[:80]))
    now = eligibility(appeal, known, evidence, reason)
    for condition in now.unmet:
        why = text(_CONDITION, appeal=appeal.title, why=condition.why)
        if condition.level is Level.BLOCKS:
            lacks.lack("condition", why, source=condition.source)
        else:
            lacks.warn(why)
    for told in now.attempts:
        lacks.warn(told)


def _hold_media(chosen: tuple[Appeal, ...], held: tuple[Held, ...], lacks: Lacks) -> None:
    if not any(one.item.media_type in {"picture", "video"} for one in held):
        lacks.lack("no-media", text(_NO_MEDIA), source=chosen[0].origin.source)


def _hold_windows(
    platform: Platform,
    chosen: tuple[Appeal, ...],
    case: Case,
    events: tuple[Event, ...],
    now: datetime,
    lacks: Lacks,
) -> None:
    """The merchant's windows that handing this in would meet. One that ran out is told and does not make the packet
    unready: the back office has the last word on that, and the packet is the merchant's own file as well.
    """
    rules = closing_rules(platform, chosen)
    latest: dict[str, Clock] = {}
    for clock in sorted(clocks_of(case, events, platform, now), key=lambda clock: clock.round):
        latest[clock.rule] = clock
    for clock in latest.values():
        if clock.rule in rules and clock.state is ClockState.MISSED and clock.met_at is None:
            if clock.final:
                lacks.warn(text(_OVER, clock=clock.title))
            else:
                lacks.warn(text(_LATE, clock=clock.title, if_missed=clock.if_missed))
    for start in missing_starts(case, events, platform):
        if start.rule in rules:
            lacks.warn(text(_NO_START, clock=start.title))
