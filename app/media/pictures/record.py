"""The record beside a derived picture: what it was made from, what was done, what came out; written and read again."""

import json
from pathlib import Path

from PIL import Image, UnidentifiedImageError

from app.domain.media.picture_edit import RECORD_ENDING, DerivedPicture
from app.domain.media.picture_mark import Derivation
from app.media.pictures.upright import FORMATS, derived_from

_LONGEST = 200_000
_LETTERS = 64


def record_of(made: DerivedPicture, source_name: str, source_bytes: int) -> bytes:
    """The JSON that lies beside a derived picture; the same copy gives the same bytes."""
    told = {
        "derived": True,
        "source": {"name": source_name, "sha256": made.source_sha256, "bytes": source_bytes},
        "operations": list(made.operations),
        "result": {
            "name": Path(made.out).name,
            "sha256": made.sha256,
            "bytes": made.bytes,
            "width": made.width,
            "height": made.height,
        },
    }
    return (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode()


def read_record(path: Path, sha256: str) -> Derivation | None:
    """What a file with this hash was made from, by the record beside it or by its own words; None for an original."""
    beside = path.with_name(path.name + RECORD_ENDING)
    try:
        if beside.is_file() and beside.stat().st_size <= _LONGEST:
            told = json.loads(beside.read_text("utf-8"))
            source = str(told["source"]["sha256"])
            if told["result"]["sha256"] == sha256 and _is_hash(source):
                return Derivation(sha256, source, json.dumps(told["operations"], ensure_ascii=False))
    except (OSError, ValueError, KeyError, TypeError):
        pass  # somebody else's file, or a broken one: the picture itself may still say it
    inside = _own_words(path)
    return Derivation(sha256, inside) if inside else None


def _own_words(path: Path) -> str:
    try:
        with Image.open(path, formats=FORMATS) as picture:
            return derived_from(picture)
    except (OSError, ValueError, SyntaxError, UnidentifiedImageError, Image.DecompressionBombError):
        return ""


def _is_hash(said: str) -> bool:
    return len(said) == _LETTERS and set(said) <= set("0123456789abcdef")
