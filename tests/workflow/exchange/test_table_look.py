"""Looking at a table before it is taken in: cells beside what they mean, columns named by hand, what was refused."""

from pathlib import Path

import pytest

from app.domain.errors import Problem
from app.domain.exchange.merging import Action
from app.domain.exchange.outcome import Wish
from app.texts import Catalog
from app.workflow.exchange.import_cases import import_cases
from app.workflow.exchange.write_refused import write_refused
from app.workflow.queries.exchange.table_look import table_look
from app.workflow.queries.listing.opened_in import opened_in
from tests.workflow.desk import START, Desk

TABLE = """订单编号,退货物流单号,商品名称,实付金额
260101-000000000000001,YT8812345678901,手机,1999.00
3.8492E+14,YT8812345678902,耳机,99.00
260101-000000000000003,YT8812345678903,音箱,一百
"""
WISH = Wish("pdd")
ENGLISH = Catalog("en", {})
STRANGE = "甲,乙\n260101-000000000000001,手机\n260101-000000000000002,耳机\n"


def test_cells_stand_beside_what_they_would_do(desk: Desk) -> None:
    look = table_look(desk.deps, desk.file("单.csv", TABLE.encode("gb18030")), WISH)
    assert look.opened.table.encoding == "gb18030"
    assert [row.number for row in look.rows] == [2, 3, 4]
    assert [row.planned.action for row in look.rows if row.planned] == [Action.NEW, Action.REFUSED, Action.REFUSED]
    assert look.rows[1].cells[0] == "3.8492E+14"
    assert [(one.column, one.row) for one in look.outcome.refusals] == [("A", 3), ("D", 4)]
    assert desk.ledger() == ()


def test_a_table_without_known_headings_is_shown_and_its_columns_can_be_named(desk: Desk) -> None:
    path = desk.file("strange.csv", STRANGE.encode())
    look = table_look(desk.deps, path, WISH)
    assert look.outcome is None
    assert look.problem is not None
    assert [(column.column, column.heading) for column in look.columns] == [("A", "甲"), ("B", "乙")]
    assert [row.cells for row in look.rows] == [
        ("260101-000000000000001", "手机"),
        ("260101-000000000000002", "耳机"),
    ]
    path.unlink()  # what was read is not read again
    named = table_look(desk.deps, path, Wish("pdd", columns=(("order", "A"), ("goods", "B"))), look.opened)
    assert named.problem is None
    assert named.outcome.count(Action.NEW) == 2


def test_another_file_than_the_one_looked_at_is_not_taken_in(desk: Desk) -> None:
    path = desk.file("x.csv", TABLE.encode())
    seen = table_look(desk.deps, path, WISH).opened.sha256
    path.write_text(TABLE.replace("1999", "2999"), encoding="utf-8")
    with pytest.raises(Problem) as met:
        import_cases(desk.deps, path, Wish("pdd", skip_bad=True), seen)
    assert met.value.code == "file-changed"
    assert desk.ledger() == ()


def test_the_new_cases_are_those_of_one_instant(desk: Desk) -> None:
    path = desk.file("x.csv", TABLE.encode())
    outcome = import_cases(desk.deps, path, Wish("pdd", skip_bad=True))
    assert opened_in(desk.deps, outcome) == START
    assert opened_in(desk.deps, import_cases(desk.deps, path, Wish("pdd", skip_bad=True))) is None


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_refused_rows_go_out_with_the_reason_and_come_back_once_put_right(
    desk: Desk, tmp_path: Path, ending: str
) -> None:
    look = table_look(desk.deps, desk.file("x.csv", TABLE.encode()), WISH)
    out = tmp_path / f"refused.{ending}"
    assert write_refused(out, look, ENGLISH) == 2
    again = table_look(desk.deps, out, WISH)
    assert len(again.rows) == 2
    assert "rounded" in str(again.rows[0].cells[-1])
    with pytest.raises(Problem) as met:
        write_refused(tmp_path / "x.pdf", look, ENGLISH)
    assert met.value.code == "unknown-ending"
