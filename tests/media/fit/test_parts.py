from itertools import pairwise

import pytest

from app.domain.errors import Problem
from app.media.fit.parts import OVERLAP_S, SPARE_S, check_count, parts_of
from app.media.fit.rewrap import at_key_frames
from app.media.fit.workshop import Cut
from app.media.packets import Packet


@pytest.mark.parametrize("seconds", [600.01, 700.0, 1197.0, 1198.5, 3600.0])
def test_parts_are_few_short_enough_and_leave_nothing_out(seconds: float) -> None:
    cuts = parts_of(seconds, 600.0)
    assert len(cuts) >= 2
    assert all(cut.length_s <= 600.0 - SPARE_S + 1e-9 for cut in cuts)
    assert cuts[0].start_s == 0
    for earlier, later in pairwise(cuts):
        assert earlier.start_s + earlier.length_s - later.start_s == pytest.approx(OVERLAP_S)
    assert cuts[-1].start_s + cuts[-1].length_s == pytest.approx(seconds)
    assert (len(cuts) - 1) * (600 - SPARE_S - OVERLAP_S) + OVERLAP_S < seconds + 1e-6, "one part less would do"


def test_what_is_short_enough_is_not_cut() -> None:
    assert parts_of(600.0, 600.0) == (Cut(),)
    assert parts_of(9999.0, None) == (Cut(),)


def test_parts_that_are_mostly_overlap_are_refused() -> None:
    with pytest.raises(Problem) as refused:
        parts_of(60.0, 4.0)
    assert refused.value.code == "limit-too-short"


def test_more_parts_than_the_form_takes_are_refused_and_told() -> None:
    cuts = parts_of(1300.0, 600.0)
    with pytest.raises(Problem) as refused:
        check_count(cuts, 2, 1300.0, 600.0)
    assert refused.value.code == "too-many-parts"
    assert "3 parts" in refused.value.text.english()
    check_count(cuts, 3, 1300.0, 600.0)
    check_count(cuts, None, 1300.0, 600.0)


def packets(step_s: float, count: int, every: int) -> tuple[Packet, ...]:
    return tuple(Packet(number * step_s, 1000, number % every == 0) for number in range(count))


def test_parts_of_packets_begin_at_a_key_frame_and_show_at_least_the_overlap() -> None:
    cuts = at_key_frames((Cut(0, 11), Cut(9, 11)), packets(0.1, 200, 25), 14.0, 10**6)
    assert cuts[0] == Cut(0.0, 11.0)
    assert cuts[1].start_s == pytest.approx(7.5)
    assert cuts[1].start_s + cuts[1].length_s == pytest.approx(20)


@pytest.mark.parametrize(("most_s", "most_bytes"), [(11.0, 10**6), (14.0, 100_000)])
def test_where_key_frames_lie_badly_nothing_is_promised(most_s: float, most_bytes: int) -> None:
    assert at_key_frames((Cut(0, 11), Cut(9, 11)), packets(0.1, 200, 25), most_s, most_bytes) == ()
