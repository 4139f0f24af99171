"""All replies that a person can choose from, with what they are filled from, so that typing a place asks nobody."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.cases.case import Case
from app.domain.replies.filling import Piece, pieces, typed_values, values_of_case
from app.domain.rules.reply import Reply, Wording
from app.domain.text import Words
from app.workflow.deps import Deps
from app.workflow.queries.reply_rows import ReplyRow, reply_rows, row_of


@dataclass(frozen=True, slots=True)
class Ready:
    """A reply as it would be sent now, whole and cut at its places."""

    row: ReplyRow
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class ReplyShelf:
    """`rows` in the order in which they are offered; `platforms`: every id with its title."""

    case: Case | None
    rows: tuple[ReplyRow, ...]
    platforms: Mapping[str, Words]
    wordings: Mapping[str, tuple[Wording, ...]]
    """The lists of words of each platform, by its id."""
    scenario: Words | None = None
    """Of the case, as its own rules call it."""

    @property
    def known(self) -> Mapping[str, str]:
        """What the case answers of the places."""
        return values_of_case(self.case) if self.case else {}

    def filled(self, reply: Reply, typed: Mapping[str, str]) -> Ready:
        """The reply with the case's data and what was typed. Raises `Problem` for signs that cannot be shown."""
        values = {**self.known, **typed_values(typed)}
        row = row_of(reply, self._wordings_of(reply), self.case, values)
        return Ready(row, pieces(reply, values))

    def _wordings_of(self, reply: Reply) -> tuple[Wording, ...]:
        owner = self.case.platform if self.case else reply.id.partition(".")[0]
        return self.wordings.get(owner, next(iter(self.wordings.values()), ()))


def reply_shelf(deps: Deps, *, platform: str | None = None, case_id: str | None = None) -> ReplyShelf:
    """The replies of a case's platform, of one platform, or of all. Raises `Problem` `no-case`, `unknown-platform`."""
    case, scenario = None, None
    if case_id:
        with deps.database.read() as unit:
            case = unit.cases.get(case_id)
            found = unit.snapshots.get(case.rules).scenario(case.scenario) if case.scenario else None
            scenario = found.title if found else None
    platforms = deps.rulebook.platforms
    return ReplyShelf(
        case,
        reply_rows(deps, platform=platform or None, case_id=case_id or None),
        {one.id: one.title for one in platforms},
        {one.id: one.wordings for one in platforms},
        scenario,
    )
