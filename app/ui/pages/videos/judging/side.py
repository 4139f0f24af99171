"""Beside the player: findings, breaks, faces and marks, pictures to hand in; one of them is shown at a time."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from app.domain.media.finding import BreakKind, Inspection, Verdict
from app.domain.media.judgement import ONE_TAKE, proven
from app.domain.text import QT_TRANSLATE_NOOP, Phrase, text
from app.ui.desk import Desk
from app.ui.pages.videos.judging.breaks import Breaks, is_proven
from app.ui.pages.videos.judging.faces import SIX_FACES, Faces
from app.ui.pages.videos.judging.frames import Frames
from app.ui.pages.videos.judging.own_marks import OwnMarks
from app.ui.pages.videos.judging.word import Word
from app.ui.pages.videos.queue_item import QueueItem
from app.ui.speech import bind
from app.ui.terms import BREAKS
from app.ui.widgets.controls import button, column, repolish, scrolled
from app.ui.widgets.findings import Findings
from app.ui.widgets.timeline import Mark
from app.workflow.queries.footage.words_on import WordsOn

_TABS: Mapping[str, Phrase] = {
    "findings": QT_TRANSLATE_NOOP("judging", "Findings"),
    "breaks": QT_TRANSLATE_NOOP("judging", "Breaks"),
    "faces": QT_TRANSLATE_NOOP("judging", "Faces, marks"),
    "frames": QT_TRANSLATE_NOOP("judging", "Pictures"),
}
_COUNTED = QT_TRANSLATE_NOOP("judging", "{name} {count}")
_QUALITY = ("sharpness", "light", "steadiness", "resolution")
_MOST_MARKS = 60
_ACROSS = 2


class Side(QWidget):
    """`marks`: everything that the timeline shows of it."""

    moment_chosen = Signal(float)
    pair_wanted = Signal(object, object, object)
    marks_changed = Signal(object)
    frames_wanted = Signal()
    item_changed = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._item: QueueItem | None = None
        self.word = Word(desk)
        self.word.known.connect(self._on_known)
        self.findings = Findings()
        self.breaks = Breaks(desk, self.word)
        self.faces = Faces(desk, self.word)
        self.own = OwnMarks(self.word)
        self.frames = Frames(desk, self.word)
        self.tabs: dict[str, QPushButton] = {}
        self._group = QButtonGroup(self)
        self._pages = QStackedWidget()
        self._build()
        self._connect()

    def _build(self) -> None:
        grid = QGridLayout()
        grid.setSpacing(6)
        parts = {
            "findings": column(self.findings, None),
            "breaks": self.breaks,
            "faces": column(self.faces, self.own, None, spacing=10),
            "frames": self.frames,
        }
        for place, (key, name) in enumerate(_TABS.items()):
            chip = button(name, kind="chip")
            chip.setCheckable(True)
            chip.clicked.connect(lambda _checked=False, key=key: self.show_tab(key))
            self._group.addButton(chip)
            self.tabs[key] = chip
            grid.addWidget(chip, place // _ACROSS, place % _ACROSS)
            parts[key].layout().setContentsMargins(2, 2, 12, 2)  # type: ignore[union-attr]
            self._pages.addWidget(scrolled(parts[key]))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(grid)
        layout.addWidget(self._pages, 1)
        self.show_tab("findings")

    def _connect(self) -> None:
        for part in (self.findings, self.breaks, self.faces, self.own, self.frames):
            part.moment_chosen.connect(self.moment_chosen)
        self.findings.judged.connect(lambda check, word: self.word.judge(check, word, ()))
        self.breaks.pair_wanted.connect(self.pair_wanted)
        self.frames.best_wanted.connect(self.frames_wanted)
        self.faces.changed.connect(self._tell_marks)
        self.own.changed.connect(self._tell_marks)

    @property
    def tab(self) -> str:
        """Which part is shown."""
        return list(_TABS)[self._pages.currentIndex()]

    def show_tab(self, key: str) -> None:
        """Show one of the parts; its pictures are fetched when it is first seen."""
        self.tabs[key].setChecked(True)
        self._pages.setCurrentIndex(list(_TABS).index(key))
        if key == "breaks":
            self.breaks.fetch()
        elif key == "faces":
            self.faces.strip.fetch()
        elif key == "frames":
            self.frames.strip.fetch()

    def show_item(self, item: QueueItem, number: str, *, other: bool) -> None:
        """What was found in this video; `number`: the waybill that counts."""
        self._item = item
        inspection = item.inspection
        if other or item.evidence_id != (self.word.item.evidence_id if self.word.item else ""):
            self.word.show_item(item)
        elif item.evidence_id:
            self.word.item = item
        if other:
            self.own.show_marks({})
            self.frames.show_words(WordsOn())
        findings = inspection.findings if inspection is not None else ()
        self.findings.show_findings(findings, self._judgeable(inspection))
        self.breaks.show_item(item, other=other)
        self.faces.show_item(item, other=other)
        self.frames.show_item(item, number, other=other)
        self._count()
        self._tell_marks()

    def follow(self, at_s: float) -> None:
        """The player shows this moment now."""
        for part in (self.faces, self.own, self.frames):
            part.follow(at_s)

    @property
    def marks(self) -> list[Mark]:
        """As the timeline shows them."""
        inspection = self._item.inspection if self._item is not None else None
        marks = _marks_of(inspection) if inspection is not None else []
        for place, at_s in enumerate(self.faces.moments, start=1):
            word = text(QT_TRANSLATE_NOOP("judging", "Face {number}"), number=place)
            marks.append(Mark(at_s, word, "accent", "square"))
        return [*marks, *self.own.timeline_marks()]

    def _judgeable(self, inspection: Inspection | None) -> frozenset[str]:
        """Findings of doubt on which a person may have a word here; breaks and faces have their own places."""
        if inspection is None or not self.word.can_speak:
            return frozenset()
        doubted = [one for one in inspection.findings if one.verdict is not Verdict.PASS]
        return frozenset(
            one.check
            for one in doubted
            if not proven(inspection, one, ())
            and one.check != SIX_FACES
            and not (one.check == ONE_TAKE and inspection.breaks)
        )

    def _count(self) -> None:
        inspection = self._item.inspection if self._item is not None else None
        places = inspection.breaks if inspection is not None else ()
        chip = self.tabs["breaks"]
        shown = text(_COUNTED, name=text(_TABS["breaks"]), count=len(places)) if places else _TABS["breaks"]
        bind(chip, QPushButton.setText, shown)
        open_ones = any(one.judged is None or is_proven(one) for one in places)
        tone = "danger" if any(is_proven(one) for one in places) else "warn" if open_ones else ""
        if chip.property("tone") != tone:
            chip.setProperty("tone", tone)
            repolish(chip)

    def _tell_marks(self) -> None:
        self.marks_changed.emit(self.marks)

    def _on_known(self, words: WordsOn) -> None:
        """What is kept of this video was read: show it."""
        item = self._item
        if item is None:
            return
        self.own.show_marks(words.marks)
        self.frames.show_words(words)
        if words.inspection is not None and words.inspection != item.inspection:
            item.inspection = words.inspection
            self.item_changed.emit(item)


def _marks_of(inspection: Inspection) -> list[Mark]:
    """Readings of the waybill, breaks, moments of bad picture."""
    readings = inspection.readings[:: max(1, len(inspection.readings) // _MOST_MARKS)]
    said = QT_TRANSLATE_NOOP("videos", "Waybill {number}")
    marks = [Mark(reading.at_s, text(said, number=reading.number), "good", "dot") for reading in readings]
    marks += [
        Mark(place.at_s, BREAKS[place.kind], "danger" if is_proven(place) else "warn", "wedge")
        for place in inspection.breaks
        if place.kind is not BreakKind.EDITED
    ]
    for finding in inspection.findings:
        if finding.check in _QUALITY and finding.verdict is not Verdict.PASS:
            marks += [Mark(at_s, finding.text, "unknown", "bar") for at_s in finding.moments_s[:_MOST_MARKS]]
    return marks
