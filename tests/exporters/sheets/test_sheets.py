"""Tables that go out: what a spreadsheet shows is what was in the program, and nothing in them runs."""

# ruff: noqa: DTZ001 - spreadsheets know no time zones

import csv
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from app.domain.errors import Problem
from app.exporters.sheets import sheet as sheets
from app.exporters.sheets.csv_file import FORMULA_SIGNS, write_csv
from app.exporters.sheets.sheet import Sheet
from app.exporters.sheets.xlsx import write_xlsx

LONG = "78912345678901234"
TRICKY = ("=1+1", "+86", "-5", "@sum", "\tx", "＝1", "http://a.b/c", "<r>x</r>", "_x0041_", "a\nb", "'", "'=1", "中文")
ROWS = (
    (LONG, 78912345678901234, Decimal("199.00"), datetime(2026, 11, 22, 2, 0, tzinfo=UTC), None),
    ("0012", 7, Decimal("0.10"), datetime(2026, 1, 31, 23, 59, 59, tzinfo=UTC), "x"),
)
SHEET = Sheet("售后单", ("订单号", "大数", "实付金额", "时间", "备注"), ROWS)


def read(path: Path, page: int = 0) -> list[list[object]]:
    return CalamineWorkbook.from_path(str(path)).get_sheet_by_index(page).to_python(skip_empty_area=False)


def test_numbers_stay_whole_and_times_are_those_of_beijing(tmp_path: Path) -> None:
    target = tmp_path / "表.xlsx"
    write_xlsx(target, [SHEET, Sheet("空", ("a",), ())])
    heading, first, second = read(target)
    assert heading == list(SHEET.columns)
    assert first == [LONG, LONG, 199.0, datetime(2026, 11, 22, 10, 0), ""]
    assert second == ["0012", 7.0, 0.1, datetime(2026, 2, 1, 7, 59, 59), "x"]
    assert read(target, 1) == [["a"]]


def test_the_same_tables_give_the_same_bytes(tmp_path: Path) -> None:
    for name, write in (("a.xlsx", lambda path: write_xlsx(path, [SHEET])), ("b.csv", lambda p: write_csv(p, SHEET))):
        one, other = tmp_path / f"1{name}", tmp_path / f"2{name}"
        write(one)
        write(other)
        assert one.read_bytes() == other.read_bytes()
    assert {path.name for path in tmp_path.iterdir()} == {"1a.xlsx", "2a.xlsx", "1b.csv", "2b.csv"}


def test_nothing_becomes_a_formula_or_a_link(tmp_path: Path) -> None:
    target = tmp_path / "x.xlsx"
    write_xlsx(target, [Sheet("s", ("a",), [(word,) for word in TRICKY])])
    assert [str(row[0]).lstrip(" ") for row in read(target)[1:]] == list(TRICKY)
    with ZipFile(target) as archive:
        page = archive.read("xl/worksheets/sheet1.xml").decode()
        assert "<f>" not in page
        assert "hyperlink" not in page
        assert "<r>x" not in page


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=30), min_size=1, max_size=8))
@settings(max_examples=60, deadline=None)
def test_csv_holds_no_cell_that_a_spreadsheet_would_run(tmp_path_factory: pytest.TempPathFactory, words) -> None:
    target = tmp_path_factory.mktemp("csv") / "x.csv"
    write_csv(target, Sheet("s", ("a",), [(word,) for word in words]))
    assert target.read_bytes().startswith(b"\xef\xbb\xbf")
    with target.open(encoding="utf-8-sig", newline="") as file:
        rows = [row[0] if row else "" for row in csv.reader(file)][1:]
    assert not [row for row in rows if row[:1] and row[0] in FORMULA_SIGNS]
    assert len(rows) == len(words)


def test_csv_keeps_long_numbers_from_being_rounded(tmp_path: Path) -> None:
    target = tmp_path / "x.csv"
    write_csv(target, SHEET)
    lines = target.read_text("utf-8-sig").splitlines()
    assert lines[1].startswith(f"{LONG}\t,{LONG}\t,199.00,2026-11-22 10:00:00,")
    assert lines[2].startswith("0012\t,7,0.10,")


def test_what_a_spreadsheet_would_cut_off_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "x.xlsx"
    target.write_bytes(b"mine")
    with pytest.raises(Problem) as long:
        write_xlsx(target, [Sheet("s", ("a",), [("x" * 32768,)])])
    assert long.value.code == "cell-too-long"
    monkeypatch.setattr(sheets, "MOST_ROWS", 3)
    with pytest.raises(Problem) as many:
        write_xlsx(target, [Sheet("s", ("a",), [("x",)] * 3)])
    assert many.value.code == "too-many-rows"
    assert target.read_bytes() == b"mine"
    assert list(tmp_path.iterdir()) == [target]
