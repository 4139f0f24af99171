"""What became, or would become, of a foreign table."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.domain.exchange.draft import Refusal
from app.domain.exchange.merging import Action, Planned
from app.domain.text import Text


@dataclass(frozen=True, slots=True)
class Wish:
    """What a person asked for. `columns`: heading or letter of a column by target (`order`, `signed_at`, `skip` …)."""

    platform: str
    shop: str = ""
    sheet: str = ""
    columns: tuple[tuple[str, str], ...] = ()
    overwrite: bool = False
    skip_bad: bool = False


@dataclass(frozen=True, slots=True)
class UsedColumn:
    """`column` is its letter. `target` is empty when nothing is taken of it; `how`: typed, remembered or guessed."""

    column: str
    heading: str
    target: str
    how: str


@dataclass(frozen=True, slots=True)
class TableOutcome:
    """`planned`: every row in order. `cases`: the case of each row that has one now, by row number. `passed_over`:
    numbers of blank rows and sums. `written`: the records hold it now.
    """

    file: str
    sha256: str
    sheet: str
    platform: str
    shop: str
    columns: tuple[UsedColumn, ...]
    planned: tuple[Planned, ...]
    passed_over: tuple[int, ...]
    hints: tuple[Text, ...]
    written: bool = False
    cases: Mapping[int, str] = field(default_factory=dict)

    @property
    def refusals(self) -> tuple[Refusal, ...]:
        """Why rows cannot be taken, in order."""
        return tuple(refusal for one in self.planned for refusal in one.refusals)

    def count(self, action: Action) -> int:
        """How many rows end so."""
        return sum(one.action == action for one in self.planned)
