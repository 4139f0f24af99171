"""The rule book on the command line: entries of one's own, rules that change under a case, `next` as a colleague."""

import pytest

from tests.flow.command_line import Desk

CLOCK = "pdd.appeal_after_refund"


@pytest.fixture
def case(desk: Desk) -> str:
    fields = ("--with", "refunded=199.00", "--with", "scenario=damaged")
    opened = desk("case", "new", "--platform", "pdd", "--order", "260101-000000000000001", *fields)
    return opened.fact["case"]


def change(desk: Desk, old: str, new: str) -> None:
    path = desk.data / "rules" / f"{CLOCK}.toml"
    content = path.read_text(encoding="utf-8")
    assert old in content
    path.write_text(content.replace(old, new, 1), encoding="utf-8")


def test_an_entry_of_ones_own_from_draft_to_use(desk: Desk) -> None:
    answer = desk("rules", "override", CLOCK)
    assert answer.code == 0, answer.err
    assert answer.fact["file"].endswith(f"{CLOCK}.toml")
    assert desk("rules", "override", CLOCK).code == 2, "an existing file is never overwritten"
    change(desk, 'length = "7d"', 'length = "5d"')
    [row] = [fact for fact in desk("rules", "list", "--kind", "clock").facts if fact["id"] == CLOCK]
    assert row["overridden"] is True
    shown = desk("rules", "show", CLOCK).fact
    assert shown["detail"]["length_s"] == 5 * 86400
    [own] = shown["overrides"]
    assert (own["state"], own["replaces"]) == ("holds", answer.fact["sha256"])
    assert [(one["field"], one["new"], one["mine"]) for one in own["differences"]] == [
        ("length_s", "604800.0", "432000.0")
    ]
    assert desk("rules", "validate").code == 0


def test_a_wrong_entry_is_named_and_the_shipped_one_holds(desk: Desk) -> None:
    desk("rules", "override", CLOCK)
    change(desk, 'length = "7d"', 'length = "soon"')
    refused = desk("rules", "validate")
    assert refused.code == 2
    assert f"{CLOCK}.toml" in refused.err
    assert "clock.length" in refused.err
    listed = desk("rules", "list", "--kind", "clock")
    assert listed.code == 0
    assert "clock.length" in listed.err
    assert desk("rules", "show", CLOCK).fact["detail"]["length_s"] == 7 * 86400
    parts = desk("self-test").fact
    assert parts["rules"]["own_wrong"] == "1"


def test_an_update_shows_three_versions_and_moves_nothing(desk: Desk) -> None:
    """The draft stands for an entry that shipped with six days: kept beside it, as `rules override` keeps it."""
    now = desk("rules", "override", CLOCK).fact["sha256"]
    kept = desk.data / "rules" / "replaced" / f"{now}.json"
    older = kept.with_name(f"{'a' * 64}.json")
    older.write_text(kept.read_text("utf-8").replace('"length_s": 604800.0', '"length_s": 518400.0'), encoding="utf-8")
    change(desk, now, "a" * 64)
    change(desk, 'length = "7d"', 'length = "5d"')
    [own] = desk("rules", "show", CLOCK).fact["overrides"]
    assert (own["state"], own["old_known"]) == ("stale", True)
    [difference] = own["differences"]
    assert difference == {"field": "length_s", "old": "518400.0", "new": "604800.0", "mine": "432000.0"}
    assert desk("rules", "show", CLOCK).fact["detail"]["length_s"] == 5 * 86400
    assert CLOCK in desk("rules", "list").err


def test_a_case_keeps_its_rules_until_a_person_takes_the_new_ones(desk: Desk, case: str) -> None:
    desk("case", "event", case, "refunded", "2026-11-01T10:00+08:00")
    before = {one["clock"]: one for one in desk("case", "show", case).fact["clocks"]}[CLOCK]
    desk("rules", "override", CLOCK)
    change(desk, 'length = "7d"', 'length = "5d"')
    shown = desk("case", "show", case).fact
    assert {one["clock"]: one for one in shown["clocks"]}[CLOCK]["due_at"] == before["due_at"]
    assert [(one["id"], one["change"]) for one in shown["rules_changed"]] == [(CLOCK, "changed")]
    assert desk("next", case).fact["rules_changed"] == shown["rules_changed"]
    taken = desk("case", "set", case, "rules=current")
    assert [one["id"] for one in taken.fact["rules_changed"]] == [CLOCK]
    shown = desk("case", "show", case).fact
    assert {one["clock"]: one for one in shown["clocks"]}[CLOCK]["due_at"] < before["due_at"]
    assert shown["rules_changed"] == []
    assert desk("case", "set", case, "rules=current").fact["rules_changed"] == []
    assert desk("case", "set", case, "rules=old").code == 2
    assert desk("ledger", "verify").code == 0


def test_next_answers_like_a_colleague(desk: Desk, case: str) -> None:
    desk("case", "event", case, "signed", "2026-11-01T10:00+08:00")
    told = desk("next", case).fact
    assert told["step"] == "film_opening"
    assert told["clock"] is None, "the window ran out long ago"
    assert {one["evidence"] for one in told["proofs"] if one["need"] == "required"} >= {"opening_video"}
    assert all(one["basis"] in {"stated", "inferred", "practice"} for one in told["proofs"])
    assert {"step": "refuse", "title": "Refuse the refund", "blocked_by": ["submit_evidence"]} in told["remaining"]
    assert told["source"] == "000:L71"
    [progress] = told["progress"]
    assert (progress["process"], progress["state"]) == ("pdd.after_sale", "returned")


def test_what_is_recorded_out_of_turn_is_told_and_kept(desk: Desk, case: str) -> None:
    desk("case", "event", case, "signed", "2026-11-22T10:00+08:00")
    early = desk("case", "event", case, "refused", "2026-11-22T10:05+08:00")
    assert early.code == 0
    assert early.fact["out_of_turn"] == ["refuse"]
    assert early.fact["event"]["kind"] == "refused"
    assert "Refuse the refund" in early.err
    assert desk("case", "event", case, "note", "2026-11-22T10:06+08:00").fact["out_of_turn"] == []


def test_questions_lead_to_the_scenario(desk: Desk) -> None:
    case = desk("case", "new", "--platform", "pdd", "--order", "260101-000000000000009").fact["case"]
    [question] = desk("next", case).fact["questions"]
    assert question["question"] == "where_is_the_parcel"
    answered = desk("case", "answer", case, "where_is_the_parcel=return_arrived").fact
    assert [one["question"] for one in answered["questions"]] == ["what_came_back"]
    answered = desk("case", "answer", case, "what_came_back=activated").fact
    assert answered["scenario"] == "activated_or_opened"
    assert [one["question"] for one in answered["questions"]] == ["settled_before"]
    answered = desk("case", "answer", case, "settled_before=yes").fact
    assert answered["flags"] == ["agreed_before_receipt"]
    assert answered["questions"] == []
    assert desk("case", "answer", case, "settled_before=perhaps").code == 2
    assert desk("case", "answer", case, "no_such=yes").code == 2


def test_due_shows_both_ways_to_read_an_ambiguous_text(desk: Desk) -> None:
    case = desk("case", "new", "--platform", "jd", "--order", "1").fact["case"]
    desk("case", "event", case, "mail", "2026-11-01T16:00+08:00")
    [clock] = [one for one in desk("due").facts if one["case"] == case]
    assert clock["ambiguous"] is True
    assert [one["taken"] for one in clock["readings"]] == [True, False]
    assert clock["due_at"] == clock["readings"][0]["due_at"]


@pytest.mark.parametrize("name", ["jd.appeal_limits", "kuaishou.appeal_limits"])
def test_limits_that_nobody_states_are_said_to_be_unknown(desk: Desk, name: str) -> None:
    shown = desk("rules", "show", name).fact
    assert shown["not_stated"] == ["video", "pictures", "text"]
    assert desk("rules", "show", "pdd.x_24_or_48").code == 0
    bitten = desk("rules", "show", "pdd.evidence_for_bad_return").fact
    assert "pdd.x_24_or_48" in {one["id"] for one in bitten["contradictions"]}
