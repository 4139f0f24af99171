"""One video as a person looks at it: the player large, beside it what was found and what only a person can say."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSplitter, QVBoxLayout, QWidget
from typing_extensions import override

from app.domain.errors import Problem
from app.domain.media.finding import Inspection, Verdict
from app.domain.media.waybill import Waybill
from app.domain.text import QT_TRANSLATE_NOOP, Text, text
from app.ui.desk import Desk
from app.ui.figures import length, position, size
from app.ui.pages.videos.judging.side import Side
from app.ui.pages.videos.player.player import Player
from app.ui.pages.videos.queue_item import QueueItem
from app.ui.speech import Sayable, bind
from app.ui.terms import VERDICT_SIGNS
from app.ui.widgets.badge import Badge
from app.ui.widgets.controls import card, show_text
from app.ui.widgets.elided import Elided

_Stand = tuple[Inspection | None, Problem | None, bool, str, str]


class Details(QWidget):
    """Shows one item of the queue; the keys of the player work wherever the focus is, but in a text field."""

    frames_wanted = Signal()
    """Save the best waybill frames into a folder."""
    enlarged = Signal(bool)
    """Whether the person wants the player alone."""
    item_changed = Signal(object)
    """A person's word has changed the `QueueItem`'s inspection."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._item: QueueItem | None = None
        self._stand: _Stand | None = None
        self.player = Player(desk)
        self.side = Side(desk)
        self.picture, self.timeline = self.player.view, self.player.timeline
        self.findings = self.side.findings
        self._build()
        self._connect()

    def _build(self) -> None:
        self._name = Elided("", "heading")
        self._badge = Badge()
        self._facts = Elided("", "soft", words=True)
        self._waybill = Badge()
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.setChildrenCollapsible(False)
        self.split.setHandleWidth(12)
        self.split.addWidget(self.player)
        self.split.addWidget(self.side)
        self.split.setStretchFactor(0, 62)
        self.split.setStretchFactor(1, 38)
        self.player.setMinimumWidth(290)
        self.side.setMinimumWidth(248)
        self.split.setSizes([620, 380])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 8, 0)
        layout.setSpacing(8)
        layout.addWidget(self._build_head())
        layout.addWidget(self.split, 1)

    def _build_head(self) -> QFrame:
        head = card()
        inside = QVBoxLayout(head)
        inside.setContentsMargins(12, 8, 12, 8)
        inside.setSpacing(2)
        first = QHBoxLayout()
        first.setSpacing(10)
        first.addWidget(self._name, 1)
        first.addWidget(self._waybill)
        first.addWidget(self._badge)
        inside.addLayout(first)
        inside.addWidget(self._facts)
        return head

    def _connect(self) -> None:
        player, side = self.player, self.side
        side.moment_chosen.connect(player.go)
        side.pair_wanted.connect(player.view.show_pair)
        side.pair_wanted.connect(lambda *_pair: player.playback.pause())
        side.marks_changed.connect(player.show_marks)
        side.frames_wanted.connect(self.frames_wanted)
        side.item_changed.connect(self._on_word)
        player.moment_shown.connect(side.follow)
        player.enlarged.connect(self.enlarge)

    def enlarge(self) -> None:
        """Only the player, or what was found beside it as well."""
        alone = not self.side.isHidden()
        self.side.setVisible(not alone)
        self.enlarged.emit(alone)

    def show_item(self, item: QueueItem) -> None:
        """Show this item as it stands now."""
        stand = (item.inspection, item.problem, item.stopped, item.evidence_id, item.sign.word.source)
        other = item is not self._item
        if not other and stand == self._stand:
            return
        former = self._stand[0] if self._stand is not None and not other else None
        self._item, self._stand = item, stand
        _show_cut(self._name, item.name)
        self._badge.show_sign(item.sign)
        self._show_facts(item)
        best = best_waybill(item.inspection) if item.inspection is not None else None
        self.side.show_item(item, best.number if best is not None else "", other=other)
        self._show_picture(item, best, other=other, former=former)

    def _show_picture(self, item: QueueItem, best: Waybill | None, *, other: bool, former: Inspection | None) -> None:
        """Open another video; one that was just checked goes to its waybill if nobody has looked elsewhere yet."""
        at_s = best.best_s if best is not None else 0.0
        inspection = item.inspection
        no_video = inspection is not None and (inspection.media is None or inspection.media.video is None)
        if no_video or (item.problem is not None and inspection is None):
            self.player.close_video(_why_not(item))
        elif other or self.player.is_closed:
            self.player.open(item.source, inspection.media if inspection is not None else None, at_s)
            self.player.show_marks(self.side.marks)
        elif former is None and inspection is not None and self.player.playback.number == 0:
            self.player.go(at_s)

    def _show_facts(self, item: QueueItem) -> None:
        inspection = item.inspection
        self._waybill.setVisible(inspection is not None)
        if inspection is None:
            _show_cut(self._facts, _why_not(item))
            return
        best = best_waybill(inspection)
        facts = _facts(inspection)
        if best is None:
            none = QT_TRANSLATE_NOOP("videos", "No waybill number read")
            self._waybill.show_sign(VERDICT_SIGNS[Verdict.UNKNOWN], none)
            _show_cut(self._facts, facts)
            return
        verdict = Verdict.FAIL if best.matches is False else Verdict.PASS if best.accepted else Verdict.WARN
        self._waybill.show_sign(VERDICT_SIGNS[verdict], best.number)
        both = QT_TRANSLATE_NOOP("videos", "{facts}  ·  {waybill}")
        said = text(both, facts=facts, waybill=_waybill_words(best)) if isinstance(facts, str) else facts
        _show_cut(self._facts, said)

    def _on_word(self, item: QueueItem) -> None:
        self.show_item(item)
        self.item_changed.emit(item)

    @override
    def heightForWidth(self, width: int) -> int:
        """As little as it can do with: the player takes what room there is instead of being scrolled away."""
        return self.minimumSizeHint().height()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.player.take_key(event):
            super().keyPressEvent(event)


def _show_cut(shown: Elided, words: Sayable) -> None:
    """A line that may be longer than its place; whole in its tip."""
    show_text(shown, words)
    bind(shown, QLabel.setToolTip, words)


def best_waybill(inspection: Inspection) -> Waybill | None:
    """The number that counts: the expected one, else the accepted one, else the one seen most often."""
    ranked = sorted(
        inspection.waybills, key=lambda waybill: (waybill.matches is True, waybill.accepted, waybill.frames)
    )
    return ranked[-1] if ranked else None


def _facts(inspection: Inspection) -> Sayable:
    media = inspection.media
    if media is None:
        return QT_TRANSLATE_NOOP("videos", "Nothing could be read from this file.")
    parts = [size(media.bytes)]
    if media.duration_s is not None:
        parts.append(length(media.duration_s))
    if media.video is not None:
        parts += [f"{media.video.width}×{media.video.height}", media.video.codec, f"{media.video.fps:.4g} fps"]
    return "  ·  ".join(parts)


def _why_not(item: QueueItem) -> Sayable:
    """Why there is no result yet, or no picture."""
    if item.problem is not None:
        return item.problem.text
    if item.inspection is not None:
        return QT_TRANSLATE_NOOP("videos", "There is no video in this file that could be shown.")
    if item.stopped:
        return QT_TRANSLATE_NOOP("videos", "Checking was stopped; nothing was changed.")
    return QT_TRANSLATE_NOOP("videos", "Being checked; you can look at it meanwhile.")


def _waybill_words(waybill: Waybill) -> Text:
    values: dict[str, int | str] = {"frames": waybill.frames, "first": position(waybill.first_s)}
    if waybill.matches is False:
        return text(
            QT_TRANSLATE_NOOP("videos", "Another number than expected, read in {frames} pictures from {first} on."),
            **values,
        )
    if not waybill.accepted:
        return text(
            QT_TRANSLATE_NOOP("videos", "Seen in {frames} picture, first at {first}: not enough to count."), **values
        )
    if waybill.matches:
        return text(
            QT_TRANSLATE_NOOP("videos", "The expected number, read in {frames} pictures from {first} on."), **values
        )
    return text(QT_TRANSLATE_NOOP("videos", "Read in {frames} pictures from {first} on."), **values)
