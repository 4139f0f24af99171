"""The bar that attaches the chosen videos: to the case of the waybill read, to another one, or to a parcel."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QVBoxLayout

from app.domain.cases.evidence import Evidence
from app.domain.exchange.parcel import ParcelFile
from app.domain.media.advice import best_number
from app.domain.report import Report
from app.domain.text import QT_TRANSLATE_NOOP, Text, text
from app.ui.case_search import CaseSearch, case_name
from app.ui.desk import Desk
from app.ui.jobs import Lane
from app.ui.pages.videos.attaching.copying import Attaching
from app.ui.pages.videos.attaching.words import told_of
from app.ui.pages.videos.queue_item import QueueItem
from app.ui.speech import Sayable, bind, say, speech
from app.ui.widgets.controls import button, label, row, set_role, show_text
from app.workflow.queries.exchange.whose_video import Asked, VideoKinds, Whose, video_kinds, whose_videos

_CASE = QT_TRANSLATE_NOOP("videos", "Case: any part of its number")

_LEAST_KIND, _MOST_KIND = 120, 190


class AttachBar(QFrame):
    """Proposes the case that has exactly the number; says where the file is used already."""

    attached = Signal(object, str)
    """QueueItem and case id."""
    kept = Signal(object, str)
    """QueueItem and the id of the parcel without an owner that it was kept for."""
    moved = Signal()
    """It offers something else than before, or nothing."""
    case_wanted = Signal(str)
    new_case_wanted = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._items: tuple[QueueItem, ...] = ()
        self._whose: Mapping[int, Whose] = {}
        self._asked: Mapping[int, Asked] = {}
        self._kinds: VideoKinds | None = None
        self._attaching = Attaching(desk)
        self._attaching.attached.connect(self._on_attached)
        self._attaching.kept.connect(self._on_kept)
        self._attaching.moved.connect(self._refresh)
        self._build()
        speech.changed.connect(self._name_kinds)

    def _build(self) -> None:
        self.search = CaseSearch(self._desk, _CASE)
        self.search.picker.setAcceptDrops(False)
        self.search.picker.case_chosen.connect(self._on_case_chosen)
        self.search.picker.textEdited.connect(self._refresh)
        self.kind = QComboBox()
        self.kind.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.kind.setMinimumWidth(_LEAST_KIND)
        self.kind.setMaximumWidth(_MOST_KIND)
        self.kind.activated.connect(lambda _place: self._refresh())
        bind(self.kind, QComboBox.setAccessibleName, QT_TRANSLATE_NOOP("videos", "Kind of evidence"))
        self.button = button(QT_TRANSLATE_NOOP("videos", "Attach to case"), icon="attach", kind="primary")
        self.button.clicked.connect(self._on_attach)
        self.told = label("", role="soft", wrap=True)
        self.open = button(QT_TRANSLATE_NOOP("videos", "Open the case"), kind="quiet")
        self.open.clicked.connect(lambda: self.case_wanted.emit(self._items[0].case_id))
        self.new = button(QT_TRANSLATE_NOOP("videos", "New case with it"), icon="plus", kind="quiet")
        self.new.clicked.connect(lambda: self.new_case_wanted.emit(self._number()))
        self.keep = button(
            QT_TRANSLATE_NOOP("videos", "Keep as parcel"),
            icon="box_empty",
            kind="quiet",
            tip=QT_TRANSLATE_NOOP(
                "videos", "A parcel without an owner: kept in the vault, matched with its case later"
            ),
        )
        self.keep.clicked.connect(self._on_keep)
        self.each = button(QT_TRANSLATE_NOOP("videos", "Each to its own case"), icon="attach", kind="quiet")
        self.each.clicked.connect(self._on_each)
        self._first = row(self.told, self.open, self.new, self.keep, self.each)
        self._first.layout().setStretch(0, 1)  # type: ignore[union-attr]
        self._second = row(self.search, self.kind, self.button, spacing=10)
        self._second.layout().setStretch(0, 1)  # type: ignore[union-attr]
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._first)
        layout.addWidget(self._second)

    def show_items(self, items: Sequence[QueueItem]) -> None:
        """Offer to attach these; the shown one alone, or several that were chosen."""
        if tuple(items) != self._items:
            self.search.picker.reset()
            self.kind.clear()
            self._kinds, self._whose, self._asked = None, {}, {}
        self._items = tuple(items)
        asked = {item.number: _asked(item) for item in self._free()}
        if asked != self._asked:
            self._asked = asked
            self._ask()
        self._refresh()

    def look_again(self) -> None:
        """Cases or uses may have changed."""
        self._ask()

    def _free(self) -> list[QueueItem]:
        """What can be attached: checked, and neither in a case nor kept as a parcel."""
        return [
            item for item in self._items if item.inspection is not None and not item.evidence_id and not item.parcel
        ]

    def _ask(self) -> None:
        deps, asked = self._desk.deps, dict(self._asked)
        meant = next((item.meant_for for item in self._free() if item.meant_for), "")
        number = next((one.number for one in asked.values()), "")

        def work(_report: Report) -> tuple[Mapping[int, Whose], VideoKinds | None]:
            found = whose_videos(deps, asked)
            cases = {one.proposed.id if one.proposed else "" for one in found.values()}
            only = meant or (cases.pop() if len(cases) == 1 else "")
            return found, video_kinds(deps, only, number) if only else None

        def done(answer: tuple[Mapping[int, Whose], VideoKinds | None]) -> None:
            if asked == self._asked:
                self._on_whose(*answer)

        if asked:
            self._desk.jobs.run(self, Lane.DATA, work, done)

    def _on_whose(self, found: Mapping[int, Whose], proposed: VideoKinds | None) -> None:
        self._whose = found
        picker = self.search.picker
        if proposed is not None and not picker.case_id and not picker.text():
            picker.choose(proposed.case.id, case_name(proposed.case))
            self._on_kinds(proposed)
        self._refresh()

    def _on_case_chosen(self, case_id: str) -> None:
        deps, number = self._desk.deps, self._number()

        def work(_report: Report) -> VideoKinds:
            return video_kinds(deps, case_id, number)

        self._desk.jobs.run(self, Lane.DATA, work, self._on_kinds)

    def _on_kinds(self, found: VideoKinds) -> None:
        self._kinds = found
        self.kind.clear()
        for kind in found.kinds:
            self.kind.addItem(say(kind.title), kind.id)
        self.kind.setCurrentIndex(max(self.kind.findData(found.likely), 0))
        self._refresh()

    def _name_kinds(self) -> None:
        for place, kind in enumerate(self._kinds.kinds if self._kinds else ()):
            self.kind.setItemText(place, say(kind.title))

    def _number(self) -> str:
        return next((one.number for one in self._asked.values() if one.number), "")

    def _refresh(self) -> None:
        free = self._free()
        chosen = bool(self.search.picker.case_id)
        whose = [self._whose[item.number] for item in free if item.number in self._whose]
        words, role = self._words(free, whose)
        show_text(self.told, words)
        set_role(self.told, role)
        self._second.setVisible(bool(free))
        idle = not self._attaching.busy
        self.button.setEnabled(idle and chosen and self.kind.count() > 0 and bool(free) and not self._is_there(whose))
        self.open.setVisible(not free and len(self._items) == 1 and bool(self._items[0].case_id))
        ownerless = bool(whose) and not chosen and not any(one.cases for one in whose)
        self.new.setVisible(ownerless and len(free) == 1 and bool(self._number()))
        self.keep.setVisible(ownerless)
        self.keep.setEnabled(idle)
        known = sum(one.proposed is not None for one in whose)
        self.each.setVisible(len(free) > 1 and known > 0 and len({_proposed(one) for one in whose}) > 1)
        self.each.setEnabled(idle)
        spoken = bool(words) or not all(one.isHidden() for one in (self.open, self.new, self.keep, self.each))
        self._first.setVisible(spoken)
        self.setVisible(spoken or bool(free))
        self.moved.emit()

    def _is_there(self, whose: list[Whose]) -> bool:
        """Whether the one file is attached to the chosen case as the chosen kind already."""
        wish = (self.search.picker.case_id, self.kind.currentData())
        return len(whose) == 1 and any((use.case, use.kind) == wish for use in whose[0].uses)

    def _words(self, free: list[QueueItem], whose: list[Whose]) -> tuple[Sayable, str]:
        if self._attaching.busy:
            return text(
                QT_TRANSLATE_NOOP("videos", "Copying {count} into the vault…"), count=self._attaching.busy
            ), "soft"
        if not free:
            return _where(self._items), "good"
        if len(free) > 1:
            known = sum(one.proposed is not None for one in whose)
            said = QT_TRANSLATE_NOOP("videos", "{count} videos chosen; of {known} the case is known by the waybill")
            return text(said, count=len(free), known=known), "soft"
        return told_of(whose[0], self.search.picker.case_id) if whose else ("", "soft")

    def _on_attach(self) -> None:
        case_id, kind = self.search.picker.case_id, str(self.kind.currentData())
        self._attaching.attach([(item, case_id, kind) for item in self._free()])

    def _on_each(self) -> None:
        owners = {item.number: self._whose[item.number].proposed for item in self._free() if item.number in self._whose}
        self._attaching.attach([(item, owner.id, "") for item in self._free() if (owner := owners.get(item.number))])

    def _on_keep(self) -> None:
        self._attaching.keep([(item, self._asked[item.number].number) for item in self._free()])

    def _on_attached(self, item: QueueItem, evidence: Evidence) -> None:
        item.evidence_id, item.case_id, item.source = evidence.id, evidence.case, evidence.sha256
        self._refresh()
        self.attached.emit(item, evidence.case)

    def _on_kept(self, item: QueueItem, file: ParcelFile) -> None:
        item.parcel = file.parcel
        self._refresh()
        self.kept.emit(item, file.parcel)


def _asked(item: QueueItem) -> Asked:
    inspection = item.inspection
    read = best_number(inspection) if inspection is not None else ""
    return Asked("".join((read or item.waybill).upper().split()), inspection.sha256 if inspection is not None else "")


def _proposed(one: Whose) -> str:
    return one.proposed.id if one.proposed is not None else ""


def _where(items: tuple[QueueItem, ...]) -> Text | str:
    if len(items) != 1:
        return ""
    if items[0].case_id and items[0].evidence_id:
        return text(QT_TRANSLATE_NOOP("videos", "Attached to case {case}"), case=items[0].case_id)
    if items[0].parcel:
        return text(QT_TRANSLATE_NOOP("videos", "Kept for parcel {parcel}"), parcel=items[0].parcel)
    return ""
