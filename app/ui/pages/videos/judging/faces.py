"""The six faces of the sealed parcel: what the program proposes, moved, added and confirmed by a person."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from app.domain.media.finding import Finding, Inspection, Judged, Verdict
from app.domain.text import QT_TRANSLATE_NOOP, Text, text
from app.ui.desk import Desk
from app.ui.figures import moment
from app.ui.pages.videos.judging.fold import Fold
from app.ui.pages.videos.judging.strip import Strip
from app.ui.pages.videos.judging.word import ATTACH_FIRST, Word
from app.ui.pages.videos.queue_item import QueueItem
from app.ui.speech import Sayable, bind
from app.ui.widgets.controls import button, label, section, show_text

SIX_FACES = "six_faces"
_FACES = 6
_SAME_S = 0.02
_NAMED = QT_TRANSLATE_NOOP("judging", "Face {number} · {at}")


class Faces(QWidget):
    """What is arranged here is a draft until it is confirmed."""

    moment_chosen = Signal(float)
    changed = Signal()

    def __init__(self, desk: Desk, word: Word) -> None:
        super().__init__()
        self._word = word
        self._at_s = 0.0
        self._judged: Judged | None = None
        self._chosen: int | None = None
        self._open_to_judge = False
        self.moments: list[float] = []
        self.strip = Strip(desk)
        self.strip.chosen.connect(self._on_chosen)
        self._told = label("", role="soft", wrap=True)
        self._kept = label("", role="accent", wrap=True)
        self.confirm = button(QT_TRANSLATE_NOOP("judging", "Confirm"), icon="pass", kind="primary")
        self.confirm.clicked.connect(lambda: self._word.judge(SIX_FACES, "pass", self.moments))
        self.refuse = button(QT_TRANSLATE_NOOP("judging", "Not all are shown"), icon="fail")
        self.refuse.clicked.connect(lambda: self._word.judge(SIX_FACES, "fail", ()))
        self.add = button(QT_TRANSLATE_NOOP("judging", "Add this moment"), icon="plus", kind="quiet")
        self.add.clicked.connect(self._on_add)
        self.move_here = button(QT_TRANSLATE_NOOP("judging", "Move here"), kind="quiet")
        self.move_here.clicked.connect(self._on_move)
        self.remove = button(QT_TRANSLATE_NOOP("judging", "Remove"), kind="quiet")
        self.remove.clicked.connect(self._on_remove)
        frame, inside = section(QT_TRANSLATE_NOOP("judging", "Six faces of the sealed parcel"))
        inside.addWidget(self._told)
        inside.addWidget(self.strip)
        inside.addWidget(Fold(self.add, self.move_here, self.remove, spacing=2))
        inside.addWidget(self._kept)
        inside.addWidget(Fold(self.confirm, self.refuse))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(frame)

    def show_item(self, item: QueueItem, *, other: bool) -> None:
        """Proposals, or what a person has confirmed."""
        inspection = item.inspection
        finding = _finding(inspection)
        judged = finding.judged if finding is not None else None
        if other:
            self.strip.open(item.source)
        if other or judged != self._judged or (not self.moments and inspection is not None):
            said = judged.moments_s if judged is not None else ()
            proposed = tuple(view.at_s for view in inspection.faces) if inspection is not None else ()
            self.moments = sorted(said or proposed)
            self._chosen = None
        self._judged = judged
        self._open_to_judge = finding is not None
        self._show()

    def follow(self, at_s: float) -> None:
        """The player shows this moment now."""
        self._at_s = at_s

    def _show(self) -> None:
        self.strip.show_moments(self.moments, _NAMED, self._chosen)
        show_text(self._told, self._telling())
        kept = _keeping(self._judged, self._word)
        show_text(self._kept, kept)
        self._kept.setVisible(bool(kept))
        words = text(QT_TRANSLATE_NOOP("judging", "Confirm {count} of {all}"), count=len(self.moments), all=_FACES)
        bind(self.confirm, QPushButton.setText, words)
        can = self._word.can_speak and self._open_to_judge
        self.confirm.setEnabled(can and bool(self.moments))
        self.refuse.setEnabled(can)
        self.add.setEnabled(len(self.moments) < _FACES)
        for made in (self.move_here, self.remove):
            made.setEnabled(self._chosen is not None)
        self.changed.emit()

    def _telling(self) -> Sayable:
        if not self.moments:
            return QT_TRANSLATE_NOOP("judging", "No face is proposed. Go to each face and add its moment.")
        missing = _FACES - len(self.moments)
        if missing > 0:
            said = QT_TRANSLATE_NOOP("judging", "Still to be found: {count}. Go to each and add its moment.")
            return text(said, count=missing)
        return QT_TRANSLATE_NOOP("judging", "Look at each: does every picture show another face?")

    def _on_chosen(self, place: int) -> None:
        self._chosen = place
        self._show()
        self.moment_chosen.emit(self.moments[place])

    def _on_add(self) -> None:
        if all(abs(self._at_s - at_s) > _SAME_S for at_s in self.moments):
            self._put([*self.moments, self._at_s])

    def _on_move(self) -> None:
        if self._chosen is not None:
            self._put([*self.moments[: self._chosen], self._at_s, *self.moments[self._chosen + 1 :]])

    def _on_remove(self) -> None:
        if self._chosen is not None:
            del self.moments[self._chosen]
            self._chosen = None
            self._show()

    def _put(self, moments: list[float]) -> None:
        self.moments = sorted(moments)
        self._chosen = self.moments.index(self._at_s)
        self._show()


def _finding(inspection: Inspection | None) -> Finding | None:
    findings = inspection.findings if inspection is not None else ()
    return next((one for one in findings if one.check == SIX_FACES), None)


def _keeping(judged: Judged | None, word: Word) -> Sayable | Text:
    if judged is None:
        return "" if word.can_speak else ATTACH_FIRST
    if judged.verdict is Verdict.PASS:
        said = QT_TRANSLATE_NOOP("judging", "You: {count} faces confirmed · {at}")
        return text(said, count=len(judged.moments_s), at=moment(judged.at))
    return text(QT_TRANSLATE_NOOP("judging", "You: not all six faces are shown · {at}"), at=moment(judged.at))
