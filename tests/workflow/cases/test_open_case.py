"""Opening a case: ids, numbers, what is told and what is refused."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

import pytest

from app.domain.cases.numbers import case_id
from app.domain.cases.numbers.case_id import SIGNS
from app.domain.errors import Problem
from app.workflow.cases.open_case import Same, open_case
from tests.small_rules import SNAPSHOT, small_platform
from tests.workflow.desk import START, Desk


def test_a_case_is_kept_with_its_rules_and_one_entry(desk: Desk):
    opened = open_case(
        desk.deps,
        platform="pdd",
        order=" 261101-123456789012345\n",
        waybill="ＹＴ88 1234-5678901",
        fields={"scenario": "pdd.swapped", "paid": "¥1,999.5", "flags": "bulky，subsidy", "shop": "旗舰店"},
    )
    case = opened.case
    assert (case.order, case.waybill) == ("261101-123456789012345", "YT881234-5678901")
    assert (case.scenario, case.paid, case.flags) == ("swapped", Decimal("1999.50"), {"bulky", "subsidy"})
    assert (case.rules, case.opened_at, case.version) == (SNAPSHOT, START, 1)
    assert (opened.same, opened.hints) == ((), ())
    assert desk.ledger() == (("case_opened", case.id),)
    with desk.deps.database.read() as unit:
        assert unit.cases.get(case.id) == case
        assert unit.snapshots.get(SNAPSHOT) == small_platform()


def test_ids_are_short_and_readable_with_the_day_in_beijing(desk: Desk):
    desk.set_time(datetime(2026, 11, 22, 16, 30, tzinfo=UTC))
    case_id = open_case(desk.deps, platform="pdd", order="1").case.id
    assert re.fullmatch(r"261123-[A-HJ-NP-Z2-9]{4}", case_id)
    assert set(SIGNS).isdisjoint("IO01")


def test_a_taken_id_is_drawn_again(desk: Desk, monkeypatch: pytest.MonkeyPatch):
    drawn: Iterator[str] = iter("AAAA" + "AAAA" + "BBBB")
    monkeypatch.setattr(case_id.secrets, "choice", lambda _signs: next(drawn))
    ids = [open_case(desk.deps, platform="pdd", order=str(number)).case.id for number in range(2)]
    assert ids == ["261122-AAAA", "261122-BBBB"]


def test_the_same_number_is_told_not_refused(desk: Desk):
    first = open_case(desk.deps, platform="pdd", order="261101-123456789012345", waybill="YT8812345678901").case
    second = open_case(desk.deps, platform="pdd", order="261101-123456789012345", waybill="yt8812345678901")
    assert set(second.same) == {
        Same(first.id, "order", "261101-123456789012345"),
        Same(first.id, "waybill", "YT8812345678901"),
    }
    third = open_case(desk.deps, platform="pdd", waybill="YT8812345678901")
    assert {entry.field for entry in third.same} == {"waybill"}


def test_an_odd_order_number_is_a_hint_only(desk: Desk):
    opened = open_case(desk.deps, platform="pdd", order="TB-77")
    assert [hint.english() for hint in opened.hints] == ["TB-77 does not look like an order number of this platform."]


def test_a_newer_rule_book_leaves_older_cases_alone(desk: Desk):
    old = open_case(desk.deps, platform="pdd", order="1").case
    desk.rulebook.platforms = (replace(small_platform("6" * 64), clocks=()),)
    new = open_case(desk.deps, platform="pdd", order="2").case
    assert (old.rules, new.rules) == (SNAPSHOT, "6" * 64)
    with desk.deps.database.read() as unit:
        assert len(unit.snapshots.get(unit.cases.get(old.id).rules).clocks) == 2


@pytest.mark.parametrize(
    ("order", "waybill", "fields", "code"),
    [
        ("", " \u200b", {}, "no-number"),
        ("7.89123E+16", "", {}, "number-destroyed"),
        ("12;34", "", {}, "bad-number"),
        ("1" * 65, "", {}, "bad-number"),
        ("1\x00", "", {}, "control-character"),
        ("1", "", {"colour": "red"}, "unknown-field"),
        ("1", "", {"scenario": "melted"}, "unknown-scenario"),
        ("1", "", {"flags": "bulky,shiny"}, "unknown-flag"),
        ("1", "", {"flags": "bulky,+subsidy"}, "unknown-flag"),
        ("1", "", {"paid": "-1"}, "bad-amount"),
        ("1", "", {"paid": "1.005"}, "bad-amount"),
        ("1", "", {"paid": "NaN"}, "bad-amount"),
        ("1", "", {"paid": "1e3"}, "bad-amount"),
        ("1", "", {"paid": "1,99"}, "bad-amount"),
        ("1", "", {"paid": "٣"}, "bad-amount"),
        ("1", "", {"outbound_weight_g": "0.5"}, "bad-weight"),
        ("1", "", {"outbound_weight_g": "-5"}, "bad-weight"),
        ("1", "", {"note": "x" * 4001}, "too-long"),
        ("1", "", {"shop": "a\x1bb"}, "control-character"),
        ("1", "", {"goods": "abc\u202etxt"}, "control-character"),
    ],
)
def test_bad_input_is_told_and_nothing_is_kept(desk: Desk, order: str, waybill: str, fields: dict[str, str], code: str):
    with pytest.raises(Problem) as caught:
        open_case(desk.deps, platform="pdd", order=order, waybill=waybill, fields=fields)
    assert caught.value.code == code
    assert caught.value.hint is not None
    caught.value.hint.english()
    assert desk.ledger() == ()


def test_an_unknown_platform_is_told(desk: Desk):
    with pytest.raises(Problem) as caught:
        open_case(desk.deps, platform="amazon", order="1")
    assert caught.value.code == "unknown-platform"


def test_words_of_people_are_kept_as_they_are(desk: Desk):
    fields = {
        "goods": "手机壳 👨‍👩‍👧 x2",
        "note": "第一行\n第二行\t尾",
        "freight": "12元",
        "returned_weight_g": "350 g",
        "paid": "",
    }
    case = open_case(desk.deps, platform="pdd", order="1", fields=fields).case
    assert (case.goods, case.note) == (fields["goods"], fields["note"])
    assert (case.freight, case.returned_weight_g, case.paid) == (Decimal("12.00"), 350, None)
