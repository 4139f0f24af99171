"""One video of the queue: what it is, what is expected of it, how far its check is, and the one line that says so."""

from dataclasses import dataclass, field
from enum import Enum
from itertools import count
from pathlib import Path

from app.domain.errors import Problem
from app.domain.media.advice import Advice, advice_on, needs_fitting
from app.domain.media.copy import mark_of
from app.domain.media.finding import Finding, Inspection, Verdict
from app.domain.text import QT_TRANSLATE_NOOP, Text, text
from app.ui.speech import Sayable
from app.ui.terms import VERDICT_SIGNS, Sign

WAITING = Sign(QT_TRANSLATE_NOOP("videos", "waiting"), "waiting", "text_soft", "quiet")
HELD = Sign(QT_TRANSLATE_NOOP("videos", "held back"), "pause", "text_soft", "quiet")
CHECKING = Sign(QT_TRANSLATE_NOOP("videos", "checking"), "running", "accent", "calm")
STOPPED = Sign(QT_TRANSLATE_NOOP("videos", "stopped"), "void", "text_faint", "quiet")
COULD_NOT = Sign(QT_TRANSLATE_NOOP("videos", "not checked"), "unknown", "unknown", "unknown")
FITTING = Sign(QT_TRANSLATE_NOOP("videos", "being made to fit"), "running", "accent", "calm")
_NUMBERS = count(1)
_MINUTE_S, _HOUR_S = 60, 3600


class State(Enum):
    """Where an item stands on its way."""

    WAITING = "waiting"
    CHECKING = "checking"
    DONE = "done"
    STOPPED = "stopped"
    FAILED = "failed"


_RANKS = {Verdict.FAIL: 0, Verdict.UNKNOWN: 2, Verdict.WARN: 3, Verdict.PASS: 4}
_LATER = {State.FAILED: 1, State.CHECKING: 5, State.WAITING: 6, State.STOPPED: 7}


@dataclass(slots=True, eq=False)
class QueueItem:
    """One video that is looked at. `source` is what pictures are taken from: the file, or an original's SHA-256.
    `case_id` and `evidence_id`: where it is attached; `meant_for`: the case that it was brought for.
    """

    name: str
    bytes: int
    source: Path | str
    number: int = field(default_factory=lambda: next(_NUMBERS))
    case_id: str = ""
    evidence_id: str = ""
    job: int | None = None
    inspection: Inspection | None = None
    problem: Problem | None = None
    stopped: bool = False
    done: float = 0.0
    meant_for: str = ""
    platform: str = ""
    waybill: str = ""
    """The number that it is expected to show; empty: none."""
    copy_of: str = ""
    """Name of the video that this is a copy of."""
    parcel: str = ""
    """The parcel without an owner that it was kept for."""
    queued: bool = False
    held: bool = False
    left_s: float | None = None
    fitting: float | None = None
    """How far its copy is; None while none is made."""
    fitted: bool = False
    """A copy of it was made."""
    _advised: tuple[Inspection, Advice] | None = None

    @property
    def state(self) -> State:
        """Where it stands."""
        if self.job is not None:
            return State.CHECKING
        if self.queued:
            return State.WAITING
        if self.inspection is not None:
            return State.DONE
        return State.FAILED if self.problem is not None else State.STOPPED if self.stopped else State.WAITING

    @property
    def sign(self) -> Sign:
        """How it stands."""
        if self.fitting is not None:
            return FITTING
        if self.state is State.WAITING:
            return HELD if self.held else WAITING
        if self.state is State.DONE and self.inspection is not None:
            return VERDICT_SIGNS[self.inspection.verdict]
        return {State.CHECKING: CHECKING, State.FAILED: COULD_NOT}.get(self.state, STOPPED)

    @property
    def advice(self) -> Advice | None:
        """What is wrong and what to do; None until it is checked."""
        if self.inspection is None:
            return None
        if self._advised is None or self._advised[0] is not self.inspection:
            self._advised = (self.inspection, advice_on(self.inspection))
        return self._advised[1]

    @property
    def to_fit(self) -> tuple[Finding, ...]:
        """What a copy would put right; nothing of what is a copy itself."""
        return () if self.inspection is None or self.is_copy else needs_fitting(self.inspection)

    @property
    def is_copy(self) -> bool:
        """Whether it was made by this program from another video: by its own mark, or because it was made just now."""
        media = self.inspection.media if self.inspection is not None else None
        return bool(self.copy_of) or (media is not None and mark_of(media.tags) is not None)

    @property
    def rank(self) -> tuple[int, int]:
        """The worst first, then what waits."""
        if self.state is State.DONE and self.inspection is not None:
            return _RANKS[self.inspection.verdict], self.number
        return _LATER.get(self.state, 8), self.number

    @property
    def line(self) -> Sayable:
        """The one line below the name."""
        if self.fitting is not None:
            return text(QT_TRANSLATE_NOOP("videos", "{share} %"), share=round(100 * self.fitting))
        if self.state is State.CHECKING:
            return self._progress()
        if self.state is State.FAILED and self.problem is not None:
            return self.problem.text
        if self.state is State.DONE and self.advice is not None:
            return _in_words(self.advice)
        if self.state is State.STOPPED:
            return QT_TRANSLATE_NOOP("videos", "nothing was changed; F5 checks it again")
        return ""

    @property
    def tag(self) -> Sayable:
        """What it belongs to: its case, the case that it was brought for, a parcel, or that it is a copy."""
        if self.evidence_id:
            return text(QT_TRANSLATE_NOOP("videos", "in case {case}"), case=self.case_id)
        if self.parcel:
            return text(QT_TRANSLATE_NOOP("videos", "in parcel {parcel}"), parcel=self.parcel)
        if self.is_copy:
            return QT_TRANSLATE_NOOP("videos", "copy")
        if self.fitted:
            return QT_TRANSLATE_NOOP("videos", "copy made")
        if self.meant_for:
            return text(QT_TRANSLATE_NOOP("videos", "for case {case}"), case=self.meant_for)
        return ""

    @property
    def belongs(self) -> Sayable:
        """The same in full, for the tip."""
        if self.copy_of:
            return text(QT_TRANSLATE_NOOP("videos", "copy of {name}"), name=self.copy_of)
        return self.tag

    def _progress(self) -> Text:
        share = round(100 * self.done)
        if self.left_s is None:
            return text(QT_TRANSLATE_NOOP("videos", "{share} %"), share=share)
        return text(QT_TRANSLATE_NOOP("videos", "{share} %, {left}"), share=share, left=time_left(self.left_s))


def _in_words(advice: Advice) -> Text:
    said = advice.what
    if advice.todo is not None:
        said = text(QT_TRANSLATE_NOOP("videos", "{what} → {todo}"), what=said, todo=advice.todo)
    if advice.others:
        more = QT_TRANSLATE_NOOP("videos", "{said} (and {count} more)")
        said = text(more, said=said, count=advice.others)
    return said


def time_left(seconds: float) -> Text:
    """An estimate, no finer than it can be trusted."""
    if seconds < _MINUTE_S:
        return text(QT_TRANSLATE_NOOP("videos", "less than a minute left"))
    if seconds < _HOUR_S:
        return text(QT_TRANSLATE_NOOP("videos", "about {minutes} min left"), minutes=round(seconds / _MINUTE_S))
    return text(QT_TRANSLATE_NOOP("videos", "about {hours} h left"), hours=round(seconds / _HOUR_S, 1))
