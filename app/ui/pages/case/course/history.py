"""The ledger of one case in words: when, who where it was said, and what was done; the chain behind it proves it."""

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from app.domain.proof.ledger import LedgerEntry
from app.domain.rules.platform import Platform
from app.domain.text import QT_TRANSLATE_NOOP, Phrase, Text, Words, text
from app.ui.figures import moment
from app.ui.pages.case.body.section import Section
from app.ui.pages.case.timeline.rows import Happening, Happenings
from app.ui.speech import Sayable
from app.ui.terms import CHECKS, EVENTS, FIELDS, FLAGS, name_of
from app.ui.widgets.controls import label
from app.workflow.queries.case.more import CaseMore

_PLAIN: Mapping[str, Phrase] = {
    "case_opened": QT_TRANSLATE_NOOP("history", "Case opened"),
    "case_closed": QT_TRANSLATE_NOOP("history", "Case closed"),
    "case_changed": QT_TRANSLATE_NOOP("history", "Facts changed"),
    "case_rules_taken": QT_TRANSLATE_NOOP("history", "Worked under newer rules from here on"),
    "case_exported": QT_TRANSLATE_NOOP("history", "Case exported as a whole"),
    "cases_exported": QT_TRANSLATE_NOOP("history", "Cases exported"),
    "case_taken": QT_TRANSLATE_NOOP("history", "Case taken over from another PC"),
    "parcel_matched": QT_TRANSLATE_NOOP("history", "A parcel without a case was matched"),
    "original_released": QT_TRANSLATE_NOOP("history", "An original was removed after its time"),
    "packet_built": QT_TRANSLATE_NOOP("history", "Packet built"),
    "packet_released": QT_TRANSLATE_NOOP("history", "A packet was removed after its time"),
    "packet_imported": QT_TRANSLATE_NOOP("history", "A packet was taken in"),
    "statement_kept": QT_TRANSLATE_NOOP("history", "Statement edited"),
    "picture_marked": QT_TRANSLATE_NOOP("history", "Picture noted, to know it again"),
    "picture_derived": QT_TRANSLATE_NOOP("history", "A derived copy was recorded as such"),
    "attempt_submitted": QT_TRANSLATE_NOOP("history", "Submission recorded"),
    "attempt_corrected": QT_TRANSLATE_NOOP("history", "Submission corrected"),
    "attempt_result": QT_TRANSLATE_NOOP("history", "Result of a submission recorded"),
    "evidence_attached": QT_TRANSLATE_NOOP("history", "Proof attached"),
    "event_added": QT_TRANSLATE_NOOP("history", "Event recorded"),
    "finding_judged": QT_TRANSLATE_NOOP("history", "A person judged a finding"),
    "moments_marked": QT_TRANSLATE_NOOP("history", "Moments of a video marked"),
    "picture_checked": QT_TRANSLATE_NOOP("history", "Picture checked"),
    "video_inspected": QT_TRANSLATE_NOOP("history", "Video checked"),
}
_EVENT = QT_TRANSLATE_NOOP("history", "{event}, at {at}")
_CORRECTED = QT_TRANSLATE_NOOP("history", "{event}, corrected to {at}")
_WITHDREW = QT_TRANSLATE_NOOP("history", "An event was withdrawn")
_ATTACHED = QT_TRANSLATE_NOOP("history", "“{name}” as {kind}")
_CHANGE = QT_TRANSLATE_NOOP("history", "{field}: {before} → {after}")
_JUDGED_GOOD = QT_TRANSLATE_NOOP("history", "{check}: a person says it is good")
_JUDGED_BAD = QT_TRANSLATE_NOOP("history", "{check}: a person says it is not")
_BY = QT_TRANSLATE_NOOP("history", "by {by}")
_NUMBER = QT_TRANSLATE_NOOP("history", "entry {number}")
_MARKS = QT_TRANSLATE_NOOP("history", "Marks")
_NO_VALUE = "—"
_Said = Mapping[str, object]


class History(Section):
    """Folded until somebody wants to know."""

    def __init__(self) -> None:
        super().__init__("history", QT_TRANSLATE_NOOP("case", "History"), folded=True)
        self.list = Happenings(QT_TRANSLATE_NOOP("case", "History"), few=12)
        words = QT_TRANSLATE_NOOP(
            "case", "Every line is an entry of the hash-chained ledger; nothing here can be edited."
        )
        self.inside.addWidget(label(words, role="faint", wrap=True))
        self.inside.addWidget(self.list)

    def show_history(self, more: CaseMore, platform: Platform, now: datetime) -> None:
        """Show what was done, the newest first."""
        self.list.show_rows([_line(entry, platform, now) for entry in reversed(more.history)])
        self.say(text(QT_TRANSLATE_NOOP("case", "{count} entries"), count=len(more.history)))


def _line(entry: LedgerEntry, platform: Platform, now: datetime) -> Happening:
    said = _payload(entry)
    title: Sayable = _PLAIN.get(entry.kind, entry.kind)
    lines = list(_TELL[entry.kind](said, platform)) if entry.kind in _TELL else []
    by = str(said.get("by") or "")
    if by:
        lines.append(text(_BY, by=by))
    lines.append(text(_NUMBER, number=entry.number))
    return Happening(str(entry.number), moment(entry.at, now), title, tuple(lines))


def _payload(entry: LedgerEntry) -> _Said:
    said = json.loads(entry.payload)
    return said if isinstance(said, dict) else {}


def _event(said: _Said, _platform: Platform) -> Sequence[Sayable]:
    given = said.get("attributes")
    if isinstance(given, dict) and given.get("withdraws") == "yes":
        return (_WITHDREW,)
    phrase = _CORRECTED if said.get("corrects") else _EVENT
    at = moment(datetime.fromisoformat(str(said["at"])))
    return (text(phrase, event=name_of(EVENTS, str(said["kind"])), at=at),)


def _attached(said: _Said, platform: Platform) -> Sequence[Sayable]:
    kind = platform.evidence_kind(str(said.get("kind")))
    named: Words | str = kind.title if kind is not None else str(said.get("kind"))
    return (text(_ATTACHED, name=str(said.get("name")), kind=named),)


def _changed(said: _Said, platform: Platform) -> Sequence[Sayable]:
    before, after = said.get("before"), said.get("after")
    if not isinstance(before, dict) or not isinstance(after, dict):
        return ()
    return [
        text(
            _CHANGE,
            field=name_of({**FIELDS, "flags": _MARKS}, name),
            before=_value(name, before.get(name), platform),
            after=_value(name, value, platform),
        )
        for name, value in after.items()
    ]


def _value(name: str, value: object, platform: Platform) -> Text | Words | str:
    if name == "scenario":
        scenario = platform.scenario(str(value)) if value else None
        return scenario.title if scenario is not None else _NO_VALUE
    if isinstance(value, list):
        titles: dict[str, Words] = {flag.id: flag.title for flag in platform.flags}
        named = [titles.get(str(one), name_of(FLAGS, str(one))) for one in value]
        joined: Text | Words | str = named[0] if named else _NO_VALUE
        for one in named[1:]:
            joined = text(QT_TRANSLATE_NOOP("case", "{first}, {second}"), first=joined, second=one)
        return joined
    return str(value) if value not in (None, "") else _NO_VALUE


def _judged(said: _Said, _platform: Platform) -> Sequence[Sayable]:
    phrase = _JUDGED_GOOD if said.get("verdict") == "pass" else _JUDGED_BAD
    note = str(said.get("note") or "")
    lines: list[Sayable] = [text(phrase, check=name_of(CHECKS, str(said.get("finding"))))]
    return [*lines, note] if note else lines


_TELL: Mapping[str, Callable[[_Said, Platform], Sequence[Sayable]]] = {
    "event_added": _event,
    "evidence_attached": _attached,
    "case_changed": _changed,
    "finding_judged": _judged,
}
"""What is said below the title, by kind of entry."""
