"""Turns checked rule files into the nouns of domain/rules."""

from collections.abc import Sequence

from app.domain.rules.appeal import Appeal, Attempts, Condition, Reason, Slot
from app.domain.rules.clock_rule import ClockRule, DayEnd, HourRule, Promise, Reading, Trigger
from app.domain.rules.courier import Courier
from app.domain.rules.evidence_kind import EvidenceKind, Requirement
from app.domain.rules.guide import Flag
from app.domain.rules.limits import Limits, PictureLimits, TextLimits, VideoLimits
from app.domain.rules.scenario import Scenario, Step
from app.domain.text import Words
from app.rulebook.schema import (
    AppealFile,
    AttemptsEntry,
    Bilingual,
    ClockEntry,
    ConditionEntry,
    CourierEntry,
    DayEndEntry,
    EvidenceEntry,
    FlagEntry,
    HoursEntry,
    LimitsEntry,
    PictureEntry,
    ReadingEntry,
    RequirementEntry,
    ScenarioEntry,
    StepEntry,
    TextEntry,
    TriggerEntry,
    VideoEntry,
)
from app.rulebook.sources import Sources


def words(both: Bilingual) -> Words:
    """One expression in both languages."""
    return Words(both.zh, both.en)


def note(both: Bilingual | None) -> Words | None:
    """The same where it may be missing."""
    return words(both) if both else None


def flag(entry: FlagEntry) -> Flag:
    """A mark that cases may carry."""
    return Flag(entry.id, words(entry.title))


def _triggers(entries: Sequence[TriggerEntry]) -> tuple[Trigger, ...]:
    return tuple(Trigger(entry.event, dict(entry.attributes)) for entry in entries)


def _day_end(entry: DayEndEntry) -> DayEnd:
    return DayEnd(words(entry.title), entry.days, entry.at)


def _hours(entry: HoursEntry | None) -> HourRule | None:
    return HourRule(entry.cut, _day_end(entry.before), _day_end(entry.after)) if entry else None


def _reading(entry: ReadingEntry) -> Reading:
    return Reading(words(entry.title), entry.length, entry.since or "", entry.taken)


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
        note=note(entry.note),
        warn_before_s=entry.warn_before,
        origin=sources.origin(entry.source, entry.basis),
        moot_after=_triggers(entry.moot_after),
        expected_when=tuple(entry.expected_when),
        hours=_hours(entry.hours),
        promise=Promise(entry.promise.what, entry.promise.use) if entry.promise else None,
        readings=tuple(map(_reading, entry.reading)),
        lapses=entry.lapses,
        needs_scenario=entry.needs_scenario,
        only_when=tuple(entry.only_when),
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
    if entry is None:
        return None
    return PictureLimits(entry.bytes, tuple(entry.formats), entry.count, entry.longest_side, entry.shortest_side)


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
        takes_video=entry.takes_video,
        note=note(entry.note),
    )


def _step(entry: StepEntry) -> Step:
    return Step(
        id=entry.id,
        title=words(entry.title),
        why=words(entry.why),
        done_by=tuple(entry.done_by),
        done_with=tuple(entry.done_with),
        gate=tuple(entry.gate),
        source=entry.source,
        over_with=tuple(entry.over_with),
        gate_level=entry.gate_level,
        conditions=tuple(map(_condition, entry.condition)),
        done_when=tuple(entry.done_when),
        only_when=tuple(entry.only_when),
        ticked=entry.ticked,
        path=note(entry.path),
        warnings=tuple(map(words, entry.warnings)),
        submits=entry.submits or "",
    )


def scenario(entry: ScenarioEntry, sources: Sources) -> Scenario:
    """What happened, with its steps."""
    return Scenario(
        id=entry.id,
        title=words(entry.title),
        steps=tuple(map(_step, entry.step)),
        warnings=tuple(map(words, entry.warnings)),
        origin=sources.origin(entry.source, entry.basis),
        direction=entry.direction,
        conditions=tuple(map(_condition, entry.condition)),
        requirements=tuple(map(_requirement, entry.requirement)),
    )


def evidence_kind(entry: EvidenceEntry, sources: Sources) -> EvidenceKind:
    """A kind of proof."""
    return EvidenceKind(
        id=entry.id,
        title=words(entry.title),
        medium=entry.medium,
        advice=words(entry.advice),
        mentioned_as=entry.mentioned_as,
        origin=sources.origin(entry.source, entry.basis),
        must_show=tuple(map(words, entry.must_show)),
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
        note=note(entry.note),
    )


def _attempts(entry: AttemptsEntry | None) -> Attempts | None:
    if entry is None:
        return None
    return Attempts(entry.limit, entry.per, entry.last_chance, entry.different_proof, note(entry.note), entry.source)


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
        attempts=_attempts(entry.attempts),
        together=tuple(entry.together),
        path=note(entry.path),
    )


def courier(entry: CourierEntry) -> Courier:
    """The shape of a courier's numbers."""
    return Courier(entry.id, words(entry.title), entry.pattern, entry.source)
