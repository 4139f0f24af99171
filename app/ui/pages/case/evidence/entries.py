"""A case's slots and files in the words and colours of the screen."""

from collections.abc import Mapping, Sequence

from app.domain.media.finding import Inspection, Verdict
from app.domain.media.judgement import condemned
from app.domain.proof.held import Held, State, look_at
from app.domain.proof.slots import Slot, SlotState, slots_of
from app.domain.rules.appeal import Appeal
from app.domain.rules.evidence_kind import Need
from app.domain.rules.platform import Platform
from app.domain.text import QT_TRANSLATE_NOOP, Phrase, Text, Words, text
from app.ui.pages.case.evidence.strip import AttachedFile
from app.ui.speech import Sayable
from app.ui.terms import VERDICT_SIGNS, Sign
from app.ui.widgets.checklist import ChecklistEntry
from app.ui.widgets.findings import BAD_WORD, GOOD_WORD
from app.workflow.queries.case_view import CaseView
from app.workflow.queries.uses import Duplicate

SLOT_SIGNS: Mapping[SlotState, Sign] = {
    SlotState.GOOD: Sign(QT_TRANSLATE_NOOP("checklist", "there"), "pass", "good", "good"),
    SlotState.DOUBT: Sign(QT_TRANSLATE_NOOP("checklist", "in doubt"), "warn", "warn", "warn"),
    SlotState.UNCHECKED: Sign(QT_TRANSLATE_NOOP("checklist", "not looked at yet"), "unknown", "unknown", "unknown"),
    SlotState.FAULTY: Sign(QT_TRANSLATE_NOOP("checklist", "does not count"), "fail", "danger", "danger"),
    SlotState.COVERED: Sign(QT_TRANSLATE_NOOP("checklist", "covered by a substitute"), "pass", "good", "good"),
    SlotState.MISSING: Sign(QT_TRANSLATE_NOOP("checklist", "missing"), "fail", "danger", "danger"),
    SlotState.EMPTY: Sign(QT_TRANSLATE_NOOP("checklist", "nothing attached"), "void", "text_faint", "quiet"),
}
NOT_CHECKED = SLOT_SIGNS[SlotState.UNCHECKED]
KEPT = Sign(QT_TRANSLATE_NOOP("checklist", "kept"), "pass", "good", "good")
_WRONG = Sign(QT_TRANSLATE_NOOP("checklist", "wrong kind of file"), "fail", "danger", "danger")
_REQUIRED = QT_TRANSLATE_NOOP("checklist", "required")
_OPTIONAL = QT_TRANSLATE_NOOP("checklist", "optional")
_BEYOND = QT_TRANSLATE_NOOP("checklist", "not asked for here")
_STANDS_IN = QT_TRANSLATE_NOOP("checklist", "stands in for {kinds}")
_COVERED_BY = QT_TRANSLATE_NOOP("checklist", "Covered by: {kinds}")
_MUST_SHOW = QT_TRANSLATE_NOOP("checklist", "Must show: {things}")
_LIST = QT_TRANSLATE_NOOP("case", "{first}, {second}")
_DERIVED = QT_TRANSLATE_NOOP("case", "derived copy")
_USED = QT_TRANSLATE_NOOP("case", "also used in case {case}")
Uses = Mapping[str, tuple[Duplicate, ...]]
"""By the SHA-256 of a file."""


def slots_in(view: CaseView, appeal: Appeal) -> tuple[Slot, ...]:
    """The places for proof of a submission as the case fills them."""
    held = look_at(view.platform, view.evidence, view.inspections)
    unseen = {item.id for item in view.evidence if item.media_type == "picture" and item.id not in view.inspections}
    return slots_of(appeal, view.case.scenario, held, unseen)


def entry_of(view: CaseView, slot: Slot) -> ChecklistEntry:
    """A slot as the checklist shows it."""
    kind = view.platform.evidence_kind(slot.kind)
    advice: Sayable = kind.advice if kind is not None else ""
    notes: list[Sayable] = []
    needs = slot.state in (SlotState.MISSING, SlotState.FAULTY)
    if needs and kind is not None:
        notes.append(text(_MUST_SHOW, things=_joined(kind.must_show)) if kind.must_show else kind.advice)
    if slot.line is not None and slot.line.note is not None and (slot.required or slot.held):
        notes.append(slot.line.note)
    if slot.covered_by and not slot.held:
        notes.append(text(_COVERED_BY, kinds=_titles(view.platform, slot.covered_by)))
    notes += [fault.text for one in slot.held for fault in one.faults]
    others = slot.line.substitutes if slot.line is not None and needs else ()
    return ChecklistEntry(
        slot.kind,
        kind.title if kind is not None else slot.kind,
        _need(view.platform, slot),
        SLOT_SIGNS[slot.state],
        tuple(notes),
        tuple((name, other.title) for name in others if (other := view.platform.evidence_kind(name)) is not None),
        advice,
        compact=slot.state is SlotState.EMPTY,
    )


def _need(platform: Platform, slot: Slot) -> Sayable:
    if slot.stands_in_for:
        return text(_STANDS_IN, kinds=_titles(platform, slot.stands_in_for))
    if slot.line is None:
        return _BEYOND
    return _REQUIRED if slot.line.need is Need.REQUIRED else _OPTIONAL


def files_of(view: CaseView, slot: Slot, uses: Uses) -> tuple[AttachedFile, ...]:
    """The files of a slot as tiles."""
    return tuple(_file(view, one, uses) for one in slot.held)


def _file(view: CaseView, one: Held, uses: Uses) -> AttachedFile:
    item = one.item
    look = view.inspections.get(item.sha256 if item.media_type == "video" else item.id)
    marks: list[Sayable] = [_DERIVED] if item.sha256 in view.derived else []
    marks += [text(_USED, case=use.case) for use in uses.get(item.sha256, ())]
    if one.state is State.WRONG_MEDIUM:
        sign = _WRONG
    elif look is not None:
        sign = VERDICT_SIGNS[look.verdict]
    else:
        sign = NOT_CHECKED if item.media_type in ("video", "picture") else KEPT
    return AttachedFile(item.id, item.name, item.media_type, sign, _word(look), tuple(marks))


def _word(look: Inspection | None) -> Sign | None:
    """What a person says of a file as a whole: one fault outweighs."""
    if look is None:
        return None
    said = [one.judged for one in look.findings if one.judged is not None]
    said += [one.judged for one in look.breaks if one.judged is not None]
    if next(condemned(look), None) is not None or any(one.verdict is Verdict.FAIL for one in said):
        return BAD_WORD
    return GOOD_WORD if said else None


def _titles(platform: Platform, kinds: Sequence[str]) -> Text | Words | str:
    return _joined([kind.title for name in kinds if (kind := platform.evidence_kind(name)) is not None])


def _joined(titles: Sequence[Words]) -> Text | Words | str:
    joined: Text | Words | str = titles[0] if titles else ""
    for title in titles[1:]:
        joined = text(_LIST, first=joined, second=title)
    return joined


def counted(slots: Sequence[Slot]) -> tuple[Phrase, int, int]:
    """How many required proofs count, of how many."""
    required = [slot for slot in slots if slot.required]
    there = [slot for slot in required if slot.counts]
    return QT_TRANSLATE_NOOP("case", "{there} of {needed} required proofs"), len(there), len(required)
