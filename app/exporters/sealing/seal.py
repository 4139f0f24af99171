"""The seal of a zip of ours: its comment ends with the SHA-256 of everything before."""

import hashlib
import os
from pathlib import Path

from app.domain.report import Report
from app.files import CHUNK

SEAL = b"sealed with sha256 of all bytes before: "
_HEX = 64
UNSEALED = SEAL + b"0" * _HEX
"""The comment as it is before the digits are known."""


def _digest_before_seal(path: Path, report: Report) -> "hashlib._Hash":
    """SHA-256 over all but the seal's own digits, open for more."""
    digest = hashlib.sha256()
    left = path.stat().st_size - _HEX
    with path.open("rb") as data:
        while left > 0 and (block := data.read(min(CHUNK, left))):
            report.check()
            left -= len(block)
            digest.update(block)
    return digest


def seal(path: Path, report: Report) -> str:
    """Write the seal, and give the SHA-256 of the whole file: what was written is read back once for both."""
    digest = _digest_before_seal(path, report)
    digits = digest.hexdigest().encode()
    with path.open("rb+") as archive:
        archive.seek(-_HEX, os.SEEK_END)
        archive.write(digits)
    digest.update(digits)
    return digest.hexdigest()


def seal_holds(path: Path, report: Report) -> bool:
    """Whether a zip of ours is still the one that was written, to the last byte."""
    if path.stat().st_size < _HEX + len(SEAL):
        return False
    with path.open("rb") as archive:
        archive.seek(-_HEX - len(SEAL), os.SEEK_END)
        end = archive.read()
    return end.startswith(SEAL) and end[len(SEAL) :] == _digest_before_seal(path, report).hexdigest().encode()
