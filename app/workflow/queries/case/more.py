"""What is read beside a case when its page stands: attempts, what is used elsewhere, its course, its history."""

from dataclasses import dataclass

from app.domain.attempts.attempt import Attempt
from app.domain.cases.case import Case
from app.domain.proof.ledger import LedgerEntry
from app.workflow.deps import Deps
from app.workflow.queries.exchange.waybill_mates import waybill_mates
from app.workflow.queries.stats.case_course import Course, case_course
from app.workflow.queries.uses import Duplicate, duplicates_of


@dataclass(frozen=True, slots=True)
class CaseMore:
    """`duplicates`: numbers and files that other cases have as well. `mates`: cases of the same parcel. `history`: the
    entries of the ledger about this case, oldest first.
    """

    case: str
    attempts: tuple[Attempt, ...]
    duplicates: tuple[Duplicate, ...]
    mates: tuple[Case, ...]
    course: Course
    history: tuple[LedgerEntry, ...]


def case_more(deps: Deps, case_id: str) -> CaseMore:
    """Read it anew. Raises `Problem` `no-case`."""
    course = case_course(deps, case_id)
    duplicates = duplicates_of(deps, case_id)
    mates = waybill_mates(deps, case_id)
    with deps.database.read() as unit:
        history = unit.ledger.of_case(case_id)
    return CaseMore(case_id, course.attempts, duplicates, mates, course, history)
