"""The entries beside the rules as a flat list, for `rules list` and `rules show`."""

from collections.abc import Iterator
from typing import Protocol

from app.domain.rules.origin import Origin
from app.domain.rules.platform import Platform
from app.domain.text import Words


class Listed(Protocol):
    """What every entry has."""

    @property
    def id(self) -> str:
        """As `rules show` takes it."""

    @property
    def title(self) -> Words:
        """What it is called."""

    @property
    def origin(self) -> Origin:
        """Where it comes from."""


def listed_aids(platform: Platform) -> Iterator[tuple[str, Listed]]:
    """Kind and entry, the platform's own as well as what holds for all (its id begins with `all.`)."""
    yield from (("calculator", entry) for entry in platform.calculators)
    yield from (("measure", entry) for entry in platform.measures)
    yield from (("cause", entry) for entry in platform.causes)
    yield from (("reply", entry) for entry in platform.replies)
    yield from (("wording", entry) for entry in platform.wordings)
    yield from (("checklist", entry) for entry in platform.checklists)
    yield from (("penalty", entry) for entry in platform.penalties)
    yield from (("note", entry) for entry in platform.notes)
