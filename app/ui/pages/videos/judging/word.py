"""A person's word on the shown video: recorded by a verb, then read anew, so that the screen shows what is kept."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from app.domain.media.judgement import Judgement
from app.domain.report import Report
from app.domain.text import QT_TRANSLATE_NOOP
from app.ui.desk import Desk
from app.ui.jobs import Lane
from app.ui.pages.videos.queue_item import QueueItem
from app.workflow.pictures.judge_finding import judge_finding
from app.workflow.queries.footage.words_on import WordsOn, words_on
from app.workflow.videos.mark_moments import mark_moments

ATTACH_FIRST = QT_TRANSLATE_NOOP("judging", "Attach the video to a case first: your word is kept there.")


class Word(QObject):
    """Nothing is said of a file that is not attached."""

    known = Signal(object)
    """`WordsOn` for the shown item."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.item: QueueItem | None = None
        self.words = WordsOn()

    @property
    def can_speak(self) -> bool:
        """Attached, and checked there."""
        return self.item is not None and bool(self.item.evidence_id) and self.item.inspection is not None

    def show_item(self, item: QueueItem) -> None:
        """Read what was said of this one."""
        self.item = item
        if item.evidence_id:
            self.read()
        else:
            self.words = WordsOn()

    def read(self) -> None:
        """Read anew what was said of the shown video."""
        item, deps = self.item, self._desk.deps
        if item is None:
            return
        evidence_id = item.evidence_id

        def work(_report: Report) -> WordsOn:
            return words_on(deps, evidence_id)

        def done(words: WordsOn) -> None:
            if self.item is item:
                self.words = words
                self.known.emit(words)

        self._desk.jobs.run(self, Lane.DATA, work, done)

    def judge(self, check: str, word: str, moments_s: Sequence[float], note: str = "") -> None:
        """Say `pass` or `fail` of a finding, or of the breaks at these moments."""
        item, deps, moments = self.item, self._desk.deps, tuple(moments_s)
        if item is None or not self.can_speak:
            return
        case_id, evidence_id = item.case_id, item.evidence_id
        self._do(lambda: judge_finding(deps, case_id, evidence_id, check, word, moments_s=moments, note=note))

    def mark(self, kind: str, moments_s: Sequence[float]) -> None:
        """Keep these moments as the marks of a kind."""
        item, deps, moments = self.item, self._desk.deps, tuple(moments_s)
        if item is None or not self.can_speak:
            return
        case_id, evidence_id = item.case_id, item.evidence_id
        self._do(lambda: mark_moments(deps, case_id, evidence_id, kind, moments))

    def _do(self, verb: Callable[[], Judgement]) -> None:
        def work(_report: Report) -> Judgement:
            return verb()

        self._desk.jobs.run(self, Lane.DATA, work, lambda _judgement: self.read())
