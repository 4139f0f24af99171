"""Where else the numbers and files of a case turn up."""

from datetime import timedelta

import pytest

from app.domain.errors import Problem
from app.workflow.cases.add_event import add_event
from app.workflow.cases.attach_evidence import attach_evidence
from app.workflow.cases.open_case import open_case
from app.workflow.queries.uses import Duplicate, duplicates_of
from tests.workflow.desk import START, Desk


def opened(desk: Desk, order: str, waybill: str = "", **fields: str) -> str:
    return open_case(desk.deps, platform="pdd", order=order, waybill=waybill, fields=fields).case.id


def test_numbers_are_told_wherever_they_stand(desk: Desk):
    one = opened(desk, "A1", "YT1", after_sale="9", outbound_waybill="SF1")
    same_order = opened(desk, "A1", "YT2")
    refused_at_the_door = opened(desk, "A2", "SF1", after_sale="9")
    opened(desk, "A3", "YT3")
    assert set(duplicates_of(desk.deps, one)) == {
        Duplicate("order", "A1", same_order, "order"),
        Duplicate("after_sale", "9", refused_at_the_door, "after_sale"),
        Duplicate("outbound_waybill", "SF1", refused_at_the_door, "waybill"),
    }
    assert Duplicate("waybill", "SF1", one, "outbound_waybill") in duplicates_of(desk.deps, refused_at_the_door)


def test_serial_numbers_are_told_however_they_are_written(desk: Desk):
    one = opened(desk, "A1", serial="ab-12 3")
    other = opened(desk, "A2", serial="AB123")
    came_back = opened(desk, "A3")
    add_event(desk.deps, came_back, "note", START - timedelta(hours=1), {"returned_serial": "ＡＢ123"})
    assert set(duplicates_of(desk.deps, one)) == {
        Duplicate("serial", "ab-12 3", other, "serial"),
        Duplicate("serial", "ab-12 3", came_back, "returned_serial"),
    }


def test_a_file_in_another_case_is_told_and_one_in_the_same_case_is_not(desk: Desk):
    one, other = opened(desk, "A1"), opened(desk, "A2")
    film = desk.file("a.mp4")
    attach_evidence(desk.deps, one, film, "opening_video")
    assert duplicates_of(desk.deps, one) == ()
    item = attach_evidence(desk.deps, other, film, "opening_video")
    assert duplicates_of(desk.deps, one) == (Duplicate("file", item.sha256, other, "opening_video", evidence=item.id),)


def test_empty_numbers_are_no_duplicates(desk: Desk):
    one = opened(desk, "A1")
    opened(desk, "A2")
    assert duplicates_of(desk.deps, one) == ()
    with pytest.raises(Problem):
        duplicates_of(desk.deps, "261122-ZZZZ")


def test_a_number_that_stands_in_very_many_cases_is_told_for_the_newest(desk: Desk):
    one = opened(desk, "A1", serial="0000")
    for _ in range(55):
        opened(desk, "A1", serial="0000")
    found = duplicates_of(desk.deps, one)
    assert 50 <= sum(one.field == "order" for one in found) <= 51
    assert sum(one.field == "serial" for one in found) == 50
