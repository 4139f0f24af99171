"""The places for proof of one submission, as a person fills them: what is there, what counts, what may stand in."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from app.domain.proof.held import Held, State
from app.domain.rules.appeal import Appeal
from app.domain.rules.evidence_kind import Need, Requirement

_NOBODY: frozenset[str] = frozenset()


class SlotState(StrEnum):
    """GOOD and COVERED count; DOUBT counts and is for a person to weigh; EMPTY misses nothing that is required."""

    GOOD = "good"
    DOUBT = "doubt"
    UNCHECKED = "unchecked"
    FAULTY = "faulty"
    COVERED = "covered"
    MISSING = "missing"
    EMPTY = "empty"


@dataclass(frozen=True, slots=True)
class Slot:
    """`line`: what the submission asks; None: attached beyond it. `stands_in_for`: kinds of lines that this one meets.
    `covered_by`: attached kinds that meet this line in its place.
    """

    kind: str
    line: Requirement | None
    held: tuple[Held, ...]
    state: SlotState
    stands_in_for: tuple[str, ...] = ()
    covered_by: tuple[str, ...] = ()

    @property
    def required(self) -> bool:
        """Whether the submission is not ready without it."""
        return self.line is not None and self.line.need is Need.REQUIRED

    @property
    def counts(self) -> bool:
        """Whether the line is met by what is attached, as the readiness of a packet sees it."""
        return bool(self.covered_by) or any(one.state is State.GOOD for one in self.held)


def slots_of(
    appeal: Appeal, scenario: str, held: Sequence[Held], unseen: Collection[str] = _NOBODY
) -> tuple[Slot, ...]:
    """Required ones first, then optional ones with files, optional ones without, and what else is attached.

    Without a scenario every line that could apply is there. `unseen`: ids of attached items that nothing looked at.
    """
    lines: dict[str, Requirement] = {}
    for line in sorted(appeal.requirements, key=lambda one: one.need is Need.OPTIONAL):
        if not line.scenarios or not scenario or scenario in line.scenarios:
            lines.setdefault(line.evidence, line)
    attached = {one.item.kind for one in held}
    others = [kind for kind in dict.fromkeys(one.item.kind for one in held) if kind not in lines]
    slots = [*(_slot(line.evidence, line, lines, held, unseen) for line in lines.values())]
    slots += [_slot(kind, None, lines, held, unseen) for kind in others]
    return tuple(sorted(slots, key=lambda slot: _place(slot, attached)))


def _place(slot: Slot, attached: Collection[str]) -> int:
    if slot.required:
        return 0
    if slot.line is not None:
        return 1 if slot.kind in attached else 2
    return 1 if slot.stands_in_for else 3


def _slot(
    kind: str,
    line: Requirement | None,
    lines: dict[str, Requirement],
    held: Sequence[Held],
    unseen: Collection[str],
) -> Slot:
    own = tuple(one for one in held if one.item.kind == kind)
    good = {one.item.kind for one in held if one.state is State.GOOD}
    covered = tuple(name for name in (line.substitutes if line else ()) if name in good)
    met = tuple(_met_by(kind, lines)) if own else ()
    return Slot(kind, line, own, _state(line, own, covered, unseen), met, covered)


def _met_by(kind: str, lines: dict[str, Requirement]) -> Iterator[str]:
    for line in lines.values():
        if line.need is Need.REQUIRED and kind in line.substitutes:
            yield line.evidence


def _state(line: Requirement | None, own: Sequence[Held], covered: Sequence[str], unseen: Collection[str]) -> SlotState:
    states = {_of_item(one, unseen) for one in own}
    for state in (SlotState.GOOD, SlotState.DOUBT, SlotState.UNCHECKED):
        if state in states:
            return state
    if covered:
        return SlotState.COVERED
    if states:
        return SlotState.FAULTY
    return SlotState.MISSING if line is not None and line.need is Need.REQUIRED else SlotState.EMPTY


def _of_item(one: Held, unseen: Collection[str]) -> SlotState:
    if one.state is State.GOOD:
        if one.item.id in unseen:
            return SlotState.UNCHECKED
        return SlotState.DOUBT if one.doubts else SlotState.GOOD
    return SlotState.UNCHECKED if one.state is State.UNCHECKED else SlotState.FAULTY
