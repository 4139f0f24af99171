"""Pages of the list of cases: each case once, in one order whatever the size of a page, found and filtered."""

from datetime import timedelta
from pathlib import Path

import pytest

from app.domain.cases.clock import ClockState
from app.domain.errors import Problem
from app.workflow.cases.add_event import add_event
from app.workflow.cases.close_case import close_case
from app.workflow.cases.open_case import open_case
from app.workflow.cases.update_case import update_case
from app.workflow.deps import Deps
from app.workflow.exchange.write_cases import Chosen, write_cases
from app.workflow.queries.case_rows import rows_of
from app.workflow.queries.listing.case_page import (
    Asked,
    CaseFilter,
    CasePage,
    Sorting,
    State,
    all_ids,
    case_page,
    rows_among,
    shop_names,
)
from app.workflow.queries.listing.facts_around import facts_around, known_numbers, newest_case
from app.workflow.queries.listing.pasted import is_order_line, read_order_line
from tests.ui.story import fill, open_desk


@pytest.fixture(scope="module")
def deps(tmp_path_factory: pytest.TempPathFactory) -> Deps:
    """Twenty cases: overdue, urgent, calm, unknown, submitted, refunded, one closed; two shops."""
    made, _ = open_desk(tmp_path_factory.mktemp("desk") / "data")
    fill(made)
    for row in case_page(made, Asked(sorting=Sorting.NEWEST), limit=5).rows:
        update_case(made, row.case.id, {"shop": "安心家电"})
    return made


def walked(deps: Deps, asked: Asked, size: int) -> tuple[list[str], CasePage]:
    page = first = case_page(deps, asked, limit=size)
    found = [row.case.id for row in page.rows]
    while page.next is not None:
        page = case_page(deps, asked, after=page, limit=size)
        found += [row.case.id for row in page.rows]
    return found, first


@pytest.mark.parametrize("sorting", list(Sorting))
@pytest.mark.parametrize("state", list(State))
def test_pages_of_any_size_are_one_list(deps: Deps, sorting: Sorting, state: State) -> None:
    asked = Asked(filter=CaseFilter(state), sorting=sorting)
    whole, _ = walked(deps, asked, 1000)
    for size in (1, 3, 7):
        found, first = walked(deps, asked, size)
        assert found == whole
        assert first.total == len(whole)
    assert len(set(whole)) == len(whole)
    with deps.database.read() as unit:
        assert unit.listing(deps.now()).ordered(set(whole), sorting) == tuple(whole)
    assert all_ids(deps, asked) == tuple(whole)


def test_what_runs_out_first_leads_and_what_nobody_can_count_stands_before_it(deps: Deps) -> None:
    rows = case_page(deps, Asked(filter=CaseFilter(State.ALL))).rows
    kinds = [_kind(row) for row in rows]
    assert kinds == sorted(kinds)
    assert {0, 1, 2, 4} <= set(kinds)
    ends = [row.clock.due_at for row, kind in zip(rows, kinds, strict=True) if kind in (0, 2) and row.clock]
    assert ends == sorted(ends)
    with deps.database.read() as unit:
        assert [row.case.id for row, kind in zip(rows, kinds, strict=True) if kind == 1] == [
            case.id for case, _ in unit.due.unknown()
        ]


def _kind(row) -> int:
    if row.case.closed_at is not None:
        return 4
    if row.clock is not None and row.clock.state is ClockState.MISSED:
        return 0
    if row.start_unknown:
        return 1
    return 2 if row.clock is not None else 3


def test_filters_let_through_just_what_they_say(deps: Deps) -> None:
    everything = case_page(deps, Asked(filter=CaseFilter(State.ALL))).rows
    for chosen, holds in (
        (CaseFilter(State.ALL, shop="安心家电"), lambda row: row.case.shop == "安心家电"),
        (CaseFilter(State.ALL, scenario="empty"), lambda row: row.case.scenario == "empty"),
        (CaseFilter(State.ALL, platform="taobao"), lambda row: row.case.platform == "taobao"),
        (CaseFilter(unknown_start=True), lambda row: row.start_unknown),
        (CaseFilter(State.ALL, opened_at=everything[3].case.opened_at), lambda row: row.case == everything[3].case),
    ):
        page = case_page(deps, Asked(filter=chosen))
        wanted = {row.case.id for row in everything if holds(row)}
        assert {row.case.id for row in page.rows} == wanted
        assert page.total == len(wanted)
        assert {row.case.id for row in case_page(deps, Asked("2611", chosen)).rows} == wanted
    assert shop_names(deps) == ("启明数码旗舰店", "安心家电")


def test_a_fragment_is_found_and_told_where(deps: Deps) -> None:
    rows = case_page(deps, Asked("戴森")).rows
    assert rows
    assert {row.hit.field for row in rows if row.hit} == {"goods"}
    one = rows[0].case
    (row,) = case_page(deps, Asked(one.waybill[2:])).rows
    assert row.hit is not None
    assert (row.hit.field, row.hit.words) == ("waybill", one.waybill)
    wide = "".join(chr(ord(sign) + 0xFEE0) for sign in one.waybill)
    assert [row.case.id for row in case_page(deps, Asked(wide)).rows] == [one.id]
    assert case_page(deps, Asked("魑魅")).rows == ()
    found, first = walked(deps, Asked("2611"), 4)
    assert found == [row.case.id for row in case_page(deps, Asked()).rows]
    assert (first.total, first.first_only) == (len(found), False)


def test_more_hits_than_anybody_scrolls_are_told(deps: Deps, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.workflow.queries.listing.case_page.MOST_FOUND", 5)
    monkeypatch.setattr("app.workflow.queries.listing.case_page._found.__defaults__", (5,))
    page = case_page(deps, Asked("2611", sorting=Sorting.NEWEST))
    assert (len(page.rows), page.first_only, page.next) == (5, True, None)
    assert page.total == case_page(deps, Asked()).total
    assert len(all_ids(deps, Asked("2611"))) == page.total


def test_a_list_goes_out_in_its_order(deps: Deps, tmp_path: Path) -> None:
    ids = all_ids(deps, Asked(filter=CaseFilter(State.ALL), sorting=Sorting.SHOP))
    assert [row.case.id for row in rows_of(deps, [name.lower() for name in ids])] == list(ids)
    _, preferences = open_desk(tmp_path / "other")
    written = write_cases(deps, tmp_path / "list.csv", Chosen(ids), preferences.read_catalog("zh_CN"))
    lines = (tmp_path / "list.csv").read_text("utf-8-sig").splitlines()
    assert written.rows == len(ids)
    assert [line.split(",")[0] for line in lines[1:]] == list(ids)
    with pytest.raises(Problem) as met:
        write_cases(deps, tmp_path / "none.csv", Chosen(("261122-ZZZZ",)), preferences.read_catalog("zh_CN"))
    assert met.value.code == "no-case"
    assert not (tmp_path / "none.csv").exists()


def test_rows_of_changed_cases_are_read_alone(tmp_path: Path) -> None:
    deps, _ = open_desk(tmp_path / "data")
    made = open_case(deps, platform="pdd", order="261122-384920175000001", fields={"scenario": "swapped"}).case
    add_event(deps, made.id, "signed", deps.now() - timedelta(hours=2))
    (row,) = rows_among(deps, Asked(), frozenset({made.id, "gone"}))
    assert row.clock is not None
    close_case(deps, made.id)
    (row,) = rows_among(deps, Asked(), frozenset({made.id}))
    assert row.case.closed_at is not None


def test_numbers_that_are_known_and_parcels_with_several_orders(tmp_path: Path) -> None:
    deps, _ = open_desk(tmp_path / "data")
    assert newest_case(deps) is None
    one = open_case(deps, platform="pdd", order="261122-384920175000001", waybill="YT8962646785389").case
    two = open_case(deps, platform="pdd", order="261122-384920175000002", waybill="YT8962646785389").case
    out = {"outbound_waybill": "YT8962646785389"}
    three = open_case(deps, platform="pdd", order="261122-384920175000001", fields=out).case
    assert newest_case(deps) == three
    assert known_numbers(deps, order="", waybill="") == ()
    assert {known.case.id for known in known_numbers(deps, order="", waybill="YT8962646785389")} == {
        one.id,
        two.id,
        three.id,
    }
    known = known_numbers(deps, order="261122-384920175000001", waybill="YT8962646785389")
    assert {(entry.field, entry.case.id) for entry in known} == {
        ("order", one.id),
        ("order", three.id),
        ("waybill", two.id),
    }
    around = facts_around(deps, one.id)
    assert {mate.id for mate in around.mates} == {two.id, three.id}
    assert [(alike.field, alike.case) for alike in around.alike] == [("order", three.id)]


def test_a_pasted_line_fills_what_it_names_or_shows_by_its_shape(deps: Deps) -> None:
    row = "261122-384920175000001\tYT8962646785389\t蓝牙耳机 白色\t199.00"
    assert read_order_line(deps, row) == {
        "order": "261122-384920175000001",
        "waybill": "YT8962646785389",
        "goods": "蓝牙耳机 白色",
        "paid": "199.00",
    }
    named = "订单编号：261122-384920175000001\n售后编号：2026112200000001\n退货物流单号：773411223344556\n随便：什么"
    assert read_order_line(deps, named) == {
        "order": "261122-384920175000001",
        "after_sale": "2026112200000001",
        "waybill": "773411223344556",
    }
    assert read_order_line(deps, "3.8492E+14\t1,5") == {}
    assert is_order_line(row)
    assert is_order_line("订单编号：261122-384920175000001")
    assert not is_order_line(" 261122-384920175000001 ")
