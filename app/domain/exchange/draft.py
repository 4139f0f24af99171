"""One row of a foreign table, read as what it says about a case; or why it cannot be."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from app.domain.text import Text

FIELDS = (
    *("order", "after_sale", "waybill", "outbound_waybill", "shop", "courier", "goods", "serial", "scenario"),
    *("paid", "refunded", "freight", "outbound_weight_g", "returned_weight_g", "flags", "note"),
)
"""What a table can say about a case, in the order in which tables are written."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """`row` counts from 1; `column` as the spreadsheet calls it, empty where the whole row is meant."""

    row: int
    column: str
    heading: str
    code: str
    text: Text
    hint: Text | None = None


@dataclass(frozen=True, slots=True)
class Happening:
    """An event that a row tells of; `at` is UTC."""

    kind: str
    at: datetime
    attributes: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Draft:
    """`values`: fields that the row fills, as a Case holds them; never an empty one."""

    row: int
    platform: str
    values: Mapping[str, object]
    happenings: tuple[Happening, ...] = ()
    refusals: tuple[Refusal, ...] = ()
