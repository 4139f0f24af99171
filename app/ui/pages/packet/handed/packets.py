"""The packets of a case that were built or came from another PC: their state, and the way to each."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QVBoxLayout, QWidget

from app.domain.proof.packet import Packet
from app.domain.report import Report
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.ui.desk import Desk
from app.ui.figures import moment
from app.ui.jobs import Lane
from app.ui.messages import Tone
from app.ui.pages.packet.handed.verifying import Verifier, sign_of
from app.ui.speech import say
from app.ui.widgets.badge import Badge
from app.ui.widgets.controls import button, clear, label, row, section
from app.workflow.packets.import_packet import Imported, import_packet


class BuiltPackets(QFrame):
    """Newest first."""

    chosen = Signal(object)
    """A packet to be looked at."""
    imported = Signal(str)
    """Id of the case of a packet that came."""

    def __init__(self, desk: Desk, verifier: Verifier) -> None:
        super().__init__()
        self._desk = desk
        self._verifier = verifier
        verifier.checked.connect(lambda _path, _check: self._show())
        self.packets: tuple[Packet, ...] = ()
        self._submitted: frozenset[str] = frozenset()
        self.take = button(QT_TRANSLATE_NOOP("packet", "From another PC…"), icon="import", kind="quiet")
        self.take.clicked.connect(self._on_take)
        frame, inside = section(QT_TRANSLATE_NOOP("packet", "Built packets"), self.take)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        inside.addLayout(self._rows)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)

    def show_packets(self, packets: tuple[Packet, ...], submitted: frozenset[str]) -> None:
        """Show those of one case; `submitted`: ids of those that were handed in."""
        self.packets = tuple(sorted(packets, key=lambda packet: packet.built_at, reverse=True))
        self._submitted = submitted
        self._show()

    def take_in(self, path: Path) -> None:
        """Take in a packet's folder or its zip from another PC."""
        deps, out = self._desk.deps, self._desk.preferences.folder.packets

        def work(report: Report) -> Imported:
            return import_packet(deps, path, out, report=report)

        title = text(QT_TRANSLATE_NOOP("packet", "Taking in {name}"), name=path.name)
        self._desk.jobs.run(self, Lane.MEDIA, work, self._on_taken, title=title)

    def _on_take(self) -> None:
        title = say(QT_TRANSLATE_NOOP("packet", "The packet.zip from the other PC"))
        chosen, _ = QFileDialog.getOpenFileName(self, title, "", "packet.zip, manifest.json (*.zip manifest.json)")
        if chosen:
            path = Path(chosen)
            self.take_in(path.parent if path.name == "manifest.json" else path)

    def _on_taken(self, found: Imported) -> None:
        packet = found.packet
        if found.case_known:
            words = text(QT_TRANSLATE_NOOP("packet", "{packet} is whole and lies here now."), packet=packet.id)
            self._desk.messages.good(words)
            self.imported.emit(packet.case)
            return
        self._desk.messages.tell(
            text(
                QT_TRANSLATE_NOOP("packet", "{packet} is whole, but its case {case} is not here."),
                packet=packet.id,
                case=packet.case,
            ),
            Tone.WARN,
            QT_TRANSLATE_NOOP("packet", "Take in the case first, then the packet again; then it is listed with it."),
        )

    def _show(self) -> None:
        clear(self._rows)
        for packet in self.packets:
            self._rows.addWidget(self._build_row(packet))
        if not self.packets:
            none = QT_TRANSLATE_NOOP("packet", "None yet.")
            self._rows.addWidget(label(none, role="soft", wrap=True))

    def _build_row(self, packet: Packet) -> QWidget:
        sign = sign_of(packet, self._verifier.signs.get(packet.path), submitted=packet.id in self._submitted)
        show = button(QT_TRANSLATE_NOOP("packet", "Show"), icon="next", kind="quiet")
        show.clicked.connect(lambda: self.chosen.emit(packet))
        verify = button(QT_TRANSLATE_NOOP("packet", "Verify"), icon="verify", kind="quiet")
        verify.clicked.connect(lambda: self._verifier.verify(packet))
        when = text(
            QT_TRANSLATE_NOOP("packet", "Try {attempt}, built {moment}, {files} files"),
            attempt=packet.attempt,
            moment=moment(packet.built_at, self._desk.now()),
            files=len(packet.files),
        )
        holder = QWidget()
        layout = QVBoxLayout(holder)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(label(packet.id, role="strong", wrap=True, selectable=True))
        layout.addWidget(label(when, role="faint", wrap=True))
        layout.addWidget(row(Badge(sign), None, verify, show))
        return holder
