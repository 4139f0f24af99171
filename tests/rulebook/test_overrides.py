"""The user's own entries: they hold, they remember what they replaced, and a wrong one hides nothing."""

import tomllib

import pytest

from app.domain.errors import Problem
from app.rulebook.book import OverrideState, load_rulebook
from app.rulebook.overrides.differences import rule_changes, three_way
from tests.domain.records import PLATFORMS

SHIPPED = load_rulebook(PLATFORMS)
CLOCK = "pdd.appeal_after_refund"
SCENARIOS = ["pdd.swapped", "pdd.price_opened", "jd.ticket", "kuaishou.agent_refund_only"]
"""One of each sort of table is drafted below; these are the deepest."""


@pytest.fixture
def mine(tmp_path):
    folder = tmp_path / "rules"
    folder.mkdir()
    return folder


def drafted(mine, name, old="", new=""):
    entry, content = SHIPPED.draft_of(name)
    assert old in content, content
    (mine / f"{name}.toml").write_text(content.replace(old, new, 1), encoding="utf-8")
    return entry


def test_a_draft_says_what_the_shipped_entry_says(mine):
    names = [*SCENARIOS, CLOCK, "pdd.goods_payment", "pdd.opening_video", "pdd", "sf", "pdd.same_product"]
    names += ["packing_video", "pdd.appeal_limits", "pdd.after_sale", "pdd.x_24_or_48", "pdd.form_goods"]
    names += ["jd.result_passed", "all.x_dates", "all.service_flow", "pdd.won_back", "pdd.reply_sign_out"]
    for name in names:
        drafted(mine, name)
    book = load_rulebook(PLATFORMS, mine)
    told = {one.id: (one.state, [str(fault.why.english()) for fault in one.faults]) for one in book.overrides}
    assert {state for state, _ in told.values()} == {OverrideState.HOLDS}, told
    assert len(told) == len(names)
    assert book.unread == ()
    for name in ("pdd", "jd", "kuaishou"):
        assert book.platform(name) == SHIPPED.platform(name)


def test_an_own_entry_holds_and_the_shipped_one_can_still_be_seen(mine):
    entry = drafted(mine, CLOCK, 'length = "7d"', 'length = "5d"')
    book = load_rulebook(PLATFORMS, mine)
    lengths = {one.id: one.length_s for one in book.platform("pdd").clocks}
    assert lengths[CLOCK] == 5 * 86400
    assert {one.id: one.length_s for one in book.shipped("pdd").clocks}[CLOCK] == 7 * 86400
    assert book.platform("pdd").snapshot != SHIPPED.platform("pdd").snapshot
    [told] = book.overrides
    assert (told.state, told.replaces, told.shipped.sha256) == (OverrideState.HOLDS, entry.sha256, entry.sha256)
    assert [one.overridden for one in book.entries() if one.id == CLOCK] == [True]
    assert [(one.id, one.change) for one in rule_changes(SHIPPED.platform("pdd"), book.platform("pdd"))] == [
        (CLOCK, "changed")
    ]


BROKEN = [
    ('length = "7d"', 'length = "7 days"', "clock.length", "no span of time"),
    ('event = "appealed"', 'event = "appealled"', "clock.met_by.event", "kind of event"),
    ('source = "000:L252"', 'source = "999:L252"', "clock.source", "no document"),
    ("final = true", "finale = true", "clock.finale", "no such field"),
    ('id = "pdd.appeal_after_refund"', 'id = "pdd.no_such_window"', "clock.id", "no entry of this kind"),
]


@pytest.mark.parametrize(("old", "new", "field", "why"), BROKEN)
def test_a_wrong_entry_is_told_with_file_line_and_field_and_hides_nothing(mine, old, new, field, why):
    drafted(mine, CLOCK, old, new)
    drafted(mine, "pdd.answer_after_return", 'length = "7d"', 'length = "6d"')
    book = load_rulebook(PLATFORMS, mine)
    shipped = {one.id: one.length_s for one in SHIPPED.platform("pdd").clocks}
    lengths = {one.id: one.length_s for one in book.platform("pdd").clocks}
    assert lengths == {**shipped, "pdd.answer_after_return": 6 * 86400}
    [wrong] = [one for one in book.overrides if one.state is OverrideState.BROKEN]
    said = wrong.faults[0].problem().text.english()
    path = mine / f"{CLOCK}.toml"
    lines = path.read_text(encoding="utf-8").splitlines()
    line = next(number for number, text in enumerate(lines, 1) if new in text)
    assert f"{path} is wrong in line {line}, field {field}:" in said
    assert why in said


@pytest.mark.parametrize(
    "content", ["[[clock]\n", "length = 3\n", "[clock]\nid = 'pdd.x'\n", "[[weather]]\nid = 'a'\n"]
)
def test_a_file_of_which_nothing_can_be_read_is_told_and_hides_nothing(mine, content):
    (mine / "a.toml").write_text(content, encoding="utf-8")
    drafted(mine, CLOCK, 'length = "7d"', 'length = "5d"')
    book = load_rulebook(PLATFORMS, mine)
    [fault] = book.unread
    assert fault.problem().code == "bad-rule"
    assert str(mine / "a.toml") in fault.problem().text.english()
    assert [one.state for one in book.overrides] == [OverrideState.HOLDS]


def test_an_entry_that_breaks_another_is_left_out(mine):
    """Taking a place away from the limits leaves every submission without it."""
    drafted(mine, "pdd.appeal_limits", 'place = "appeal"', 'place = "elsewhere"')
    book = load_rulebook(PLATFORMS, mine)
    assert book.platform("pdd") == SHIPPED.platform("pdd")
    [told] = book.overrides
    assert told.state is OverrideState.BROKEN
    assert "pdd.appeal_limits.toml" in told.faults[0].problem().text.english()


def test_entries_that_need_each_other_are_taken_in_any_order(mine):
    drafted(mine, "pdd.signed_refund_only", "flag:special_goods", "flag:heavy_goods")
    book = load_rulebook(PLATFORMS, mine)
    assert [one.state for one in book.overrides] == [OverrideState.BROKEN]
    drafted(mine, "pdd", 'id = "special_goods"', 'id = "heavy_goods"')
    book = load_rulebook(PLATFORMS, mine)
    states = {one.id: one.state for one in book.overrides}
    assert states["pdd.signed_refund_only"] is OverrideState.BROKEN or set(states.values()) == {OverrideState.HOLDS}


def test_when_the_shipped_entry_changes_both_and_the_old_one_are_compared(mine):
    entry = drafted(mine, CLOCK, 'length = "7d"', 'length = "5d"')
    path = mine / f"{CLOCK}.toml"
    content = path.read_text(encoding="utf-8")
    path.write_text(content.replace(entry.sha256, "0" * 64), encoding="utf-8")
    [told] = load_rulebook(PLATFORMS, mine).overrides
    assert told.state is OverrideState.STALE
    found = {one.field: one for one in three_way(entry, told.shipped, told.mine)}
    assert list(found) == ["length_s"]
    assert (found["length_s"].old, found["length_s"].new, found["length_s"].mine) == (
        "604800.0",
        "604800.0",
        "432000.0",
    )


def test_without_a_hash_it_holds_and_is_told_so(mine):
    drafted(mine, CLOCK, "replaces =", "# replaces =")
    assert [one.state for one in load_rulebook(PLATFORMS, mine).overrides] == [OverrideState.UNSIGNED]


def test_the_hash_is_of_what_is_said_and_not_of_the_day_of_review():
    entry, content = SHIPPED.draft_of(CLOCK)
    assert tomllib.loads(content)["clock"][0]["replaces"] == f"sha256:{entry.sha256}"
    assert "reviewed_on" in entry.detail


def test_an_unknown_name_and_one_of_several_are_refused():
    with pytest.raises(Problem) as raised:
        SHIPPED.draft_of("nothing_like_it")
    assert raised.value.code == "no-rule"
    with pytest.raises(Problem) as raised:
        SHIPPED.draft_of("opening_video")
    assert raised.value.code == "which-rule"
    assert "pdd.opening_video" in raised.value.hint.english()
