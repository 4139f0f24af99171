"""What every rule file is made of: strict models, names, spans, both languages, where an entry comes from."""

import re
from decimal import Decimal, InvalidOperation
from typing import Annotated

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError

from app.domain.cases.facts import AMOUNTS
from app.domain.rules.origin import Basis

_UNITS = {"m": 60.0, "h": 3600.0, "d": 86400.0}


def _seconds(value: object) -> float:
    found = re.fullmatch(r"([1-9]\d{0,5})([mhd])", value) if isinstance(value, str) else None
    if found is None:
        raise PydanticCustomError("span", "no span of time")
    return int(found[1]) * _UNITS[found[2]]


def _minute(value: object) -> int:
    found = re.fullmatch(r"([01]\d|2[0-3]):([0-5]\d)", value) if isinstance(value, str) else None
    if found is None:
        raise PydanticCustomError("hour", "no hour of the day")
    return int(found[1]) * 60 + int(found[2])


def _decimal(value: object) -> Decimal:
    try:
        found = Decimal(value) if isinstance(value, str) else None
    except InvalidOperation:
        found = None
    if found is None or not found.is_finite() or found < 0:
        raise PydanticCustomError("decimal", "no decimal")
    return found


def _pattern(value: str) -> str:
    try:
        re.compile(value)
    except re.error as error:
        raise PydanticCustomError("regex", "no pattern") from error
    return value


def _amount_field(value: str) -> str:
    if value not in AMOUNTS:
        raise PydanticCustomError("enum", "unknown amount", {"expected": ", ".join(AMOUNTS)})
    return value


Name = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")]
Id = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*\.[a-z][a-z0-9_]*$")]
Source = Annotated[str, Field(pattern=r"^[a-z0-9]+:[A-Z][0-9]+$")]
SourceDate = Annotated[str, Field(pattern=r"^(\d{4}(-\d{2}(-\d{2})?)?|--\d{2}-\d{2})$")]
Said = Annotated[str, Field(min_length=1, pattern=r"\S")]
Count = Annotated[int, Field(gt=0)]
CountOrNone = Annotated[int, Field(ge=0)]
"""A count that may be zero: the form has no place for it."""
Figure = Annotated[Decimal, BeforeValidator(_decimal)]
"""Money or a share, written as text so that it stays exact: "1.30"."""
Minute = Annotated[int, BeforeValidator(_minute)]
"""An hour of the day in platform time, `18:00`, as minutes after midnight."""
Pattern = Annotated[Said, AfterValidator(_pattern)]
AmountField = Annotated[str, AfterValidator(_amount_field)]
Span = Annotated[float, BeforeValidator(_seconds)]
"""A length of time, exact: `90m`, `24h`, `7d`."""
Known = Field(strict=False)
"""For enumerations: TOML has only text."""


class Strict(BaseModel):
    """No unknown field, no guessing of types."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, populate_by_name=False)


class Bilingual(Strict):
    """One expression in both languages."""

    zh: Said
    en: Said


class Sourced(Strict):
    """An entry that says where it comes from, and how firmly."""

    source: Source
    basis: Annotated[Basis, Known] = Basis.STATED
