"""What window and annex say to each other: pickled, over the annex's own pipes. No other program writes there."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.apart.verb import Verb
from app.domain.text import Text


@dataclass(frozen=True, slots=True)
class Opening:
    """To the annex, first of all: what its parts are opened with, and how long it waits for work before it goes."""

    parts: tuple[object, ...]
    idle_s: float


@dataclass(frozen=True, slots=True)
class Call:
    """To the annex: run this. `reports`: the verb tells how far it is."""

    number: int
    verb: Verb
    args: tuple[object, ...]
    kwargs: Mapping[str, object]
    reports: bool


@dataclass(frozen=True, slots=True)
class Stop:
    """To the annex: nobody wants this any more."""

    number: int


@dataclass(frozen=True, slots=True)
class Begun:
    """The call has arrived."""

    number: int


@dataclass(frozen=True, slots=True)
class Advanced:
    """How far it is."""

    number: int
    done: float
    what: str


@dataclass(frozen=True, slots=True)
class Told:
    """What is known already."""

    number: int
    what: Text


@dataclass(frozen=True, slots=True)
class Wrote:
    """Entries of the ledger by their numbers: written by a verb of ours, not by another computer."""

    entries: range


@dataclass(frozen=True, slots=True)
class Answered:
    """It is done."""

    number: int
    value: object


@dataclass(frozen=True, slots=True)
class Refused:
    """A `Problem`, in its parts."""

    number: int
    code: str
    text: Text
    hint: Text | None


@dataclass(frozen=True, slots=True)
class Stopped:
    """It was cancelled."""

    number: int


@dataclass(frozen=True, slots=True)
class Broke:
    """A fault of the program; `report` names nobody."""

    number: int
    report: str


End = Answered | Refused | Stopped | Broke
Heard = Begun | Advanced | Told | End
"""What belongs to one call."""
