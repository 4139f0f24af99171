"""The handbook in the window: ten short pages, opened where the person is by F1, searched like any page."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QTextBrowser, QVBoxLayout
from typing_extensions import override

from app.domain.report import Report
from app.domain.text import QT_TRANSLATE_NOOP
from app.ui.desk import Desk
from app.ui.ground.page import Page
from app.ui.jobs import Lane
from app.ui.speech import bind, speech
from app.ui.theme import look
from app.ui.widgets.controls import button, label, line, line_edit

PAGES = ("start", "today", "videos", "case", "packet", "replies", "rules", "measures", "settings", "trouble")
_LIST_WIDTH, _WIDEST_PICTURE, _MARGIN = 250, 860, 20
_PICTURE = re.compile(r"!\[[^\]]*\]\((pictures/[\w.-]+)\)")


@dataclass(frozen=True, slots=True)
class Leaf:
    """One page as it lies in the program: its text and the pictures in it."""

    name: str
    title: str
    text: str
    pictures: Mapping[str, QImage]


def read_leaves(folder: Path) -> tuple[Leaf, ...]:
    """Every page of one language, in the order of the handbook; all of it is the program's own."""
    leaves = []
    for name in PAGES:
        path = folder / f"{name}.md"
        if not path.exists():
            continue
        words = path.read_text(encoding="utf-8")
        title = next((row.removeprefix("# ").strip() for row in words.splitlines() if row.startswith("# ")), name)
        pictures = {found: QImage(str(folder / found)) for found in _PICTURE.findall(words)}
        leaves.append(Leaf(name, title, words, pictures))
    return tuple(leaves)


class _Reader(QTextBrowser):
    """Shows pictures that were read beforehand: this thread opens no file."""

    def __init__(self) -> None:
        super().__init__()
        self.pictures: Mapping[str, QImage] = {}
        self.setOpenLinks(False)
        self.document().setDocumentMargin(_MARGIN)

    @override
    def loadResource(self, kind: int, name: QUrl | str) -> object:
        if kind == QTextDocument.ResourceType.ImageResource.value:
            said = name.toString() if isinstance(name, QUrl) else name
            picture = self.pictures.get(said)
            if picture is not None and not picture.isNull():
                return picture.scaledToWidth(min(picture.width(), _WIDEST_PICTURE, max(320, self.width() - 60)))
        return None


class Handbook(Page):
    """A list of pages beside the page; Escape leads back to the work."""

    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._leaves: tuple[Leaf, ...] = ()
        self._wanted = PAGES[0]
        self.search = line_edit(QT_TRANSLATE_NOOP("handbook", "Search the handbook"))
        self.search.textChanged.connect(self._show_list)
        self.list = QListWidget()
        bind(self.list, QListWidget.setAccessibleName, QT_TRANSLATE_NOOP("handbook", "Pages of the handbook"))
        self.list.currentItemChanged.connect(self._on_chosen)
        self.reader = _Reader()
        self.reader.anchorClicked.connect(self._on_link)
        back = button(QT_TRANSLATE_NOOP("handbook", "Back to work (Esc)"), icon="back", kind="quiet")
        back.clicked.connect(self.left)
        side = QVBoxLayout()
        side.setSpacing(8)
        side.addWidget(self.search)
        side.addWidget(self.list, 1)
        both = QHBoxLayout()
        both.setSpacing(16)
        both.addLayout(side)
        both.addWidget(self.reader, 1)
        self.list.setFixedWidth(_LIST_WIDTH)
        self.search.setFixedWidth(_LIST_WIDTH)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 12)
        layout.setSpacing(12)
        layout.addLayout(line(label(QT_TRANSLATE_NOOP("handbook", "Handbook"), role="title"), None, back))
        layout.addLayout(both, 1)
        speech.changed.connect(self._read)
        look.changed.connect(self._show_leaf)

    def open_leaf(self, name: str) -> None:
        """Show one page."""
        self._wanted = name if name in PAGES else PAGES[0]
        if self._leaves:
            self._show_list()
        else:
            self._read()

    @override
    def begin_search(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    @override
    def leave(self) -> bool:
        self.left.emit()
        return True

    def _read(self) -> None:
        folder = self._desk.deps.resources / "manual" / speech.language

        def work(_report: Report) -> tuple[Leaf, ...]:
            return read_leaves(folder)

        self._desk.jobs.run(self, Lane.MEDIA, work, self._on_leaves)

    def _on_leaves(self, leaves: tuple[Leaf, ...]) -> None:
        self._leaves = leaves
        self._show_list()

    def _show_list(self) -> None:
        words = self.search.text().casefold().split()
        self.list.blockSignals(True)  # noqa: FBT003 - Qt's own call
        self.list.clear()
        for leaf in self._leaves:
            if all(word in leaf.text.casefold() for word in words):
                item = QListWidgetItem(leaf.title)
                item.setData(0x0100, leaf.name)
                self.list.addItem(item)
                if leaf.name == self._wanted:
                    self.list.setCurrentItem(item)
        self.list.blockSignals(False)  # noqa: FBT003 - Qt's own call
        if self.list.currentItem() is None and self.list.count():
            self.list.setCurrentRow(0)
        self._show_leaf()

    def _on_chosen(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self._wanted = str(item.data(0x0100))
            self._show_leaf()

    def _show_leaf(self) -> None:
        leaf = next((leaf for leaf in self._leaves if leaf.name == self._wanted), None)
        if leaf is not None:
            self.reader.pictures = leaf.pictures
            self.reader.setMarkdown(leaf.text)

    def _on_link(self, link: QUrl) -> None:
        name = link.fileName().removesuffix(".md")
        if name in PAGES:
            self.open_leaf(name)
