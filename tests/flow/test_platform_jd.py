"""JD: mail and tickets against the clock, free returns, returns that cannot be sold, seven results."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from app.domain.cases.clock import ClockState
from app.domain.proof.eligibility import handed_in
from tests.flow.platform_story import BOOK, Story, demanded, story_of

JD = BOOK.platform("jd")
FREE = ("not_as_described", "damaged_or_incomplete", "faulty")


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Story]:
    with story_of("jd", tmp_path_factory.mktemp("desk")) as story:
        yield story


def test_nothing_is_stated_of_files() -> None:
    limits = JD.limits_for("appeal")
    assert (limits.video, limits.pictures, limits.text, limits.takes_video) == (None, None, None, None)
    assert limits.note is not None


def test_a_ticket_wants_an_answer_within_three_hours(story: Story) -> None:
    case = story.open("ticket")
    assert case.next.id == "note_ticket"
    at = case.happens("ticket", hour=-1)
    clock = case.clock("answer_ticket")
    assert clock.due_at == at + timedelta(hours=3)
    assert case.next.id == "answer_ticket"
    assert case.next.due == clock
    answered = case.happens("ticket_answered", hour=-0.5)
    assert case.clock("answer_ticket").state is ClockState.MET
    assert case.clock("answer_ticket").met_at == answered
    assert case.next.id == "give_result"
    case.happens("reviewed", hour=-0.25, result="passed")
    assert case.next.id == "finish"


def test_a_late_answer_is_missed_and_said_to_be_so(story: Story) -> None:
    case = story.open("ticket")
    case.happens("ticket", hour=-9)
    case.happens("ticket_answered", hour=-5)
    assert case.clock("answer_ticket").state is ClockState.MISSED


def test_mail_is_answered_the_same_or_the_next_day(story: Story) -> None:
    case = story.open("mail")
    assert case.next.id == "note_mail"
    at = case.happens("mail", hour=-30)
    clock = case.clock("answer_mail")
    assert clock.due_at > at
    assert clock.note is not None
    case.happens("mail_answered", hour=-29)
    assert case.clock("answer_mail").state is ClockState.MET
    assert case.next.id == "finish"


@pytest.mark.parametrize("scenario", FREE)
def test_a_free_return_runs_seven_days_from_receipt(story: Story, scenario: str) -> None:
    case = story.open(scenario)
    at = case.happens("received")
    assert case.clock("free_return").due_at == at + timedelta(days=7)
    assert case.clock("free_return").actor == "buyer"
    assert case.next.id == "check_claim"
    assert "运费" in "".join(one.zh for one in case.next.warnings)
    assert case.walk() == ["check_claim", "answer_application", "take_back"]
    shown = {one.id for one in case.view.counsel.contradictions}
    assert "jd.x_another_marketplace" in shown, "the figures of 必要 are not JD's"


def test_a_return_that_cannot_be_sold_needs_pictures_before_it_is_refused(story: Story) -> None:
    case = story.open("not_resalable")
    assert demanded(JD, "review_proof", "not_resalable") == {"problem_picture": (), "opening_video": ()}
    assert case.barred("answer_application")
    assert not case.ready("review_proof").ready
    case.attach("opening_video")
    case.mark("used_beyond_trying")
    assert case.next.id == "photo_problem"
    assert {one.evidence: one.held_by for one in case.view.counsel.proofs}["problem_picture"] == ()
    case.attach("problem_picture")
    assert case.next.id == "answer_application"
    assert case.next.submits == "review_proof"
    assert not any(one.code == "evidence" for one in case.ready("review_proof").missing)


def test_the_review_has_seven_results() -> None:
    assert len([one for one in JD.outcomes if one.group == "review"]) == 7


def test_questions_lead_to_every_scenario() -> None:
    led = {option.scenario for question in JD.questions for option in question.options if option.scenario}
    assert led == {one.short_id for one in JD.scenarios}


def test_a_submission_is_recorded_by_the_answer(story: Story) -> None:
    case = story.open("ticket")
    case.happens("ticket", hour=-2)
    assert handed_in(JD.appeal("review_proof"), case.view.events) == ()
    case.happens("ticket_answered", hour=-1)
    assert len(handed_in(JD.appeal("review_proof"), case.view.events)) == 1
