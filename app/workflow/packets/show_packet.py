"""A last look at a packet before it is sent: exactly what is typed and uploaded, and everything that is doubtful."""

from dataclasses import dataclass
from pathlib import Path

from app.domain.errors import Problem
from app.domain.proof.manifest import MANIFEST_HASH_NAME
from app.domain.proof.packet import Packet, PacketFile, Role
from app.domain.proof.wording.lint import Remark, lint
from app.domain.report import SILENT, Report
from app.domain.rules.limits import TextLimits
from app.exporters.before.wordlists import word_lists
from app.exporters.sealing.verification import check_folder
from app.workflow.deps import Deps
from app.workflow.steps.handing_in import find_packet


@dataclass(frozen=True, slots=True)
class LastLook:
    """`upload`: what goes into the form, in order. `unchanged`: its files are those that were recorded."""

    packet: Packet
    upload: tuple[PacketFile, ...]
    remarks: tuple[Remark, ...]
    unchanged: bool

    @property
    def sound(self) -> bool:
        """Whether nothing stands against sending it."""
        blocked = any(remark.blocks for remark in self.remarks) or not all(one.fits for one in self.packet.typed)
        return self.packet.ready and self.unchanged and not blocked


def show_packet(deps: Deps, name: str, *, report: Report = SILENT) -> LastLook:
    """The packet of this id or folder, as recorded here. Raises `Problem` `no-packet`."""
    with deps.database.read() as unit:
        packet = find_packet(unit, name)
    typed = packet.typed[0] if packet.typed else None
    limits = TextLimits(typed.most_characters, typed.most_bytes, typed.encoding) if typed else None
    return LastLook(
        packet,
        tuple(file for file in packet.files if file.role is Role.UPLOAD),
        lint(packet.statement, word_lists(deps.resources), None, limits),
        _unchanged(packet, report),
    )


def _unchanged(packet: Packet, report: Report) -> bool:
    folder = Path(packet.path)
    try:
        if not packet.path or not check_folder(folder, report).ok:
            return False
        kept = (folder / MANIFEST_HASH_NAME).read_text(encoding="utf-8").partition(" ")[0]
    except (Problem, OSError):
        return False
    return kept == packet.manifest_sha256
