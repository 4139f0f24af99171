"""The list of everything in a packet with its hashes: what `packet verify` holds the files against."""

from dataclasses import dataclass

from app.domain.proof.packet import PacketFile

MANIFEST_NAME = "manifest.json"


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


@dataclass(frozen=True, slots=True)
class Damage:
    """One difference between a manifest and what lies in the folder. `what`: changed, missing, extra, unreadable."""

    path: str
    what: str
    detail: str = ""
