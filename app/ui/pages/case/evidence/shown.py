"""One file of a case in full: larger, what was found on it, a person's word, where else it is used, what it is."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from app.domain.cases.evidence import Evidence
from app.domain.errors import Problem
from app.domain.media.finding import Finding, Inspection, Verdict
from app.domain.media.judgement import proven
from app.domain.report import Report
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.ui.desk import Desk
from app.ui.figures import moment, size
from app.ui.jobs import Lane
from app.ui.pages.case.body.flow import FlowLayout
from app.ui.pages.case.body.section import Fold
from app.ui.pages.case.evidence.pictures import telling_moment
from app.ui.pages.case.evidence.preview import Preview
from app.ui.pages.case.steps.next_card import told_line
from app.ui.speech import Sayable
from app.ui.widgets.controls import button, card, clear, label, line_edit, show_text
from app.ui.widgets.findings import Findings
from app.workflow.pictures.thumbnail import thumbnail
from app.workflow.queries.case_view import CaseView
from app.workflow.queries.uses import Duplicate

_SIDE, _HEIGHT, _LARGE_HEIGHT = 1400, 190, 420
_FACTS = QT_TRANSLATE_NOOP("case", "{size} · attached {moment} · SHA-256 {sha256}…")
_DERIVED = QT_TRANSLATE_NOOP("case", "A derived copy, made from “{name}”; it is no original.")
_DERIVED_ELSEWHERE = QT_TRANSLATE_NOOP(
    "case", "A derived copy, made from the file with SHA-256 {sha256}…; it is no original."
)
_SAME = QT_TRANSLATE_NOOP("case", "The same file is also in case {case}.")
_HANDED_IN = QT_TRANSLATE_NOOP("case", "The same file was handed in for case {case} (attempt {attempt}).")
_UNSEEN = QT_TRANSLATE_NOOP("case", "Nothing has looked at this file yet.")
_ALL_GOOD = QT_TRANSLATE_NOOP("case", "{count} checks found nothing")


class EvidenceShown(QWidget):
    """Stands under the slot of the file it shows."""

    judged = Signal(str, str, str, str)
    """Evidence, check, word, note."""
    video_wanted = Signal(str)
    look_wanted = Signal(object)
    case_wanted = Signal(str)
    closed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.item: Evidence | None = None
        self._shown: tuple[object, ...] = ()
        self._asked: int | None = None
        self.picture = Preview(_HEIGHT)
        self.findings = Findings()
        self.findings.judged.connect(self._on_judged)
        self._good = Findings()
        self._good.judged.connect(self._on_judged)
        self._good_fold = Fold(self._good)
        self._notes = QVBoxLayout()
        self._notes.setSpacing(2)
        self.note = line_edit(QT_TRANSLATE_NOOP("case", "Why (kept with your word)"))
        self._unseen = label(_UNSEEN, role="soft", wrap=True)
        self._facts = label("", role="faint", wrap=True, selectable=True)
        self._name = label("", role="strong", wrap=True, selectable=True)
        self._build()

    def _build(self) -> None:
        self.larger = button(QT_TRANSLATE_NOOP("case", "Larger"), icon="zoom_in", kind="quiet")
        self.larger.setCheckable(True)
        self.larger.toggled.connect(self._on_larger)
        self.picture.pressed.connect(self.larger.toggle)
        self.video = button(QT_TRANSLATE_NOOP("case", "Open in Videos"), icon="videos", kind="quiet")
        self.video.clicked.connect(self._on_video)
        self.look = button(QT_TRANSLATE_NOOP("case", "Check it now"), icon="refresh", kind="quiet")
        self.look.clicked.connect(lambda: self.look_wanted.emit(self.item))
        shut = button(QT_TRANSLATE_NOOP("case", "Close"), icon="close", kind="quiet", icon_only=True)
        shut.clicked.connect(self.closed)
        words = QVBoxLayout()
        words.setSpacing(6)
        words.addWidget(self._name)
        words.addWidget(self._facts)
        words.addLayout(self._notes)
        words.addWidget(self._unseen)
        words.addWidget(self.findings)
        words.addWidget(self._good_fold)
        words.addWidget(self.note)
        words.addStretch(1)
        self._beside = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._beside.setSpacing(12)
        self._beside.addWidget(self.picture, 2)
        self._beside.addLayout(words, 3)
        frame = card("quiet")
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(12, 8, 12, 12)
        inside.setSpacing(8)
        ways = QWidget()
        flow = FlowLayout(ways)
        for press in (self.larger, self.video, self.look, shut):
            flow.addWidget(press)
        inside.addWidget(ways)
        inside.addLayout(self._beside)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)

    def show_item(self, view: CaseView, item: Evidence, uses: tuple[Duplicate, ...]) -> None:
        """Show a file as it stands now; what is typed stays while it is the same file."""
        other = self.item is None or self.item.id != item.id
        look = view.inspections.get(item.sha256 if item.media_type == "video" else item.id)
        shown = (item, look, uses, view.derived.get(item.sha256))
        if not other and shown == self._shown:
            return
        self.item, self._shown = item, shown
        show_text(self._name, item.name)
        show_text(
            self._facts,
            text(
                _FACTS,
                size=size(item.bytes),
                moment=moment(item.attached_at, self._desk.now()),
                sha256=item.sha256[:12],
            ),
        )
        self._show_notes(view, item, uses)
        self._show_look(look, item)
        self.video.setVisible(item.media_type == "video")
        if other:
            self.note.clear()
            self.larger.setChecked(False)
            self._fetch(view, item)

    def _show_notes(self, view: CaseView, item: Evidence, uses: tuple[Duplicate, ...]) -> None:
        clear(self._notes)
        source = view.derived.get(item.sha256)
        lines: list[Sayable] = []
        if source is not None:
            own = next((one for one in view.evidence if one.sha256 == source), None)
            named = text(_DERIVED, name=own.name) if own else text(_DERIVED_ELSEWHERE, sha256=source[:12])
            lines.append(named)
        for use in uses:
            phrase = _HANDED_IN if use.attempt else _SAME
            lines.append(text(phrase, case=use.case, attempt=use.attempt))
        for words in lines:
            self._notes.addWidget(told_line("flag", words))

    def _show_look(self, look: Inspection | None, item: Evidence) -> None:
        """What is not simply good stands open; what is good, behind one line."""
        found = look.findings if look is not None else ()
        plain = [one for one in found if one.verdict is Verdict.PASS and one.judged is None and not _waits(look, one)]
        told = [one for one in found if one not in plain]
        may = frozenset(one.check for one in found if look is not None and not proven(look, one, ()))
        self.findings.show_findings(told, may)
        self._good.show_findings(plain, may)
        self._good_fold.setVisible(bool(plain))
        self._good_fold.say(text(_ALL_GOOD, count=len(plain)))
        self._unseen.setVisible(look is None and item.media_type in ("video", "picture"))
        self.look.setVisible(look is None and item.media_type in ("video", "picture"))
        self.note.setVisible(bool(may.intersection(one.check for one in told)))

    def _fetch(self, view: CaseView, item: Evidence) -> None:
        deps, at_s = self._desk.deps, telling_moment(item, view.inspections)
        if self._asked is not None:
            self._desk.jobs.cancel(self._asked)
        self.picture.setVisible(item.media_type in ("video", "picture"))
        self.picture.show_words(QT_TRANSLATE_NOOP("case", "Fetching the picture…"))

        def work(report: Report) -> QImage:
            return QImage.fromData(thumbnail(deps, item, _SIDE, at_s, report=report))

        def failed(problem: Problem) -> None:
            self._asked = None
            self.picture.show_words(problem.text)

        def done(image: QImage) -> None:
            self._asked = None
            self.picture.show_image(image)

        self._asked = self._desk.jobs.run(self, Lane.MEDIA, work, done, failed=failed)

    def _on_larger(self, large: bool) -> None:  # noqa: FBT001 - Qt's signal
        self.picture.setMinimumHeight(_LARGE_HEIGHT if large else _HEIGHT)

    def _on_video(self) -> None:
        if self.item is not None:
            self.video_wanted.emit(self.item.id)

    def _on_judged(self, check: str, word: str) -> None:
        if self.item is not None:
            self.judged.emit(self.item.id, check, word, self.note.text().strip())


def _waits(look: Inspection | None, finding: Finding) -> bool:
    return look is not None and finding.check in look.to_confirm
