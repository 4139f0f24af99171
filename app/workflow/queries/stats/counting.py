"""What one pass over the cases gathers for the measures: small figures, never the cases themselves."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal

from app.domain.attempts.attempt import Attempt, Outcome
from app.domain.cases.event import Event
from app.domain.measures.days import Days
from app.domain.measures.margins import Margin, margins_in, runs
from app.domain.measures.noted import FIRST_REPLY, Noted, noted_of
from app.domain.measures.responses import SUBMISSIONS, Response, first_response, signing_to_submission
from app.domain.measures.stages import StageTime, stage_times
from app.domain.measures.sums import stake_of
from app.domain.measures.window import Dated
from app.domain.proof.eligibility import RESULT
from app.domain.rules.measure import Stage
from app.workflow.queries.stats.looking import Look

Money = Decimal | None


@dataclass(slots=True)
class Counting:
    """`refunds`, `freights`, `stakes`: yuan, None where nobody entered it. `typed` holds what is known only from events
    that no attempt claims: yuan asked for and won.
    """

    days: Days
    stages: tuple[Stage, ...]
    opened: list[datetime] = field(default_factory=list)
    refunds: list[tuple[datetime, Money]] = field(default_factory=list)
    freights: list[tuple[datetime, Decimal]] = field(default_factory=list)
    stakes: list[Money] = field(default_factory=list)
    expired: list[Money] = field(default_factory=list)
    margins: list[Margin] = field(default_factory=list)
    first_responses: list[Response] = field(default_factory=list)
    submissions: list[Response] = field(default_factory=list)
    stage_times: list[tuple[StageTime, ...]] = field(default_factory=list)
    noted: list[Noted] = field(default_factory=list)
    records: list[Dated] = field(default_factory=list)
    attempts: list[tuple[Look, Attempt]] = field(default_factory=list)
    typed_asked: list[Money] = field(default_factory=list)
    typed_won: list[Money] = field(default_factory=list)
    typed_results: Counter[str] = field(default_factory=Counter)

    def take(self, look: Look) -> None:
        """Count one case."""
        noted = noted_of(look.events)
        if self.days.hold(look.case.opened_at):
            self.opened.append(look.case.opened_at)
            self.noted.append(noted)
        self._windows(look)
        self._marks(look, noted)
        self._stake(look)
        self.attempts += [(look, attempt) for attempt in look.attempts]
        if any(self.days.hold(event.at) for event in look.events):
            self._refunds(look)
            self._times(look)
            self._typed(look)

    def _refunds(self, look: Look) -> None:
        case = look.case
        for event in look.events:
            if event.kind == "refunded" and self.days.hold(event.at):
                self.refunds.append((event.at, amount_in(event) if "amount" in event.attributes else case.refunded))
                if case.freight is not None:
                    self.freights.append((event.at, case.freight))

    def _stake(self, look: Look) -> None:
        case = look.case
        outcomes = [attempt.outcome for attempt in look.attempts]
        waits = Outcome.WAITING in outcomes
        won = bool(outcomes) and outcomes[-1] is Outcome.WON
        if case.closed_at is None and (waits or (runs(look.clocks) and not won)):
            self.stakes.append(stake_of(case))

    def _windows(self, look: Look) -> None:
        money = stake_of(look.case)
        found = list(margins_in(look.clocks, money, self.days.first_at, self.days.now))
        self.margins += found
        lost = [one for one in found if one.missed and one.clock.final and one.clock.met_at is None]
        late = max((attempt.submitted.at for attempt in look.attempts), default=None)
        if any(late is None or late < one.clock.due_at for one in lost):
            self.expired.append(money)

    def _times(self, look: Look) -> None:
        kinds = SUBMISSIONS | {appeal.closes_with for appeal in look.platform.appeals}
        for response, into in (
            (first_response(look.events), self.first_responses),
            (signing_to_submission(look.events, kinds), self.submissions),
        ):
            if response is not None and self.days.hold(response.starts_at):
                into.append(response)
        times = tuple(time for time in stage_times(self.stages, look.events) if self.days.hold(time.ends_at))
        if times:
            self.stage_times.append(times)

    def _marks(self, look: Look, noted: Noted) -> None:
        """What the platforms' own formulas count, as far as a case tells it."""
        applied = [event for event in look.events if event.kind == "applied"]
        if applied and noted.cause == "quality":  # an order counts once, when it was first claimed
            self.records.append(Dated(applied[0].at, frozenset({"quality_claim"})))
        for event in look.events:
            if event.kind == "judged" and noted.at_fault == "merchant":
                self.records.append(Dated(event.at, frozenset({"judged_fault"})))
            elif event.kind == "note" and FIRST_REPLY in event.attributes:
                self.records.append(Dated(event.at, frozenset({"first_reply"}), noted_of((event,)).first_reply_s))

    def _typed(self, look: Look) -> None:
        """Submissions and results that were only typed as events: what was in them is not known here."""
        claimed = {name for attempt in look.attempts for entry in attempt.entries for name in entry.events}
        for event in look.events:
            if event.id in claimed or not self.days.hold(event.at):
                continue
            if event.kind in SUBMISSIONS:
                self.typed_asked.append(amount_in(event))
            elif event.kind == RESULT:
                self.typed_results[event.attributes.get("result", "")] += 1
                if event.attributes.get("result") in {Outcome.WON, Outcome.PARTLY}:
                    self.typed_won.append(amount_in(event))


def operator_of(look: Look, attempt: Attempt) -> str:
    """Who handed an attempt in, else who was noted as working on the case; empty: nobody said."""
    return attempt.submitted.by or noted_of(look.events).operator


def amount_in(event: Event) -> Money:
    """The amount that an event tells, in yuan."""
    told = event.attributes.get("amount")
    return Decimal(told) if told else None
