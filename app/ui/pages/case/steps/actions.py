"""What one can press to do the next step: the first is the one button of the card, the others stand beside it."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from app.domain.rules.evidence_kind import Medium
from app.domain.rules.scenario import Step
from app.domain.text import QT_TRANSLATE_NOOP, Phrase, Text, text
from app.ui.terms import EVENTS, name_of
from app.workflow.queries.case_view import CaseView

_MOST = 3
_TALKED = frozenset({"chat", "chat_admission", "buyer_video", "buyer_pictures"})
"""Proof that only comes when somebody writes to the buyer."""
_PACKET = QT_TRANSLATE_NOOP("case", "Build packet")
_RECORD = QT_TRANSLATE_NOOP("case", "Record: {event}")
_CHOOSE = QT_TRANSLATE_NOOP("case", "Attach: {kind}")
_TICK = QT_TRANSLATE_NOOP("case", "This is done")
_REPLY = QT_TRANSLATE_NOOP("case", "Write to the buyer")
_CLOSE = QT_TRANSLATE_NOOP("case", "Close case")
_SEEN = QT_TRANSLATE_NOOP("case", "Enter the time left")
_SAY = QT_TRANSLATE_NOOP("case", "Say what happened")
_OF_STATE: dict[str, tuple[tuple[str, str], ...]] = {
    "appeal": (("packet", ""), ("record", "appealed")),
    "appeal_again": (("packet", ""), ("close", "")),
    "supplement": (("packet", ""), ("seen", "")),
    "await_result": (("record", "appeal_result"), ("record", "supplement_asked")),
    "await_buyer": (("record", "escalated"), ("record", "judged"), ("record", "refunded")),
    "await_refund": (("record", "refunded"),),
    "window_missed": (("seen", ""), ("close", "")),
    "choose_scenario": (("say", ""),),
    "finish": (("close", ""),),
}
_TITLES: dict[str, Phrase] = {
    "packet": _PACKET,
    "close": _CLOSE,
    "seen": _SEEN,
    "say": _SAY,
    "reply": _REPLY,
    "tick": _TICK,
}


class Way(StrEnum):
    """How it is done."""

    PACKET = "packet"
    RECORD = "record"
    ATTACH = "attach"
    TICK = "tick"
    REPLY = "reply"
    CLOSE = "close"
    SEEN = "seen"
    SAY = "say"


_ICONS = {
    Way.PACKET: "packet",
    Way.RECORD: "plus",
    Way.ATTACH: "attach",
    Way.TICK: "tick",
    Way.REPLY: "reply",
    Way.CLOSE: "tick",
    Way.SEEN: "running",
    Way.SAY: "edit",
}


@dataclass(frozen=True, slots=True)
class Action:
    """`about`: kind of event or of evidence, or id of the step."""

    way: Way
    title: Text
    about: str = ""

    @property
    def icon(self) -> str:
        """The picture on its button."""
        return _ICONS[self.way]


def actions_of(view: CaseView) -> tuple[Action, ...]:
    """The ways to do the next step of a case, the best first."""
    step = view.next_step
    found = [_named(way, about) for way, about in _OF_STATE.get(step.id, ())]
    scenario = view.platform.scenario(view.case.scenario) if view.case.scenario else None
    own = next((one for one in scenario.steps if one.id == step.id), None) if scenario else None
    if own is not None and not found:
        found = list(_of_step(own, view))
    return tuple(found)[:_MOST]


def _of_step(step: Step, view: CaseView) -> Iterator[Action]:
    if step.submits:
        yield _named("packet", "")
    held = {item.kind for item in view.evidence}
    if "negotiated" in step.done_by or _TALKED.intersection(step.done_with):
        yield _named("reply", "")
    for kind in (kind for kind in step.done_with if kind not in held):
        named = view.platform.evidence_kind(kind)
        if named is not None:
            yield Action(Way.ATTACH, text(_CHOOSE, kind=named.title), kind)
            if named.medium is not Medium.DOCUMENT:
                break
    for event in step.done_by:
        yield _named("record", event)
    if step.ticked or not (step.done_by or step.done_with):
        yield Action(Way.TICK, text(_TICK), step.id)


def _named(way: str, about: str) -> Action:
    if way == "record":
        return Action(Way.RECORD, text(_RECORD, event=name_of(EVENTS, about)), about)
    return Action(Way(way), text(_TITLES[way]), about)
