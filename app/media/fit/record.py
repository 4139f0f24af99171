"""The record that lies beside a copy: what it was made from, by which command lines, and what came of it."""

import json
from pathlib import Path
from typing import Any

from app.domain.media.copy import FittedCopy, MadeFile
from app.texts import Catalog

FORMAT = 1


def record_of(made: FittedCopy, chinese: Catalog) -> dict[str, Any]:
    """Plain data; sentences in Chinese, for the record goes to the merchant's papers."""
    return {
        "format": FORMAT,
        "source": {"name": Path(made.file).name, "sha256": made.source_sha256, "bytes": made.source_bytes},
        "made_at": made.made_at.isoformat(),
        "operation": str(made.operation),
        "targets": {"platform": made.platform, "max_bytes": made.max_bytes, "max_seconds": made.max_seconds},
        "ffmpeg": made.ffmpeg,
        "commands": [list(command) for command in made.commands],
        "told": [chinese.say(said) for said in made.told],
        "copies": [_copy(copy, chinese) for copy in made.copies],
    }


def record_bytes(made: FittedCopy, chinese: Catalog) -> bytes:
    """The record as a file."""
    return (json.dumps(record_of(made, chinese), ensure_ascii=False, indent=1) + "\n").encode()


def _copy(copy: MadeFile, chinese: Catalog) -> dict[str, Any]:
    return {
        "name": Path(copy.path).name,
        "sha256": copy.sha256,
        "bytes": copy.bytes,
        "share_of_limit": round(copy.share_of_limit, 4),
        "duration_s": round(copy.duration_s, 3),
        "width": copy.width,
        "height": copy.height,
        "part": copy.mark.part,
        "parts": copy.mark.parts,
        "starts_at_s": round(copy.mark.start_s, 3),
        "overlap_s": round(copy.mark.overlap_s, 3),
        "comment": copy.mark.comment(),
        "verdict": str(copy.inspection.verdict),
        "findings": [
            {"check": one.check, "verdict": str(one.verdict), "text": chinese.say(one.text)}
            for one in copy.inspection.findings
        ],
    }
