"""The hash-chained record of everything that happened."""

import hashlib
from dataclasses import dataclass
from datetime import datetime

GENESIS = "0" * 64
"""What the first entry names as the one before it."""


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """`payload` is canonical JSON (sorted keys, no spaces, UTF-8); `hash` covers every other field."""

    number: int
    at: datetime
    kind: str
    case: str
    payload: str
    previous: str
    hash: str


def chained_hash(number: int, at: datetime, kind: str, case: str, payload: str, previous: str) -> str:
    """SHA-256 over all fields, each with its length before it, so that no two entries share one byte string."""
    digest = hashlib.sha256()
    for part in (str(number), at.isoformat(), kind, case, payload, previous):
        data = part.encode()
        digest.update(len(data).to_bytes(8, "big"))
        digest.update(data)
    return digest.hexdigest()
