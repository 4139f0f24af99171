"""The bar that offers a copy that fits for the shown video, shows how far it is and what came of it."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QHBoxLayout

from app.domain.errors import Problem
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.ui.desk import Desk
from app.ui.pages.videos.fitting.fitter import FOLDER, Fitter
from app.ui.pages.videos.queue_item import QueueItem
from app.ui.speech import bind
from app.ui.widgets.controls import button, label, set_role, show_text
from app.ui.widgets.fields import Choice

_BESIDE = QT_TRANSLATE_NOOP("videos", "beside the original")
_DATA = QT_TRANSLATE_NOOP("videos", "in the data folder")


class FitBar(QFrame):
    """Shown for a video whose size, length or format a copy can put right."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.fitter = Fitter(desk)
        self.fitter.item_changed.connect(self._on_item_changed)
        self._item: QueueItem | None = None
        self.told = label("", role="soft", wrap=True)
        self.place = Choice([("beside", _BESIDE), ("data", _DATA)])
        self.place.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToContents)
        bind(self.place, Choice.setAccessibleName, QT_TRANSLATE_NOOP("videos", "Where the copy is put"))
        self.place.setToolTip(str(desk.preferences.folder.root / FOLDER))
        self.place.id_chosen.connect(self._on_place)
        self.button = button(
            QT_TRANSLATE_NOOP("videos", "Make it fit"),
            icon="crop",
            tip=QT_TRANSLATE_NOOP("videos", "A copy within the limits; the original stays as it is."),
        )
        self.button.clicked.connect(self._on_start)
        self.stop = button(QT_TRANSLATE_NOOP("videos", "Stop"), icon="close")
        self.stop.clicked.connect(self._on_stop)
        self.folder = button(QT_TRANSLATE_NOOP("videos", "Show in its folder"), icon="folder", kind="quiet")
        self.folder.clicked.connect(self._on_folder)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self.told, 1)
        for part in (self.place, self.button, self.stop, self.folder):
            layout.addWidget(part)

    def show_item(self, item: QueueItem) -> None:
        """Offer a copy of this one, show how far it is, or what came of it."""
        self._item = item
        said = self.fitter.said_of(item)
        under_way = item.fitting is not None
        self.setVisible(bool(item.to_fit) or under_way)
        self.place.setVisible(not under_way and said is None and isinstance(item.source, Path))
        self.button.setVisible(not under_way and (said is None or isinstance(said, Problem)))
        self.folder.setVisible(not under_way and self.fitter.folder_of(item) is not None)
        self.stop.setVisible(under_way)
        set_role(self.told, "danger" if isinstance(said, Problem) else "good" if said is not None else "soft")
        if item.fitting is not None:
            words = QT_TRANSLATE_NOOP("videos", "Making a copy that fits: {share} %")
            show_text(self.told, text(words, share=round(100 * item.fitting)))
        elif isinstance(said, Problem):
            pair = QT_TRANSLATE_NOOP("videos", "{what} {hint}")
            show_text(self.told, text(pair, what=said.text, hint=said.hint) if said.hint else said.text)
        elif said is not None:
            show_text(self.told, said)
        else:
            show_text(self.told, QT_TRANSLATE_NOOP("videos", "A copy that fits can be made:"))

    def _on_start(self) -> None:
        if self._item is not None:
            self.fitter.start([self._item])

    def _on_stop(self) -> None:
        if self._item is not None:
            self.fitter.cancel(self._item)

    def _on_folder(self) -> None:
        folder = self.fitter.folder_of(self._item) if self._item is not None else None
        if folder is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    def _on_place(self, key: str) -> None:
        self.fitter.beside = key == "beside"

    def _on_item_changed(self, item: QueueItem) -> None:
        if item is self._item:
            self.show_item(item)
