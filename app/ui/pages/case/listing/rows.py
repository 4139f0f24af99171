"""What a row of the list says about a case: its number, what came back, where a fragment was found, what runs out."""

from typing import Protocol

from app.domain.cases.case import Case
from app.domain.cases.clock import ClockState
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.ui.desk import Desk
from app.ui.speech import Sayable
from app.ui.terms import ACTORS, CLOCK_SIGNS, FIELDS, START_UNKNOWN, name_of
from app.ui.widgets.entries import Entry
from app.workflow.queries.listing.case_page import Hit, ListedCase

_CLOSED = QT_TRANSLATE_NOOP("case", "closed")
_NO_SCENARIO = QT_TRANSLATE_NOOP("case", "not said what happened")
_ELSEWHERE = QT_TRANSLATE_NOOP("case", "found in its proof or what happened")
_FOUND = QT_TRANSLATE_NOOP("case", "{field}: {words}")


class EntryMaker(Protocol):
    """Says a row; `with_shop`: the shop as well, because the list is in the order of shops."""

    def __call__(self, row: ListedCase, *, with_shop: bool = False) -> Entry:
        """The entry of a row."""
        ...


def entry_maker(desk: Desk) -> EntryMaker:
    """Makes entries in the words of the rule book."""
    titles: dict[tuple[str, str], Sayable] = {
        (platform.id, scenario.id.rpartition(".")[2]): scenario.title
        for platform in desk.deps.rulebook.platforms
        for scenario in platform.scenarios
    }

    def make(row: ListedCase, *, with_shop: bool = False) -> Entry:
        case = row.case
        upper = number_of(case)
        scenario = titles.get((case.platform, case.scenario), case.scenario) if case.scenario else _NO_SCENARIO
        lower: tuple[Sayable, ...] = tuple(part for part in (scenario, case.goods) if part)
        if row.hit is not None and not (row.hit.field and getattr(case, row.hit.field) == upper):
            lower = (_where(row.hit),)
        elif with_shop:
            lower = (case.shop or "—", *lower)
        if case.closed_at is not None:
            return Entry(case.id, upper, lower, _CLOSED)
        if row.clock is not None and (row.clock.state is ClockState.MISSED or not row.start_unknown):
            return Entry(case.id, upper, lower, sign=CLOCK_SIGNS[row.clock.state], due_at=row.clock.due_at)
        if row.start_unknown:
            return Entry(case.id, upper, lower, START_UNKNOWN.word, START_UNKNOWN)
        return Entry(case.id, upper, lower, ACTORS[row.waits_for] if row.waits_for is not None else "")

    return make


def number_of(case: Case) -> str:
    """The number by which a person knows a case."""
    return case.order or case.after_sale or case.waybill or case.id


def _where(hit: Hit) -> Sayable:
    if not hit.field:
        return _ELSEWHERE
    name = (
        text(QT_TRANSLATE_NOOP("case", "Number in this program")) if hit.field == "id" else name_of(FIELDS, hit.field)
    )
    return text(_FOUND, field=name, words=hit.words)
