"""The real pages of the papers, leafed through one by one: drawn as they would be built, larger or smaller at will."""

from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QCheckBox, QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from app.domain.errors import Problem
from app.domain.proof.packet import Pages
from app.domain.report import Report
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.ui.desk import Desk
from app.ui.jobs import Lane
from app.ui.pages.packet.asking import Wanted, drawn_pages
from app.ui.pages.packet.papers.leaf import NOTHING, Leaf
from app.ui.speech import Sayable, bind
from app.ui.widgets.controls import button, label, line, row, show_text
from app.ui.widgets.fields import Choice

OWN, HANDOUT = "packet", "handout"
PPI = 144
_ZOOMS = (0.5, 0.75, 1.0, 1.5, 2.0)
_WAITING = QT_TRANSLATE_NOOP("packet", "The pages are being drawn…")


class Leaves(QFrame):
    """Draws only while it is seen, and only when something about the packet changed."""

    print_wanted = Signal(bool)
    """Whether it is the paper for other hands."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._wanted: Wanted | None = None
        self._statement: str | None = None
        self._stale = True
        self._asked: int | None = None
        self._scaling: int | None = None
        self.pages = Pages("", draft=False, pictures=())
        self.built: frozenset[str] = frozenset()
        """Ids of the packets that were built of this case."""
        self.number = 0
        self.zoom = _ZOOMS.index(1.0)
        self._build()

    def _build(self) -> None:
        self.setProperty("role", "card")
        self.paper = Choice(
            [
                (OWN, QT_TRANSLATE_NOOP("packet", "For your own file")),
                (HANDOUT, QT_TRANSLATE_NOOP("packet", "For other hands")),
            ]
        )
        self.paper.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToContents)
        bind(self.paper, QWidget.setAccessibleName, QT_TRANSLATE_NOOP("packet", "Which paper"))
        self.paper.id_chosen.connect(lambda _id: self.redraw())
        self.cover = QCheckBox()
        bind(self.cover, QCheckBox.setText, QT_TRANSLATE_NOOP("packet", "Cover people's data"))
        tip = QT_TRANSLATE_NOOP("packet", "Names, phones and addresses on labels are covered in the papers.")
        bind(self.cover, QCheckBox.setToolTip, tip)
        self.cover.toggled.connect(lambda _on: self.redraw())
        self.back = _tool("back", QT_TRANSLATE_NOOP("packet", "Page before (PgUp)"))
        self.on = _tool("next", QT_TRANSLATE_NOOP("packet", "Next page (PgDn)"))
        self.smaller = _tool("zoom_out", QT_TRANSLATE_NOOP("packet", "Smaller (Ctrl+-)"))
        self.larger = _tool("zoom_in", QT_TRANSLATE_NOOP("packet", "Larger (Ctrl++)"))
        self.printer = _tool("print", QT_TRANSLATE_NOOP("packet", "Print this paper (Ctrl+P)"))
        self.where = label("", role="soft")
        for made, do in (
            (self.back, partial(self.leaf, -1)),
            (self.on, partial(self.leaf, 1)),
            (self.smaller, partial(self.zoom_by, -1)),
            (self.larger, partial(self.zoom_by, 1)),
            (self.printer, self.ask_to_print),
        ):
            made.clicked.connect(do)
        self._lay_out()
        self._show_state()

    def _lay_out(self) -> None:
        self.told = label("", role="faint", wrap=True)
        self.told.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.page = Leaf()
        self.page.leafed.connect(self.leaf)
        self.page.zoomed.connect(self.zoom_by)
        self.area = QScrollArea()
        self.area.setWidget(self.page)
        self.area.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.viewport().installEventFilter(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 12)
        layout.setSpacing(6)
        layout.addWidget(row(self.paper, self.cover, None, self.printer, spacing=6))
        tools = line(self.back, self.where, self.on, self.told, self.smaller, self.larger, spacing=2)
        tools.setStretch(3, 1)
        layout.addLayout(tools)
        layout.addWidget(self.area, 1)

    @property
    def handout(self) -> bool:
        """Whether the paper for other hands is shown."""
        return self.paper.id == HANDOUT

    def show_wanted(self, wanted: Wanted | None, statement: str | None) -> None:
        """What is asked of the packet, and its words; drawn when it is seen."""
        if (wanted, statement) == (self._wanted, self._statement) and not self._stale:
            return
        self._wanted, self._statement = wanted, statement
        self.redraw()

    def redraw(self) -> None:
        """The pages are no longer what they were."""
        self._stale = True
        if self.isVisible():
            self.draw()

    def draw(self) -> None:
        """Draw them anew, if anything changed."""
        if not self._stale:
            return
        self._stale = False
        if self._asked is not None:
            self._desk.jobs.cancel(self._asked)
            self._asked = None
        wanted = self._wanted
        if wanted is None or not wanted.names:
            self.pages = Pages("", draft=False, pictures=())
            self._show_state(NOTHING)
            return
        apart, statement, handout, mask = self._desk.apart, self._statement, self.handout, self.cover.isChecked()

        def work(report: Report) -> Pages:
            return drawn_pages(apart, wanted, statement, handout=handout, mask=mask, ppi=PPI, report=report)

        if not self.pages.pictures:
            self._show_state(_WAITING)
        show_text(self.told, _WAITING)
        title = text(QT_TRANSLATE_NOOP("packet", "Drawing the pages of {case}"), case=wanted.case)
        self._asked = self._desk.jobs.run(self, Lane.MEDIA, work, self._on_drawn, failed=self._on_failed, title=title)

    def leaf(self, by: int) -> None:
        """So many pages on."""
        wished = min(max(self.number + by, 0), max(len(self.pages.pictures) - 1, 0))
        if wished != self.number:
            self.number = wished
            self.area.verticalScrollBar().setValue(0)
            self._show_page()

    def zoom_by(self, by: int) -> None:
        """Larger or smaller by one step."""
        self.zoom = min(max(self.zoom + by, 0), len(_ZOOMS) - 1)
        self._show_page()

    def ask_to_print(self) -> None:
        """Print the paper that is shown."""
        if self.pages.pictures:
            self.print_wanted.emit(self.handout)

    def show_again(self) -> None:
        """It is seen again."""
        self.draw()
        self._show_page()

    @override
    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self.area.viewport():
            self._show_page()
        return False

    def _on_drawn(self, pages: Pages) -> None:
        self._asked = None
        self.pages = pages
        self.number = min(self.number, len(pages.pictures) - 1)
        show_text(self.told, _likeness(pages, self.built))
        self._show_page()

    def _on_failed(self, problem: Problem) -> None:
        self._asked = None
        self.pages = Pages("", draft=False, pictures=())
        self._show_state(problem.text)

    def _show_page(self) -> None:
        if not self.pages.pictures:
            self._show_state()
            return
        data, ratio = self.pages.pictures[self.number], self.devicePixelRatioF()
        wide = max(round((self.area.viewport().width() - 4) * _ZOOMS[self.zoom]), 160)

        def work(_report: Report) -> QImage:
            # our own picture; on a worker, for a large page takes longer than the window may stand still
            smooth = Qt.TransformationMode.SmoothTransformation
            return QImage.fromData(data).scaledToWidth(round(wide * ratio), smooth)

        if self._scaling is not None:
            self._desk.jobs.cancel(self._scaling)
        self._scaling = self._desk.jobs.run(self, Lane.DATA, work, partial(self._on_scaled, wide=wide))
        self._show_state()

    def _on_scaled(self, image: QImage, *, wide: int) -> None:
        self._scaling = None
        self.page.show_image(image, wide)

    def _show_state(self, words: Sayable | None = None) -> None:
        count = len(self.pages.pictures)
        if not count:
            self.page.show_words(words or NOTHING, self.area.viewport().size())
            show_text(self.told, "")
        page = text(QT_TRANSLATE_NOOP("packet", "Page {number} of {count}"), number=self.number + 1, count=count)
        show_text(self.where, page if count else "")
        self.back.setEnabled(self.number > 0)
        self.on.setEnabled(self.number + 1 < count)
        self.smaller.setEnabled(bool(count) and self.zoom > 0)
        self.larger.setEnabled(bool(count) and self.zoom + 1 < len(_ZOOMS))
        self.printer.setEnabled(bool(count))


def _likeness(pages: Pages, built: frozenset[str]) -> Sayable:
    if pages.packet in built:
        return text(QT_TRANSLATE_NOOP("packet", "Exactly as packet {packet} was built."), packet=pages.packet)
    if pages.draft:
        return QT_TRANSLATE_NOOP("packet", "As it would be now: a draft, something required is missing.")
    return QT_TRANSLATE_NOOP("packet", "As it would be built now.")


def _tool(icon: str, name: Sayable) -> QPushButton:
    return button(name, icon=icon, kind="quiet", icon_only=True)
