"""A film's judgement, made once per run: decoding and reading a clip takes two seconds, and it is the same each time.

For tests that begin with a checked film and are about what comes after. The verb runs whole and records what it
always records; only the answer of the checks is kept, by everything that it depends on.
"""

import hashlib
import sys
from unittest.mock import patch

from app.checks.inspection import Subject, inspect
from app.checks.video.base import Check
from app.domain.media.finding import Inspection
from app.domain.report import Report
from app.media.ffmpeg import Ffmpeg
from app.workflow.deps import Deps
from app.workflow.videos.inspect_evidence import inspect_evidence

_JUDGED: dict[tuple, Inspection] = {}


def inspect_known_evidence(deps: Deps, evidence_id: str) -> Inspection:
    """As `inspect_evidence`."""
    with patch.object(sys.modules[inspect_evidence.__module__], "inspect", _inspect):
        return inspect_evidence(deps, evidence_id)


def _inspect(ffmpeg: Ffmpeg, checks: tuple[Check, ...], subject: Subject, *, report: Report) -> Inspection:
    sha256 = hashlib.sha256(subject.path.read_bytes()).hexdigest()
    named = tuple(check.id for check in checks)
    key = (sha256, subject.name, subject.rules().snapshot, subject.expected, subject.place, named)
    if key not in _JUDGED:
        _JUDGED[key] = inspect(ffmpeg, checks, subject, report=report)
    return _JUDGED[key]
