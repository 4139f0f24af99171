"""A desk under one platform's real rules, and the few moves of a clerk: open, record, attach, ask what is next."""

import struct
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from app.domain.cases.clock import Clock
from app.domain.cases.next_step import NextStep
from app.domain.cases.progress import replay
from app.domain.proof.matrix import required_for
from app.domain.proof.readiness import Readiness
from app.domain.rules.evidence_kind import Medium, Need
from app.domain.rules.platform import Platform
from app.domain.text import Words
from app.paths import RESOURCES
from app.rulebook.book import load_rulebook
from app.workflow.cases.add_event import add_event
from app.workflow.cases.attach_evidence import attach_evidence
from app.workflow.cases.open_case import open_case
from app.workflow.cases.update_case import update_case
from app.workflow.queries.case_view import CaseView, case_view
from tests.readiness_of import readiness_of
from tests.workflow.desk import START, Desk, small_desk

BOOK = load_rulebook(RESOURCES / "platforms")


def picture(number: int) -> bytes:
    """One pixel of a colour of its own as a bitmap file."""
    header = b"BM" + struct.pack("<IHHI", 58, 0, 0, 54)
    info = struct.pack("<IiiHHIIiiII", 40, 1, 1, 1, 24, 0, 4, 0, 0, 0, 0)
    return header + info + struct.pack("<I", number)


@dataclass
class Story:
    """One case; hours count from START, which is the desk's now at the beginning."""

    desk: Desk
    platform: Platform
    case: str = ""
    hour: float = -40.0
    number: int = 0
    attached: list[str] = field(default_factory=list)

    def open(self, scenario: str, **fields: str) -> "Story":
        """A new case in this desk; give its own story."""
        given = {"scenario": scenario, **fields}
        self.number += 1
        opened = open_case(self.desk.deps, platform=self.platform.id, order=f"ORDER-{self.number}", fields=given)
        return Story(self.desk, self.platform, opened.case.id, number=self.number * 1000)

    def happens(self, kind: str, /, hour: float | None = None, **attributes: str) -> datetime:
        """Record an event, an hour after the last one unless said; give its time."""
        self.hour = self.hour + 1 if hour is None else hour
        at = START + timedelta(hours=self.hour)
        add_event(self.desk.deps, self.case, kind, at, attributes)
        return at

    def attach(self, *kinds: str) -> None:
        for kind in kinds:
            self.number += 1
            entry = self.platform.evidence_kind(kind)
            assert entry is not None, kind
            film = entry.medium is Medium.VIDEO
            file = (
                self.desk.file(f"{self.number}.mp4", b"\x00\x00\x00\x18ftypisom" + str(self.number).encode())
                if film
                else self.desk.file(f"{self.number}.bmp", picture(self.number))
            )
            attach_evidence(self.desk.deps, self.case, file, kind)

    def mark(self, *flags: str) -> None:
        for flag in flags:
            update_case(self.desk.deps, self.case, {"flags": f"+{flag}"})

    @property
    def view(self) -> CaseView:
        return case_view(self.desk.deps, self.case)

    @property
    def next(self) -> NextStep:
        return self.view.next_step

    def clock(self, name: str) -> Clock:
        found = [one for one in self.view.clocks if one.rule == f"{self.platform.id}.{name}"]
        assert found, (name, [one.rule for one in self.view.clocks])
        return found[-1]

    def untold(self) -> set[str]:
        """The windows that nobody can count yet."""
        return {one.rule.partition(".")[2] for one in self.view.missing_starts}

    def state(self, process: str) -> str:
        """Where the matter stands on its way."""
        way = next(one for one in self.platform.processes if one.id == f"{self.platform.id}.{process}")
        return replay(way, self.view.events).state.id

    def ready(self, appeal: str) -> Readiness:
        return readiness_of(self.desk.deps, self.case, (appeal,))

    def told(self, appeal: str) -> list[str]:
        """The reasons of the warnings about a submission, in Chinese."""
        reasons = (one.values.get("why") for one in self.ready(appeal).warnings)
        return [why.zh for why in reasons if isinstance(why, Words)]

    def barred(self, step: str) -> bool:
        """Whether an open step must not be done yet."""
        return next(one for one in self.next.remaining if one.id == step).barred

    def walk(self) -> list[str]:
        """Do what is next until nothing is left to do; give the steps in order. Nothing barred may ever be next."""
        scenario = self.platform.scenario(self.view.case.scenario)
        assert scenario is not None
        steps = {step.id: step for step in scenario.steps}
        taken: list[str] = []
        while (now := self.next).id in steps:
            step = steps[now.id]
            assert step.id not in taken, f"{step.id} comes again"
            assert not self.barred(step.id), f"{step.id} is next and barred"
            taken.append(step.id)
            self._do(step.id, step.done_when, step.done_with, step.done_by)
        return taken

    def _do(self, step: str, facts: tuple[str, ...], kinds: tuple[str, ...], events: tuple[str, ...]) -> None:
        if facts and facts[0].startswith("flag:"):
            self.mark(facts[0].removeprefix("flag:").rpartition("|")[2])
        elif facts:
            kind, _, rest = facts[0].removeprefix("event:").partition("{")
            self.happens(kind, outcome=rest.partition("=")[2].rstrip("}").partition("|")[0])
        elif kinds:
            self.attach(kinds[0])
        elif events:
            self.happens(events[0])
        else:
            self.happens("note", step=step)


@contextmanager
def story_of(platform: str, folder: Path) -> Iterator[Story]:
    rules = BOOK.platform(platform)
    with small_desk(folder, rules, ready=True) as desk:
        yield Story(desk, rules)


def demanded(platform: Platform, appeal: str, scenario: str) -> dict[str, tuple[str, ...]]:
    """Kind of evidence that a submission cannot do without -> what is taken instead."""
    found = platform.appeal(appeal)
    assert found is not None
    lines = required_for(found, scenario)
    return {line.evidence: line.substitutes for line in lines if line.need is Need.REQUIRED}
