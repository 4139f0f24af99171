"""The measures page: figures, thresholds, alarms, plots, what is left out, tables and the workbook."""

import subprocess
import sys
from datetime import timedelta
from decimal import Decimal

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel
from python_calamine import CalamineWorkbook

from app.domain.attempts.attempt import BY_HAND, Attempt, Entry, Outcome
from app.domain.cases.case import Case
from app.domain.cases.event import Event
from app.domain.errors import Problem
from app.domain.rules.measure import Measure
from app.ui.figures import PLATFORM_ZONE
from app.ui.pages.measures.standing import shown_typed, typed_value, written
from app.ui.theme import look
from tests.ui.acting import idle, look_again

DISPUTES = "pdd.dispute_rate"


def fill(window, count: int = 6, shop: str = "启明数码旗舰店") -> None:
    """Cases of the last days: each answered, half of them appealed and decided; every second was lost."""
    deps = window.desk.deps
    platform, now = deps.rulebook.platform("pdd"), window.desk.now()
    with deps.database.write() as unit:
        unit.snapshots.keep(platform)
        for number in range(count):
            at = now - timedelta(days=number + 1)
            name = f"261122-{shop[:1]}{number:03}"
            fields = {"platform": "pdd", "waybill": "", "rules": platform.snapshot, "shop": shop}
            unit.cases.add(Case(name, order=f"261101-{number:015}", opened_at=at, paid=Decimal(100), **fields))
            for place, (kind, hours, said) in enumerate(
                (("applied", 5, {}), ("agreed", 3, {}), ("refunded", 0, {"amount": "100"}), ("note", 0, {"cause": "a"}))
            ):
                when = at - timedelta(hours=hours)
                event = Event(f"{name}-e{place}", name, kind, when, when, attributes=said)
                unit.events.add(event)
                unit.ledger.append("event_added", name, {"id": event.id}, now)
            if number % 2 == 0:
                entries = [Entry(f"{name}-a", Outcome.WAITING, at, at, "张三")]
                won = number % 4 == 0
                decided = at + timedelta(hours=10)
                back = Decimal(80) if won else None
                entries.append(Entry(f"{name}-a", Outcome.WON if won else Outcome.LOST, decided, decided, "", back))
                asked = {"pdd.goods_payment": Decimal(90)}
                attempt = Attempt(
                    f"{name}-a", name, f"{name}-p", "", tuple(asked), 1, "", asked, {}, (), BY_HAND, at, tuple(entries)
                )
                unit.attempts.add(attempt)
        unit.ledger.append("note", "", {}, now)


@pytest.fixture
def page(qtbot, window):
    fill(window)
    return opened(qtbot, window)


def opened(qtbot, window):
    window.open_page("measures")
    idle(qtbot, window)
    made = window.page("measures")
    qtbot.waitUntil(lambda: len(made.plots) == 8 and not made._waiting, timeout=60_000)
    return made


def typed(qtbot, window, field, words: str) -> None:
    field.setFocus()
    field.selectAll()
    if words:
        qtbot.keyClicks(field, words)
    else:
        qtbot.keyClick(field, Qt.Key.Key_Delete)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    drawn(qtbot, window)


def clicked(qtbot, window, press) -> None:
    qtbot.mouseClick(press, Qt.MouseButton.LeftButton)
    drawn(qtbot, window)


def drawn(qtbot, window) -> None:
    idle(qtbot, window)
    qtbot.waitUntil(lambda: not window.page("measures")._waiting, timeout=60_000)


def figure(page, name: str) -> str:
    return page.figures.values[name].text()


def shown_in(part) -> str:
    return "\n".join(label.text() for label in part.findChildren(QLabel) if label.isVisible())


def test_the_figures_of_the_last_thirty_days_are_told_with_what_they_are_taken_of(page) -> None:
    assert (figure(page, "Cases opened"), figure(page, "Handed in")) == ("6", "3")
    assert figure(page, "Appealed") == "¥270.00"
    assert figure(page, "Won back") == "¥160.00"
    assert page.figures.words["Won back"].text() == "over 2"
    last = page.stats.days.last
    assert str(last) in page.span.text()
    assert last == page._desk.now().astimezone(PLATFORM_ZONE).date()


def test_an_empty_desk_says_so_instead_of_drawing_zeros(qtbot, window) -> None:
    page = opened(qtbot, window)
    assert figure(page, "Cases opened") == "0"
    plot = page.plots["cases"]
    assert plot.canvas.isHidden()
    assert "No case was opened" in plot.empty.text()
    assert page.plots["thresholds"].isHidden()
    assert page.alarms.isHidden()


def test_days_and_shops_narrow_what_is_counted(qtbot, window, page) -> None:
    fill(window, 2, "小熊优品")
    page.count()
    idle(qtbot, window)
    assert figure(page, "Cases opened") == "8"
    shop = page.asked.shop
    shop.setFocus()
    while page.asked.shop_name != "小熊优品":
        qtbot.keyClick(shop, Qt.Key.Key_Down)
    idle(qtbot, window)
    assert figure(page, "Cases opened") == "2"
    shop.choose("*")
    clicked(qtbot, window, page.asked.windows[7])
    assert page.asked.days.value() == 7
    assert page.stats.days.count == 7
    typed(qtbot, window, page.asked.days, "3")
    assert page.stats.days.count == 3
    assert not any(press.isChecked() for press in page.asked.windows.values())


def test_a_measure_without_records_is_not_known_and_can_be_typed(qtbot, window, page) -> None:
    tile = page.tiles.tiles[DISPUTES]
    assert tile.sign.word == "Not known"
    clicked(qtbot, window, tile)
    detail = page.tiles.detail
    assert "no formula" in detail.how.text()
    assert "000:L19" in detail.source.text()
    typed(qtbot, window, detail.figure, "1.2")
    tile = page.tiles.tiles[DISPUTES]
    assert (tile.sign.word, shown_in(tile).splitlines()[1]) == ("No threshold", "1.2 %")
    assert detail.how.text() == "As typed from the back office."
    typed(qtbot, window, detail.figure, "")
    assert page.tiles.tiles[DISPUTES].sign.word == "Not known"


def test_a_threshold_is_kept_and_judged_with_icon_and_word_and_the_alarm_stands_first(qtbot, window, page) -> None:
    saved = []
    window.desk.preferences.save = saved.append
    page.tiles.choose(DISPUTES)
    detail = page.tiles.detail
    typed(qtbot, window, detail.figure, "0.7")
    for threshold, word in (("1", "Within"), ("0.8", "Nearly past"), ("0.5", "Past")):
        typed(qtbot, window, detail.threshold, threshold)
        assert page.tiles.tiles[DISPUTES].sign.word == word
    assert saved[-1].thresholds == (f"{DISPUTES}=0.005",)
    assert next(iter(page.tiles.tiles)) == DISPUTES
    assert page.alarms.isVisible()
    assert "Past the threshold" in shown_in(page.alarms)
    assert page.alarms.y() < page.figures.y()
    plot = page.plots["thresholds"]
    assert plot.isVisible()
    plot.step(1)
    assert "140 % of the threshold" in plot.told.text()
    typed(qtbot, window, detail.threshold, "")
    assert saved[-1].thresholds == ()
    assert page.alarms.isHidden()


def test_what_is_no_figure_is_told_beside_its_field(qtbot, window, page) -> None:
    page.tiles.choose(DISPUTES)
    typed(qtbot, window, page.tiles.detail.figure, "much")
    assert "much" in page.tiles.detail.wrong.text()
    assert page._figures == {}


def test_a_threshold_of_another_platform_does_no_harm(qtbot, window, page) -> None:
    preferences = window.desk.preferences
    preferences.settings = preferences.settings.changed(thresholds=("pdd.dispute_rate=0.01", "gone.away=1", "bad"))
    page.asked.platform.choose("taobao")
    page.asked.platform.id_chosen.emit("taobao")
    idle(qtbot, window)
    assert page.stats.platform == "taobao"
    assert window.desk.messages.shown == ""


def test_the_source_leads_to_the_rule(qtbot, window, page) -> None:
    page.tiles.choose(DISPUTES)
    with qtbot.waitSignal(window.roads.rule_wanted) as told:
        qtbot.mouseClick(page.tiles.detail.source, Qt.MouseButton.LeftButton)
    assert told.args == ["pdd", DISPUTES]
    idle(qtbot, window)


def test_a_plot_tells_its_figures_to_mouse_and_keys(qtbot, window, page) -> None:
    plot = page.plots["cases"]
    plot.canvas.setFocus()
    qtbot.keyClick(plot.canvas, Qt.Key.Key_Left)
    assert plot.told.text().startswith(f"{page.stats.days.last:%m-%d}")
    qtbot.keyClick(plot.canvas, Qt.Key.Key_Left)
    assert "Opened 1" in plot.told.text()
    assert plot.canvas.accessibleDescription() == plot.told.text()
    where = plot.canvas.plotItem.vb.mapViewToScene(QPointF(0, 0.5))
    plot.canvas._on_moved(where)
    assert plot.told.text().startswith(f"{page.stats.days.first:%m-%d}")


def test_of_few_results_no_share_is_shown(qtbot, window, page) -> None:
    plot = page.plots["success"]
    plot.step(1)
    assert "2 of 3" in plot.told.text()
    assert "%" not in plot.told.text()


def test_colours_of_plots_follow_the_theme(page) -> None:
    canvas = page.plots["cases"].canvas
    for theme in ("dark", "contrast", "contrast_dark", "light"):
        look.choose(theme)
        assert canvas.backgroundBrush().color() == look.colour("surface")
        assert canvas.getAxis("left").textPen().color() == look.colour("text_soft")
    small = page.plots["success"].canvas.height()
    look.choose("light", 150)
    assert page.plots["success"].canvas.height() > 1.3 * small


def test_what_the_figures_leave_out_is_told_without_commands(page) -> None:
    told = [page._left_out.itemAt(place).widget().text() for place in range(page._left_out.count())]
    assert any("running day" in one for one in told)
    assert not any("`" in one for one in told)


def test_a_table_is_copied_as_a_spreadsheet_takes_it(qtbot, window, page) -> None:
    choice = page.tables.choice
    choice.choose("1")
    choice.id_chosen.emit("1")
    clicked(qtbot, window, page.tables.copy)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0].split("\t")[:3] == ["By", "What", "Decided"]
    assert lines[1].split("\t")[:4] == ["all", "", "3", "2"]
    page.tables.table.selectRow(1)
    page.tables.table.setFocus()
    qtbot.keyClick(page.tables.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert len(QGuiApplication.clipboard().text().splitlines()) == 2


def test_the_workbook_is_written(qtbot, window, page, tmp_path, monkeypatch) -> None:
    target = tmp_path / "售后 指标.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    clicked(qtbot, window, page.export)
    assert "Success" in CalamineWorkbook.from_path(str(target)).sheet_names
    assert str(target) in window.desk.messages.shown


def test_a_change_elsewhere_is_counted_when_the_page_is_looked_at(qtbot, window, page) -> None:
    look_again(qtbot, window)
    window.open_page("today")
    fill(window, 1, "小熊优品")
    look_again(qtbot, window)
    assert page.stats.opened == 6
    window.open_page("measures")
    idle(qtbot, window)
    assert page.stats.opened == 7


def test_the_number_of_orders_makes_a_rate(qtbot, window) -> None:
    fill(window)
    page = opened(qtbot, window)
    typed(qtbot, window, page.asked.orders, "1,000")
    assert page.asked.order_count == 1000
    typed(qtbot, window, page.asked.orders, "many")
    assert page.asked.orders.text() == ""


def test_the_plots_are_loaded_only_when_somebody_looks(tmp_path) -> None:
    code = "import sys, app.ui.app, app.ui.pages.measures.page; print('pyqtgraph' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


@pytest.mark.parametrize(
    ("unit", "words", "value", "shown"),
    [
        ("%", "1.2 %", "0.012", "1.2 %"),
        ("%", "１", None, ""),
        ("h", "12.50", "12.50", "12.5 h"),
        ("CNY", "¥1,200", "1200", "¥1,200.00"),
    ],
)
def test_figures_are_typed_as_the_back_office_shows_them(window, unit, words, value, shown) -> None:
    measure = next(one for one in measures(window) if one.unit == unit)
    if value is None:
        assert typed_value(measure, "") is None
        return
    found = typed_value(measure, words)
    assert found == Decimal(value)
    assert str(getattr(written(measure, found), "english", lambda: written(measure, found))()) == shown
    assert typed_value(measure, shown_typed(measure, found)) == found
    for bad in ("NaN", "-1", "one"):
        with pytest.raises(Problem):
            typed_value(measure, bad)


def measures(window) -> list[Measure]:
    return [measure for one in window.desk.deps.rulebook.platforms for measure in one.measures]


def test_the_page_is_all_there_by_keyboard(qtbot, window, page) -> None:
    page.begin_search()
    assert page.asked.shop.hasFocus()
    seen = []
    for _ in range(60):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
    assert set(page.tiles.tiles.values()) & set(seen)
    assert page.plots["cases"].canvas in seen
    assert page.tables.table in seen
