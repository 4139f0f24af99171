"""Results that can be, and those that cannot."""

from decimal import Decimal

import pytest

from app.domain.attempts.attempt import Outcome
from app.domain.attempts.results import TOTAL, checked_after, checked_outcome, checked_sums
from app.domain.errors import Problem
from tests.domain.attempts.made import attempt
from tests.domain.records import hours

BOTH = attempt(asked={"freight": "12.50", "goods_payment": "100.00"})
FREIGHT = attempt(asked={"freight": "12.50"})


def sums(one, outcome: Outcome, **given: str):
    typed = {TOTAL if name == "total" else name: Decimal(amount) for name, amount in given.items()}
    return checked_sums(one, outcome, typed)


def test_parts_add_up_and_one_appeal_needs_no_name():
    assert sums(BOTH, Outcome.PARTLY, freight="12.50") == (Decimal("12.50"), {"freight": Decimal("12.50")})
    assert sums(FREIGHT, Outcome.WON, total="12.50") == (Decimal("12.50"), {"freight": Decimal("12.50")})
    assert sums(BOTH, Outcome.WON, total="112.50") == (Decimal("112.50"), {})


def test_what_was_not_told_is_not_known_and_a_loss_is_nothing():
    assert sums(FREIGHT, Outcome.WON) == (None, {})
    assert sums(FREIGHT, Outcome.LOST)[0] == Decimal("0.00")
    assert sums(attempt(), Outcome.LOST) == (None, {}), "it asked for no money"


@pytest.mark.parametrize(
    ("outcome", "given"),
    [
        (Outcome.WON, {"total": "12.51"}),
        (Outcome.WON, {"freight": "13.00"}),
        (Outcome.WON, {"goods_payment": "1.00"}),
        (Outcome.LOST, {"total": "1.00"}),
        (Outcome.WITHDRAWN, {"total": "1.00"}),
        (Outcome.PARTLY, {"total": "12.50"}),
        (Outcome.PARTLY, {"total": "0.00"}),
    ],
)
def test_what_cannot_be_is_refused(outcome, given):
    with pytest.raises(Problem):
        sums(FREIGHT, outcome, **given)


def test_parts_above_the_whole_are_refused():
    with pytest.raises(Problem, match="more than the whole"):
        sums(BOTH, Outcome.PARTLY, total="10.00", freight="12.00")


def test_words_and_times():
    assert checked_outcome("partly") is Outcome.PARTLY
    for word in ("waiting", "", "gewonnen"):
        with pytest.raises(Problem, match="no result"):
            checked_outcome(word)
    checked_after(FREIGHT, hours(0))
    with pytest.raises(Problem, match="comes before"):
        checked_after(FREIGHT, hours(-1))
