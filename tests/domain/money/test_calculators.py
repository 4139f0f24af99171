"""The shipped calculators against the documents' own examples (rules.md C-F), and what they say of bad inputs."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import Problem
from app.domain.money.calculation import Outcome
from app.domain.money.formulas import FORMULAS, calculate
from tests.domain.aids import calculators

YUAN = st.decimals("0.01", "99999999.99", places=2)


def outcome(name: str, **typed) -> Outcome:
    return calculate(calculators()[name], {key: str(value) for key, value in typed.items()}).outcome


def result(name: str, **typed) -> str | None:
    found = outcome(name, **typed).result
    return None if found is None else str(found)


def steps(found: Outcome) -> str:
    return "\n".join(step.english() for step in found.steps)


@pytest.mark.parametrize(
    ("name", "typed", "expected"),
    [
        ("tmall.payout", {"paid": 10}, "5.00"),
        ("tmall.payout", {"paid": 100}, "30.00"),
        ("tmall.payout", {"paid": 500}, "150.00"),
        ("tmall.payout", {"paid": 5000}, "500.00"),
        ("tmall.payout", {"paid": 500, "orders": 100}, "15000.00"),
        ("all.biyao_late_payout", {"paid": 10}, "5.00"),
        ("all.biyao_late_payout", {"paid": 500}, "150.00"),
        ("all.biyao_late_payout", {"paid": 5000}, "500.00"),
        ("pdd.fraud_shipment_fine", {"paid": 3, "bad": 10, "shipped": 10}, "100.00"),
        ("pdd.fraud_shipment_fine", {"paid": 99, "bad": 10, "shipped": 10}, "990.00"),
        ("pdd.fraud_shipment_fine", {"paid": 800, "bad": 10, "shipped": 10}, "5000.00"),
        ("pdd.fraud_shipment_fine", {"paid": 99, "bad": 9, "shipped": 9}, "0.00"),
        ("pdd.fraud_shipment_fine", {"paid": 99, "bad": 10, "shipped": 1001}, "0.00"),
        ("pdd.fraud_shipment_fine", {"paid": 99, "bad": 10, "shipped": 1000}, "99000.00"),
        ("pdd.fake_goods_fine", {"amount": 200}, "600.00"),
        ("tmall.closure_loss", {"daily_sales": 100000}, "700000.00"),
        ("tmall.exchange_ceiling", {"paid": 100}, "130.00"),
        ("tmall.coupon_ceiling", {"paid": 100}, "100.00"),
        ("tmall.cash_range", {"paid": 100}, "10.00"),
        ("tmall.stock_cash_ceiling", {"paid": 500}, "149.99"),
        ("tmall.stock_cash_ceiling", {"paid": 10}, "4.99"),
        ("pdd.max_bitrate", {}, "4.00"),
        ("pdd.max_bitrate", {"seconds": 300}, "8.00"),
        ("wechat.partial_refund", {"paid": 100, "whole": 3, "open": 1}, "33.33"),
        ("wechat.partial_refund", {"paid": 100, "whole": 3, "open": 0}, "0.00"),
    ],
)
def test_the_documents_own_examples(name, typed, expected):
    assert result(name, **typed) == expected


@pytest.mark.parametrize(("paid", "per_order"), [(3, "10.00"), (99, "99.00"), (800, "500.00")])
def test_the_fine_of_one_order(paid, per_order):
    found = outcome("pdd.fraud_shipment_fine", paid=paid, bad=10, shipped=10)
    assert str(found.values["per_order"]) == per_order


def test_orders_of_one_buyer_stop_at_the_cap_of_the_pair():
    assert result("tmall.payout", paid=500, orders=100, buyers=20) == "10000.00"
    assert result("tmall.payout", paid=500, orders=3, buyers=1) == "450.00"
    assert "within 24 h" in steps(outcome("tmall.payout", paid=500, orders=2))


def test_a_share_below_the_threshold_is_not_shown_as_reached():
    found = outcome("pdd.fraud_shipment_fine", paid=99, bad=9999, shipped=999901)
    assert str(found.result) == "0.00"
    assert "0.999 %" in steps(found)


def test_brushing_has_no_single_figure():
    found = outcome("pdd.brushing_fine", paid=100, subsidy=300)
    assert found.result is None
    assert [str(reading.value) for reading in found.readings] == ["3000.00", "1000.00"]
    assert "not of what" in steps(outcome("pdd.brushing_fine"))
    assert outcome("pdd.brushing_fine").result is None


def test_cash_has_both_ends():
    assert [str(reading.value) for reading in outcome("tmall.cash_range", paid=100).readings] == ["10.00", "5.00"]


@pytest.mark.parametrize(
    ("option", "fault", "paid_out"),
    [
        ("o1", None, "0.00"),
        ("o2", "yes", "0.00"),
        ("o2", "no", "300.00"),
        ("o2", None, None),
        ("o3", "yes", "0.00"),
        ("o3", None, None),
        ("o4", None, "300.00"),
        ("o4", "yes", "300.00"),
        ("o5", None, "0.00"),
        ("o6", None, "300.00"),
        ("o7", None, "300.00"),
    ],
)
def test_what_an_outcome_does_to_the_subsidy(option, fault, paid_out):
    typed = {"outcome": option, "subsidy": 300} | ({"fault": fault} if fault else {})
    assert result("pdd.subsidy_outcome", **typed) == paid_out


def test_the_stricter_of_two_subsidies_stands_first():
    found = outcome("pdd.subsidy_outcome", outcome="o3", subsidy=300)
    assert [str(reading.value) for reading in found.readings] == ["0.00", "300.00"]


def test_the_fee_is_shown_in_both_readings_and_settled_in_none():
    found = outcome("pdd.fee_back", paid=5000, deducted=1000)
    assert found.result is None
    assert [str(reading.value) for reading in found.readings] == ["14.00", "56.00"]
    whole = steps(outcome("pdd.subsidy_outcome", outcome="o6", subsidy=300, paid=5000))
    assert "70.00" in whole
    assert "does not come back" in steps(outcome("pdd.subsidy_outcome", outcome="o5", subsidy=300, paid=5000))
    assert "does not say" in steps(outcome("pdd.subsidy_outcome", outcome="o7", subsidy=300, paid=5000))
    assert "does not say" in steps(outcome("pdd.subsidy_outcome", outcome="o3", subsidy=300, paid=5000, fault="no"))


def test_a_won_appeal_brings_back_neither_subsidy_nor_fee():
    found = outcome("pdd.won_back", goods=4700, freight=12, subsidy=300, paid=5000)
    assert str(found.result) == "4712.00"
    assert {name: str(value) for name, value in found.values.items()} == {"subsidy_lost": "300.00", "fee_lost": "70.00"}
    assert "does not come back" in steps(found)


def test_worth_it_only_judges_by_the_shops_own_threshold():
    typed = {"amount": 200, "complete": "80%", "minutes": 30, "hourly": 40}
    assert result("all.worth_it", **typed) == "8.00"
    assert "no threshold" in steps(outcome("all.worth_it", **typed))
    assert "not worth it" in steps(outcome("all.worth_it", **typed, threshold="8.01"))
    assert ": worth it" in steps(outcome("all.worth_it", **typed, threshold=8))
    assert result("all.worth_it", amount=1, complete=0, minutes=0, hourly=0) == "0.00"


def test_the_bitrate_is_shown_for_both_meanings_of_the_unit():
    assert [str(reading.value) for reading in outcome("pdd.max_bitrate").readings] == ["4.00", "4.19"]


@given(YUAN)
def test_a_payout_never_leaves_its_bounds(paid):
    assert Decimal(5) <= outcome("tmall.payout", paid=paid).result <= Decimal(500)
    assert outcome("tmall.stock_cash_ceiling", paid=paid).result < outcome("tmall.payout", paid=paid).result


@given(YUAN, st.integers(1, 10**6), st.data())
def test_a_fine_needs_both_thresholds(paid, shipped, data):
    bad = data.draw(st.integers(0, shipped))
    fined = outcome("pdd.fraud_shipment_fine", paid=paid, bad=bad, shipped=shipped).result > 0
    assert fined == (bad >= 10 and bad * 100 >= shipped)


@given(YUAN, st.data())
def test_both_readings_of_the_fee_add_up_to_the_whole(paid, data):
    deducted = data.draw(st.decimals("0", str(paid), places=2))
    readings = outcome("pdd.fee_back", paid=paid, deducted=deducted).readings
    whole = (paid * Decimal("0.014")).quantize(Decimal("0.01"))
    assert abs(sum(reading.value for reading in readings) - whole) <= Decimal("0.01")


@pytest.mark.parametrize(
    ("name", "typed", "code", "named"),
    [
        ("tmall.payout", {}, "missing-input", "paid"),
        ("tmall.payout", {"paid": ""}, "missing-input", "paid"),
        ("tmall.payout", {"paid": "10", "price": "3"}, "unknown-input", "price"),
        ("tmall.payout", {"paid": "0"}, "bad-input", "paid"),
        ("tmall.payout", {"paid": "-3"}, "bad-amount", "paid"),
        ("tmall.payout", {"paid": "1e3"}, "bad-amount", "paid"),
        ("tmall.payout", {"paid": "10", "orders": "1.5"}, "bad-input", "orders"),
        ("tmall.payout", {"paid": "10", "orders": "0"}, "bad-input", "orders"),
        ("pdd.fraud_shipment_fine", {"paid": "10", "bad": "11", "shipped": "10"}, "bad-input", "bad"),
        ("pdd.subsidy_outcome", {"outcome": "o9", "subsidy": "1"}, "bad-input", "outcome"),
        ("pdd.subsidy_outcome", {"outcome": "o2", "subsidy": "1", "fault": "perhaps"}, "bad-input", "fault"),
        ("pdd.fee_back", {"paid": "10", "deducted": "11"}, "bad-input", "deducted"),
        ("all.worth_it", {"amount": "1", "complete": "101", "minutes": "1", "hourly": "1"}, "bad-input", "complete"),
        ("pdd.max_bitrate", {"seconds": "601"}, "bad-input", "seconds"),
    ],
)
def test_a_bad_input_is_named(name, typed, code, named):
    with pytest.raises(Problem) as caught:
        calculate(calculators()[name], typed)
    assert caught.value.code == code
    assert named in caught.value.text.english()
    assert caught.value.hint is not None


def test_full_width_and_chinese_answers_are_read():
    assert result("tmall.payout", paid="１００元") == "30.00"
    assert result("pdd.subsidy_outcome", outcome="O2", subsidy="300", fault="是") == "0.00"


def test_every_formula_is_used_and_every_calculator_says_where_it_comes_from():
    assert {one.formula for one in calculators().values()} == set(FORMULAS)
    for one in calculators().values():
        assert one.origin.source
        assert all(figure.least <= figure.value <= figure.most for figure in one.figures)


def test_what_is_said_of_another_marketplace_is_not_shown_as_jds():
    assert not [name for name in calculators() if name.startswith("jd.")]
    one = calculators()["all.biyao_late_payout"]
    assert "不是京东" in one.title.zh
    assert "JD" in one.title.en
