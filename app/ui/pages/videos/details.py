"""All that was found out about one video: verdict, waybill, picture at any moment, findings."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.errors import Problem
from app.domain.media.finding import BreakKind, Inspection, Verdict
from app.domain.media.waybill import Waybill
from app.domain.report import Report
from app.domain.text import QT_TRANSLATE_NOOP, Text, text
from app.ui.desk import Desk
from app.ui.figures import length, position, size
from app.ui.jobs import Lane
from app.ui.pages.videos.queue import QueueItem
from app.ui.speech import Sayable
from app.ui.terms import BREAKS, VERDICT_SIGNS
from app.ui.widgets.badge import Badge
from app.ui.widgets.controls import button, card, label, row, section, show_text
from app.ui.widgets.findings import Findings
from app.ui.widgets.picture import FrameStrip, Picture
from app.ui.widgets.timeline import Mark, Timeline
from app.workflow.videos.frame_at import frame_at

_PAUSE_MS = 120
_PICTURE_WIDTH, _THUMBNAIL_WIDTH = 960, 320
_STRIP = 3
_APART_S = 0.7
_MOST_MARKS = 40


class Details(QWidget):
    """Shows one item of the queue."""

    frames_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._item: QueueItem | None = None
        self._fetching: int | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._fetch_picture)
        self._build()

    def _build(self) -> None:
        self._name = label("", role="heading", wrap=True)
        self._badge = Badge()
        self._facts = label("", role="soft", wrap=True)
        self._waybill = Badge()
        self._waybill_words = label("", role="soft", wrap=True)
        self.picture = Picture(230)
        self.timeline = Timeline()
        self.timeline.moment_chosen.connect(self._on_moment)
        self.strip = FrameStrip()
        self.strip.moment_chosen.connect(self.timeline.choose)
        self.findings = Findings()
        self.findings.moment_chosen.connect(self.timeline.choose)
        self._save = button(QT_TRANSLATE_NOOP("videos", "Save waybill frames"), icon="frame", kind="quiet")
        self._save.clicked.connect(self.frames_wanted)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 8, 0)
        layout.setSpacing(12)
        layout.addWidget(self._build_head())
        self._results, inside = section(QT_TRANSLATE_NOOP("videos", "Check results"))
        inside.addWidget(self.findings)
        columns = QHBoxLayout()
        columns.setSpacing(12)
        columns.addWidget(self._results, 48, Qt.AlignmentFlag.AlignTop)
        columns.addWidget(self._build_pictures(), 52, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(columns)
        layout.addStretch(1)

    def _build_head(self) -> QWidget:
        head = card()
        inside = QVBoxLayout(head)
        inside.setContentsMargins(16, 12, 16, 12)
        inside.setSpacing(4)
        first = QHBoxLayout()
        first.setSpacing(10)
        first.addWidget(self._name, 1)
        first.addWidget(self._badge)
        inside.addLayout(first)
        inside.addWidget(self._facts)
        second = QHBoxLayout()
        second.setSpacing(10)
        second.addWidget(self._waybill)
        second.addWidget(self._waybill_words, 1)
        inside.addSpacing(4)
        inside.addLayout(second)
        return head

    def _build_pictures(self) -> QWidget:
        former = button(QT_TRANSLATE_NOOP("videos", "Former mark"), kind="quiet")
        former.clicked.connect(lambda: self.timeline.step(-1))
        following = button(QT_TRANSLATE_NOOP("videos", "Next mark"), kind="quiet")
        following.clicked.connect(lambda: self.timeline.step(1))
        frame, inside = section(QT_TRANSLATE_NOOP("videos", "Moments"), former, following)
        inside.addWidget(self.picture)
        inside.addWidget(self.timeline)
        inside.addWidget(self.strip)
        inside.addWidget(row(self._save, None))
        return frame

    def show_item(self, item: QueueItem) -> None:
        """Show this item as it stands now."""
        other = item is not self._item
        had = self._item is not None and not other and self.timeline.marks
        self._item = item
        show_text(self._name, item.name)
        inspection = item.inspection
        self._badge.show_sign(item.sign)
        show_text(self._facts, _facts(inspection) if inspection is not None else _why_not_yet(item))
        self.findings.show_findings(inspection.findings if inspection is not None else ())
        self._results.setVisible(inspection is not None)
        self._save.setEnabled(inspection is not None and bool(inspection.readings))
        self._show_waybill(inspection)
        if other or not had:
            self._show_moments(inspection)

    def _show_waybill(self, inspection: Inspection | None) -> None:
        self._waybill.setVisible(inspection is not None)
        self._waybill_words.setVisible(inspection is not None)
        if inspection is None:
            return
        best = best_waybill(inspection)
        if best is None:
            self._waybill.show_sign(
                VERDICT_SIGNS[Verdict.UNKNOWN], QT_TRANSLATE_NOOP("videos", "No waybill number read")
            )
            show_text(
                self._waybill_words,
                QT_TRANSLATE_NOOP("videos", "Look at the moments yourself before you rely on this video."),
            )
            return
        verdict = Verdict.FAIL if best.matches is False else Verdict.PASS if best.accepted else Verdict.WARN
        self._waybill.show_sign(VERDICT_SIGNS[verdict], best.number)
        show_text(self._waybill_words, _waybill_words(best))

    def _show_moments(self, inspection: Inspection | None) -> None:
        if inspection is None or inspection.media is None or not inspection.media.duration_s:
            self.timeline.show_video(0.0, ())
            self.strip.show_moments((), "")
            self.picture.show_words(QT_TRANSLATE_NOOP("videos", "The picture appears once the video is checked."))
            return
        self.timeline.show_video(inspection.media.duration_s, marks_of(inspection))
        moments = best_moments(inspection)
        self.strip.show_moments(moments, QT_TRANSLATE_NOOP("videos", "No moment at which the waybill could be read."))
        for at_s in moments:
            self._fetch_thumbnail(at_s)
        best = best_waybill(inspection)
        self.timeline.choose(best.best_s if best is not None else 0.0)

    def _on_moment(self, _at_s: float) -> None:
        self._pause.start()

    def _fetch_picture(self) -> None:
        item = self._item
        if item is None or item.inspection is None:
            return
        if self._fetching is not None:
            self._desk.jobs.cancel(self._fetching)
        deps, source, at_s = self._desk.deps, item.source, _within(item.inspection, self.timeline.at_s)

        def work(_report: Report) -> bytes:
            return frame_at(deps, source, at_s, _PICTURE_WIDTH)

        def done(data: bytes) -> None:
            self._fetching = None
            if self._item is item:
                self.picture.show_data(data)

        def failed(problem: Problem) -> None:
            self._fetching = None
            self.picture.show_words(problem.text)

        self._fetching = self._desk.jobs.run(self, Lane.MEDIA, work, done, failed=failed)

    def _fetch_thumbnail(self, at_s: float) -> None:
        item = self._item
        if item is None:
            return
        deps, source = self._desk.deps, item.source

        def work(_report: Report) -> bytes:
            return frame_at(deps, source, at_s, _THUMBNAIL_WIDTH)

        def done(data: bytes) -> None:
            if self._item is item:
                self.strip.show_picture(at_s, data)

        self._desk.jobs.run(self.strip, Lane.MEDIA, work, done, failed=lambda _problem: None)


def best_waybill(inspection: Inspection) -> Waybill | None:
    """The number that counts: the expected one, else the accepted one, else the one seen most often."""
    ranked = sorted(
        inspection.waybills, key=lambda waybill: (waybill.matches is True, waybill.accepted, waybill.frames)
    )
    return ranked[-1] if ranked else None


def best_moments(inspection: Inspection) -> tuple[float, ...]:
    """Up to three moments, apart from each other, at which the number that counts was read."""
    best = best_waybill(inspection)
    if best is None:
        return ()
    seen = [best.best_s, *(reading.at_s for reading in inspection.readings if reading.number == best.number)]
    chosen: list[float] = []
    for at_s in seen:
        if len(chosen) < _STRIP and all(abs(at_s - other) >= _APART_S for other in chosen):
            chosen.append(at_s)
    return tuple(sorted(chosen))


def marks_of(inspection: Inspection) -> list[Mark]:
    """Where to jump to: readings of the waybill, and where the take is or may be interrupted."""
    readings = inspection.readings[:: max(1, len(inspection.readings) // _MOST_MARKS)]
    marks = [
        Mark(reading.at_s, text(QT_TRANSLATE_NOOP("videos", "Waybill {number}"), number=reading.number), "good", "dot")
        for reading in readings
    ]
    for place in inspection.breaks:
        token = "danger" if place.kind is BreakKind.GAP else "warn"
        marks.append(Mark(place.at_s, BREAKS[place.kind], token, "wedge"))
    return marks


def _within(inspection: Inspection, at_s: float) -> float:
    """The last picture stands until the end: beyond its own time there is none to fetch."""
    times = inspection.media.frame_times_s if inspection.media is not None else ()
    return min(at_s, times[-1]) if times else at_s


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


def _why_not_yet(item: QueueItem) -> Sayable:
    if item.problem is not None:
        return item.problem.text
    if item.stopped:
        return QT_TRANSLATE_NOOP("videos", "Checking was stopped; nothing was changed.")
    return QT_TRANSLATE_NOOP("videos", "Being checked; you can go on working.")


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
