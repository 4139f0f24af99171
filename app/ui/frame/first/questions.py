"""The first start: three questions with answers already chosen, a sample case to play with, nothing else."""

from collections.abc import Sequence
from importlib import import_module

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.domain.errors import Problem
from app.domain.report import Report
from app.domain.text import QT_TRANSLATE_NOOP, Words, text
from app.ui.desk import Desk
from app.ui.ground.page import Page
from app.ui.jobs import Lane
from app.ui.speech import Sayable, bind, speech
from app.ui.theme import look
from app.ui.widgets.controls import button, card, label, line_edit, scrolled

_WIDEST = 620
_LANGUAGES = (("zh_CN", Words("简体中文", "简体中文")), ("en", Words("English", "English")))


class FirstStart(Page):
    """What is chosen here is only settings; all of it can be changed later."""

    done = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        settings = desk.preferences.settings
        platforms = [(platform.id, platform.title) for platform in desk.deps.rulebook.platforms]
        self.language = Answers(_LANGUAGES, settings.language)
        self.platform = Answers(platforms, settings.platform)
        self.shop = line_edit(QT_TRANSLATE_NOOP("first", "For example the name in the back office"), large=True)
        self.shop.setText(settings.shop)
        self.language.chosen.connect(lambda key: speech.speak(desk.preferences.read_catalog(key)))
        self.begin = button(QT_TRANSLATE_NOOP("first", "Start working"), icon="next", kind="primary", large=True)
        self.begin.clicked.connect(self._on_begin)
        self.sample = button(QT_TRANSLATE_NOOP("first", "Start with a sample case"), icon="packet", large=True)
        self.sample.clicked.connect(self._on_sample)
        self.shop.returnPressed.connect(self._on_begin)
        self._build()

    def _build(self) -> None:
        frame = card()
        frame.setMaximumWidth(_WIDEST)
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(32, 24, 32, 24)
        inside.setSpacing(8)
        mark = QLabel()
        look.set_icon(mark, "verify", "accent", 44)
        inside.addWidget(mark)
        inside.addWidget(label(QT_TRANSLATE_NOOP("first", "Three questions, then it works"), role="title"))
        inside.addWidget(
            label(
                QT_TRANSLATE_NOOP(
                    "first", "Everything stays on this computer; nothing is ever sent. All of it can be changed later."
                ),
                role="soft",
                wrap=True,
            )
        )
        questions: Sequence[tuple[Sayable, QWidget]] = (
            (QT_TRANSLATE_NOOP("first", "1. Which language shall the screen speak?"), self.language),
            (QT_TRANSLATE_NOOP("first", "2. Where do you sell most?"), self.platform),
            (QT_TRANSLATE_NOOP("first", "3. What is your shop called? (may stay empty)"), self.shop),
        )
        for question, answer in questions:
            inside.addSpacing(8)
            inside.addWidget(label(question, role="strong", wrap=True))
            inside.addWidget(answer)
        inside.addSpacing(16)
        buttons = QHBoxLayout()
        buttons.addWidget(self.begin)
        buttons.addWidget(self.sample)
        buttons.addStretch(1)
        inside.addLayout(buttons)
        self._centre(frame)

    def _centre(self, frame: QWidget) -> None:
        around = QWidget()
        middle = QVBoxLayout(around)
        middle.addStretch(1)
        beside = QHBoxLayout()
        beside.addStretch(1)
        beside.addWidget(frame, 100)
        beside.addStretch(1)
        middle.addLayout(beside)
        middle.addStretch(2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.addWidget(scrolled(around))

    def _keep(self) -> bool:
        """Write the answers down; False when one cannot be used."""
        preferences = self._desk.preferences
        try:
            changed = preferences.settings.changed(
                language=self.language.key, platform=self.platform.key, shop=self.shop.text().strip(), started=True
            )
        except Problem as problem:
            self._desk.messages.problem(problem)
            return False
        preferences.settings = changed
        save = preferences.save

        def work(_report: Report) -> None:
            save(changed)

        self._desk.jobs.run(self, Lane.DATA, work, lambda _saved: None)
        return True

    def _on_begin(self) -> None:
        if self._keep():
            self.done.emit()

    def _on_sample(self) -> None:
        if not self._keep():
            return
        deps, apart, roads = self._desk.deps, self._desk.apart, self._desk.roads
        folder = self._desk.preferences.folder.root / "sample"

        def work(report: Report) -> str:
            # loaded late: it needs all that looks at videos, and nobody makes a sample twice
            making = import_module("app.ui.frame.first.sample_case")
            return str(making.make_sample(deps, apart, folder, report))

        self._desk.jobs.run(
            self._desk.messages,
            Lane.MEDIA,
            work,
            roads.case_wanted.emit,
            title=text(QT_TRANSLATE_NOOP("first", "Making a sample case: a parcel is filmed and checked")),
        )
        self._desk.messages.good(
            QT_TRANSLATE_NOOP("first", "The sample case is being made; it opens by itself in about half a minute.")
        )
        self.done.emit()


class Answers(QWidget):
    """A few answers side by side, one of them chosen."""

    chosen = Signal(str)

    def __init__(self, entries: Sequence[tuple[str, Sayable]], key: str) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self._keys = [entry for entry, _ in entries]
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for place, (entry, title) in enumerate(entries):
            answer = QPushButton()
            answer.setCheckable(True)
            answer.setProperty("kind", "chip")
            answer.setMinimumHeight(look.size("control_large"))
            answer.setCursor(Qt.CursorShape.PointingHandCursor)
            answer.setAutoDefault(False)
            bind(answer, QPushButton.setText, title)
            answer.setChecked(entry == key)
            self._group.addButton(answer, place)
            layout.addWidget(answer)
        layout.addStretch(1)
        self._group.idClicked.connect(lambda place: self.chosen.emit(self._keys[place]))

    @property
    def key(self) -> str:
        """The chosen one."""
        return self._keys[max(self._group.checkedId(), 0)]
