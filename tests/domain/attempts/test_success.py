"""Rates, and each yuan once."""

from datetime import timedelta
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from app.domain.attempts.attempt import DECIDED, Outcome
from app.domain.attempts.success import asked_once, lost_in, success_by
from tests.domain.attempts.made import attempt, decided
from tests.domain.records import NOON, hours


def test_rates_by_key_with_their_numbers():
    won = decided(attempt(asked={"freight": "10.00"}), Outcome.WON, "10.00")
    lost = decided(attempt(1, case="C2", asked={"freight": "20.00"}, by=""), Outcome.LOST, "0.00")
    waiting = attempt(1, case="C3", asked={"freight": "5.00"})
    [found] = success_by([won, lost, waiting], lambda _: ("all",))
    assert (found.decided, found.won, found.lost, found.rate, found.few) == (2, 1, 1, 0.5, True)
    assert found.back.amount == Decimal("10.00")
    by = {one.key: one for one in success_by([won, lost, waiting], lambda one: (one.submitted.by,))}
    assert by["张三"].rate == 1.0
    assert by[""].rate == 0.0
    assert success_by([waiting], lambda _: ("all",))[0].rate is None


def test_of_several_appeals_each_has_only_its_own_money():
    both = attempt(asked={"freight": "10.00", "goods_payment": "90.00"})
    split = decided(both, Outcome.PARTLY, "10.00", freight="10.00")
    whole = decided(both, Outcome.PARTLY, "10.00")
    by = {one.key: one.back for one in success_by([split], lambda one: one.appeals, by_appeal=True)}
    assert (by["freight"].amount, by["goods_payment"].unknown) == (Decimal("10.00"), 1)
    by = {one.key: one.back for one in success_by([whole], lambda one: one.appeals, by_appeal=True)}
    assert (by["freight"].unknown, by["goods_payment"].unknown) == (1, 1)


def test_money_asked_for_again_is_neither_appealed_nor_lost_twice():
    first = decided(attempt(asked={"freight": "10.00", "goods_payment": "90.00"}), Outcome.LOST, "0.00")
    second = attempt(2, asked={"goods_payment": "80.00"}, at=hours(5))
    held = (first, second)
    assert (asked_once(first, held), asked_once(second, held)) == (Decimal("10.00"), Decimal("80.00"))
    assert lost_in(first, held) == Decimal("10.00")
    assert asked_once(attempt(), (attempt(),)) is None


def test_what_came_back_unknown_leaves_the_loss_unknown():
    assert lost_in(decided(attempt(asked={"freight": "10.00"}), Outcome.WON), ()) is None


OUTCOMES = st.sampled_from([Outcome.WAITING, *DECIDED])
YUAN = st.decimals(1, 999, places=2)


@given(st.lists(st.tuples(OUTCOMES, YUAN, st.floats(0, 1)), min_size=1, max_size=6))
def test_won_and_lost_of_the_last_try_make_what_was_asked(tries):
    """Tries for the same money: only the last one counts as asked; what is neither won nor waiting is lost."""
    held = []
    for number, (outcome, yuan, part) in enumerate(tries, start=1):
        one = attempt(number, asked={"freight": str(yuan)}, at=NOON + timedelta(hours=number))
        back = {Outcome.WON: yuan, Outcome.LOST: Decimal(0)}.get(
            outcome, (yuan * Decimal(part)).quantize(Decimal("0.01"))
        )
        held.append(one if outcome is Outcome.WAITING else decided(one, outcome, str(back)))
    assert sum(asked_once(one, held) or 0 for one in held) == tries[-1][1]
    last = held[-1]
    if last.outcome is not Outcome.WAITING:
        assert lost_in(last, held) + last.won_back == last.asked
    assert all(lost_in(one, held) is None for one in held[:-1] if one.outcome is not Outcome.WAITING)
