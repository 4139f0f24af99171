"""Taking tables in: all or nothing, updated, never doubled, remembered per shop; what goes out comes back the same."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.cases.event import EventSource
from app.domain.errors import Cancelled, Problem
from app.domain.exchange.merging import Action
from app.domain.exchange.outcome import TableOutcome, Wish
from app.domain.report import Report
from app.texts import Catalog
from app.workflow.cases.add_event import add_event
from app.workflow.cases.open_case import open_case
from app.workflow.cases.update_case import update_case
from app.workflow.exchange.import_cases import import_cases
from app.workflow.exchange.write_cases import Chosen, write_cases
from app.workflow.keeping.verify_ledger import verify_ledger
from app.workflow.queries.case_rows import case_rows
from app.workflow.queries.exchange.table_preview import table_preview
from tests.workflow.desk import START, Desk, small_desk

TABLE = """订单编号,售后编号,退货物流单号,商品名称,实付金额,退货签收时间
260101-000000000000001,A1,YT8812345678901,手机,1999.00,2026-11-21 09:30:00
260101-000000000000002,A2,YT8812345678902,耳机,99.00,
"""
WISH = Wish("pdd", shop="店")


def taken(desk: Desk, words: str, wish: Wish = WISH) -> TableOutcome:
    return import_cases(desk.deps, desk.file("x.csv", words.encode()), wish)


def cases(desk: Desk) -> dict[str, object]:
    return {row.case.order: row.case for row in case_rows(desk.deps, include_closed=True)}


def test_new_cases_with_their_events(desk: Desk) -> None:
    outcome = taken(desk, TABLE)
    assert (outcome.written, outcome.count(Action.NEW), set(outcome.cases)) == (True, 2, {2, 3})
    case = cases(desk)["260101-000000000000001"]
    assert (case.shop, str(case.paid), case.goods) == ("店", "1999.00", "手机")
    with desk.deps.database.read() as unit:
        [event] = unit.events.of(case.id)
    assert (event.kind, event.source, event.at.isoformat()) == (
        "signed",
        EventSource.IMPORTED,
        "2026-11-21T01:30:00+00:00",
    )
    assert [kind for kind, _ in desk.ledger()] == ["case_opened", "event_added", "case_opened", "cases_imported"]
    assert verify_ledger(desk.deps).ok


def test_again_nothing_is_doubled_and_gaps_are_filled(desk: Desk) -> None:
    taken(desk, TABLE)
    assert taken(desk, TABLE).count(Action.SAME) == 2
    more = TABLE.replace("99.00,\n", "99.00,2026-11-21 10:00\n").replace("手机", "电视")
    outcome = taken(desk, more)
    assert [one.action for one in outcome.planned] == [Action.SAME, Action.UPDATE]
    assert [change.field for change in outcome.planned[0].conflicts] == ["goods"]
    assert cases(desk)["260101-000000000000001"].goods == "手机"
    taken(desk, more, replace(WISH, overwrite=True))
    assert cases(desk)["260101-000000000000001"].goods == "电视"
    assert cases(desk)["260101-000000000000001"].version == 2
    assert verify_ledger(desk.deps).ok


def test_one_bad_row_stops_all_unless_skipped(desk: Desk) -> None:
    bad = TABLE + "7.89E+16,A3,YT1,充电器,1.00,\n260101-000000000000004,A4,YT2,线,1.00,2099-01-01\n"
    outcome = taken(desk, bad)
    assert not outcome.written
    assert [(one.row, one.column, one.code) for one in outcome.refusals] == [
        (4, "A", "number-destroyed"),
        (5, "F", "in-the-future"),
    ]
    assert desk.ledger() == ()
    assert taken(desk, bad, replace(WISH, skip_bad=True)).count(Action.NEW) == 2
    assert len(cases(desk)) == 2


def test_a_preview_writes_nothing(desk: Desk) -> None:
    outcome = table_preview(desk.deps, desk.file("x.csv", TABLE.encode()), WISH)
    assert (outcome.written, outcome.count(Action.NEW)) == (False, 2)
    assert desk.ledger() == ()


def test_columns_are_remembered_per_shop_and_a_person_wins(desk: Desk) -> None:
    odd = "我的单号,来件号,说明\n1,YT1,x\n"
    with pytest.raises(Problem) as told:
        taken(desk, odd)
    assert told.value.code == "no-headings"
    named = replace(WISH, columns=(("order", "我的单号"), ("waybill", "B"), ("skip", "说明")))
    taken(desk, odd, named)
    again = taken(desk, odd.replace("1,YT1", "2,YT2"))
    assert [(one.target, one.how) for one in again.columns] == [
        ("order", "remembered"),
        ("waybill", "remembered"),
        ("skip", "remembered"),
    ]
    with pytest.raises(Problem):
        taken(desk, odd, replace(WISH, shop="另一家"))
    by_letters = replace(WISH, shop="第三家", columns=(("order", "A"), ("waybill", "b")))
    assert taken(desk, odd.replace("1,YT1", "7,YT7"), by_letters).count(Action.NEW) == 1
    other = taken(desk, odd, replace(WISH, columns=(("note", "说明"),), overwrite=True))
    assert [one.how for one in other.columns] == ["remembered", "remembered", "typed"]


@pytest.mark.parametrize(
    ("columns", "code"), [((("colour", "A"),), "unknown-target"), ((("order", "没有这列"),), "no-column")]
)
def test_wishes_that_cannot_be(desk: Desk, columns: tuple, code: str) -> None:
    with pytest.raises(Problem) as told:
        taken(desk, TABLE, replace(WISH, columns=columns))
    assert told.value.code == code


def test_stopping_leaves_nothing(desk: Desk) -> None:
    asked = iter([False] * 2)
    path = desk.file("x.csv", TABLE.encode())
    with pytest.raises(Cancelled):
        import_cases(desk.deps, path, WISH, report=Report(stop=lambda: next(asked, True)))
    assert desk.ledger() == ()


def test_what_was_changed_meanwhile_is_held_against_the_change(desk: Desk) -> None:
    taken(desk, TABLE)
    case = cases(desk)["260101-000000000000002"]
    update_case(desk.deps, case.id, {"goods": "音箱"})
    add_event(desk.deps, case.id, "signed", START)
    outcome = taken(desk, TABLE.replace("99.00,\n", "99.00,2026-11-21 10:00\n"))
    assert {change.field for change in outcome.planned[1].conflicts} == {"goods", "signed_at"}
    assert cases(desk)["260101-000000000000002"].goods == "音箱"


NUMBER = st.from_regex(r"[A-Z0-9]{3,20}", fullmatch=True).filter(lambda word: "E" not in word)
FREE = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), max_size=12).map(lambda word: f"字{word}")
FIELDS = st.fixed_dictionaries(
    {"order": NUMBER, "after_sale": NUMBER},
    optional={
        "waybill": NUMBER,
        "outbound_waybill": NUMBER,
        "goods": FREE | st.sampled_from(["=1+1", "'=x", "@a", "-1", "+86 1", "'", "1,2;3\t4\n5", "0012", "9" * 18]),
        "note": FREE,
        "shop": FREE,
        "serial": NUMBER,
        "paid": st.decimals(0, 99999, places=2).map(str),
        "outbound_weight_g": st.integers(0, 99999).map(str),
        "scenario": st.sampled_from(["swapped", "empty"]),
        "flags": st.sampled_from(["bulky", "bulky,subsidy"]),
    },
)


@given(
    rows=st.lists(FIELDS, min_size=1, max_size=4, unique_by=(lambda one: one["order"], lambda one: one["after_sale"])),
    ending=st.sampled_from(["csv", "xlsx"]),
    language=st.sampled_from(["en", "zh_CN"]),
)
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_what_goes_out_comes_back_the_same(
    tmp_path_factory: pytest.TempPathFactory, rows: list[dict], ending: str, language: str
) -> None:
    folder = tmp_path_factory.mktemp("trip")
    with small_desk(folder / "a") as one, small_desk(folder / "b") as other:
        for fields in rows:
            open_case(one.deps, platform="pdd", order=fields["order"], fields=dict(fields))
        path = folder / f"cases.{ending}"
        assert write_cases(one.deps, path, Chosen(), Catalog(language, {})).rows == len(rows)
        outcome = import_cases(other.deps, path, Wish("pdd"))
        assert outcome.refusals == ()
        mine, theirs = cases(one), cases(other)
        assert mine.keys() == theirs.keys()
        for order, case in mine.items():
            assert replace(theirs[order], id=case.id, opened_at=case.opened_at) == case
        assert import_cases(one.deps, path, Wish("pdd")).count(Action.SAME) == len(rows)
        assert one.ledger()[-1][0] == "cases_imported"


def test_lists_are_chosen_and_told(desk: Desk, tmp_path: Path) -> None:
    taken(desk, TABLE)
    first = cases(desk)["260101-000000000000001"]
    for chosen, count in (
        (Chosen(fragment="耳机"), 1),
        (Chosen((first.id, first.id.lower())), 1),
        (Chosen(open_only=True), 2),
    ):
        assert write_cases(desk.deps, tmp_path / "o.csv", chosen, Catalog("en", {})).rows == count
    assert desk.ledger()[-1][0] == "cases_exported"
    with pytest.raises(Problem) as told:
        write_cases(desk.deps, tmp_path / "o.pdf", Chosen(), Catalog("en", {}))
    assert told.value.code == "unknown-ending"
