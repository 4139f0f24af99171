"""What window and workshop say to each other: pickled, over the workshop's own pipes. No other program writes there."""

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module

from app.domain.text import Text

SERVE = "--serve"
"""The argument that makes a process of this program a workshop."""


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb by its name: loaded where it runs, and nowhere else. `videos.inspect_file`: that module's function."""

    name: str

    def __call__(self, *args: object, **kwargs: object) -> object:
        """Run it in this process."""
        module = import_module(f"app.workflow.{self.name}")
        return getattr(module, self.name.rpartition(".")[2])(*args, **kwargs)


@dataclass(frozen=True, slots=True)
class Opening:
    """To the workshop, first of all: what its parts are opened with, and how long it waits for work before it goes."""

    parts: tuple[object, ...]
    idle_s: float


@dataclass(frozen=True, slots=True)
class Call:
    """To the workshop: run this. `reports`: the verb tells how far it is."""

    number: int
    verb: Verb
    args: tuple[object, ...]
    kwargs: Mapping[str, object]
    reports: bool


@dataclass(frozen=True, slots=True)
class Stop:
    """To the workshop: nobody wants this any more."""

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
