"""What goes into the platform's form: the folder to upload from, place by place, the texts to copy, is it whole."""

from collections.abc import Iterator
from functools import partial
from itertools import groupby
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.proof.packet import Packet, PacketFile, Role
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.ui.desk import Desk
from app.ui.figures import moment, size
from app.ui.pages.packet.handed.copying import Texts
from app.ui.pages.packet.handed.verifying import Found, Verifier, sign_of
from app.ui.speech import Sayable
from app.ui.widgets.badge import Badge
from app.ui.widgets.controls import button, clear, label, row, section, show_text
from app.ui.widgets.elided import Elided

FOLDER, PDF, HANDOUT, ZIP = "upload", "papers/packet.pdf", "papers/handout.pdf", "archive"
_DAMAGES = {
    "changed": QT_TRANSLATE_NOOP("packet", "changed: {path}"),
    "missing": QT_TRANSLATE_NOOP("packet", "gone: {path}"),
    "extra": QT_TRANSLATE_NOOP("packet", "not of the packet: {path}"),
    "unreadable": QT_TRANSLATE_NOOP("packet", "cannot be read: {path}"),
}
_MOST_DAMAGES = 8


class Upload(QWidget):
    """One packet; what lies outside the form (papers, zip, originals) is reached from here too."""

    def __init__(self, desk: Desk, verifier: Verifier, page: QWidget) -> None:
        super().__init__()
        self._desk = desk
        self._verifier = verifier
        self.packet: Packet | None = None
        verifier.checked.connect(self._on_checked)
        self.badge = Badge()
        self.name = label("", role="strong", selectable=True)
        self.when = label("", role="faint", wrap=True)
        self._verdict = QVBoxLayout()
        self._verdict.setSpacing(2)
        self.texts = Texts(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self._build_head())
        copied, inside = section(QT_TRANSLATE_NOOP("packet", "Texts to paste into the form"))
        inside.addWidget(self.texts)
        layout.addWidget(copied)
        files, held = section(QT_TRANSLATE_NOOP("packet", "Files, place by place"))
        self._files = QVBoxLayout()
        self._files.setSpacing(4)
        held.addLayout(self._files)
        layout.addWidget(files)

    def _build_head(self) -> QFrame:
        frame, inside = section(QT_TRANSLATE_NOOP("packet", "The packet"), self.badge)
        inside.addWidget(self.name)
        inside.addWidget(self.when)
        self.folder = button(QT_TRANSLATE_NOOP("packet", "Upload folder"), icon="folder", kind="primary")
        self.pdf = button(QT_TRANSLATE_NOOP("packet", "PDF"), icon="file")
        self.handout = button(QT_TRANSLATE_NOOP("packet", "PDF for other hands"), icon="file")
        self.zip = button(QT_TRANSLATE_NOOP("packet", "Zip"), icon="export")
        self.verify = button(QT_TRANSLATE_NOOP("packet", "Verify now"), icon="verify")
        for made, place in ((self.folder, FOLDER), (self.pdf, PDF), (self.handout, HANDOUT), (self.zip, ZIP)):
            made.clicked.connect(partial(self.open, place))
        self.verify.clicked.connect(self._on_verify)
        grid = QGridLayout()
        grid.setSpacing(8)
        for at, made in enumerate((self.folder, self.verify, self.pdf, self.handout, self.zip)):
            grid.addWidget(made, at // 2, at % 2)
        grid.setColumnStretch(2, 1)
        inside.addLayout(grid)
        inside.addLayout(self._verdict)
        proves = QT_TRANSLATE_NOOP(
            "packet", "Verifying proves that nothing changed since it was built; it does not prove that it is genuine."
        )
        inside.addWidget(label(proves, role="faint", wrap=True))
        return frame

    def show_packet(self, packet: Packet, *, submitted: bool) -> None:
        """Show what one packet holds."""
        same = self.packet is not None and self.packet.path == packet.path
        self.packet = packet
        show_text(self.name, packet.id)
        self.badge.show_sign(sign_of(packet, self._verifier.signs.get(packet.path), submitted=submitted))
        told = text(
            QT_TRANSLATE_NOOP("packet", "Try {attempt}, built {moment}, {files} files"),
            attempt=packet.attempt,
            moment=moment(packet.built_at, self._desk.now()),
            files=len(packet.files),
        )
        show_text(self.when, told)
        if not same:
            clear(self._verdict)
            self._show_files(packet)
        self.texts.show_texts(packet.id, packet.typed)

    def open(self, place: str) -> None:
        """Open a part of the packet with what the desktop has for it."""
        if self.packet is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(Path(self.packet.path) / place)))

    def _show_files(self, packet: Packet) -> None:
        clear(self._files)
        for place, files in _by_place(packet):
            self._files.addWidget(label(place, role="field", wrap=True))
            for file in files:
                shown = row(Elided(file.path.rpartition("/")[2]), label(size(file.bytes), role="faint"))
                parts = shown.layout()
                if isinstance(parts, QHBoxLayout):
                    parts.setStretch(0, 1)
                self._files.addWidget(shown)

    def _on_verify(self) -> None:
        if self.packet is not None:
            self._verifier.verify(self.packet)

    def _on_checked(self, path: str, found: Found | None) -> None:
        if self.packet is None or self.packet.path != path:
            return
        self.badge.show_sign(self._verifier.signs[path])
        clear(self._verdict)
        for words, role in _verdict(found):
            self._verdict.addWidget(label(words, role=role, wrap=True, selectable=True))


def _verdict(found: Found | None) -> Iterator[tuple[Sayable, str]]:
    """Lines with their roles."""
    if found is None:
        return
    check, moved = found.check, dict(found.moved)
    if check.ok:
        words = text(QT_TRANSLATE_NOOP("packet", "Unchanged: {files} files match the manifest."), files=check.files)
        yield words, "good"
        return
    for before, after in moved.items():
        yield text(QT_TRANSLATE_NOOP("packet", "moved: {before} → {after}"), before=before, after=after), "danger"
    rest = [one for one in check.damages if one.path not in moved and one.path not in moved.values()]
    for one in rest[:_MOST_DAMAGES]:
        yield text(_DAMAGES.get(one.what, _DAMAGES["changed"]), path=one.path), "danger"
    if len(rest) > _MOST_DAMAGES:
        yield text(QT_TRANSLATE_NOOP("packet", "{count} differences in all"), count=len(check.damages)), "danger"
    yield QT_TRANSLATE_NOOP("packet", "Do not hand it in; build it again."), "soft"


def _by_place(packet: Packet) -> Iterator[tuple[str, list[PacketFile]]]:
    """The places of the form in their order, by the names of their folders."""
    upload = [file for file in packet.files if file.role is Role.UPLOAD]
    ordered = sorted(upload, key=lambda file: file.path)
    for place, files in groupby(ordered, key=lambda file: file.path.split("/")[1]):
        yield place, list(files)
