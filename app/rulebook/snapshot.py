"""The fingerprint of a platform's rules: the same content gives the same hash on every machine."""

import hashlib
import json
from dataclasses import asdict, is_dataclass
from datetime import date

from app.domain.rules.platform import Platform


def _plain(value: object) -> object:
    if isinstance(value, date):
        return value.isoformat()
    if is_dataclass(value) and not isinstance(value, type):
        return asdict(value)
    raise TypeError(type(value).__name__)


def canonical_json(value: object) -> str:
    """A record of the rule book as JSON with sorted keys and no spaces."""
    return json.dumps(value, default=_plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def fingerprint(platform: Platform) -> str:
    """SHA-256 over everything of the platform but the fingerprint itself."""
    content = asdict(platform)
    del content["snapshot"]
    return hashlib.sha256(canonical_json(content).encode()).hexdigest()
