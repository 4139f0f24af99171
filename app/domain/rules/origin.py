"""Where a rule comes from: every entry of a platform file carries one."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Basis(StrEnum):
    """How firmly an entry stands: said by the document, concluded from it, or what practitioners do."""

    STATED = "stated"
    INFERRED = "inferred"
    PRACTICE = "practice"


@dataclass(frozen=True, slots=True)
class Origin:
    """`source` is document:line as `000:L57`; `source_date` may be incomplete, as `--08-29` (no year)."""

    source: str
    source_date: str
    reviewed_on: date
    basis: Basis = Basis.STATED
