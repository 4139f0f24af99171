"""The order of the lines, what a search finds, and counts."""

from dataclasses import replace
from decimal import Decimal

from app.domain.text import Words
from app.domain.today.arranging import arrange, by_yuan, chosen, counts, replaced, yuan_of
from app.domain.today.days import Day
from app.domain.today.groups import Group
from app.domain.today.matter import Act, Matter
from tests.domain.cases.windows import W2, only
from tests.domain.records import NOON, case, event, hours
from tests.domain.today.test_groups import step_of


def matter(name: str, signed_at: float | None, yuan: str = "", **fields: object) -> Matter:
    """A window of 24 hours from the signing; without one: no window."""
    clock = None
    if signed_at is not None:
        clock = replace(only(W2, event("signed", signed_at), scenario="swapped", now=signed_at), case=name)
    given = case(id=name, scenario="swapped", opened_at=hours(-100), **fields)
    stake = Decimal(yuan) if yuan else None
    step = step_of(scenario="swapped")
    return Matter(given, clock, None, step, Act.LOOK, frozenset(), stake, (), "小王", Words("拼多多", "PDD"), NOON)


OLD, LOST, MISSED, TODAY, LATER, NONE = (
    matter("OLD", -60),
    matter("LOST", -200, "1"),
    matter("MISSED", -25, "5"),
    matter("TODAY", -20, "100.00", goods="耳机 abc"),
    matter("LATER", -1, "20.00"),
    matter("NONE", None, "300.00", waybill="SF99"),
)
LINES = arrange((NONE, LATER, LOST, OLD, TODAY, MISSED), hours(0))


def names(lines) -> list[str]:
    return [line.matter.case.id for line in lines]


def test_by_time_what_just_ran_out_leads_and_what_is_long_lost_comes_last() -> None:
    assert names(LINES) == ["MISSED", "OLD", "TODAY", "LATER", "NONE", "LOST"]
    assert [line.day for line in LINES][:3] == [Day.OVERDUE, Day.OVERDUE, Day.TODAY]


def test_by_yuan_the_dearest_leads_and_the_unknown_comes_last() -> None:
    assert names(by_yuan(LINES)) == ["NONE", "TODAY", "LATER", "MISSED", "LOST", "OLD"]


def test_a_search_looks_into_numbers_goods_and_who() -> None:
    assert names(chosen(LINES, Group.ALL, " sf9 ")) == ["NONE"]
    assert names(chosen(LINES, Group.ALL, "ABC")) == ["TODAY"]
    assert len(chosen(LINES, Group.ALL, "小王")) == 6
    assert names(chosen(LINES, Group.OVERDUE)) == ["MISSED", "OLD", "LOST"]


def test_counts_and_sums() -> None:
    counted = counts(LINES)
    assert (counted[Group.ALL], counted[Group.OVERDUE], counted[Group.SUPPLEMENT]) == (6, 3, 0)
    assert yuan_of([TODAY, TODAY, OLD]) == (Decimal("100.00"), 1)


def test_a_changed_case_is_taken_anew_and_a_closed_one_goes() -> None:
    held = {"TODAY": (TODAY,), "LATER": (LATER,), "OLD": (OLD,)}
    newer = replace(TODAY, stake=None)
    assert replaced(held, {"TODAY", "OLD"}, [newer]) == {"TODAY": (newer,), "LATER": (LATER,)}
