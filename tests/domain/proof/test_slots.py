"""The places for proof: what counts, what may stand in, what nobody misses, and in which order they stand."""

from datetime import UTC, datetime

import pytest

from app.domain.cases.evidence import Evidence
from app.domain.proof.held import Held, State
from app.domain.proof.slots import SlotState, slots_of
from app.domain.rules.appeal import AmountRule, Appeal
from app.domain.rules.evidence_kind import Need, Requirement
from app.domain.rules.origin import Basis
from app.domain.text import QT_TRANSLATE_NOOP, text
from tests.small_rules import ORIGIN, words

AT = datetime(2026, 11, 22, tzinfo=UTC)


def line(kind, need=Need.REQUIRED, substitutes=(), scenarios=()):
    return Requirement(kind, need, substitutes, scenarios, Basis.STATED, "000:L1")


def held(kind, state=State.GOOD, doubts=(), name="a"):
    return Held(Evidence(f"{kind}-{name}", "c", kind, name * 64, name, 1, AT, "picture"), state, (), doubts)


@pytest.fixture
def appeal():
    lines = (
        line("chat", Need.OPTIONAL),
        line("video", substitutes=("admission",)),
        line("photo"),
        line("only_empty", scenarios=("empty",)),
    )
    return Appeal(
        id="pdd.one",
        title=words("one"),
        before_refund=True,
        place="appeal",
        conditions=(),
        amount=AmountRule.NONE,
        amount_field=None,
        requirements=lines,
        excludes=(),
        slots=(),
        reasons=(),
        wins_back=words("nothing"),
        closes_with="appealed",
        origin=ORIGIN,
    )


def states(slots):
    return {slot.kind: slot.state for slot in slots}


def test_required_ones_stand_first_and_what_is_beyond_them_last(appeal) -> None:
    slots = slots_of(appeal, "swapped", (held("extra"),))
    assert [slot.kind for slot in slots] == ["video", "photo", "chat", "extra"]
    assert states(slots) == {
        "video": SlotState.MISSING,
        "photo": SlotState.MISSING,
        "chat": SlotState.EMPTY,
        "extra": SlotState.GOOD,
    }
    assert [slot.required for slot in slots] == [True, True, False, False]


def test_without_a_scenario_every_line_that_could_apply_is_there(appeal) -> None:
    assert "only_empty" in states(slots_of(appeal, "", ()))
    assert "only_empty" not in states(slots_of(appeal, "swapped", ()))


def test_a_good_substitute_covers_its_line_and_says_for_what_it_stands(appeal) -> None:
    slots = {slot.kind: slot for slot in slots_of(appeal, "swapped", (held("admission"),))}
    assert slots["video"].state is SlotState.COVERED
    assert slots["video"].covered_by == ("admission",)
    assert slots["video"].counts
    assert slots["admission"].stands_in_for == ("video",)
    faulty = slots_of(appeal, "swapped", (held("admission", State.FAULTY),))
    assert states(faulty)["video"] is SlotState.MISSING


@pytest.mark.parametrize(
    ("one", "unseen", "state", "counts"),
    [
        (held("photo"), (), SlotState.GOOD, True),
        (held("photo", doubts=(text(QT_TRANSLATE_NOOP("t", "dark")),)), (), SlotState.DOUBT, True),
        (held("photo"), ("photo-a",), SlotState.UNCHECKED, True),
        (held("photo", State.UNCHECKED), (), SlotState.UNCHECKED, False),
        (held("photo", State.FAULTY), (), SlotState.FAULTY, False),
        (held("photo", State.WRONG_MEDIUM), (), SlotState.FAULTY, False),
    ],
)
def test_a_slot_is_as_good_as_its_best_file(appeal, one, unseen, state, counts) -> None:
    worse = held("photo", State.FAULTY, name="b")
    slot = next(slot for slot in slots_of(appeal, "swapped", (worse, one), unseen) if slot.kind == "photo")
    assert (slot.state, slot.counts) == (state, counts)
