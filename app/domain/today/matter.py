"""One line of the morning: a window that runs, one that nobody can count, or an open case without any."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import StrEnum

from app.domain.cases.case import Case
from app.domain.cases.clock import Clock
from app.domain.cases.next_step import NextStep
from app.domain.cases.timing import MissingStart
from app.domain.proof.counsel import Proof
from app.domain.rules.appeal import Level
from app.domain.rules.clock_rule import Actor
from app.domain.rules.evidence_kind import Need
from app.domain.rules.origin import Basis
from app.domain.text import Words
from app.domain.today.groups import Group

_TALKS = frozenset({"negotiated"})
_IDLE = frozenset({"await_result", "await_buyer", "await_refund", "finish", "closed", "window_missed"})


class Act(StrEnum):
    """What one press does about a line."""

    RECORD = "record"
    ATTACH = "attach"
    PACKET = "packet"
    TALK = "talk"
    LOOK = "look"


@dataclass(frozen=True, slots=True)
class Lack:
    """A required proof that is not attached."""

    kind: str
    title: Words


@dataclass(frozen=True, slots=True)
class Matter:
    """`stake`: yuan, None: not known. `groups`: those that the present does not decide. `lacks`: required proofs that
    are not attached. `changed_at`: when the newest thing was recorded. `platform`: its title.
    """

    case: Case
    clock: Clock | None
    missing: MissingStart | None
    step: NextStep
    act: Act
    groups: frozenset[Group]
    stake: Decimal | None
    lacks: tuple[Lack, ...]
    operator: str
    platform: Words
    changed_at: datetime

    @property
    def key(self) -> str:
        """Names the line for as long as it stands there."""
        if self.clock is None:
            return self.case.id
        return f"{self.case.id}|{self.clock.rule}|{self.clock.round}"

    @property
    def actor(self) -> Actor:
        """Whose turn it is."""
        if self.clock is not None:
            return self.clock.actor
        if self.missing is not None:
            return self.missing.actor
        if Group.BUYER in self.groups:
            return Actor.BUYER
        return Actor.PLATFORM if Group.RESULT in self.groups else Actor.MERCHANT


def lacks_of(proofs: Iterable[Proof], step: NextStep) -> tuple[Lack, ...]:
    """The required proofs that nothing attached stands for; none while somebody else has to act. What only experience
    advises is no lack.
    """
    if step.id in _IDLE:
        return ()
    asked = (one for one in proofs if one.need is Need.REQUIRED and not one.held_by and one.basis is not Basis.PRACTICE)
    return tuple({one.evidence: Lack(one.evidence, one.title) for one in asked}.values())


def act_of(step: NextStep, lacks: tuple[Lack, ...], missing: MissingStart | None, done_by: tuple[str, ...]) -> Act:
    """What one press does. `done_by`: the events that the step is done with."""
    if missing is not None:
        return Act.RECORD
    barred = bool(step.blocked_by) or any(one.level is Level.BLOCKS for one in step.unmet)
    submits = bool(step.submits) or step.id in {"appeal", "appeal_again", "supplement"}
    if lacks and (submits or not done_by or "evidence_submitted" in done_by):
        return Act.ATTACH
    if submits and not barred:
        return Act.PACKET
    return Act.TALK if not _TALKS.isdisjoint(done_by) else Act.LOOK
