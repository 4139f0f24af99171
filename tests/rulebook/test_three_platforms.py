"""Taobao, Tmall and WeChat: nothing in their files hangs in the air, and what is guessed says so."""

import tomllib

import pytest

from app.domain.rules.appeal import Level
from app.domain.rules.evidence_kind import Need
from app.domain.rules.origin import Basis
from app.rulebook.book import load_rulebook
from tests.domain.records import PLATFORMS

BOOK = load_rulebook(PLATFORMS)
NAMES = ("taobao", "tmall", "wechat")
DOCUMENT = {"taobao": "001", "wechat": "002", "tmall": "003"}


def asked_of(platform):
    """Every kind of evidence that a submission asks for or takes instead."""
    lines = [line for appeal in platform.appeals for line in appeal.requirements]
    return {kind for line in lines for kind in (line.evidence, *line.substitutes)}


@pytest.mark.parametrize("name", NAMES)
def test_every_kind_of_evidence_of_its_own_is_asked_for(name):
    own = tomllib.loads((PLATFORMS / name / "evidence.toml").read_text(encoding="utf-8"))["evidence"]
    assert {entry["id"] for entry in own} <= asked_of(BOOK.platform(name))
    assert all(entry.get("must_show") for entry in own if entry["id"] in {"chat", "seal_paper", "problem_picture"})


@pytest.mark.parametrize("name", NAMES)
def test_what_a_step_gathers_can_be_handed_in(name):
    platform = BOOK.platform(name)
    gathered = {kind for scenario in platform.scenarios for step in scenario.steps for kind in step.done_with}
    assert gathered <= asked_of(platform)


@pytest.mark.parametrize("name", NAMES)
def test_every_mark_is_set_by_a_question_and_looked_at_by_a_step(name):
    platform = BOOK.platform(name)
    marks = {flag.id for flag in platform.flags}
    assert marks == {mark for question in platform.questions for option in question.options for mark in option.sets}
    steps = [step for scenario in platform.scenarios for step in scenario.steps]
    facts = " ".join(fact for step in steps for fact in (*step.only_when, *step.done_when))
    assert {mark for mark in marks if mark not in facts} == set()


@pytest.mark.parametrize("name", NAMES)
def test_every_scenario_has_a_submission_that_demands_something_of_it(name):
    platform = BOOK.platform(name)
    settled = {"late_shipped", "return_late", "goodwill_refund"}
    for scenario in platform.scenarios:
        demanded = [
            line
            for appeal in platform.appeals
            for line in appeal.requirements
            if line.need is Need.REQUIRED and scenario.short_id in line.scenarios
        ]
        assert demanded or scenario.short_id in settled, scenario.id
        submits = {step.submits for step in scenario.steps if step.submits}
        assert submits <= {appeal.short_id for appeal in platform.appeals}


@pytest.mark.parametrize("name", NAMES)
def test_a_refusal_never_comes_before_its_proof(name):
    for scenario in BOOK.platform(name).scenarios:
        order = [step.id for step in scenario.steps]
        for step in scenario.steps:
            if step.id == "refuse" and name != "wechat":
                assert step.gate == ("submit_evidence",)
                assert step.gate_level is Level.BLOCKS
                assert order.index("submit_evidence") < order.index("refuse")


@pytest.mark.parametrize("name", NAMES)
def test_entries_are_of_its_own_document_or_say_that_they_are_practice(name):
    platform = BOOK.platform(name)
    entries = [*platform.clocks, *platform.limits, *platform.scenarios, *platform.appeals, *platform.questions]
    for entry in entries:
        document = entry.origin.source.partition(":")[0]
        assert document in {DOCUMENT[name], "notes"}, entry.id
        if document == "notes":
            assert entry.origin.basis is Basis.PRACTICE, entry.id


def test_the_rule_of_2019_is_dated_so():
    dates = {one.id: one.origin.source_date for one in BOOK.platform("tmall").contradictions}
    assert dates["tmall.old_rules"] == "2019-05"
    assert BOOK.platform("tmall").origin.source_date == "2022-08-24"
    assert BOOK.platform("taobao").origin.source_date == "2020-03-08"
    assert BOOK.platform("wechat").origin.source_date == "2024-04-28"


@pytest.mark.parametrize("name", NAMES)
def test_a_window_without_a_stated_length_says_what_to_do(name):
    typed = [clock for clock in BOOK.platform(name).clocks if not (clock.length_s or clock.hours or clock.promise)]
    assert typed
    for clock in typed:
        assert clock.note is not None
        assert "deadline_seen" in clock.note.zh
        assert not clock.final, "what nobody knows cannot be final"
