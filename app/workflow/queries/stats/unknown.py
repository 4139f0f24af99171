"""What the figures leave out because nobody recorded it: told with its number, never counted as zero."""

from collections.abc import Iterable, Iterator

from app.domain.attempts.attempt import DECIDED, Attempt
from app.domain.text import QT_TRANSLATE_NOOP, Text, text
from app.workflow.queries.stats.counting import Counting, operator_of
from app.workflow.queries.stats.looking import Look

_REFUNDS = QT_TRANSLATE_NOOP("stats", "Refunds without an amount, in the event as in the case: {count}.")
_STAKES = QT_TRANSLATE_NOOP("stats", "Cases at stake without an amount: {count}.")
_EXPIRED = QT_TRANSLATE_NOOP("stats", "Cases whose window ran out, without an amount: {count}.")
_WON = QT_TRANSLATE_NOOP("stats", "Successes recorded without what came back (`attempt result … --amount`): {count}.")
_TYPED = QT_TRANSLATE_NOOP(
    "stats", "Submissions only typed as events, so that what was in them is not known (`attempt submit`): {count}."
)
_TYPED_RESULTS = QT_TRANSLATE_NOOP("stats", "Results only typed as events, which are in no rate: {count}.")
_NO_OPERATOR = QT_TRANSLATE_NOOP("stats", "Decided attempts that do not say who handed them in: {count}.")
_NO_CAUSE = QT_TRANSLATE_NOOP("stats", "Cases opened without a cause noted (`case facts`): {count} of {of}.")
_NO_MONEY = QT_TRANSLATE_NOOP("stats", "Open cases that hold no amount at all: {count}.")
_RUNNING_DAY = QT_TRANSLATE_NOOP(
    "stats", "The running day is counted; the platforms do not say whether theirs is. Compare with the back office."
)


def what_is_unknown(counted: Counting, decided: Iterable[tuple[Look, Attempt]], without_money: int) -> Iterator[Text]:
    """One sentence for each thing left out."""
    decided = [(look, attempt) for look, attempt in decided if attempt.outcome in DECIDED]
    ended = [attempt for _, attempt in decided]
    for phrase, count in (
        (_REFUNDS, sum(amount is None for _, amount in counted.refunds)),
        (_STAKES, sum(amount is None for amount in counted.stakes)),
        (_EXPIRED, sum(amount is None for amount in counted.expired)),
        (_WON, sum(attempt.won_back is None and bool(attempt.amounts) for attempt in ended)),
        (_TYPED, len(counted.typed_asked)),
        (_TYPED_RESULTS, counted.typed_results.total()),
        (_NO_OPERATOR, sum(not operator_of(look, attempt) for look, attempt in decided)),
        (_NO_MONEY, without_money),
    ):
        if count:
            yield text(phrase, count=count)
    nameless = sum(not one.cause for one in counted.noted)
    if nameless:
        yield text(_NO_CAUSE, count=nameless, of=len(counted.noted))
    yield text(_RUNNING_DAY)
