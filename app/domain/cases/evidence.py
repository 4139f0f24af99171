"""Proof attached to a case: a file in the vault and what it is used as."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Evidence:
    """`kind` is the id of an evidence kind of the case's platform; `sha256` names the original in the vault."""

    id: str
    case: str
    kind: str
    sha256: str
    name: str
    """The file's name as the person gave it."""
    bytes: int
    attached_at: datetime
    media_type: str
    """`video`, `picture` or `document`, by what the file really is."""
    note: str = ""
