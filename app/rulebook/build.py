"""Turns checked rule files into the nouns of domain/rules."""

from collections.abc import Sequence

from app.domain.rules.appeal import Appeal, Condition, Reason, Slot
from app.domain.rules.clock_rule import ClockRule, Trigger
from app.domain.rules.courier import Courier
from app.domain.rules.evidence_kind import EvidenceKind, Requirement
from app.domain.rules.limits import Limits, PictureLimits, TextLimits, VideoLimits
from app.domain.rules.scenario import Scenario, Step
from app.domain.text import Words
from app.rulebook.schema import (
    AppealFile,
    Bilingual,
    ClockEntry,
    ConditionEntry,
    CourierEntry,
    EvidenceEntry,
    LimitsEntry,
    PictureEntry,
    RequirementEntry,
    ScenarioEntry,
    TextEntry,
    TriggerEntry,
    VideoEntry,
)
from app.rulebook.sources import Sources


def words(both: Bilingual) -> Words:
    """One expression in both languages."""
    return Words(both.zh, both.en)


def _note(both: Bilingual | None) -> Words | None:
    return words(both) if both else None


def _triggers(entries: Sequence[TriggerEntry]) -> tuple[Trigger, ...]:
    return tuple(Trigger(entry.event, dict(entry.attributes)) for entry in entries)


def clock_rule(entry: ClockEntry, sources: Sources) -> ClockRule:
    """One window."""
    return ClockRule(
        id=entry.id,
        title=words(entry.title),
        actor=entry.actor,
        starts=_triggers(entry.starts),
        length_s=entry.length,
        met_by=_triggers(entry.met_by),
        voided_by=_triggers(entry.voided_by),
        if_missed=words(entry.if_missed),
        final=entry.final,
        scenarios=tuple(entry.scenarios),
        shorten_floor_s=entry.shorten_floor,
        note=_note(entry.note),
        warn_before_s=entry.warn_before,
        origin=sources.origin(entry.source, entry.basis),
        moot_after=_triggers(entry.moot_after),
        expected_when=tuple(entry.expected_when),
    )


def _video(entry: VideoEntry | None) -> VideoLimits | None:
    if entry is None:
        return None
    return VideoLimits(
        entry.bytes_sure,
        entry.bytes_doubtful,
        entry.duration,
        tuple(entry.formats),
        entry.formats_open,
        entry.count,
    )


def _pictures(entry: PictureEntry | None) -> PictureLimits | None:
    return PictureLimits(entry.bytes, tuple(entry.formats), entry.count) if entry else None


def _text(entry: TextEntry | None) -> TextLimits | None:
    return TextLimits(entry.characters, entry.bytes, entry.encoding) if entry else None


def limits(entry: LimitsEntry, sources: Sources) -> Limits:
    """What one place of use takes."""
    return Limits(
        id=entry.id,
        title=words(entry.title),
        place=entry.place,
        video=_video(entry.video),
        pictures=_pictures(entry.pictures),
        text=_text(entry.text),
        origin=sources.origin(entry.source, entry.basis),
    )


def scenario(entry: ScenarioEntry, sources: Sources) -> Scenario:
    """What happened, with its steps."""
    steps = tuple(
        Step(
            id=step.id,
            title=words(step.title),
            why=words(step.why),
            done_by=tuple(step.done_by),
            done_with=tuple(step.done_with),
            gate=tuple(step.gate),
            source=step.source,
            over_with=tuple(step.over_with),
        )
        for step in entry.step
    )
    origin = sources.origin(entry.source, entry.basis)
    return Scenario(entry.id, words(entry.title), steps, tuple(map(words, entry.warnings)), origin)


def evidence_kind(entry: EvidenceEntry, sources: Sources) -> EvidenceKind:
    """A kind of proof."""
    return EvidenceKind(
        id=entry.id,
        title=words(entry.title),
        medium=entry.medium,
        advice=words(entry.advice),
        mentioned_as=entry.mentioned_as,
        origin=sources.origin(entry.source, entry.basis),
    )


def _condition(entry: ConditionEntry) -> Condition:
    return Condition(entry.fact, entry.level, words(entry.why), entry.source, tuple(entry.reasons))


def _requirement(entry: RequirementEntry) -> Requirement:
    return Requirement(
        evidence=entry.evidence,
        need=entry.need,
        substitutes=tuple(entry.substitutes),
        scenarios=tuple(entry.scenarios),
        basis=entry.basis,
        source=entry.source,
        note=_note(entry.note),
    )


def appeal(entry: AppealFile, sources: Sources) -> Appeal:
    """One submission."""
    return Appeal(
        id=entry.id,
        title=words(entry.title),
        before_refund=entry.before_refund,
        place=entry.place,
        conditions=tuple(map(_condition, entry.condition)),
        amount=entry.amount,
        amount_field=entry.amount_field,
        requirements=tuple(map(_requirement, entry.requirement)),
        excludes=tuple(entry.excludes),
        slots=tuple(Slot(slot.id, words(slot.title), slot.need, slot.pictures, slot.videos) for slot in entry.slot),
        reasons=tuple(Reason(reason.id, words(reason.title)) for reason in entry.reason),
        wins_back=words(entry.wins_back),
        closes_with=entry.closes_with,
        origin=sources.origin(entry.source, entry.basis),
    )


def courier(entry: CourierEntry) -> Courier:
    """The shape of a courier's numbers."""
    return Courier(entry.id, words(entry.title), entry.pattern, entry.source)
