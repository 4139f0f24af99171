"""The two right-hand parts that follow the building: what goes into the form, and the record of the case's tries."""

from collections.abc import Callable
from datetime import datetime
from typing import cast

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.domain.attempts.attempt import Attempt
from app.domain.proof.packet import Packet
from app.domain.report import Report
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.ui.desk import Desk
from app.ui.jobs import Lane
from app.ui.pages.packet.asking import Opened
from app.ui.pages.packet.handed.attempts import Attempts
from app.ui.pages.packet.handed.handing_in import HandIn
from app.ui.pages.packet.handed.packets import BuiltPackets
from app.ui.pages.packet.handed.upload import Upload
from app.ui.pages.packet.handed.verifying import Verifier
from app.ui.widgets.controls import scrolled
from app.ui.widgets.empty import EmptyState
from app.workflow.attempts.submit_packet import submit_packet
from app.workflow.queries.attempts.look_ahead import LookAhead, look_ahead


class Handed(QObject):
    """`upload_part` and `record_part` are the widgets; the newest packet is shown unless a person chose another."""

    upload_wanted = Signal()
    changed = Signal()

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self._desk = desk
        self._opened: Opened | None = None
        self._expected = ""
        self.verifier = Verifier(desk)
        self.upload = Upload(desk, self.verifier, page)
        self.hand_in = HandIn(desk)
        self.hand_in.submit_wanted.connect(self._on_submit)
        self.attempts = Attempts(desk)
        self.attempts.changed.connect(self.changed)
        self.built = BuiltPackets(desk, self.verifier)
        self.built.chosen.connect(self._on_chosen)
        self.built.imported.connect(lambda _case: self.changed.emit())
        nothing = EmptyState(
            "packet",
            QT_TRANSLATE_NOOP("packet", "No packet is built yet"),
            QT_TRANSLATE_NOOP("packet", "Build it below; then its folder, its texts and its papers are here."),
        )
        self.upload_part = QStackedWidget()
        self.upload_part.addWidget(nothing)
        self.upload_part.addWidget(scrolled(_column(self.upload, self.hand_in)))
        self.record_part = scrolled(_column(self.attempts, self.built))

    def show_case(self, opened: Opened) -> None:
        """The packets and tries of a case."""
        other = self._opened is None or self._opened.view.case.id != opened.view.case.id
        self._opened = opened
        submitted = frozenset(attempt.packet for attempt in opened.attempts)
        self.built.show_packets(opened.view.packets, submitted)
        self.attempts.show_attempts(opened.attempts, opened.view.platform)
        wished = self._expected or ("" if other or self.upload.packet is None else self.upload.packet.path)
        self._expected = ""
        newest = self.built.packets[0] if self.built.packets else None
        self.show_packet(next((packet for packet in self.built.packets if packet.path == wished), newest))

    def expect(self, packet: Packet) -> None:
        """Show this one, which was just built, when the case is read again."""
        self._expected = packet.path

    def show_packet(self, packet: Packet | None) -> None:
        """Show what one packet holds, and what handing it in would be."""
        self.upload_part.setCurrentIndex(0 if packet is None else 1)
        if packet is None or self._opened is None:
            return
        submitted = {attempt.packet for attempt in self._opened.attempts}
        self.upload.show_packet(packet, submitted=packet.id in submitted)
        deps, name = self._desk.deps, packet.id

        def work(_report: Report) -> LookAhead:
            return look_ahead(deps, name)

        self._desk.jobs.run(self, Lane.DATA, work, self._on_ahead)

    def _on_ahead(self, ahead: LookAhead) -> None:
        if (
            self._opened is not None
            and self.upload.packet is not None
            and ahead.attempt.packet == self.upload.packet.id
        ):
            titles = {kind.id: kind.title for kind in self._opened.view.platform.evidence}
            self.hand_in.show_ahead(ahead, titles)

    def _on_chosen(self, packet: object) -> None:
        self.show_packet(cast("Packet", packet))
        self.upload_wanted.emit()

    def _on_submit(self, at: object, by: str) -> None:
        packet = self.upload.packet
        if packet is not None:
            work = _submitting(self._desk, packet.id, cast("datetime | None", at), by)
            self._desk.jobs.run(self, Lane.DATA, work, self._on_submitted)

    def _on_submitted(self, attempt: Attempt) -> None:
        words = text(QT_TRANSLATE_NOOP("packet", "Kept: try {number} was handed in."), number=attempt.number)
        self._desk.messages.good(words)
        self.changed.emit()


def _submitting(desk: Desk, packet: str, at: datetime | None, by: str) -> Callable[[Report], Attempt]:
    deps = desk.deps
    return lambda _report: submit_packet(deps, packet, at=at, by=by)


def _column(*parts: QWidget) -> QWidget:
    made = QWidget()
    layout = QVBoxLayout(made)
    layout.setContentsMargins(0, 0, 8, 0)
    layout.setSpacing(12)
    for part in parts:
        layout.addWidget(part)
    layout.addStretch(1)
    return made
