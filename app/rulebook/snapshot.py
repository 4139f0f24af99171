"""The fingerprint of a platform's rules: the same content gives the same hash on every machine."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import MISSING, Field, asdict, fields, is_dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from app.domain.rules.platform import Platform


def _plain(value: object) -> object:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return str(value)
    if is_dataclass(value) and not isinstance(value, type):
        return asdict(value)
    raise TypeError(type(value).__name__)


def canonical_json(value: object) -> str:
    """A record of the rule book as JSON with sorted keys and no spaces."""
    return json.dumps(value, default=_plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def fingerprint(platform: Platform) -> str:
    """SHA-256 over everything that a case is worked under, but the fingerprint itself."""
    content = asdict(platform.for_cases())
    del content["snapshot"]
    return hashlib.sha256(canonical_json(content).encode()).hexdigest()


def stated(value: object) -> object:
    """A record without what it leaves at its default and without the day of review.

    A field that a later version of the program adds has a default, so it does not look like a changed rule.
    """
    if is_dataclass(value) and not isinstance(value, type):
        return {
            field.name: stated(getattr(value, field.name))
            for field in fields(value)
            if field.name != "reviewed_on" and getattr(value, field.name) != _default(field)
        }
    if isinstance(value, Mapping):
        return {name: stated(part) for name, part in value.items()}
    if isinstance(value, (tuple, list)):
        return [stated(part) for part in value]
    return value


def _default(field: "Field[Any]") -> object:
    return field.default_factory() if field.default_factory is not MISSING else field.default


def entry_hash(entry: object) -> str:
    """SHA-256 over what an entry says."""
    return hashlib.sha256(canonical_json(stated(entry)).encode()).hexdigest()
