"""The measures of a shop: sums agree with their rows, what is not known is said."""

import tempfile
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from app.domain.attempts.attempt import BY_HAND, DECIDED, Attempt, Entry, Outcome
from app.domain.cases.case import Case
from app.domain.cases.event import Event
from app.domain.errors import Problem
from app.domain.measures.alarm import Level
from app.domain.measures.figure import Standing
from app.paths import RESOURCES
from app.rulebook.book import load_rulebook
from app.storage.database import Database
from app.texts import read_catalog
from app.workflow.measures.write_stats import write_stats
from app.workflow.queries.stats.measured import Typed
from app.workflow.queries.stats.shop_stats import Stats, shop_stats
from tests.domain.records import pdd
from tests.workflow.desk import START, Desk, small_desk

BOOK = load_rulebook(RESOURCES / "platforms", None)


def fill(database: Database, cases: list[tuple[Case, list[Event], list[Attempt]]]) -> None:
    with database.write() as unit:
        unit.snapshots.keep(pdd())
        for case, events, attempts in cases:
            unit.cases.add(case)
            for event in events:
                unit.events.add(event)
                unit.ledger.append("event_added", case.id, {"id": event.id}, START)
            for attempt in attempts:
                unit.attempts.add(attempt)
        unit.ledger.append("note", "", {}, START)


def made(number: int, **fields) -> Case:
    given_fields = {"platform": "pdd", "order": f"261101-{number:015}", "waybill": "", "rules": pdd().snapshot}
    return Case(f"261122-{number:04}", **{**given_fields, "opened_at": START - timedelta(days=3), **fields})


def happened(case: Case, number: int, kind: str, hours_ago: float, **said: str) -> Event:
    at = START - timedelta(hours=hours_ago)
    return Event(f"{case.id}-e{number}", case.id, kind, at, at, attributes=said)


def tried(case: Case, number: int, hours_ago: float, asked: dict[str, str], by: str = "张三", **result) -> Attempt:
    name, at = f"{case.id}-a{number}", START - timedelta(hours=hours_ago)
    entries = [Entry(name, Outcome.WAITING, at, at, by, events=result.pop("events", ()))]
    if result:
        back = result.get("back")
        when = START - timedelta(hours=result.get("hours_ago", hours_ago / 2))
        entries.append(Entry(name, result["outcome"], when, when, "", None if back is None else Decimal(back)))
    amounts = {key: Decimal(yuan) for key, yuan in asked.items()}
    return Attempt(
        name, case.id, f"{name}-p", "", tuple(asked), number, "", amounts, {}, (), BY_HAND, at, tuple(entries)
    )


@pytest.fixture
def desk(tmp_path: Path, database_url: str):
    with small_desk(tmp_path, pdd(), server=database_url, ready=True) as made_desk:
        yield made_desk


def counted(desk: Desk, days: int = 30, **more) -> Stats:
    deps = desk.deps
    object.__setattr__(deps, "rulebook", BOOK)
    return shop_stats(deps, days, **more)


def one_of_each(desk: Desk) -> None:
    won, lost = made(1, refunded=Decimal("100.00"), shop="甲"), made(2, refunded=Decimal("50.00"), shop="乙")
    missed, stake = (
        made(3, paid=Decimal("80.00"), shop="甲"),
        made(4, refunded=Decimal("30.00"), freight=Decimal("5.00")),
    )
    typed, silent = made(5, refunded=Decimal("9.00")), made(6)
    asked = {"goods_payment": "100.00"}
    fill(
        desk.deps.database,
        [
            (
                won,
                [happened(won, 1, "refunded", 70, amount="100.00"), happened(won, 2, "note", 5, cause="quality")],
                [tried(won, 1, 60, asked, outcome=Outcome.WON, back="100.00")],
            ),
            (
                lost,
                [happened(lost, 1, "refunded", 70), happened(lost, 2, "appealed", 60)],
                [
                    tried(
                        lost,
                        1,
                        60,
                        {"goods_payment": "50.00"},
                        by="",
                        events=(f"{lost.id}-e2",),
                        outcome=Outcome.LOST,
                        back="0.00",
                    )
                ],
            ),
            (missed, [happened(missed, 1, "refunded", 24 * 9)], []),
            (stake, [happened(stake, 1, "refunded", 20, amount="30.00")], []),
            (
                typed,
                [
                    happened(typed, 1, "refunded", 40),
                    happened(typed, 2, "appealed", 30, amount="9.00"),
                    happened(typed, 3, "appeal_result", 3, result="won", amount="9.00"),
                ],
                [],
            ),
            (silent, [happened(silent, 1, "refunded", 2)], []),
        ],
    )


def test_money_of_each_sort(desk: Desk) -> None:
    one_of_each(desk)
    money = counted(desk).money
    assert (money.won.amount, money.lost.amount, money.appealed.amount) == (
        Decimal("100.00"),
        Decimal("50.00"),
        Decimal("150.00"),
    )
    assert (money.expired.amount, money.expired.counted) == (Decimal("80.00"), 1)
    assert (money.at_stake.amount, money.at_stake.counted, money.at_stake.unknown) == (Decimal("35.00"), 1, 1)
    assert (money.refunded.amount, money.refunded.counted, money.refunded.unknown) == (Decimal("189.00"), 4, 2)
    assert (money.typed_asked.amount, money.typed_won.amount) == (Decimal("9.00"), Decimal("9.00"))


def test_what_is_not_known_is_said_with_its_number(desk: Desk) -> None:
    one_of_each(desk)
    told = "\n".join(one.english() for one in counted(desk).unknown)
    assert "Refunds without an amount, in the event as in the case: 2." in told
    assert "Cases at stake without an amount: 1." in told
    assert "(`attempt submit`): 1." in told
    assert "who handed them in: 1." in told
    assert "(`case facts`): 5 of 6." in told


def test_success_by_shop_and_operator_with_small_numbers(desk: Desk) -> None:
    one_of_each(desk)
    found = counted(desk).success
    assert {one.key: (one.decided, one.rate, one.few) for one in found["shop"]} == {
        "甲": (1, 1.0, True),
        "乙": (1, 0.0, True),
    }
    assert {one.key for one in found["operator"]} == {"张三", ""}
    only = counted(desk, shop="甲")
    assert (only.opened, only.money.won.amount, only.money.lost.amount) == (2, Decimal("100.00"), Decimal("0.00"))
    assert counted(desk, platform="jd").opened == 0


def test_missed_and_nearly_missed_windows_with_their_money(desk: Desk) -> None:
    late = made(1, refunded=Decimal("10.00"))
    fill(
        desk.deps.database,
        [(late, [happened(late, 1, "refunded", 24 * 7 + 1), happened(late, 2, "appealed", 3)], [])],
    )
    [margin] = [one for one in counted(desk).margins if one.clock.rule == "pdd.appeal_after_refund"]
    assert (margin.near, margin.missed, margin.money) == (True, False, Decimal("10.00"))
    assert counted(desk).daily[-1].near == 1


def test_measures_of_the_platforms(desk: Desk) -> None:
    one_of_each(desk)
    typed = Typed({"pdd.dispute_rate": Decimal("0.02")}, {"pdd.dispute_rate": Decimal("0.01")}, orders=400)
    found = {one.measure.id: one for one in counted(desk, typed=typed).measures}
    assert found["pdd.dispute_rate"].alarm.level is Level.PAST
    assert counted(desk, typed=typed).past == ("pdd.dispute_rate",)
    assert counted(desk).past == ()
    assert found["pdd.quality_rate"].measured.standing is Standing.NOT_TYPED
    assert found["pdd.quality_rate"].why is not None
    assert found["pdd.cost"].measured.value == Decimal("189.00") + Decimal("5.00") - Decimal("100.00")
    assert "taobao.quality_rate" not in found, "no case of that platform"
    taobao = {one.measure.id: one for one in counted(desk, platform="taobao").measures}
    assert taobao["taobao.quality_rate"].measured.value is None
    assert "of how many orders" in taobao["taobao.quality_rate"].why.english()
    with pytest.raises(Problem, match="no measure"):
        counted(desk, typed=Typed({"pdd.nothing": Decimal(1)}))


def test_nothing_gives_no_figures_and_no_zero_rates(desk: Desk) -> None:
    fill(desk.deps.database, [])
    found = counted(desk)
    assert (found.opened, found.success["all"], len(found.daily)) == (0, (), 30)
    assert found.responses.first_response.mean_s is None
    assert found.costs == ()


@pytest.mark.parametrize(("amounts", "rising"), [((1, 5, 6, 7), True), ((1, 7, 6, 5), False), ((0, 5, 6, 4), False)])
def test_costs_that_rise_for_three_whole_months_are_told(desk: Desk, amounts: tuple[int, ...], rising: bool) -> None:  # noqa: FBT001
    cases = [made(number, refunded=Decimal(amount)) for number, amount in enumerate(amounts, start=1)]
    months = zip(cases, (100, 70, 40, 10), strict=True)
    fill(desk.deps.database, [(case, [happened(case, 1, "refunded", 24 * days)], []) for case, days in months])
    assert counted(desk, days=110).costs_rising is rising
    assert not counted(desk, days=50).costs_rising, "two months are no trend"


def test_a_workbook_holds_every_part(desk: Desk, tmp_path: Path) -> None:
    one_of_each(desk)
    path = write_stats(counted(desk), tmp_path / "指标.xlsx", read_catalog(RESOURCES / "i18n", "en"))
    book = CalamineWorkbook.from_path(str(path))
    assert len(book.sheet_names) == 9
    rows = book.get_sheet_by_name("Money").to_python()
    assert ["Won back", 100.0, 1.0, 0.0] in rows


YUAN = st.decimals("0.01", "999.99", places=2)
TRIES = st.lists(
    st.tuples(st.sampled_from([Outcome.WAITING, *DECIDED, Outcome.WITHDRAWN]), YUAN, st.booleans()), max_size=3
)


def _any(case: Case, place: int, outcome: Outcome, yuan: Decimal, told: bool) -> Attempt:  # noqa: FBT001
    asked, ago = {"freight": str(yuan)}, (4 - place) * 10
    if outcome is Outcome.WAITING:
        return tried(case, place, ago, asked)
    back = {Outcome.WON: str(yuan) if told else None, Outcome.PARTLY: "0.01"}.get(outcome, "0.00")
    return tried(case, place, ago, asked, outcome=outcome, back=back)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(st.one_of(st.none(), YUAN), TRIES, st.integers(0, 40 * 24)), max_size=5))
def test_sums_agree_with_the_rows_and_with_the_days(shops) -> None:
    """Whatever happened: the money in all is the money of the days, and every attempt is in one place."""
    cases = []
    for number, (refunded, tries, ago) in enumerate(shops, start=1):
        case = made(number, refunded=refunded, opened_at=START - timedelta(hours=ago))
        events = [happened(case, 1, "refunded", ago)]
        attempts = [_any(case, place, *one) for place, one in enumerate(tries, start=1)]
        cases.append((case, events, attempts))
    with tempfile.TemporaryDirectory() as folder, small_desk(Path(folder), pdd(), ready=True) as desk:
        fill(desk.deps.database, cases)
        found = counted(desk)
    attempts = [attempt for _, _, held in cases for attempt in held]
    assert found.submitted == len(attempts) == sum(day.submitted for day in found.daily)
    assert found.waiting == sum(one.result is None for one in attempts)
    assert sum((day.asked for day in found.daily), Decimal(0)) == found.money.appealed.amount
    assert sum((day.won_back for day in found.daily), Decimal(0)) == found.money.won.amount
    assert sum((day.refunded for day in found.daily), Decimal(0)) == found.money.refunded.amount
    assert sum(day.opened for day in found.daily) == found.opened
    held = sum(found.days.hold(START - timedelta(hours=ago)) for *_, ago in shops)
    assert found.money.refunded.counted + found.money.refunded.unknown == held
    total = sum((one.asked for one in attempts if one.outcome in DECIDED), Decimal(0))
    assert found.money.won.amount + found.money.lost.amount <= total
    for group in found.success.values():
        assert sum(one.decided for one in group) == sum(one.outcome in DECIDED for one in attempts)
