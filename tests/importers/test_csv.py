"""CSV as others write it: encodings, separators, protected numbers; any bytes give a table or one clear refusal."""

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from app.domain.errors import Problem
from app.importers import refusals
from app.importers.csv_table import read_csv
from app.importers.tables import read_table

WORDS = "订单号,商品名称,备注\n260101-000000000000001,手机壳；蓝色,开箱有划痕\n260101-000000000000002,数据线,缺少配件\n"


def cells(path: Path) -> list[tuple]:
    return [row.cells for row in read_table(path).rows]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gbk", "gb18030"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_every_encoding_and_separator(tmp_path: Path, encoding: str, separator: str) -> None:
    path = tmp_path / "x.csv"
    path.write_bytes(WORDS.replace(",", separator).encode(encoding))
    assert cells(path)[0] == ("订单号", "商品名称", "备注")
    assert cells(path)[1] == ("260101-000000000000001", "手机壳；蓝色", "开箱有划痕")


def test_what_protects_a_number_is_taken_away(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text('sep=;\n="007";\'=1+1;"a""b;\nc";78912345678901234\t\n', "utf-8")
    assert cells(path) == [("007\t", "=1+1", 'a"b;\nc', "78912345678901234\t")]


def test_a_web_page_with_the_name_of_a_table_is_told(tmp_path: Path) -> None:
    path = tmp_path / "订单.xls"
    path.write_text("<html><table><tr><td>订单号</td></tr></table></html>", "utf-8")
    with pytest.raises(Problem) as told:
        read_table(path)
    assert told.value.code == "table-is-a-web-page"


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7", b"\x89PNG\r\n\x1a\n", bytes(range(256)) * 20, b"a\0b\0\0\1c"])
def test_what_is_no_table_is_refused(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "x.csv"
    path.write_bytes(data)
    with pytest.raises(Problem) as told:
        read_table(path)
    assert told.value.code in {"not-a-table", "table-encoding", "table-damaged"}


def test_limits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "x.csv"
    path.write_text("a,b\n" * 20, "utf-8")
    for name, most in (("MOST_ROWS", 19), ("MOST_CELLS", 39), ("MOST_COLUMNS", 1), ("FILE_BYTES", 79)):
        with monkeypatch.context() as patch:
            patch.setattr(refusals, name, most)
            with pytest.raises(Problem) as told:
                read_csv(path)
            assert told.value.code == "table-too-large"


@given(st.binary(max_size=400))
@example(b'"' + b"a,\r\n" * 50)
@settings(max_examples=150, deadline=None)
def test_any_bytes_give_a_table_or_a_problem(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    path = tmp_path_factory.mktemp("any") / "x.csv"
    path.write_bytes(data)
    with suppress(Problem):
        assert read_csv(path).sheet == ""
