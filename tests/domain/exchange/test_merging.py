"""Which case a row is about, and what it may change there."""

from datetime import UTC, datetime, timedelta

from app.domain.cases.case import Case
from app.domain.cases.event import Event
from app.domain.exchange.draft import Draft, Happening
from app.domain.exchange.merging import Action, Planned, plan

AT = datetime(2026, 11, 20, 2, 0, tzinfo=UTC)


def case(number: int = 1, **values: object) -> Case:
    return Case(
        **{"id": f"C{number}", "platform": "pdd", "order": "", "waybill": "", "rules": "r", "opened_at": AT, **values}
    )


def row(number: int, at: datetime | None = None, **values: object) -> Draft:
    happenings = (Happening("signed", at, {}),) if at else ()
    return Draft(number, "pdd", values, happenings)


def planned(rows: list[Draft], *cases: Case, overwrite: bool = False, events: tuple[Event, ...] = ()) -> list[Planned]:
    return list(plan(rows, cases, {"C1": events}, overwrite=overwrite))


def actions(rows: list[Draft], *cases: Case) -> list[tuple[Action, str | None]]:
    return [(one.action, one.case.id if one.case else None) for one in planned(rows, *cases)]


def test_the_after_sale_number_decides() -> None:
    known = case(order="1", after_sale="A", waybill="W1")
    assert actions([row(2, order="1", after_sale="A", waybill="W1")], known) == [(Action.SAME, "C1")]
    assert actions([row(2, order="1", after_sale="B")], known) == [(Action.NEW, None)]
    elsewhere = case(order="1", after_sale="A", platform="jd")
    assert actions([row(2, order="1", after_sale="A")], elsewhere) == [(Action.NEW, None)]


def test_without_one_order_and_waybill_together_do() -> None:
    assert actions([row(2, order="1", waybill="W1")], case(order="1")) == [(Action.UPDATE, "C1")]
    assert actions([row(2, order="1", waybill="W2")], case(order="1", waybill="W1")) == [(Action.NEW, None)]
    assert actions([row(2, waybill="W1")], case(order="1", waybill="W1")) == [(Action.SAME, "C1")]
    assert actions([row(2, order="1", after_sale="A")], case(order="1")) == [(Action.UPDATE, "C1")]


def test_what_fits_two_cases_is_refused() -> None:
    shared = (case(1, order="1", waybill="W"), case(2, order="2", waybill="W"))
    [refused] = planned([row(5, waybill="W")], *shared)
    assert refused.refusals[0].code == "ambiguous-row"
    assert "C1, C2" in refused.refusals[0].text.english()
    assert actions([row(5, order="2", waybill="W")], *shared) == [(Action.SAME, "C2")]


def test_two_rows_about_one_case() -> None:
    twice = [row(2, order="1", goods="手机"), row(3, order="1", goods="手机"), row(4, order="1", goods="耳机")]
    done = planned(twice)
    assert [one.action for one in done] == [Action.NEW, Action.SAME, Action.REFUSED]
    assert done[2].refusals[0].code == "row-twice"
    two_after_sales = [row(2, order="1", after_sale="A"), row(3, order="1", after_sale="B")]
    assert actions(two_after_sales, case(order="1")) == [(Action.UPDATE, "C1"), (Action.NEW, None)]


def test_the_same_row_twice_is_no_quarrel_with_what_was_typed() -> None:
    known = case(order="1", goods="手机")
    again = planned([row(2, order="1", goods="耳机"), row(3, order="1", goods="耳机")], known)
    assert [one.action for one in again] == [Action.SAME, Action.SAME]
    assert all(one.conflicts for one in again)
    more = planned([row(2, order="1", shop="店"), row(3, order="1", note="x"), row(4, order="1", note="y")], known)
    assert [one.action for one in more] == [Action.UPDATE, Action.UPDATE, Action.REFUSED]
    fresh = planned([row(2, order="9", shop="店"), row(3, order="9", note="x")])
    assert [one.action for one in fresh] == [Action.NEW, Action.REFUSED]


def test_nothing_typed_is_overwritten_unless_wished() -> None:
    known = case(order="1", goods="手机", shop="")
    said = row(2, order="1", goods="耳机", shop="店")
    [kept] = planned([said], known)
    assert kept.values == {"shop": "店"}
    assert [(one.field, one.before, one.after) for one in kept.conflicts] == [("goods", "手机", "耳机")]
    [won] = planned([said], known, overwrite=True)
    assert won.values == {"shop": "店", "goods": "耳机"}
    assert won.conflicts == ()


def test_times_are_added_once_and_corrected_only_when_wished() -> None:
    known = case(order="1")
    held = (Event("C1-e1", "C1", "signed", AT, AT),)
    [same] = planned([row(2, AT + timedelta(seconds=59), order="1")], known, events=held)
    assert (same.action, same.events) == (Action.SAME, ())
    [other] = planned([row(2, AT + timedelta(hours=1), order="1")], known, events=held)
    assert [one.field for one in other.conflicts] == ["signed_at"]
    assert other.events == ()
    [won] = planned([row(2, AT + timedelta(hours=1), order="1")], known, events=held, overwrite=True)
    assert won.corrects == {"signed": "C1-e1"}
    [fresh] = planned([row(2, AT, order="1")], known)
    assert (fresh.action, len(fresh.events)) == (Action.UPDATE, 1)
