"""Pictures to hand in: the best of the waybill to choose from, saved or attached, upright or masked where wanted."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFileDialog, QVBoxLayout, QWidget

from app.domain.cases.evidence import Evidence
from app.domain.errors import Problem
from app.domain.media.frame import Frame
from app.domain.text import QT_TRANSLATE_NOOP, Phrase, Text, text
from app.ui.desk import Desk
from app.ui.figures import position
from app.ui.jobs import Lane
from app.ui.messages import Tone
from app.ui.pages.videos.judging.fold import Fold
from app.ui.pages.videos.judging.strip import Strip
from app.ui.pages.videos.judging.taking import attach_taken, take_into
from app.ui.pages.videos.judging.word import Word
from app.ui.pages.videos.queue_item import QueueItem
from app.ui.speech import bind, say, speech
from app.ui.widgets.controls import button, label, line, section, show_text
from app.workflow.queries.footage.best_readings import best_readings
from app.workflow.queries.footage.words_on import WordsOn

_COUNT = 6
_NAMED = QT_TRANSLATE_NOOP("judging", "Waybill picture {number} · {at}")
_FORMS: tuple[tuple[str, Phrase], ...] = (
    ("", QT_TRANSLATE_NOOP("judging", "The whole picture")),
    ("crop", QT_TRANSLATE_NOOP("judging", "Label cut out, upright")),
    ("mask", QT_TRANSLATE_NOOP("judging", "Masked copy")),
)


class Frames(QWidget):
    """Everything is done with the picture that the player shows; a small picture brings the player there."""

    moment_chosen = Signal(float)
    best_wanted = Signal()

    def __init__(self, desk: Desk, word: Word) -> None:
        super().__init__()
        self._desk, self._word = desk, word
        self._item: QueueItem | None = None
        self._at_s = 0.0
        self._moments: tuple[float, ...] = ()
        self._kinds: WordsOn = WordsOn()
        self._build()
        speech.changed.connect(self._name)
        self._name()

    def _build(self) -> None:
        self.strip = Strip(self._desk)
        self.strip.chosen.connect(lambda place: self.moment_chosen.emit(self._moments[place]))
        self._none = label("", role="soft", wrap=True)
        self.best = button(QT_TRANSLATE_NOOP("videos", "Save waybill frames"), icon="frame", kind="quiet")
        self.best.clicked.connect(self.best_wanted)
        best, inside = section(QT_TRANSLATE_NOOP("judging", "Where the waybill reads best"))
        for part in (self._none, self.strip):
            inside.addWidget(part)
        inside.addLayout(line(self.best, None))
        self._shown = label("", role="soft", wrap=True)
        self.form, self.kind = QComboBox(), QComboBox()
        bind(self.form, QComboBox.setAccessibleName, QT_TRANSLATE_NOOP("judging", "What is made of it"))
        bind(self.kind, QComboBox.setAccessibleName, QT_TRANSLATE_NOOP("judging", "Attach it as"))
        for box in (self.form, self.kind):
            box.setMinimumWidth(60)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.attach = button(QT_TRANSLATE_NOOP("judging", "Attach picture"), icon="attach", kind="primary")
        self.attach.clicked.connect(self._on_attach)
        self.save = button(QT_TRANSLATE_NOOP("judging", "Save…"), icon="save")
        self.save.clicked.connect(self._on_save)
        this, inside = section(QT_TRANSLATE_NOOP("judging", "The picture in the player"))
        inside.addWidget(self._shown)
        inside.addWidget(self.form)
        inside.addWidget(self.kind)
        inside.addWidget(Fold(self.attach, self.save))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(best)
        layout.addWidget(this)
        layout.addStretch(1)

    def show_item(self, item: QueueItem, number: str, *, other: bool) -> None:
        """The moments at which this number (empty: any) reads best."""
        self._item = item
        if other:
            self.strip.open(item.source)
        inspection = item.inspection
        readings = best_readings(inspection, number, _COUNT) if inspection is not None else ()
        self._moments = tuple(reading.at_s for reading in readings)
        self._show()
        none = "" if readings else QT_TRANSLATE_NOOP("videos", "No moment at which the waybill could be read.")
        show_text(self._none, none)
        self._none.setVisible(not readings)
        self.best.setEnabled(bool(readings))

    def show_words(self, words: WordsOn) -> None:
        """As what a picture can be attached."""
        chosen = self.kind.currentData()
        self._kinds = words
        self._name()
        place = self.kind.findData(chosen)
        self.kind.setCurrentIndex(max(place, 0))
        self._show()

    def follow(self, at_s: float) -> None:
        """The player shows this moment now."""
        self._at_s = at_s
        if self.isVisible():
            self._show()

    def _show(self) -> None:
        near = next((place for place, at_s in enumerate(self._moments) if abs(at_s - self._at_s) < 0.001), None)  # noqa: PLR2004
        self.strip.show_moments(self._moments, _NAMED, near)
        attached = bool(self._item is not None and self._item.evidence_id)
        words = QT_TRANSLATE_NOOP("judging", "At {at}, full size, straight from the original.")
        if not attached:
            words = QT_TRANSLATE_NOOP(
                "judging", "At {at}, full size. Attach the video to a case to attach pictures too."
            )
        show_text(self._shown, text(words, at=position(self._at_s)))
        looked = self._item is not None and self._item.inspection is not None
        self.save.setEnabled(looked)
        self.kind.setVisible(attached)
        self.attach.setVisible(attached)
        self.attach.setEnabled(looked and self.kind.count() > 0)

    def _name(self) -> None:
        form, kind = max(self.form.currentIndex(), 0), max(self.kind.currentIndex(), 0)
        self.form.clear()
        for key, phrase in _FORMS:
            self.form.addItem(say(phrase), key)
        self.form.setCurrentIndex(form)
        self.kind.clear()
        for one in self._kinds.pictures:
            self.kind.addItem(say(one.title), one.id)
        self.kind.setCurrentIndex(min(kind, self.kind.count() - 1))

    def _on_save(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, say(QT_TRANSLATE_NOOP("videos", "Folder for the frames")))
        if folder:
            self.save_into(Path(folder))

    def save_into(self, folder: Path) -> None:
        """Write the shown picture, and what is made of it, into a new folder of its own under `folder`."""
        item = self._item
        if item is None:
            return
        out = folder / f"{Path(item.name).stem}-{self._at_s:.3f}s"
        work = take_into(self._desk.apart, item, self._at_s, out, str(self.form.currentData()))

        def done(frame: Frame) -> None:
            words = QT_TRANSLATE_NOOP("judging", "The picture is in {folder}.")
            self._desk.messages.good(text(words, folder=str(out)))
            for note in frame.notes:
                self._desk.messages.tell(note)

        self._desk.jobs.run(self, Lane.SHOW, work, done, title=self._title(item))

    def _on_attach(self) -> None:
        item = self._item
        if item is None or not item.evidence_id:
            return
        deps, form, kind, at_s = self._desk.deps, str(self.form.currentData()), str(self.kind.currentData()), self._at_s
        self.attach.setEnabled(False)
        work = attach_taken(deps, self._desk.apart, item, at_s, form, kind)
        self._desk.jobs.run(
            self, Lane.SHOW, work, partial(self._on_attached, item), failed=self._on_problem, title=self._title(item)
        )

    def _on_attached(self, item: QueueItem, evidence: Evidence) -> None:
        self.attach.setEnabled(True)
        words = text(
            QT_TRANSLATE_NOOP("judging", "{name} is attached to case {case}."), name=evidence.name, case=evidence.case
        )
        wanted = partial(self._desk.roads.evidence_wanted.emit, item.case_id, evidence.kind)
        self._desk.messages.offer(Tone.GOOD, words, QT_TRANSLATE_NOOP("judging", "Show it there"), wanted)

    def _on_problem(self, problem: Problem) -> None:
        self.attach.setEnabled(True)
        self._desk.messages.problem(problem)

    def _title(self, item: QueueItem) -> Text:
        return text(QT_TRANSLATE_NOOP("videos", "Taking frames of {name}"), name=item.name)
