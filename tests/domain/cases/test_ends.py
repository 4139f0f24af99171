"""Windows of every sort: hours of a day, promises, readings, what only the back office knows; in any zone."""

import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta
from datetime import time as time_of_day
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.cases.clock import ClockState
from app.domain.cases.timing import clocks_of, missing_starts
from app.rulebook.book import load_rulebook
from tests.domain.cases.windows import W2, W3, clocks, only
from tests.domain.records import PLATFORMS, SHANGHAI, case, event, hours, pdd
from tests.media_folder import ROOT

BOOK = load_rulebook(PLATFORMS)
JD, KUAISHOU = BOOK.platform("jd"), BOOK.platform("kuaishou")
LATER = datetime(2040, 1, 1, tzinfo=UTC)
instants = st.integers(0, 13 * 366 * 86400).map(lambda s: datetime(2019, 1, 1, tzinfo=SHANGHAI) + timedelta(seconds=s))
FOUR = time_of_day(16)
zones = st.sampled_from(["UTC", "Asia/Shanghai", "America/New_York", "Pacific/Kiritimati", "Australia/Lord_Howe"])


def of(platform, rule, *events, now=None, **fields):
    found = clocks_of(case(platform=platform.id, **fields), tuple(events), platform, now or events[-1].at)
    return [one for one in found if one.rule == f"{platform.id}.{rule}"]


def local(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=SHANGHAI)


@pytest.mark.parametrize(
    ("came", "due"),
    [
        (local(2026, 11, 20, 0, 0), local(2026, 11, 20, 18, 0)),
        (local(2026, 11, 20, 15, 59, 59), local(2026, 11, 20, 18, 0)),
        (local(2026, 11, 20, 16, 0, 1), local(2026, 11, 21, 18, 0)),
        (local(2026, 11, 30, 23, 59), local(2026, 12, 1, 18, 0)),
        (local(2028, 2, 28, 17, 0), local(2028, 2, 29, 18, 0)),
        (local(2026, 12, 31, 16, 30), local(2027, 1, 1, 18, 0)),
        (datetime(2026, 11, 20, 7, 59, tzinfo=UTC), local(2026, 11, 20, 18, 0)),
        (datetime(2026, 11, 20, 8, 1, tzinfo=UTC), local(2026, 11, 21, 18, 0)),
    ],
)
def test_mail_is_answered_by_an_hour_of_the_day(came, due):
    [clock] = of(JD, "answer_mail", event("mail", came))
    assert clock.due_at == due
    assert not clock.ambiguous


def test_exactly_four_o_clock_is_told_both_ways_and_counted_the_stricter():
    [clock] = of(JD, "answer_mail", event("mail", local(2026, 11, 20, 16, 0)))
    assert clock.due_at == local(2026, 11, 20, 18, 0)
    assert [(one.due_at, one.taken) for one in clock.readings] == [
        (local(2026, 11, 20, 18, 0), True),
        (local(2026, 11, 21, 18, 0), False),
    ]


@given(instants, zones)
@settings(max_examples=200, deadline=None)
def test_an_hour_of_the_day_is_that_of_beijing_wherever_the_mail_was_read(at, zone):
    [clock] = of(JD, "answer_mail", event("mail", at.astimezone(ZoneInfo(zone))))
    came, due = at.astimezone(SHANGHAI), clock.due_at.astimezone(SHANGHAI)
    assert (due.hour, due.minute, due.second) == (18, 0, 0)
    days = (due.date() - came.date()).days
    assert days == (0 if came.time() <= FOUR else 1)
    assert clock.due_at > at
    assert clock.ambiguous == (came.time() == FOUR)


@given(instants, st.integers(1, 60), st.booleans())
@settings(max_examples=150, deadline=None)
def test_the_later_of_fifteen_days_and_what_was_promised(start, days, earlier):
    """At any time of any year; whether the promise was entered before or after does not matter."""
    said = event("promised", start + timedelta(hours=-3 if earlier else 3), what="after_sale", span=f"{days}d")
    [clock] = of(pdd(), "buyer_may_apply", event("receipt_confirmed", start), said, now=LATER)
    assert (clock.due_at - start).total_seconds() == max(days, 15) * 86400
    assert clock.state is ClockState.VOID, "nobody missed anything"


def test_a_promise_may_name_its_end_and_the_newest_counts():
    start = local(2026, 11, 1, 9, 0)
    events = [
        event("receipt_confirmed", start),
        event("promised", start, 1, what="after_sale", until="2026-12-31T23:59:59+08:00"),
        event("promised", start + timedelta(days=1), 2, what="after_sale", until="2026-11-05"),
        event("promised", start + timedelta(days=2), 3, what="shipping", span="90d"),
    ]
    assert of(pdd(), "buyer_may_apply", *events[:2])[0].due_at == local(2026, 12, 31, 23, 59, 59)
    assert of(pdd(), "buyer_may_apply", *events)[0].due_at == start + timedelta(days=15)


def test_without_a_promise_the_length_alone_counts():
    start = local(2026, 11, 1, 9, 0)
    [clock] = of(pdd(), "buyer_may_apply", event("receipt_confirmed", start))
    assert clock.due_at == start + timedelta(days=15)


def test_windows_of_the_order_run_only_where_they_can_be_meant():
    ordered = event("ordered", 0)
    marks = frozenset({"same_product"})
    assert of(pdd(), "price_difference", ordered) == []
    assert of(pdd(), "price_difference", ordered, scenario="price_opened") == []
    [difference] = of(pdd(), "price_difference", ordered, scenario="price_opened", flags=marks)
    [double] = of(pdd(), "double_compensation", ordered, scenario="price_lower_elsewhere")
    assert (difference.due_at, double.due_at) == (hours(168), hours(24))


def test_a_limit_on_the_shop_lapses_and_a_new_one_is_a_new_round():
    first, second = event("limit_imposed", 0), event("limit_imposed", 30)
    rounds = of(pdd(), "limit_on_shop", first, second, now=hours(31))
    assert [(one.round, one.state) for one in rounds] == [(1, ClockState.VOID), (2, ClockState.RUNNING)]


def test_both_readings_are_shown_where_their_ends_differ():
    found = only(W2, event("signed", 0), scenario="empty")
    assert [(one.due_at, one.taken) for one in found.readings] == [(hours(24), True), (hours(48), False)]
    assert found.due_at == hours(24)
    refused = only(W3, event("signed", 0), event("refused", 10), scenario="empty")
    assert [(one.due_at, one.taken) for one in refused.readings] == [(hours(58), True), (hours(48), False)]
    alone = only(W3, event("refused", 10), scenario="empty")
    assert not alone.ambiguous, "the third reading counts from a signing that nobody entered"


def test_what_the_back_office_shows_ends_the_doubt():
    seen = event("deadline_seen", 1, clock=W2, left="30h")
    found = only(W2, event("signed", 0), seen, scenario="empty")
    assert found.due_at == hours(31)
    assert found.readings == ()


BACK_OFFICE = [
    ("supplement", "supplement_asked", {}, "supplemented"),
    ("reconsideration", "appeal_result", {"result": "lost"}, "appealed"),
    ("compensation_slip", "slip_shown", {}, "slip_answered"),
    ("negative_experience", "complaint_shown", {}, "complaint_answered"),
]


@pytest.mark.parametrize(("name", "starts", "said", "meets"), BACK_OFFICE)
def test_what_no_text_gives_a_length_runs_only_with_the_time_that_is_typed(name, starts, said, meets):
    begun = event(starts, 0, **said)
    assert of(pdd(), name, begun) == []
    [asked] = [one for one in missing_starts(case(), (begun,), pdd()) if one.rule == f"pdd.{name}"]
    assert asked.length_unknown
    assert asked.events == ("deadline_seen",)
    shown = event("deadline_seen", 1, clock=name, left="5h")
    [clock] = of(pdd(), name, begun, shown)
    assert (clock.starts_at, clock.due_at, clock.seen) == (hours(0), hours(6), True)
    assert [one for one in missing_starts(case(), (begun, shown), pdd()) if one.rule == f"pdd.{name}"] == []
    assert of(pdd(), name, begun, shown, event(meets, 4))[0].state is ClockState.MET
    assert of(pdd(), name, begun, shown, now=hours(7))[0].state is ClockState.MISSED


def test_a_won_appeal_opens_no_reconsideration():
    won = event("appeal_result", 0, result="won")
    assert [one for one in missing_starts(case(), (won,), pdd()) if one.rule == "pdd.reconsideration"] == []


def test_the_buyer_posts_back_within_seven_days_of_our_agreement():
    agreed = event("agreed", 0, kind="return_refund")
    [clock] = of(pdd(), "buyer_posts_return", agreed, now=hours(1))
    assert (clock.due_at, clock.actor) == (hours(168), "buyer")
    assert of(pdd(), "buyer_posts_return", event("agreed", 0, kind="refund_only")) == []
    later = of(pdd(), "buyer_posts_return", event("return_posted", -9), agreed, now=hours(1))
    assert [one.state for one in later] == [ClockState.VOID], "that was the refund, not the return"
    assert of(pdd(), "buyer_posts_return", agreed, now=hours(169))[0].state is ClockState.VOID


def test_a_card_that_is_sent_again_starts_anew():
    cards = [event("card_sent", 0), event("card_sent", 25)]
    rounds = of(KUAISHOU, "buyer_answers_card", *cards, now=hours(26))
    assert [(one.round, one.state, one.due_at) for one in rounds] == [
        (1, ClockState.VOID, hours(24)),
        (2, ClockState.RUNNING, hours(49)),
    ]


MOVES = ("ordered", "receipt_confirmed", "agreed", "refused", "signed", "return_posted", "limit_imposed", "refunded")
happenings = st.lists(st.tuples(st.sampled_from(MOVES), st.integers(0, 900)), max_size=8)


@given(happenings, st.integers(0, 900), st.integers(0, 2000))
@settings(max_examples=120, deadline=None)
def test_no_window_ends_before_it_starts_or_changes_once_it_is_over(raw, now, later):
    events = [event(kind, at, number) for number, (kind, at) in enumerate(raw)]
    marks = {"scenario": "price_opened", "flags": frozenset({"same_product"})}
    before = {(one.rule, one.round): one for one in clocks(*events, now=now, **marks)}
    after = {(one.rule, one.round): one for one in clocks(*events, now=now + later, **marks)}
    assert before.keys() == after.keys()
    for key, clock in before.items():
        assert clock.due_at > clock.starts_at
        assert clock.due_at == after[key].due_at
        assert all(one.due_at > clock.starts_at for one in clock.readings)
        if clock.state not in {ClockState.RUNNING, ClockState.WARNED}:
            assert after[key].state is clock.state


SCRIPT = """
from datetime import datetime, UTC
from tests.domain.cases.test_ends import of, JD, event, pdd
print(of(JD, "answer_mail", event("mail", datetime(2026, 11, 20, 8, 1, tzinfo=UTC)))[0].due_at.isoformat())
confirmed = event("receipt_confirmed", datetime(2026, 3, 28, 20, tzinfo=UTC))
print(of(pdd(), "buyer_may_apply", confirmed)[0].due_at.isoformat())
"""


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="the zone of a process is set by the registry here")
@pytest.mark.parametrize("zone", ["America/New_York", "Asia/Shanghai"])
def test_a_pc_set_to_another_zone_counts_the_same(zone):
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT],
        cwd=ROOT,
        env={"TZ": zone, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen", "PATH": ""},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.split() == ["2026-11-21T10:00:00+00:00", "2026-04-12T20:00:00+00:00"]
