"""The exhibits in the order of the form's places: arranged by drag or keys, left out, put back."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QPushButton, QVBoxLayout

from app.domain.rules.evidence_kind import Need
from app.domain.text import QT_TRANSLATE_NOOP, Phrase, text
from app.ui.figures import size
from app.ui.pages.packet.exhibit_rows import (
    FILE_HEIGHT,
    TITLE_HEIGHT,
    ExhibitDelegate,
    ExhibitList,
    ExhibitModel,
    ExhibitRow,
)
from app.ui.speech import Sayable, bind, speech
from app.ui.terms import Sign
from app.ui.theme import look
from app.ui.widgets.controls import button, label, row, section
from app.workflow.queries.packets.packet_view import UNWANTED, PacketView, PlannedFile, PlannedSlot

_MOST_SHOWN = 30
_NUMBERED = {
    "video": QT_TRANSLATE_NOOP("packet", "Video {number}: {kind}"),
    "picture": QT_TRANSLATE_NOOP("packet", "Picture {number}: {kind}"),
}
_NEEDS = {
    Need.REQUIRED.value: QT_TRANSLATE_NOOP("packet", "required"),
    Need.OPTIONAL.value: QT_TRANSLATE_NOOP("packet", "optional"),
}
FITS: Mapping[str, Sign] = {
    "as_is": Sign(QT_TRANSLATE_NOOP("packet", "as it is"), "pass", "good", "good"),
    "doubtful": Sign(QT_TRANSLATE_NOOP("packet", "doubtful"), "warn", "warn", "warn"),
    "converted": Sign(QT_TRANSLATE_NOOP("packet", "converted"), "pass", "good", "good"),
    "shrunk": Sign(QT_TRANSLATE_NOOP("packet", "shrunk"), "warn", "warn", "warn"),
    "refused": Sign(QT_TRANSLATE_NOOP("packet", "does not fit"), "fail", "danger", "danger"),
}
_WHY: Mapping[str, Sign] = {
    "not_asked": Sign(QT_TRANSLATE_NOOP("packet", "not asked for"), "void", "text_soft", "quiet"),
    "no_room": Sign(QT_TRANSLATE_NOOP("packet", "no place left"), "warn", "warn", "warn"),
    "no_video": Sign(QT_TRANSLATE_NOOP("packet", "no videos here"), "void", "text_soft", "quiet"),
    "document": Sign(QT_TRANSLATE_NOOP("packet", "no documents here"), "void", "text_soft", "quiet"),
    "faulty": Sign(QT_TRANSLATE_NOOP("packet", "does not count"), "fail", "danger", "danger"),
    UNWANTED: Sign(QT_TRANSLATE_NOOP("packet", "left out by you"), "void", "text_soft", "quiet"),
}
_LEAVE_OUT: Phrase = QT_TRANSLATE_NOOP("packet", "Leave out")
_PUT_BACK: Phrase = QT_TRANSLATE_NOOP("packet", "Put back")


class Exhibits(QFrame):
    """`order` and `left_out` hold what the person arranged, by evidence id."""

    changed = Signal()
    opened = Signal(str)
    """The kind of evidence to look at in the case."""

    def __init__(self) -> None:
        super().__init__()
        self.order: tuple[str, ...] = ()
        self.left_out: tuple[str, ...] = ()
        self._kinds: dict[str, str] = {}
        self._view: PacketView | None = None
        self._fits: Mapping[str, str] = {}
        self.model = ExhibitModel()
        self.model.dropped.connect(self._on_dropped)
        self.delegate = ExhibitDelegate()
        self.list = ExhibitList()
        self.list.setModel(self.model)
        self.list.setItemDelegate(self.delegate)
        self.list.setMouseTracking(True)
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        bind(self.list, QListView.setAccessibleName, QT_TRANSLATE_NOOP("packet", "Exhibits"))
        self.list.moved.connect(self.shift)
        self.list.toggled.connect(self.toggle)
        self.list.doubleClicked.connect(lambda _index: self._open())
        self.list.selectionModel().currentChanged.connect(lambda _now, _before: self._show_buttons())
        self._build()
        speech.changed.connect(self._show)
        look.changed.connect(self._fit_height)

    def _build(self) -> None:
        self.up = button(QT_TRANSLATE_NOOP("packet", "Up (Alt+↑)"), icon="up", kind="quiet", icon_only=True)
        self.down = button(QT_TRANSLATE_NOOP("packet", "Down (Alt+↓)"), icon="down", kind="quiet", icon_only=True)
        self.out = button(_LEAVE_OUT, icon="void", kind="quiet", tip=QT_TRANSLATE_NOOP("packet", "Del"))
        self.up.clicked.connect(lambda: self.shift(-1))
        self.down.clicked.connect(lambda: self.shift(1))
        self.out.clicked.connect(self.toggle)
        frame, inside = section(QT_TRANSLATE_NOOP("packet", "Exhibits"), row(self.up, self.down, self.out, spacing=2))
        inside.addWidget(self.list)
        hint = QT_TRANSLATE_NOOP("packet", "Drag to arrange. The order holds for the form and for the papers.")
        inside.addWidget(label(hint, role="faint", wrap=True))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        self._show_buttons()

    def reset(self) -> None:
        """Another case."""
        self.order, self.left_out = (), ()
        self.delegate.pictures.clear()

    def show_view(self, view: PacketView | None) -> None:
        """Place by place, then what stays out."""
        self._view = view
        self._show()

    def show_fits(self, fits: Mapping[str, str]) -> None:
        """How each file goes into the form, by evidence id."""
        self._fits = fits
        self._show()

    def lacks_picture(self, evidence: str) -> bool:
        """Whether nobody asked for the small picture of this file yet; asking counts as the answer."""
        lacks = evidence not in self.delegate.pictures
        self.delegate.pictures.setdefault(evidence, QImage())
        return lacks

    def show_picture(self, evidence: str, image: QImage) -> None:
        """A small picture has come."""
        self.delegate.pictures[evidence] = image
        self.list.viewport().update()

    @property
    def chosen(self) -> ExhibitRow | None:
        """The marked file."""
        index = self.list.currentIndex()
        return self.model.rows[index.row()] if index.isValid() and self.model.rows[index.row()].evidence else None

    def choose(self, evidence: str) -> None:
        """Mark a file."""
        for place, shown in enumerate(self.model.rows):
            if shown.evidence == evidence:
                self.list.setCurrentIndex(self.model.index(place))

    def shift(self, by: int) -> None:
        """Move the marked file by one place within its place of the form."""
        shown = self.chosen
        if shown is None or not shown.slot:
            return
        mates = [one.evidence for one in self.model.rows if one.evidence and one.slot == shown.slot]
        at = mates.index(shown.evidence)
        if 0 <= at + by < len(mates):
            mates[at], mates[at + by] = mates[at + by], mates[at]
            self._arrange(shown.slot, mates, shown.evidence)

    def toggle(self) -> None:
        """Leave the marked file out of this packet, or put it back."""
        shown = self.chosen
        if shown is None:
            return
        if shown.evidence in self.left_out:
            self.left_out = tuple(name for name in self.left_out if name != shown.evidence)
        else:
            self.left_out = (*self.left_out, shown.evidence)
        self.changed.emit()

    def _on_dropped(self, evidence: str, at: int) -> None:
        shown = next((one for one in self.model.rows if one.evidence == evidence), None)
        if shown is None or not shown.slot:
            return
        before = [one.evidence for one in self.model.rows[:at] if one.slot == shown.slot and one.evidence]
        after = [one.evidence for one in self.model.rows[at:] if one.slot == shown.slot and one.evidence]
        mates = [*(one for one in before if one != evidence), evidence, *(one for one in after if one != evidence)]
        self._arrange(shown.slot, mates, evidence)

    def _arrange(self, slot: str, mates: Sequence[str], marked: str) -> None:
        order: list[str] = []
        for one in self._slots():
            order += mates if one.slot.id == slot else [file.evidence.id for file in one.files]
        if tuple(order) == self.order:
            return
        self.order = tuple(order)
        self.changed.emit()
        self.choose(marked)

    def _slots(self) -> tuple[PlannedSlot, ...]:
        return self._view.slots if self._view is not None else ()

    def _open(self) -> None:
        shown = self.chosen
        if shown is not None:
            self.opened.emit(self._kinds.get(shown.evidence, ""))

    def _show(self) -> None:
        marked = self.chosen.evidence if self.chosen else ""
        rows: list[ExhibitRow] = []
        for planned in self._slots():
            rows.append(ExhibitRow("", planned.slot.id, planned.slot.title, _room(planned)))
            rows += [self._row_of(file, planned.slot.id) for file in planned.files]
        out = self._view.left_out if self._view is not None else ()
        if out:
            rows.append(ExhibitRow("", "", QT_TRANSLATE_NOOP("packet", "Stays out of the upload")))
            rows += [self._row_of(file, "") for file in out]
        self._kinds = {file.evidence.id: file.evidence.kind for one in self._slots() for file in one.files}
        self._kinds |= {file.evidence.id: file.evidence.kind for file in out}
        self.model.show(rows)
        self.choose(marked)
        self._fit_height()
        self._show_buttons()

    def _row_of(self, file: PlannedFile, slot: str) -> ExhibitRow:
        item = file.evidence
        upper: Sayable = file.kind
        if slot:
            upper = text(_NUMBERED.get(item.media_type, _NUMBERED["picture"]), number=file.number, kind=file.kind)
        sign = _WHY.get(file.why) if file.why else FITS.get(self._fits.get(item.id, ""))
        return ExhibitRow(item.id, slot, upper, f"{item.name} · {size(item.bytes)}", sign, file.why == UNWANTED)

    def _fit_height(self) -> None:
        shown = self.model.rows[:_MOST_SHOWN]
        height = sum(look.scaled(FILE_HEIGHT if one.evidence else TITLE_HEIGHT) for one in shown)
        self.list.setFixedHeight(max(height, look.scaled(TITLE_HEIGHT)) + 4)

    def _show_buttons(self) -> None:
        shown = self.chosen
        inside = shown is not None and bool(shown.slot)
        by_hand = shown is not None and shown.evidence in self.left_out
        self.up.setEnabled(inside)
        self.down.setEnabled(inside)
        self.out.setEnabled(inside or by_hand)
        bind(self.out, QPushButton.setText, _PUT_BACK if by_hand else _LEAVE_OUT)


def _room(planned: PlannedSlot) -> Sayable:
    slot = planned.slot
    need = text(_NEEDS[slot.need]) if slot.need in _NEEDS else slot.need
    if slot.pictures is None or slot.videos is None:
        return need
    return text(
        QT_TRANSLATE_NOOP("packet", "{need}; at most {pictures} pictures, {videos} videos"),
        need=need,
        pictures=slot.pictures,
        videos=slot.videos,
    )
