"""The few pictures that are kept to read characters from."""

import numpy as np

from app.checks.seen_numbers import Candidate, Candidates
from app.media.reading.labels import Area, LabelPlace


def candidate(at_s: float, weight: float) -> Candidate:
    return Candidate(at_s, np.zeros((8, 8), np.uint8), LabelPlace(Area(0, 0, 8, 8), weight, 1.0))


def moments(*offered: tuple[float, float]) -> list[float]:
    candidates = Candidates()
    for at_s, weight in offered:
        candidates.offer(candidate(at_s, weight))
    return [one.at_s for one in candidates.best()]


def test_only_a_few_are_kept_best_first() -> None:
    assert moments(*((float(n * 2), float(n)) for n in range(50))) == [98.0, 96.0]


def test_neighbours_compete_for_one_place() -> None:
    assert moments((1.0, 5), (1.5, 9), (1.8, 3), (4.0, 1)) == [1.5, 4.0]
    assert moments() == []
