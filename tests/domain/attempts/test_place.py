"""Which try a submission is; never twice for one handing in."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.domain.attempts.place import place_of
from app.domain.proof.eligibility import handed_in
from tests.domain.records import NOON, event, hours, pdd

FREIGHT, GOODS = pdd().appeal("freight"), pdd().appeal("goods_payment")


def test_the_first_and_the_second():
    assert place_of((FREIGHT,), (), 1, NOON).number == 1
    before = (event("appealed", -5, appeal="freight"),)
    assert place_of((FREIGHT,), before, 2, NOON) == place_of((FREIGHT,), before, 1, NOON)
    assert place_of((GOODS,), before, 1, NOON).number == 1


def test_a_form_of_several_counts_the_one_that_was_tried_most():
    before = (event("appealed", -5, appeal="freight"), event("appealed", -4, 1, appeal="freight,goods_payment"))
    assert place_of((FREIGHT, GOODS), before, 1, NOON).number == 3


def test_tries_that_the_program_does_not_know_of():
    assert place_of((FREIGHT,), (), 3, NOON).number == 3


def test_an_event_typed_by_hand_is_taken():
    typed = event("appealed", 1)
    place = place_of((FREIGHT,), (typed,), 1, NOON + timedelta(seconds=30))
    assert (place.number, place.typed) == (1, (typed,))
    assert place_of((FREIGHT,), (typed,), 1, NOON, {typed.id}).number == 2
    assert place_of((FREIGHT,), (typed,), 1, hours(2)).number == 2, "it was there before the packet"


@given(st.lists(st.tuples(st.integers(-50, 50), st.sampled_from(["", "freight", "goods_payment"])), max_size=6))
def test_numbers_grow_by_one_and_never_twice(happened):
    events = tuple(event("appealed", at, number, appeal=name) for number, (at, name) in enumerate(happened))
    events = tuple(sorted(events, key=lambda one: one.at))
    recorded = {one.id for one in events}
    numbers = []
    for _ in range(3):
        built_as = 1 + len(handed_in(FREIGHT, events))
        place = place_of((FREIGHT,), events, built_as, hours(60), recorded)
        assert not place.typed
        numbers.append(place.number)
        events = (*events, event("appealed", 60 + len(numbers), 9, appeal="freight"))
        recorded.add(events[-1].id)
    assert numbers == list(range(numbers[0], numbers[0] + 3))
    assert numbers[0] == 1 + sum(name != "goods_payment" for _, name in happened)


def test_typed_beside_a_recorded_attempt_it_is_the_same_handing_in():
    recorded = event("appealed", 5, 0, appeal="freight", attempt="C1-a1", number="1")
    for hour in (4, 6):
        typed = event("appealed", hour, 1)
        both = tuple(sorted((recorded, typed), key=lambda one: one.at))
        assert handed_in(FREIGHT, both) == (recorded,)
    decided = event("appeal_result", 7, result="lost")
    assert len(handed_in(FREIGHT, (recorded, decided, event("appealed", 8)))) == 2
    second = event("appealed", 5, 0, appeal="freight", attempt="C1-a1", number="2")
    assert len(handed_in(FREIGHT, (event("appealed", 4), second))) == 2, "the first was never recorded as an attempt"
    evidence = pdd().appeal("return_evidence")
    sent = event("evidence_submitted", 5, 0, attempt="C1-a1", number="1")
    assert len(handed_in(evidence, (sent, event("evidence_submitted", 6)))) == 2
