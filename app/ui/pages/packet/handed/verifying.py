"""Holds built packets against their manifests on a worker, and remembers what was found."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.domain.errors import Problem
from app.domain.proof.manifest import PacketCheck
from app.domain.proof.packet import Packet
from app.domain.report import Report
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.ui.desk import Desk
from app.ui.jobs import Lane
from app.ui.terms import Sign
from app.workflow.packets.verify_packet import audit, verify_packet

UNCHANGED = Sign(QT_TRANSLATE_NOOP("packet", "unchanged"), "verify", "good", "good")
CHANGED = Sign(QT_TRANSLATE_NOOP("packet", "changed since"), "fail", "danger", "danger")
GONE = Sign(QT_TRANSLATE_NOOP("packet", "cannot be read"), "unknown", "unknown", "unknown")
DRAFT = Sign(QT_TRANSLATE_NOOP("packet", "draft"), "warn", "warn", "warn")
BUILT = Sign(QT_TRANSLATE_NOOP("packet", "built"), "pass", "good", "good")
SUBMITTED = Sign(QT_TRANSLATE_NOOP("packet", "handed in"), "pass", "good", "good")


@dataclass(frozen=True, slots=True)
class Found:
    """`moved`: files that are whole but lie elsewhere, was and is."""

    check: PacketCheck
    moved: tuple[tuple[str, str], ...] = ()


def sign_of(packet: Packet, found: Sign | None, *, submitted: bool) -> Sign:
    """Damage first, then whether it was handed in, then how it was built."""
    if found is not None and found is not UNCHANGED:
        return found
    if submitted:
        return SUBMITTED
    return found or (DRAFT if packet.draft else BUILT)


class Verifier(QObject):
    """`signs` by the path of the packet."""

    checked = Signal(str, object)
    """Path, and what was found; None when there was nothing to read."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.signs: dict[str, Sign] = {}

    def verify(self, packet: Packet) -> None:
        """Hold every file against the manifest, and the manifest against our own record."""
        path, recorded = Path(packet.path), packet.manifest_sha256

        def work(report: Report) -> Found:
            check = verify_packet(path, recorded=recorded, report=report)
            return Found(check, () if check.ok else audit(path, report=report).moved)

        self._desk.jobs.run(
            self,
            Lane.MEDIA,
            work,
            partial(self._on_checked, packet),
            failed=partial(self._on_unreadable, packet),
            title=text(QT_TRANSLATE_NOOP("packet", "Verifying {packet}"), packet=packet.id),
        )

    def _on_checked(self, packet: Packet, found: Found) -> None:
        check = found.check
        self.signs[packet.path] = UNCHANGED if check.ok else CHANGED
        self.checked.emit(packet.path, found)
        if check.ok:
            words = text(QT_TRANSLATE_NOOP("packet", "Unchanged: {files} files match the manifest."), files=check.files)
            self._desk.messages.good(words)
            return
        self._desk.messages.problem(
            Problem(
                "packet-changed",
                text(
                    QT_TRANSLATE_NOOP("packet", "{packet} is no longer what was built: {path}."),
                    packet=packet.id,
                    path=check.damages[0].path,
                ),
                text(QT_TRANSLATE_NOOP("packet", "Do not hand it in; build it again.")),
            )
        )

    def _on_unreadable(self, packet: Packet, problem: Problem) -> None:
        self.signs[packet.path] = GONE
        self.checked.emit(packet.path, None)
        self._desk.messages.problem(problem)
