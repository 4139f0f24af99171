"""Turns checked files beside the rules into the nouns of domain/rules."""

from app.domain.rules.advice import CheckItem, Checklist, Link, Note, Penalty
from app.domain.rules.calculator import Calculator, Figure, Option, Parameter
from app.domain.rules.measure import Cause, Measure, Stage
from app.domain.rules.reply import Reply, Wording
from app.domain.text import Words
from app.rulebook.kinds.places import places_in
from app.rulebook.kinds.schema import (
    CalculatorEntry,
    CauseEntry,
    ChecklistEntry,
    FigureEntry,
    MeasureEntry,
    NoteEntry,
    ParameterEntry,
    PenaltyEntry,
    ReplyEntry,
    WordingEntry,
)
from app.rulebook.schema import Bilingual
from app.rulebook.sources import Sources


def _words(both: Bilingual) -> Words:
    return Words(both.zh, both.en)


def _maybe(both: Bilingual | None) -> Words | None:
    return _words(both) if both else None


def _parameter(entry: ParameterEntry) -> Parameter:
    options = tuple(Option(one.id, _words(one.title), tuple(one.facts), one.source) for one in entry.option)
    title = _words(entry.title)
    return Parameter(entry.id, title, entry.sort, entry.unit, entry.needed, entry.least, entry.most, options)


def _figure(entry: FigureEntry) -> Figure:
    return Figure(entry.id, _words(entry.title), entry.value, entry.unit, entry.least, entry.most, entry.source)


def calculator(entry: CalculatorEntry, sources: Sources) -> Calculator:
    """A formula with its figures and inputs."""
    return Calculator(
        id=entry.id,
        title=_words(entry.title),
        formula=entry.formula,
        unit=entry.unit,
        parameters=tuple(map(_parameter, entry.parameter)),
        figures=tuple(map(_figure, entry.figure)),
        note=_maybe(entry.note),
        origin=sources.origin(entry.source, entry.basis),
    )


def measure(entry: MeasureEntry, sources: Sources) -> Measure:
    """What a shop is measured by."""
    stages = tuple(
        Stage(stage.id, _words(stage.title), tuple(stage.starts), tuple(stage.ends), stage.ours)
        for stage in entry.stage
    )
    return Measure(
        id=entry.id,
        title=_words(entry.title),
        how=entry.how,
        counts=entry.counts or "",
        of=entry.of or "",
        window_days=entry.window_days,
        limit_s=entry.limit,
        unit=entry.unit,
        alarm=entry.alarm,
        lower_is_better=entry.lower_is_better,
        baseline=entry.baseline,
        stages=stages,
        note=_maybe(entry.note),
        origin=sources.origin(entry.source, entry.basis),
    )


def cause(entry: CauseEntry, sources: Sources) -> Cause:
    """Why an after-sale order came about."""
    origin = sources.origin(entry.source, entry.basis)
    return Cause(entry.id, _words(entry.title), entry.group, _words(entry.remedy), entry.remedy_source, origin)


def reply(entry: ReplyEntry, sources: Sources) -> Reply:
    """One text to send."""
    return Reply(
        id=entry.id,
        title=Words(entry.title, entry.title_en),
        scene=entry.scene,
        audience=entry.to,
        body=entry.body,
        places=places_in(entry.body) or (),
        scenarios=tuple(entry.scenarios),
        keywords=tuple(entry.words),
        note=Words(entry.note, entry.note_en or entry.note) if entry.note else None,
        origin=sources.origin(entry.source, entry.basis),
    )


def wording(entry: WordingEntry, sources: Sources) -> Wording:
    """One list of words."""
    origin = sources.origin(entry.source, entry.basis)
    return Wording(entry.id, _words(entry.title), entry.tone, tuple(entry.words), _words(entry.advice), origin)


def checklist(entry: ChecklistEntry, sources: Sources) -> Checklist:
    """Things to tick."""
    items = tuple(
        CheckItem(item.id, _words(item.title), _words(item.why), tuple(item.evidence), item.source)
        for item in entry.item
    )
    return Checklist(entry.id, _words(entry.title), entry.when, items, sources.origin(entry.source, entry.basis))


def penalty(entry: PenaltyEntry, sources: Sources) -> Penalty:
    """What the platform does to a shop."""
    return Penalty(
        id=entry.id,
        title=_words(entry.title),
        what=_words(entry.what),
        points=entry.points,
        lasts_s=entry.lasts,
        calculator=entry.calculator or "",
        origin=sources.origin(entry.source, entry.basis),
    )


def note(entry: NoteEntry, sources: Sources) -> Note:
    """Something worth knowing."""
    links = tuple(Link(_words(link.title), link.address, link.source) for link in entry.link)
    origin = sources.origin(entry.source, entry.basis)
    return Note(entry.id, _words(entry.title), entry.topic, _words(entry.body), links, origin)
