"""The list of everything in a packet with its hashes: what `packet verify` holds the files against."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.domain.proof.packet import PacketFile

MANIFEST_NAME = "manifest.json"
MANIFEST_HASH_NAME = "manifest.sha256"
"""One line as sha256sum writes it; what the manifest itself is held against."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """Same input, same manifest: `made_at` is the case snapshot's time, never the clock's."""

    packet: str
    case: str
    platform: str
    appeals: tuple[str, ...]
    attempt: int
    rules: str
    made_at: str
    program: str
    files: tuple[PacketFile, ...]
    draft: bool = False
    """Built although something required was missing."""
    content: str = ""
    """SHA-256 over everything the packet was made of; its first characters stand in the packet's id."""
    copies: Mapping[str, str] = field(default_factory=dict)
    """Files that are copies made to fit a limit: SHA-256 of the copy -> SHA-256 of the file it was made from."""


@dataclass(frozen=True, slots=True)
class Damage:
    """One difference between a manifest and what lies in the folder. `what`: changed, missing, extra, unreadable."""

    path: str
    what: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class PacketCheck:
    """What verifying found. `files`: how many files the manifest names; `packet_id` empty where none could be read."""

    ok: bool
    packet_id: str
    files: int
    damages: tuple[Damage, ...]


@dataclass(frozen=True, slots=True)
class Audit:
    """A packet compared with its manifest file by file: paths in order. `moved`: was, is now. A list that was changed
    itself stands among `changed`.
    """

    packet_id: str
    matched: tuple[str, ...]
    changed: tuple[str, ...]
    moved: tuple[tuple[str, str], ...]
    new: tuple[str, ...]
    missing: tuple[str, ...]

    @property
    def ok(self) -> bool:
        """Whether everything is as and where it was."""
        return bool(self.packet_id) and not (self.changed or self.moved or self.new or self.missing)
