"""The proofs of a case against what one submission needs: a slot each, filled by drop, choice or paste."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog

from app.domain.proof.proposal import proposed_appeal
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.ui.desk import Desk
from app.ui.messages import Tone
from app.ui.pages.case.body.section import Section
from app.ui.pages.case.evidence.entries import Uses, counted, entry_of, files_of, slots_in
from app.ui.pages.case.evidence.pictures import Pictures
from app.ui.pages.case.evidence.shown import EvidenceShown
from app.ui.pages.case.evidence.strip import AttachedFile, FileStrip
from app.ui.pages.case.evidence.taking import Taking
from app.ui.speech import bind, say
from app.ui.widgets.checklist import Checklist, ChecklistRow
from app.ui.widgets.controls import label
from app.ui.widgets.fields import Choice
from app.workflow.queries.case_view import CaseView

_HINT = QT_TRANSLATE_NOOP(
    "case",
    "Drop files on a line, or paste a screenshot with Ctrl+V. Originals go into the vault and are never changed.",
)
_NO_PASTE = QT_TRANSLATE_NOOP("case", "The clipboard holds neither a picture nor a file.")
_NO_SLOT = QT_TRANSLATE_NOOP("case", "Click the line that the screenshot belongs to first, then paste.")


class Proofs(Section):
    """One checklist per submission; what nobody misses stands behind one line."""

    video_wanted = Signal(str)
    judged = Signal(str, str, str, str)
    changed = Signal()
    case_wanted = Signal(str)

    def __init__(self, desk: Desk) -> None:
        self.appeal = Choice()
        super().__init__("proof", QT_TRANSLATE_NOOP("case", "Proof for"))
        bind(self.appeal, Choice.setAccessibleName, QT_TRANSLATE_NOOP("case", "Proof for"))
        self._view: CaseView | None = None
        self._uses: Uses = {}
        self.strips: dict[str, FileStrip] = {}
        self.pictures = Pictures(desk)
        self.pictures.arrived.connect(self._on_pictures)
        self.taking = Taking(desk)
        self.taking.changed.connect(self.changed)
        self._desk = desk
        self.appeal.id_chosen.connect(lambda _id: self._show())
        self.checklist = Checklist()
        self.checklist.dropped.connect(self.attach)
        self.checklist.choose_wanted.connect(self.choose_files)
        self.checklist.paste_wanted.connect(self._paste)
        self._build_shown(desk)
        self.inside.addWidget(self.appeal)
        self.inside.addWidget(label(_HINT, role="faint", wrap=True))
        self.inside.addWidget(self.checklist)
        keys = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self)
        keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keys.activated.connect(self._on_paste_key)

    def _build_shown(self, desk: Desk) -> None:
        self.shown = EvidenceShown(desk)
        self.shown.hide()
        self.shown.setParent(self)
        self.shown.judged.connect(self.judged)
        self.shown.video_wanted.connect(self.video_wanted)
        self.shown.look_wanted.connect(self.taking.look)
        self.shown.closed.connect(lambda: self.open_file(""))

    def show_view(self, view: CaseView) -> None:
        """Show a case as it stands now."""
        other = self._view is None or self._view.case.id != view.case.id
        self._view = view
        if other:
            self._uses = {}
            self.open_file("")
        self.pictures.show_view(view)
        self.appeal.show_entries([(appeal.short_id, appeal.title) for appeal in view.platform.appeals])
        if other:
            self.appeal.choose(proposed_appeal(view.platform, view.case, view.events))
        self._show()

    def show_uses(self, uses: Uses) -> None:
        """Where else the files are used has been read."""
        if uses != self._uses:
            self._uses = uses
            self._show()

    def choose_appeal(self, name: str) -> None:
        """Show what another submission needs."""
        self.appeal.choose(name)
        self._show()

    def attach(self, kind: str, paths: Sequence[Path]) -> None:
        """Copy files into the vault as proofs of a kind."""
        if self._view is not None:
            self.taking.take(self._view.case.id, kind, paths)

    def choose_files(self, kind: str) -> None:
        """Let the person choose files for a slot; several at once."""
        names, _ = QFileDialog.getOpenFileNames(self, say(QT_TRANSLATE_NOOP("case", "Choose files to attach")))
        if names:
            self.attach(kind, tuple(Path(name) for name in names))

    def pick(self, kind: str) -> ChecklistRow | None:
        """Highlight the slot of a kind: what is pasted comes there. A submission that asks for it is shown."""
        if kind not in self.checklist.kinds and self._view is not None:
            asks = (one for one in self._view.platform.appeals if kind in {line.evidence for line in one.requirements})
            wanted = next(asks, None)
            if wanted is not None:
                self.choose_appeal(wanted.short_id)
        if kind in self.checklist.kinds and self.checklist.row(kind) is None:
            self.checklist.show_all(shown=True)
        row = self.checklist.row(kind)
        if row is None:
            return None
        self.checklist.pick(kind)
        row.attach.setFocus(Qt.FocusReason.OtherFocusReason)
        return row

    def open_file(self, evidence_id: str) -> None:
        """Show one file in full under its slot; none for an empty id, or for the one that is open."""
        view, shown = self._view, self.shown.item
        item = next((one for one in view.evidence if one.id == evidence_id), None) if view is not None else None
        if item is None or view is None or (shown is not None and shown.id == evidence_id):
            self.shown.hide()
            self.shown.setParent(self)
            self.shown.item = None
        else:
            row = self.checklist.row(item.kind)
            if row is not None:
                row.content.addWidget(self.shown)
                self.shown.show_item(view, item, self._uses.get(item.sha256, ()))
                self.shown.show()
        for strip in self.strips.values():
            strip.mark(self.shown.item.id if self.shown.item is not None else "")

    def _show(self) -> None:
        view = self._view
        appeal = view.platform.appeal(self.appeal.id) if view is not None else None
        if view is None or appeal is None:
            return
        slots = slots_in(view, appeal)
        shown = self.shown.item
        if shown is not None and shown.kind not in [slot.kind for slot in slots]:
            self.open_file("")  # its slot goes
        self.checklist.show_entries([entry_of(view, slot) for slot in slots])
        phrase, there, needed = counted(slots)
        self.say(text(phrase, there=there, needed=needed))
        self.strips = {}
        for slot in slots:
            row = self.checklist.row(slot.kind)
            if row is not None:
                self._show_files(row, files_of(view, slot, self._uses))
        item = next((one for one in view.evidence if shown is not None and one.id == shown.id), None)
        if item is not None:
            self.shown.show_item(view, item, self._uses.get(item.sha256, ()))

    def _show_files(self, row: ChecklistRow, files: tuple[AttachedFile, ...]) -> None:
        """A strip is built with the first file of its slot."""
        strip = row.findChild(FileStrip)
        if strip is None and files:
            strip = FileStrip(self.pictures.ready)
            strip.file_chosen.connect(self.open_file)
            row.content.insertWidget(0, strip)
        if strip is not None:
            strip.show_files(files)
            strip.setVisible(bool(files))
            self.strips[row.entry.kind] = strip

    def _on_pictures(self) -> None:
        for strip in self.strips.values():
            strip.repaint_pictures()

    def _on_paste_key(self) -> None:
        if self.checklist.picked:
            self._paste(self.checklist.picked)
        else:
            self._desk.messages.tell(_NO_SLOT, Tone.CALM)

    def _paste(self, kind: str) -> None:
        mime = QGuiApplication.clipboard().mimeData()
        if self._view is not None and not self.taking.paste(self._view.case.id, kind, mime):
            self._desk.messages.tell(_NO_PASTE, Tone.WARN)
