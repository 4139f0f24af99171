"""What a packet would be made of as its case stands: shared by building it, checking beforehand, wording it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from app.domain.cases.numbers.expected_waybill import expected_waybill
from app.domain.media.finding import Verdict
from app.domain.proof.packet import Missing
from app.domain.proof.readiness import Readiness, chosen_appeals, readiness
from app.domain.proof.wording.lint import Remark
from app.domain.rules.appeal import AmountRule
from app.domain.text import QT_TRANSLATE_NOOP, Phrase, Text, text
from app.exporters.base import PacketContent
from app.exporters.before.lost_characters import lost_characters
from app.exporters.before.planned import Fit, PlannedEntry, planned_entries
from app.exporters.before.remarks import remarks_on
from app.exporters.content import Snapshot, Wish, chosen_amounts, chosen_reasons, prepare
from app.exporters.form.slots import Why
from app.exporters.papers.exhibits import shown_readings
from app.storage.database import Unit
from app.workflow.deps import Deps

_MOST_SIGNS = 20
_CURED_BY_FIT = frozenset({"size", "duration", "format"})
_LEFT_OUT: Mapping[Why, Phrase] = {
    Why.NOT_ASKED: QT_TRANSLATE_NOOP("packet", "“{name}” is not in the upload: this submission does not ask for it."),
    Why.NO_ROOM: QT_TRANSLATE_NOOP("packet", "“{name}” is not in the upload: the form has no place left."),
    Why.NO_VIDEO: QT_TRANSLATE_NOOP(
        "packet", "“{name}” is not in the upload: the form takes no videos. Frames of it that show the waybill go in."
    ),
    Why.DOCUMENT: QT_TRANSLATE_NOOP(
        "packet", "“{name}” is not in the upload: the form takes no documents. Attach a picture of it instead."
    ),
}
_NO_REASON = QT_TRANSLATE_NOOP("packet", "No reason was chosen for “{appeal}”: choose it in the form.")
_NO_FRAMES = QT_TRANSLATE_NOOP("packet", "No frames out of “{name}”: the case's waybill was not read in it.")
_LOST = QT_TRANSLATE_NOOP("packet", "The PDF shows 〓 for characters that its fonts do not hold: {signs}")
_WORDED = QT_TRANSLATE_NOOP("packet", "Statement: {remark}")
_MAKE_COPY = QT_TRANSLATE_NOOP(
    "packet",
    "“{name}” is beyond what the form takes: `fit` makes a copy that keeps to the limits; attach that copy as well. "
    "The original stays in the packet's bag.",
)


@dataclass(frozen=True, slots=True)
class Made:
    """`content` is what would be written; `planned`: what becomes of each file of the form; `remarks` on the statement;
    `doubts`: what a person should know, readiness's own first.
    """

    content: PacketContent
    judged: Readiness
    planned: tuple[PlannedEntry, ...]
    remarks: tuple[Remark, ...]
    doubts: tuple[Text, ...]


def snapshot_of(unit: Unit, case_id: str) -> Snapshot:
    """The case as it stands, under its own rules. Raises `Problem` `no-case`."""
    case = unit.cases.get(case_id)
    evidence = unit.evidence.of(case.id)
    return Snapshot(
        case,
        unit.snapshots.get(case.rules),
        unit.events.of(case.id),
        evidence,
        unit.inspections.of_case(case, evidence),
    )


def judge(deps: Deps, now: Snapshot, wish: Wish) -> Readiness:
    """What is missing, and what is doubtful. Raises `Problem`."""
    appeals = chosen_appeals(now.platform, wish.appeals)
    return readiness(
        now.platform,
        tuple(appeal.short_id for appeal in appeals),
        now.case,
        now.events,
        now.evidence,
        now.inspections,
        chosen_amounts(appeals, now.case, wish.amounts),
        reasons={name: reason.id for name, reason in chosen_reasons(appeals, wish.reasons).items()},
        now=deps.now(),
    )


def make(deps: Deps, now: Snapshot, wish: Wish, judged: Readiness) -> Made:
    """The content, and everything that can be known of it before a file is written. Raises `Problem`.

    A picture that no rung of the ladder brings under the form's limits is missing: it is left out and told.
    """
    content = _prepared(deps, now, wish, judged)
    planned = planned_entries(content)
    refused = [one for one in planned if one.fit is Fit.REFUSED]
    if refused:
        kinds = {item.id: item.kind for item in now.evidence}
        lacks = (Missing("unfit", why, kinds[one.entry.evidence]) for one in refused for why in one.told)
        judged = replace(
            judged,
            missing=(*judged.missing, *lacks),
            left_out=(*judged.left_out, *(one.entry.evidence for one in refused)),
        )
        content = _prepared(deps, now, wish, judged)
        planned = planned_entries(content)
    remarks = remarks_on(content)
    doubts = (*judged.warnings, *_doubts(content, planned, remarks))
    return Made(content, judged, planned, remarks, doubts)


def _prepared(deps: Deps, now: Snapshot, wish: Wish, judged: Readiness) -> PacketContent:
    return prepare(now, wish, judged, deps.vault.original, deps.chinese, deps.resources)


def _doubts(content: PacketContent, planned: tuple[PlannedEntry, ...], remarks: tuple[Remark, ...]) -> Iterator[Text]:
    """What a person should know before handing it in; everything of it can be seen before a file is written."""
    by_id = {exhibit.evidence.id: exhibit for exhibit in content.exhibits}
    for left in content.plan.left_out:
        if left.why in _LEFT_OUT:  # why a faulty item stays out has been said with more detail
            yield text(_LEFT_OUT[left.why], name=by_id[left.evidence].evidence.name)
    yield from _too_large(content)
    for one in planned:
        yield from one.told
    for appeal in content.appeals:
        if appeal.reasons and appeal.short_id not in content.reasons and appeal.amount is not AmountRule.NONE:
            yield text(_NO_REASON, appeal=appeal.title)
    for exhibit in content.exhibits:
        sent = exhibit.evidence.media_type == "video" and content.plan.holds(exhibit.evidence.id)
        if sent and not shown_readings(exhibit.inspection, expected_waybill(content.case, exhibit.evidence.kind)):
            yield text(_NO_FRAMES, name=exhibit.evidence.name)
    for remark in remarks:
        yield text(_WORDED, remark=remark.text)
    lost = lost_characters(content)
    if lost:
        yield text(_LOST, signs=" ".join(lost[:_MOST_SIGNS]))


def _too_large(content: PacketContent) -> Iterator[Text]:
    """Videos that a copy would bring into the form."""
    for exhibit in content.exhibits:
        found = exhibit.inspection.findings if exhibit.inspection else ()
        over = any(one.check in _CURED_BY_FIT and one.verdict is Verdict.FAIL for one in found)
        if over and not content.plan.holds(exhibit.evidence.id):
            yield text(_MAKE_COPY, name=exhibit.evidence.name)
