"""Rows become what they say: columns guessed, damage told with row and column, nothing raised whatever a cell holds."""

# ruff: noqa: DTZ001 - spreadsheets know no time zones
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.cases.fields import parse_fields
from app.domain.errors import Problem
from app.domain.exchange.draft import Draft, Happening
from app.domain.exchange.table import Row, Table, column_of, letters
from app.importers import cells
from app.importers.drafts import Rules, read_drafts
from app.importers.headings import WORDS, heading_rows, headings_of, matched

RULES = Rules(
    "pdd",
    lambda word: word,
    lambda _platform, field, value: parse_fields({field: value}, ("swapped",))[field],
    lambda _platform, kind, at, attributes: Happening(kind, at, attributes),
)


def table(*rows: tuple, sheet: str = "s") -> Table:
    return Table(tuple(Row(number, row) for number, row in enumerate(rows, 1)), sheet=sheet)


def drafts(made: Table, typed: dict[int, str] | None = None) -> tuple[Draft, ...]:
    first, count = heading_rows(made.rows, {}) or (0, 1)
    columns = matched(headings_of(made.rows[first : first + count]), typed or {}, {})
    return read_drafts(made, made.rows[first + count :], columns, RULES).drafts


def told(draft: Draft) -> list[tuple[str, str]]:
    return [(f"{one.column}{one.row}", one.code) for one in draft.refusals]


def test_letters_of_columns_and_back() -> None:
    assert [letters(number) for number in (0, 25, 26, 701, 702, 16383)] == ["A", "Z", "AA", "ZZ", "AAA", "XFD"]
    assert all(column_of(letters(number)) == number for number in range(800))
    assert column_of("订单") is None


def test_the_surest_column_is_taken_and_none_twice() -> None:
    headings = (
        "物流公司",
        "运单号",
        "退货物流公司",
        "退货运单号",
        "快递单号",
        "实付金额（元）",
        " 商品 名称",
        "签收时间",
        "订单号",
        "订单号",
    )
    found = {column.heading: column.target for column in matched(headings[:9], {}, {})}
    assert found == {
        "物流公司": "",
        "运单号": "",
        "退货物流公司": "courier",
        "退货运单号": "waybill",
        "签收时间": "",
        "订单号": "order",
        "快递单号": "outbound_waybill",
        "实付金额（元）": "paid",
        " 商品 名称": "goods",
    }
    assert [column.target for column in matched(headings, {}, {})].count("order") == 1
    typed = matched(headings, {1: "outbound_waybill", 9: "skip"}, {"快递单号": "waybill"})
    assert [typed[place].target for place in (1, 3, 4, 8, 9)] == ["outbound_waybill", "", "waybill", "order", "skip"]


def test_titles_and_merged_headings_are_found() -> None:
    made = table(
        ("拼多多售后单导出",),
        ("订单号", "退货", None, "金额", None),
        (None, "退货运单号", "退货快递公司", "实付金额", "退款金额"),
        ("1", "yt1", "圆通", "1.00", "2.00"),
    )
    assert drafts(made)[0].values.keys() == {"order", "waybill", "courier", "paid", "refunded"}


def test_damaged_numbers_are_refused_with_their_place_and_never_rounded() -> None:
    damaged = (
        78912345678901234.0,
        7.8912345678901e16,
        "7.89E+16",
        "7.89e16",
        "78912345678901.0",
        1.5,
        -3.0,
        "####",
        True,
    )
    made = table(("备注", "订单号"), *(("x", value) for value in damaged))
    assert [told(draft) for draft in drafts(made)] == [
        [(f"B{row}", "bad-cell" if value is True else "number-destroyed")] for row, value in enumerate(damaged, 2)
    ]
    assert drafts(table(("订单号",), (123456789012345.0,)))[0].values == {"order": "123456789012345"}


def test_a_whole_column_that_went_through_a_spreadsheet_is_refused() -> None:
    rounded = (("订单号",), ("78912345678901200",), ("78912345678905500",), ("5",))
    assert [told(draft) for draft in drafts(table(*rounded, sheet=""))] == [
        [("A2", "number-destroyed")],
        [("A3", "number-destroyed")],
        [],
    ]
    assert not any(told(draft) for draft in drafts(table(*rounded, sheet="as text in a workbook")))
    whole = (("订单号",), ("78912345678901200",), ("78912345678905512",))
    assert not any(told(draft) for draft in drafts(table(*whole, sheet="")))


def test_lost_zeros_are_seen_beside_their_column() -> None:
    made = table(("退货运单号",), ("0012345678",), (12345678.0,), ("12345678",), ("9876543210",))
    assert [told(draft) for draft in drafts(made)] == [[], [("A3", "zero-lost")], [], []]
    made = table(("退货运单号",), ("0012345678",), ("12345678",), sheet="")
    assert [told(draft) for draft in drafts(made)] == [[], [("A3", "zero-lost")]]


def test_sums_and_blanks_are_passed_over_and_nothing_stays_nothing() -> None:
    made = table(
        ("订单号", "退款金额", "商家签收时间"),
        ("1", "-", "无"),
        (None, "  ", None),
        ("2", 19.900000000000002, "/"),
        ("合计：", 3.0, None),
    )
    read = drafts(made)
    assert [draft.row for draft in read] == [2, 4]
    assert read[0].values == {"order": "1"}
    assert str(read[1].values["refunded"]) == "19.90"


@pytest.mark.parametrize(
    ("cell", "at"),
    [
        ("2026-11-22 10:00:05", datetime(2026, 11, 22, 2, 0, 5, tzinfo=UTC)),
        ("2026/1/2 3:04", datetime(2026, 1, 1, 19, 4, tzinfo=UTC)),
        ("2026年11月22日 10:00", datetime(2026, 11, 22, 2, 0, tzinfo=UTC)),
        ("2026-11-22T10:00+02:00", datetime(2026, 11, 22, 8, 0, tzinfo=UTC)),
        ("2026.11.22", datetime(2026, 11, 21, 16, 0, tzinfo=UTC)),
        (date(2026, 11, 22), datetime(2026, 11, 21, 16, 0, tzinfo=UTC)),
        (datetime(2026, 11, 22, 9, 59, 59, 999_990), datetime(2026, 11, 22, 2, 0, tzinfo=UTC)),
    ],
)
def test_times_are_those_of_beijing(cell: object, at: datetime) -> None:
    assert cells.moment_of(cell) == at


@pytest.mark.parametrize(
    "cell", ["11/22/2026", "昨天", "2026-13-01", "20261122", 46348.5, True, time(10), "2026-11-22 25:00"]
)
def test_what_is_no_time_is_refused(cell: object) -> None:
    with pytest.raises(Problem) as refused:
        cells.moment_of(cell)
    assert refused.value.code == "bad-time"


ANY = st.one_of(
    st.none(),
    st.text(max_size=30),
    st.sampled_from(
        ["=1+1", "7.89E+16", "1e400", "¥1.00", "2026-11-22", "9999-12-31", "0001-01-01T00:00+00:00", "\x07", "\u202e"]
    ),
    st.integers(),
    st.floats(),
    st.booleans(),
    st.datetimes(),
    st.dates(),
    st.times(),
    st.timedeltas(timedelta(0), timedelta(days=9)),
)


@given(st.lists(st.tuples(*[ANY] * len(WORDS)), max_size=4), st.booleans())
@settings(max_examples=150, deadline=None)
def test_no_cell_raises_anything_but_a_listed_refusal(rows: list[tuple], in_csv: bool) -> None:  # noqa: FBT001
    made = table(tuple(words[0] for words in WORDS.values()), *rows, sheet="" if in_csv else "s")
    for draft in drafts(made):
        assert all(refusal.row == draft.row and refusal.text.english() for refusal in draft.refusals)
        assert draft.refusals or draft.values.keys() & {"order", "waybill"}
