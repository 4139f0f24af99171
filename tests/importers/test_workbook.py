"""xls and xlsx: read in a process of their own; bombs, damage and passwords end in one sentence."""

# ruff: noqa: DTZ001 - spreadsheets know no time zones
import io
import random
from datetime import date, datetime
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
import xlsxwriter

from app.domain.errors import Cancelled, Problem
from app.domain.report import Report
from app.importers import apart, refusals
from app.importers.tables import read_table
from tests.importers.old_book import write_old_book


@pytest.fixture
def book(tmp_path: Path) -> Path:
    path = tmp_path / "导出 1.xlsx"
    made = xlsxwriter.Workbook(str(path))
    hidden = made.add_worksheet("藏")
    hidden.write(0, 0, "x")
    made.add_worksheet("空")
    page = made.add_worksheet("售后")
    page.activate()
    page.set_first_sheet()
    hidden.hide()
    page.write_row(2, 1, ["订单号", "数", "时间", "日期", "真"])
    page.write(3, 1, "007")
    page.write_formula(3, 2, "=1+1", value=2)
    page.write_datetime(3, 3, datetime(2026, 11, 22, 10, 0, 1), made.add_format({"num_format": "yyyy-mm-dd hh:mm:ss"}))
    page.write_datetime(3, 4, datetime(2026, 11, 22), made.add_format({"num_format": "yyyy-mm-dd"}))
    page.write(3, 5, True)  # noqa: FBT003
    page.write(5, 1, 78912345678901234)
    made.close()
    return path


def code_of(path: Path, sheet: str = "") -> str:
    with pytest.raises(Problem) as told:
        read_table(path, sheet)
    return told.value.code


def test_cells_keep_their_kind_and_place(book: Path) -> None:
    table = read_table(book)
    assert table.sheet == "售后"
    assert set(table.others) == {"藏", "空"}
    assert table.formulas == {(4, 2)}
    assert table.rows[0].number == 3
    assert table.rows[1].cells == (None, "007", 2.0, datetime(2026, 11, 22, 10, 0, 1), date(2026, 11, 22), True)
    assert [row.number for row in table.rows] == [3, 4, 5, 6]
    assert table.rows[3].cells[1] == 78912345678901234.0


def test_a_workbook_of_the_old_kind(tmp_path: Path) -> None:
    path = tmp_path / "旧.xls"
    rows = (("订单号", "退款金额", "申请时间"), ("260101-000000000000001", 19.9, (46348.4375,)), (78912345678901234.0,))
    write_old_book(path, "售后", rows)
    table = read_table(path)
    assert table.sheet == "售后"
    assert [row.cells for row in table.rows] == [
        ("订单号", "退款金额", "申请时间"),
        ("260101-000000000000001", 19.9, datetime(2026, 11, 22, 10, 30)),
        (78912345678901234.0, None, None),
    ]


def test_another_sheet_is_read_when_named(book: Path) -> None:
    assert read_table(book, "藏").hidden
    assert code_of(book, "没有") == "no-sheet"


def test_the_process_apart_says_the_same_here(book: Path) -> None:
    out = io.StringIO()
    assert apart.main([str(book)], out) == 0
    assert out.getvalue().splitlines()[-1] == '{"end": 4}'
    out = io.StringIO()
    apart.main([__file__], out)
    assert out.getvalue() == '{"problem": "damaged"}\n'


def test_two_cells_at_the_far_ends_do_not_fill_the_memory(tmp_path: Path) -> None:
    path = tmp_path / "x.xlsx"
    made = xlsxwriter.Workbook(str(path))
    page = made.add_worksheet()
    page.write(0, 0, "订单号")
    page.write(1_048_575, 16_383, "y")
    made.close()
    assert code_of(path) == "table-too-large"


def test_a_million_rows_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, book: Path) -> None:
    monkeypatch.setattr(refusals, "MOST_ROWS", 5)
    assert code_of(book) == "table-too-large"


def test_a_zip_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "x.xlsx"
    with ZipFile(path, "w", ZIP_DEFLATED) as archive, archive.open("xl/worksheets/sheet1.xml", "w") as part:
        block = b" " * (1 << 20)
        for _ in range(refusals.UNPACKED_BYTES // len(block) + 1):
            part.write(block)
    assert path.stat().st_size < 2_000_000
    assert code_of(path) == "table-too-large"


def test_damaged_books_end_in_a_sentence(book: Path, tmp_path: Path) -> None:
    data = book.read_bytes()
    chance = random.Random(5)
    for number in range(6):
        broken = bytearray(data)
        for _ in range(8):
            broken[chance.randrange(len(broken))] = chance.randrange(256)
        path = tmp_path / f"{number}.xlsx"
        path.write_bytes(bytes(broken[: chance.randrange(100, len(broken))]))
        assert code_of(path) in {"table-damaged", "table-too-large"}
    old = tmp_path / "x.xls"
    old.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(3000))
    assert code_of(old) in {"table-damaged", "table-locked"}


def test_stopping_ends_the_process(book: Path) -> None:
    with pytest.raises(Cancelled):
        read_table(book, report=Report(stop=lambda: True))
