"""An order list taken in by three clicks: chosen, looked at, taken in; nothing is written before, nothing doubled."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QAbstractButton, QLabel

from app.domain.exchange.outcome import Wish
from app.workflow.exchange.import_cases import import_cases
from app.workflow.exchange.pack_case import pack_case
from app.workflow.keeping.verify_ledger import verify_ledger
from app.workflow.queries.case_rows import case_rows
from app.workflow.queries.case_view import case_view
from tests.ui.acting import idle, look_again, new_case

TABLE = """订单编号,退货物流单号,商品名称,实付金额
260101-000000000000001,YT8812345678901,手机,1999.00
3.8492E+14,YT8812345678902,耳机,99.00
260101-000000000000003,YT8812345678903,音箱,一百
"""


@pytest.fixture
def table(tmp_path):
    path = tmp_path / "订单.csv"
    path.write_bytes(TABLE.encode("gb18030"))
    return path


def cases(window):
    return {row.case.order: row.case for row in case_rows(window.desk.deps, include_closed=True)}


def looked_at(qtbot, window, path):
    window.roads.import_wanted.emit(str(path))
    idle(qtbot, window)
    return window.case.importing


def column_words(step, column):
    model = step.table.rows
    return [model.data(model.index(row, column)) for row in range(model.rowCount())]


def drop(area, paths) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    area.dragEnterEvent(QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, mime, buttons, keys))
    area.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, mime, buttons, keys))


def test_a_list_is_dropped_looked_at_and_taken_in(qtbot, window, table) -> None:
    window.open_page("case")
    idle(qtbot, window)
    drop(window.case, [table])
    idle(qtbot, window)
    panel, step = window.case.importing, window.case.importing.look
    assert panel.stack.currentWidget() is step
    assert column_words(step, 0) == ["2", "3", "4"]
    assert column_words(step, 1) == ["New", "Refused", "Refused"]
    assert column_words(step, 2)[1].startswith("A3: ")
    assert column_words(step, 2)[2].startswith("D4: ")
    assert step.take.text() == "Take in 1 rows, leave 2 out"
    assert "GB18030" in step._about.text()
    assert cases(window) == {}
    step.take.click()
    idle(qtbot, window)
    assert set(cases(window)) == {"260101-000000000000001"}
    assert "1 new, 0 changed, 0 unchanged, 2 left out." in [
        shown.text() for shown in panel.done.findChildren(QLabel) if shown.isVisible()
    ]
    panel.done.show_new.click()
    idle(qtbot, window)
    assert [entry.upper for entry in window.case.list.list.entries] == ["260101-000000000000001"]
    assert window.case.list._only.text() == "New from 订单.csv"
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    idle(qtbot, window)
    assert not window.case.list._only.isVisible()
    assert verify_ledger(window.desk.deps).ok


def test_refused_rows_are_saved_put_right_and_taken_in(qtbot, window, table, tmp_path) -> None:
    panel = looked_at(qtbot, window, table)
    panel.look.take.click()
    idle(qtbot, window)
    assert panel.done.save_refused.isVisible()
    out = tmp_path / "refused.csv"
    panel.write_refused(out)
    idle(qtbot, window)
    assert "Wrote 2 refused rows" in window.desk.messages.shown
    good = out.read_text("utf-8-sig").replace("3.8492E+14", "260101-000000000000002").replace("一百", "100")
    out.write_text(good, encoding="utf-8")
    panel.done.again.click()
    panel.open_file(out)
    idle(qtbot, window)
    panel.look.take.click()
    idle(qtbot, window)
    assert len(cases(window)) == 3
    assert str(cases(window)["260101-000000000000003"].paid) == "100.00"


def test_columns_are_named_by_the_choice_over_them(qtbot, window, tmp_path) -> None:
    path = tmp_path / "strange.csv"
    path.write_text("甲,乙,丙\n260101-000000000000001,手机,7\n260101-000000000000002,耳机,8\n", encoding="utf-8")
    panel = looked_at(qtbot, window, path)
    step = panel.look
    assert step._problem.isVisible()
    assert not step.take.isEnabled()
    assert column_words(step, 1) == ["Not read yet", "Not read yet"]
    for letters, target in (("A", "goods"), ("B", "goods"), ("A", "order")):
        choice = step.table.heads.choices[letters]
        choice.choose(target)
        choice.id_chosen.emit(target)
        idle(qtbot, window)
    assert not step._problem.isVisible()
    assert [choice.id for choice in step.table.heads.choices.values()] == ["order", "goods", "skip"]
    step.take.click()
    idle(qtbot, window)
    assert {case.goods for case in cases(window).values()} == {"手机", "耳机"}


def test_a_known_case_is_completed_and_a_difference_only_taken_when_wished(qtbot, window, table, tmp_path) -> None:
    deps = window.desk.deps
    import_cases(deps, table, Wish("pdd", skip_bad=True))
    newer = tmp_path / "newer.csv"
    newer.write_text(
        TABLE.splitlines()[0] + ",售后编号\n260101-000000000000001,YT8812345678901,电视,1999.00,A7\n", "utf-8"
    )
    panel = looked_at(qtbot, window, newer)
    step = panel.look
    assert column_words(step, 1) == ["Changed"]
    assert "After-sale number: — → A7" in column_words(step, 2)[0]
    assert "stays Goods: 手机 (the table says 电视)" in column_words(step, 2)[0]
    assert step.overwrite.isVisible()
    step.overwrite.click()
    idle(qtbot, window)
    step.take.click()
    idle(qtbot, window)
    (case,) = cases(window).values()
    assert (case.goods, case.after_sale) == ("电视", "A7")
    assert not panel.done.show_new.isVisible()


def test_only_refused_rows_can_be_looked_at(qtbot, window, table) -> None:
    step = looked_at(qtbot, window, table).look
    chip = next(one for one in step.fates.findChildren(QAbstractButton) if one.text().startswith("Refused"))
    chip.click()
    assert column_words(step, 0) == ["3", "4"]


def test_a_file_that_changed_since_the_look_is_told(qtbot, window, table) -> None:
    panel = looked_at(qtbot, window, table)
    table.write_bytes(TABLE.replace("1999", "2999").encode("gb18030"))
    panel.look.take.click()
    idle(qtbot, window)
    assert "was changed" in window.desk.messages.shown
    assert cases(window) == {}
    assert panel.stack.currentWidget() is panel.look


@pytest.mark.parametrize("content", [b"", b"%PDF-1.4 no table", b"PK\x03\x04 broken"])
def test_what_is_no_table_is_one_clear_sentence(qtbot, window, tmp_path, content) -> None:
    path = tmp_path / "orders.xlsx"
    path.write_bytes(content)
    panel = looked_at(qtbot, window, path)
    assert "orders.xlsx" in window.desk.messages.shown
    assert panel.stack.currentWidget() is panel.choose
    assert window._crash is None


def test_escape_leaves_the_import_and_nothing_is_written(qtbot, window, table) -> None:
    looked_at(qtbot, window, table)
    assert not window.case.list.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.case.list.isVisible()
    assert cases(window) == {}


def test_a_whole_case_goes_out_and_comes_in(qtbot, window, tmp_path) -> None:
    case = new_case(window)
    window.open_case(case.id)
    idle(qtbot, window)
    out = tmp_path / "case.zip"
    window.case.giving.write_case(out)
    idle(qtbot, window)
    assert case.id in window.desk.messages.shown
    window.case.open_case("")
    window.roads.import_wanted.emit(str(out))
    idle(qtbot, window)
    idle(qtbot, window)
    assert "is here already" in window.desk.messages.shown
    assert window.case._case_id == case.id
    assert case_view(window.desk.deps, case.id).case.id == pack_case(window.desk.deps, case.id, out).case


def test_the_list_goes_out_as_it_is_shown(qtbot, window, table, tmp_path) -> None:
    import_cases(window.desk.deps, table, Wish("pdd", skip_bad=True))
    new_case(window)
    window.open_page("case")
    look_again(qtbot, window)
    idle(qtbot, window)
    window.case.list.search.setText("手机")
    window.case.giving.write_list(tmp_path / "out.csv")
    idle(qtbot, window)
    lines = (tmp_path / "out.csv").read_text("utf-8-sig").splitlines()
    assert len(lines) == 2
    assert "260101-000000000000001" in lines[1]
