"""The bar that is always in sight: whether it is ready, build, and how far the building is."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar

from app.domain.text import QT_TRANSLATE_NOOP, Phrase, text
from app.ui.pages.packet.readiness import CHOOSE, NOT_READY, NOT_READY_BY, READY
from app.ui.speech import bind
from app.ui.terms import Sign
from app.ui.widgets.badge import Badge
from app.ui.widgets.controls import button, label, show_text

_STAGES: dict[str, Phrase] = {
    "frames": QT_TRANSLATE_NOOP("packet", "Taking frames out of the videos"),
    "upload_folder": QT_TRANSLATE_NOOP("packet", "Filling the upload folder"),
    "bag": QT_TRANSLATE_NOOP("packet", "Copying the originals"),
    "pdf": QT_TRANSLATE_NOOP("packet", "Setting the papers"),
    "zip": QT_TRANSLATE_NOOP("packet", "Packing the zip"),
}
_READING = QT_TRANSLATE_NOOP("packet", "Reading everything back")
_DRAFT = True
_WIDEST = 220
LOOKING = Sign(QT_TRANSLATE_NOOP("packet", "looking…"), "running", "text_soft", "quiet")
MEND = Sign(QT_TRANSLATE_NOOP("packet", "mend the words first"), "warn", "warn", "warn")
BUILT = Sign(QT_TRANSLATE_NOOP("packet", "built as it stands"), "pass", "good", "good")


class BuildBar(QFrame):
    """Buttons while nothing is built, progress and “Stop” while something is."""

    build_wanted = Signal(bool)
    """Whether a draft is wanted."""
    stop_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.state = Badge(CHOOSE)
        self.progress = QProgressBar()
        self.progress.setRange(0, 100)
        self.progress.setTextVisible(False)
        self.progress.setMaximumWidth(_WIDEST)
        bind(self.progress, QProgressBar.setAccessibleName, QT_TRANSLATE_NOOP("packet", "Progress of the building"))
        self.stage = label("", role="soft")
        self.stop = button(QT_TRANSLATE_NOOP("packet", "Stop"), icon="close", kind="quiet")
        self.stop.clicked.connect(self.stop_wanted)
        self.draft = button(QT_TRANSLATE_NOOP("packet", "Build a draft"), large=True)
        self.draft.clicked.connect(lambda: self.build_wanted.emit(_DRAFT))
        tip = QT_TRANSLATE_NOOP("packet", "Ctrl+Enter")
        self.build = button(
            QT_TRANSLATE_NOOP("packet", "Build packet"), icon="packet", kind="primary", large=True, tip=tip
        )
        self.build.clicked.connect(lambda: self.build_wanted.emit(not _DRAFT))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 20, 0)
        layout.setSpacing(10)
        for part in (self.state, self.progress, self.stage, self.stop):
            layout.addWidget(part)
        layout.addStretch(1)
        layout.addWidget(self.draft)
        layout.addWidget(self.build)
        self.show_building(on=False)

    def show_state(
        self, *, chosen: bool, looking: bool, missing: int, sound: bool, built: bool, busy: bool, forbidden: bool
    ) -> None:
        """`sound`: amounts agree and the words fit; `built`: a packet of exactly this lies there; `busy`: building;
        `forbidden`: words that must not be sent like this, though a packet can be built with them.
        """
        self.build.setEnabled(sound and chosen and not looking and not missing and not busy)
        self.draft.setEnabled(sound and chosen and not looking and not busy)
        self.draft.setVisible(bool(missing) and not busy)
        if not chosen:
            self.state.show_sign(CHOOSE)
        elif looking:
            self.state.show_sign(LOOKING)
        elif forbidden and not missing:
            self.state.show_sign(MEND)
        elif built:
            self.state.show_sign(BUILT)
        elif missing:
            self.state.show_sign(NOT_READY, text(NOT_READY_BY, count=missing))
        else:
            self.state.show_sign(READY)

    def show_building(self, *, on: bool) -> None:
        """A building begins, or ends."""
        for part in (self.progress, self.stage, self.stop):
            part.setVisible(on)
        self.state.setVisible(not on)
        self.build.setEnabled(not on)
        self.draft.setEnabled(not on)
        self.progress.setValue(0)
        show_text(self.stage, "")

    def show_progress(self, done: float, stage: str) -> None:
        """How far it is."""
        self.progress.setValue(round(done * 100))
        show_text(self.stage, _STAGES.get(stage, _READING))
