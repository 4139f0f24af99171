"""The packets of a case that were built: open the folder, verify that nothing changed since."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.domain.errors import Problem
from app.domain.proof.manifest import PacketCheck
from app.domain.proof.packet import Packet
from app.domain.report import Report
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.ui.desk import Desk
from app.ui.figures import moment
from app.ui.jobs import Lane
from app.ui.terms import Sign
from app.ui.widgets.badge import Badge
from app.ui.widgets.controls import button, clear, label, row, section
from app.workflow.packets.verify_packet import verify_packet

UNCHANGED = Sign(QT_TRANSLATE_NOOP("packet", "unchanged"), "verify", "good", "good")
CHANGED = Sign(QT_TRANSLATE_NOOP("packet", "changed since"), "fail", "danger", "danger")
GONE = Sign(QT_TRANSLATE_NOOP("packet", "cannot be read"), "unknown", "unknown", "unknown")
DRAFT = Sign(QT_TRANSLATE_NOOP("packet", "draft"), "warn", "warn", "warn")
READY = Sign(QT_TRANSLATE_NOOP("packet", "built"), "pass", "good", "good")


class BuiltPackets(QFrame):
    """Newest first."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.checked: dict[str, Sign] = {}
        self._packets: tuple[Packet, ...] = ()
        frame, inside = section(QT_TRANSLATE_NOOP("packet", "Built packets"))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        inside.addLayout(self._rows)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        self.hide()

    def show_packets(self, packets: tuple[Packet, ...]) -> None:
        """Show those of one case."""
        self._packets = packets
        self._show()

    def verify(self, packet: Packet) -> None:
        """Hold every file against the manifest, and the manifest against our own record."""
        path, recorded = Path(packet.path), packet.manifest_sha256

        def work(report: Report) -> PacketCheck:
            return verify_packet(path, recorded=recorded, report=report)

        self._desk.jobs.run(
            self,
            Lane.MEDIA,
            work,
            partial(self._on_checked, packet),
            failed=partial(self._on_unreadable, packet),
            title=text(QT_TRANSLATE_NOOP("packet", "Verifying {packet}"), packet=packet.id),
        )

    def open_folder(self, packet: Packet) -> None:
        """Show the packet's folder in the desktop's own file browser."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(packet.path))

    def _on_checked(self, packet: Packet, check: PacketCheck) -> None:
        self.checked[packet.path] = UNCHANGED if check.ok else CHANGED
        self._show()
        if check.ok:
            words = text(QT_TRANSLATE_NOOP("packet", "Unchanged: {files} files match the manifest."), files=check.files)
            self._desk.messages.good(words)
        else:
            first = check.damages[0]
            self._desk.messages.problem(
                Problem(
                    "packet-changed",
                    text(
                        QT_TRANSLATE_NOOP("packet", "{packet} is no longer what was built: {path}."),
                        packet=packet.id,
                        path=first.path,
                    ),
                    text(QT_TRANSLATE_NOOP("packet", "Do not hand it in; build it again.")),
                )
            )

    def _on_unreadable(self, packet: Packet, problem: Problem) -> None:
        self.checked[packet.path] = GONE
        self._show()
        self._desk.messages.problem(problem)

    def _show(self) -> None:
        clear(self._rows)
        for packet in sorted(self._packets, key=lambda packet: packet.built_at, reverse=True):
            self._rows.addWidget(self._build_row(packet))
        self.setVisible(bool(self._packets))

    def _build_row(self, packet: Packet) -> QWidget:
        holder = QWidget()
        layout = QVBoxLayout(holder)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        sign = self.checked.get(packet.path, DRAFT if packet.draft else READY)
        verify = button(QT_TRANSLATE_NOOP("packet", "Verify"), icon="verify", kind="quiet")
        verify.clicked.connect(lambda: self.verify(packet))
        folder = button(QT_TRANSLATE_NOOP("packet", "Open folder"), icon="folder", kind="quiet")
        folder.clicked.connect(lambda: self.open_folder(packet))
        layout.addWidget(row(label(packet.id, role="strong", selectable=True), Badge(sign), None, verify, folder))
        when = text(
            QT_TRANSLATE_NOOP("packet", "Try {attempt}, built {moment}, {files} files"),
            attempt=packet.attempt,
            moment=moment(packet.built_at, self._desk.now()),
            files=len(packet.files),
        )
        layout.addWidget(label(when, role="faint", wrap=True))
        return holder
